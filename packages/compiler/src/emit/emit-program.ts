// From IR to C: verifies, runs the passes in order, prints one file or many.
import { readFileSync } from "node:fs";
import type { ClassInfo, Fn, Program } from "../ir/ir.ts";
import { verifyFns, verifyProgram } from "../ir/verify.ts";
import { hasLoop, reachableBlocks } from "../ir/walk.ts";
import { transformCoroutines } from "../passes/coroutine.ts";
import { findInitialising } from "../passes/initialising.ts";
import { FIRST_SHAPE, markOpen, numberShapes } from "../passes/layout.ts";
import { findThrowing } from "../passes/nothrow.ts";
import { trustOwnPackages } from "../passes/own-packages.ts";
import { useIntegers } from "../passes/ranges/integers.ts";
import { findReachable } from "../passes/reachable.ts";
import { findRecursive } from "../passes/recursion.ts";
import { dropSettledChecks } from "../passes/settled.ts";
import { fnName, shapeName } from "./c-types.ts";
import { Context, type EmitOptions } from "./context.ts";
import { declareClass, declareGeneric, printClass, printClosure, printEntry, printRange } from "./entries.ts";
import { FunctionEmitter, signature } from "./function.ts";
import { printGlobals, printModules, printShapes } from "./tables.ts";
import { type Division, makeUnits, type Names, type Piece, type Unit } from "./units.ts";

export type { EmitOptions } from "./context.ts";

const preludeText = (): string => readFileSync(new URL("./prelude.h", import.meta.url), "utf8");

/** Places in our own packages are left out of traces: they mean little to the program's author, and each costs. */
const ownFile = (file: string): boolean => !/(^|\/)packages\/[a-z]+\/src\//.test(file);

export const defaultEmitOptions: EmitOptions = { debug: false, names: false, traced: ownFile };

/** Runs all passes on the program (which they change) and prints it (units.ts): as one unit, by modules, or by what
 *  has to be fast. Throws InternalError on malformed IR. */
export function emitUnits(
  program: Program,
  options: Partial<EmitOptions> = {},
  division: "whole" | "modules" | "speed" = "whole",
): Unit[] {
  verifyProgram(program);
  markOpen(program);
  trustOwnPackages(program);
  transformCoroutines(program);
  const reachable = findReachable(program);
  // What no path leads to, such as a second `case` of the same number, is not looked into by the passes that follow.
  for (const fn of reachable.fns) fn.blocks = reachableBlocks(fn);
  dropSettledChecks(program, reachable);
  useIntegers(program, reachable);
  verifyFns(reachable.fns);
  const table = numberShapes(program, reachable);
  const recursive = findRecursive(program, reachable);
  const throwing = findThrowing(program, reachable, recursive);
  const initialising = findInitialising(program, reachable);
  const context = new Context(program, reachable, table, throwing, recursive, initialising, {
    ...defaultEmitOptions,
    ...options,
  });
  const hotFiles = division === "speed" ? filesWithLoops(reachable.fns) : new Set<string>();
  return print(context, division !== "speed" ? division : hotFiles.size > 0 ? { hotFiles } : "whole");
}

/** Files of the program that have loops; those that wait in them are not meant. */
function filesWithLoops(fns: ReadonlySet<Fn>): Set<string> {
  const files = new Set<string>();
  for (const fn of fns)
    if (ownFile(fn.pos.file) && fn.declaredKind === undefined && hasLoop(fn)) files.add(fn.pos.file);
  return files;
}

/** The order in which a file's functions are printed: that of the source, whatever came up first. */
function inSourceOrder(a: Fn | ClassInfo, b: Fn | ClassInfo): number {
  if (a.pos.file !== b.pos.file) return a.pos.file < b.pos.file ? -1 : 1;
  return a.pos.line - b.pos.line || a.pos.column - b.pos.column || (a.symbol < b.symbol ? -1 : 1);
}

function print(context: Context, division: Division): Unit[] {
  const split = division !== "whole";
  const { reachable } = context;
  const fns = context.program.fns.filter((fn) => reachable.fns.has(fn)).sort(inSourceOrder);
  const generic = fns.filter((fn) => reachable.generic.has(fn));
  const classes = context.program.classes.filter((cls) => reachable.classValues.has(cls)).sort(inSourceOrder);

  const pieces: Piece[] = [
    ...generic.map((fn) => ({ file: fn.pos.file, text: printClosure(context, fn) })),
    ...classes.map((cls) => ({ file: cls.pos.file, text: printClass(context, cls) })),
    ...fns.map((fn) => printFunction(context, fn, split)),
    ...generic.map((fn) => ({ file: fn.pos.file, text: printEntry(context, fn) })),
  ];
  const shapes = printShapes(context);
  const globals = printGlobals(context);
  const support = printSupport(context);
  const ranges = classes.map(printRange);
  const sites = context.sites.print();

  const declarations = new Map<string, string>([
    ...fns.map((fn): [string, string] => [fnName(fn), `${signature(fn)};`]),
    ...generic.flatMap(declareGeneric),
    ...classes.flatMap(declareClass),
  ]);
  const symbols: string[] = [];
  // Numbers that the linker puts in place, so that only the tables depend on how many there are of what.
  const number = (name: string, value: number): void => {
    const symbol = `number_${name}`;
    const asLinked = `extern const char ${symbol}[];\n#define ${name} ((uint32_t)(uintptr_t)${symbol})`;
    declarations.set(name, split ? asLinked : `#define ${name} ${value}u`);
    symbols.push(`.globl ${symbol}\\n.set ${symbol}, ${value}`);
  };
  context.table.names.forEach((name, n) => {
    number(shapeName(name), FIRST_SHAPE + n);
  });
  for (const [name, first] of context.sites.bases()) number(name, first);
  number("tsr_globalsCount", globals.values.length);
  globals.values.forEach((name, n) => {
    declarations.set(
      `value_${name}`,
      split ? `extern V value_${name};` : `#define value_${name} tsr_variables.${name}`,
    );
    symbols.push(`.globl value_${name}\\n.set value_${name}, tsr_variables + ${8 * n}`);
  });
  for (const [name, { declaration, definition }] of globals.others)
    declarations.set(name, split ? declaration : definition);
  declarations.set("tsr_globals", split ? "extern V tsr_globals[];" : "#define tsr_globals tsr_variables");
  if (!split) declarations.set("tsr_variables", globals.struct);
  symbols.push(".globl tsr_globals\\n.set tsr_globals, tsr_variables");

  const names: Names = { get: (name) => declarations.get(name) ?? context.definition(name) };
  const tables = [
    ...(split ? [...globals.others.values()].map((g) => g.definition) : []),
    ...(split ? [globals.struct, ...symbols.map((text) => `__asm__("${text}");`)] : []),
    ...ranges,
    shapes,
    sites,
    support,
  ].join("\n");
  return makeUnits(preludeText(), pieces, tables, names, division);
}

/** C compilers inline functions up to about this length in C. */
const INLINE_CHARACTERS = 1200;

function printFunction(context: Context, fn: Fn, split: boolean): Piece {
  const file = fn.pos.file;
  const text = new FunctionEmitter(context, fn).print();
  const name = fnName(fn);
  if (fn.marks.has("inline")) return { file, text, name, inline: "always" };
  if (!split || fn.marks.has("noinline") || fn.marks.has("cold") || text.length > INLINE_CHARACTERS)
    return { file, text };
  const head = signature(fn);
  return { file, text, inline: { name, copy: text.replace(head, () => head.replace("LOCAL", "COPY")) } };
}

/** Definitions that the prelude declares, and the entry that the platform's assembly calls. */
function printSupport(context: Context): string {
  const allocate = context.runtimeCall(
    "allocateSlowly",
    [
      ["size", "i64"],
      ["shape", "u32"],
      ["aux", "u32"],
    ],
    "i64",
  );
  const trace = context.hasTraces
    ? `${context.runtimeCall(
        "traceFrame",
        [
          ["site", "u32"],
          ["exception", "value"],
        ],
        "void",
      )};`
    : "(void)site;";
  const overflow = context.program.runtime.has("throwStackOverflow")
    ? `${context.runtimeCall("throwStackOverflow", [], "void")};`
    : "__builtin_trap();";
  return `V tsr_exception;
uint64_t tsr_stackLimit;
uint64_t tsr_emptySlots[1] = {SLOTS};
struct Heap tsr_heap;
uint32_t tsr_allocationSite;
uint8_t tsr_arena[1 << 20] __attribute__((aligned(16)));
uint64_t tsr_arenaUsed;
LOCAL __attribute__((cold, noinline)) V tsr_allocateSlowly(uint64_t size, uint32_t shape, uint32_t aux) {
  return (V)${allocate};
}
/** The exception steps aside meanwhile, since the runtime's own code tests for one. */
LOCAL __attribute__((cold, noinline, unused)) void tsr_trace(uint32_t site) {
  V exception = tsr_exception;
  tsr_exception = EMPTY;
  ${trace}
  tsr_exception = exception;
}
/** Making the error needs some stack itself: it gets half of what lies below the limit. */
LOCAL __attribute__((cold, noinline, unused)) void tsr_overflow(void) {
  uint64_t limit = tsr_stackLimit;
  tsr_stackLimit = limit - ${STACK_RESERVE};
  ${overflow}
  tsr_stackLimit = limit;
}
${printModules(context)}
void tsr_start(int64_t boot) {
  ${context.runtimeCall("initialise", [["boot", "i64"]], "void")};
  ${context.runtimeCall("start", [], "void")};
  __builtin_trap();
}`;
}

/** Bytes that throwStackOverflow may use; platforms set the stack limit at least twice that above the end. */
const STACK_RESERVE = 16384;
