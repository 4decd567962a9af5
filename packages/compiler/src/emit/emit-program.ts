// From IR to the text of one C file: verifies, runs the passes in order, prints.
import { readFileSync } from "node:fs";
import type { Program } from "../ir/ir.ts";
import { verifyFns, verifyProgram } from "../ir/verify.ts";
import { transformCoroutines } from "../passes/coroutine.ts";
import { findInitialising } from "../passes/initialising.ts";
import { markOpen, numberShapes } from "../passes/layout.ts";
import { findThrowing } from "../passes/nothrow.ts";
import { trustOwnPackages } from "../passes/own-packages.ts";
import { useIntegers } from "../passes/ranges/integers.ts";
import { findReachable } from "../passes/reachable.ts";
import { findRecursive } from "../passes/recursion.ts";
import { Context, type EmitOptions } from "./context.ts";
import {
  declareClass,
  declareClosure,
  entryPrototype,
  printClass,
  printClosure,
  printEntry,
} from "./entries.ts";
import { FunctionEmitter, signature } from "./function.ts";
import { printGlobals, printModules, printShapes } from "./tables.ts";

export type { EmitOptions } from "./context.ts";

const preludeText = (): string => readFileSync(new URL("./prelude.h", import.meta.url), "utf8");

/** Places in our own packages are left out of traces: they mean little to the program's author, and each costs. */
const ownFile = (file: string): boolean => !/(^|\/)packages\/[a-z]+\/src\//.test(file);

export const defaultEmitOptions: EmitOptions = { debug: false, names: false, traced: ownFile };

/** Runs all passes on the program (which they change) and prints it. Throws InternalError on malformed IR. */
export function emitC(program: Program, options: Partial<EmitOptions> = {}): string {
  verifyProgram(program);
  markOpen(program);
  trustOwnPackages(program);
  transformCoroutines(program);
  verifyProgram(program);
  const reachable = findReachable(program);
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
  return print(context);
}

function print(context: Context): string {
  const { reachable } = context;
  const fns = context.program.fns.filter((fn) => reachable.fns.has(fn));
  const generic = fns.filter((fn) => reachable.generic.has(fn));
  const classes = context.program.classes.filter((cls) => reachable.classValues.has(cls));

  // Printed first, since each asks for constants and tables that must stand before it.
  const bodies = fns.map((fn) => new FunctionEmitter(context, fn).print());
  const entries = generic.map((fn) => printEntry(context, fn));
  const closures = generic.map((fn) => printClosure(context, fn));
  const classTexts = classes.map((cls) => printClass(context, cls));
  const shapes = printShapes(context);
  const globals = printGlobals(context);
  const support = printSupport(context);
  const sites = context.sites.print();
  return [
    preludeText(),
    "// ---- The program.",
    ...fns.map((fn) => `${signature(fn)};`),
    ...generic.map(entryPrototype),
    ...fns.filter((fn) => reachable.closures.has(fn)).map(declareClosure),
    ...classes.map(declareClass),
    context.constants.print(),
    globals,
    context.printDefinitions(),
    ...closures,
    shapes,
    sites,
    support,
    ...classTexts,
    ...bodies,
    ...entries,
    "",
  ].join("\n");
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
static __attribute__((cold, noinline)) V tsr_allocateSlowly(uint64_t size, uint32_t shape, uint32_t aux) {
  return (V)${allocate};
}
/** The exception steps aside meanwhile, since the runtime's own code tests for one. */
static __attribute__((cold, noinline, unused)) void tsr_trace(uint32_t site) {
  V exception = tsr_exception;
  tsr_exception = EMPTY;
  ${trace}
  tsr_exception = exception;
}
/** Making the error needs some stack itself: it gets half of what lies below the limit. */
static __attribute__((cold, noinline, unused)) void tsr_overflow(void) {
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
