// The errors that compiled code raises, worded as V8 words them.
//
// The cold side of checks: every function here throws. The trace of an error is collected while the stack
// unwinds (`traceFrame`) and attached when it is caught or reported.
import { addressOf, bitsOf, loadValue } from "@tessera/machine/cell";
import { sitesAddress } from "@tessera/machine/image";
import type { u32, u64, usize } from "@tessera/machine/integer";
import { load32, store32 } from "@tessera/machine/memory";
import { traceArea } from "./heap.ts";
import { integerToString } from "./number-text.ts";

/** Frames kept of one unwinding, as Node's `Error.stackTraceLimit`. */
const TRACE_LIMIT = 10;
const SITE_BYTES = 24;

let tracedBits: u64 = 0n;
let traceCount: usize = 0;

export function throwTypeError(message: string): never {
  throw new TypeError(message);
}

export function throwRangeError(message: string): never {
  throw new RangeError(message);
}

export function throwReferenceError(message: string): never {
  throw new ReferenceError(message);
}

/** Call of a value that is no function; `what` is its source text. */
export function throwNotCallable(what: string): never {
  throw new TypeError(what + " is not a function");
}

/** `new` of a value that is no class; `what` is its source text. */
export function throwNotConstructor(what: string): never {
  throw new TypeError(what + " is not a constructor");
}

/** Call of a class without `new`. */
export function throwClassCall(name: string): never {
  throw new TypeError("Class constructor " + name + " cannot be invoked without 'new'");
}

/** Read of a property of null or undefined. */
export function throwNullAccess(v: unknown, key: string): never {
  throw new TypeError("Cannot read properties of " + nullName(v) + " (reading '" + key + "')");
}

/** Write to a property of null or undefined. */
export function throwNullWrite(v: unknown, key: string): never {
  throw new TypeError("Cannot set properties of " + nullName(v) + " (setting '" + key + "')");
}

/** Use of a variable before its declaration has run. */
export function throwUninitialized(name: string): never {
  throw new ReferenceError("Cannot access '" + name + "' before initialization");
}

export function throwStackOverflow(): never {
  throw new RangeError("Maximum call stack size exceeded");
}

/** A value that does not have the type that TypeScript promised at this place. */
export function checkFailed(v: unknown, expected: string, what: string): never {
  if ((v === undefined || v === null) && what.startsWith("(reading '")) {
    throw new TypeError("Cannot read properties of " + nullName(v) + " " + what);
  }
  throw new TypeError(what + " is not " + article(expected) + " but " + describeKind(v));
}

/**
 * Adds the source position `site` (number in the image's table) to the trace of the unwinding stack. Only
 * stores numbers: it runs while an exception is on its way, possibly for want of stack.
 */
export function traceFrame(site: u32, exception: unknown): void {
  const bits = bitsOf(exception);
  if (bits !== tracedBits) {
    tracedBits = bits;
    traceCount = 0;
  }
  if (traceCount >= TRACE_LIMIT) return;
  // SAFETY: the heap reserves room for TRACE_LIMIT numbers.
  store32(traceArea + traceCount * 4, site);
  traceCount += 1;
}

/** Lines "\n    at f (file:line:column)" if the last unwinding was that of `exception`, else "". */
export function takeTraceOf(exception: unknown): string {
  let text = "";
  if (bitsOf(exception) !== tracedBits) return text;
  for (let i: usize = 0; i < traceCount; i += 1) {
    // SAFETY: the emitter passes numbers of entries of its own table.
    const entry: usize = sitesAddress() + load32(traceArea + i * 4) * SITE_BYTES;
    const name = loadValue(entry) as string;
    const file = loadValue(entry + 8) as string;
    const position =
      file + ":" + integerToString(load32(entry + 16)) + ":" + integerToString(load32(entry + 20));
    text += name === "" ? "\n    at " + position : "\n    at " + name + " (" + position + ")";
  }
  return text;
}

function nullName(v: unknown): string {
  return v === null ? "null" : "undefined";
}

function article(expected: string): string {
  const first = expected.length > 0 ? expected.charCodeAt(0) : 0;
  const vowel = first === 0x61 || first === 0x65 || first === 0x69 || first === 0x6f || first === 0x75;
  return (vowel ? "an " : "a ") + expected;
}

function describeKind(v: unknown): string {
  if (v === null) return "null";
  if (v === undefined) return "undefined";
  if (typeof v === "number") return "a number";
  if (typeof v === "string") return "a string";
  if (typeof v === "boolean") return "a boolean";
  if (typeof v === "bigint") return "a bigint";
  if (typeof v === "symbol") return "a symbol";
  if (typeof v === "function") return "a function";
  // SAFETY: what is left is a cell.
  return addressOf(v) === 0 ? "undefined" : Array.isArray(v) ? "an array" : "an object of another kind";
}
