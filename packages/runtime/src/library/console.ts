// The global `console` (WHATWG Console; what the lines look like is Node's).
//
// Contract: log, info and debug go to standard output, error, warn and assert to standard error. The first
// argument's format specifiers are honoured (format.ts). Two entries exist for size: `logString` for a single
// argument of static type string and `logPrimitives` for arguments of primitive static types; neither makes
// the inspector of objects part of the image.
import { STDERR, STDOUT, writeLine } from "./console-output.ts";
import { showTable } from "./console-table.ts";
import { elapsed } from "./console-time.ts";
import { format, formatPrimitives } from "./format.ts";
import { InspectOptions, inspect } from "./inspect.ts";
import { now } from "./performance.ts";

let indentation = "";
// Set by `group` only, so that a program without groups carries no code for them.
let indent: ((text: string) => string) | undefined;
let counts: Map<string, number> | undefined;

function write(text: string, stream: number): void {
  if (indent === undefined) writeLine(text, stream);
  else writeLine(indent(text), stream);
}

function indentLines(text: string): string {
  return indentation + text.split("\n").join("\n" + indentation);
}

/** `console.log(text)` for an argument whose static type is string. */
export function logString(text: string): void {
  write(text, STDOUT);
}

/** `console.error(text)` for an argument whose static type is string. */
export function errorString(text: string): void {
  write(text, STDERR);
}

/** `console.log(...args)` where all arguments are primitives by their static types. */
export function logPrimitives(args: readonly unknown[]): void {
  write(formatPrimitives(args), STDOUT);
}

/** `console.error(...args)` where all arguments are primitives by their static types. */
export function errorPrimitives(args: readonly unknown[]): void {
  write(formatPrimitives(args), STDERR);
}

export function log(...args: unknown[]): void {
  write(format(args), STDOUT);
}

export function info(...args: unknown[]): void {
  write(format(args), STDOUT);
}

export function debug(...args: unknown[]): void {
  write(format(args), STDOUT);
}

export function error(...args: unknown[]): void {
  write(format(args), STDERR);
}

export function warn(...args: unknown[]): void {
  write(format(args), STDERR);
}

/** `console.log` without format specifiers, with options of the inspector. */
export function dir(value: unknown, options?: { depth?: number | null; showHidden?: boolean }): void {
  const chosen = new InspectOptions();
  if (options !== undefined && options !== null) {
    if (options.depth !== undefined) chosen.depth = options.depth ?? Number.POSITIVE_INFINITY;
    chosen.showHidden = options.showHidden === true;
  }
  write(inspect(value, chosen), STDOUT);
}

export function dirxml(...args: unknown[]): void {
  write(format(args), STDOUT);
}

/** Rows and columns in a frame; what is no object is printed as by `log`. */
export function table(data: unknown, properties?: readonly string[]): void {
  write(typeof data === "object" && data !== null ? showTable(data, properties) : format([data]), STDOUT);
}

/** The frames of the call are not known to compiled code: the line alone is printed. */
export function trace(...args: unknown[]): void {
  const text = format(args);
  write(text === "" ? "Trace" : "Trace: " + text, STDERR);
}

export function assert(condition?: unknown, ...args: unknown[]): void {
  if (condition) return;
  const first = args[0];
  if (typeof first === "string") args[0] = "Assertion failed: " + first;
  else args.unshift("Assertion failed");
  write(format(args), STDERR);
}

/** Prints its arguments, if any, and indents what follows by two more columns. */
export function group(...args: unknown[]): void {
  if (args.length > 0) write(format(args), STDOUT);
  indentation += "  ";
  indent = indentLines;
}

export function groupCollapsed(...args: unknown[]): void {
  group(...args);
}

export function groupEnd(): void {
  indentation = indentation.slice(2);
}

export function count(label: string = "default"): void {
  if (counts === undefined) counts = new Map<string, number>();
  const next = (counts.get(label) ?? 0) + 1;
  counts.set(label, next);
  write(label + ": " + next, STDOUT);
}

export function countReset(label: string = "default"): void {
  if (counts === undefined || !counts.delete(label)) warning("Count for '" + label + "' does not exist");
}

let timers: Map<string, number> | undefined;

export function time(label: string = "default"): void {
  if (timers === undefined) timers = new Map<string, number>();
  if (timers.has(label)) warning("Label '" + label + "' already exists for console.time()");
  else timers.set(label, now());
}

export function timeLog(label: string = "default", ...args: unknown[]): void {
  const text = timed(label, "timeLog");
  if (text !== undefined) write(args.length === 0 ? text : text + " " + format(args), STDOUT);
}

export function timeEnd(label: string = "default"): void {
  const text = timed(label, "timeEnd");
  if (text !== undefined) write(text, STDOUT);
  if (timers !== undefined) timers.delete(label);
}

function timed(label: string, method: string): string | undefined {
  const start = timers === undefined ? undefined : timers.get(label);
  if (start === undefined) {
    warning("No such label '" + label + "' for console." + method + "()");
    return undefined;
  }
  return label + ": " + elapsed(now() - start);
}

function warning(text: string): void {
  writeLine("Warning: " + text, STDERR);
}
