// The compiler's front door: from an entry file to an image.

import { statSync } from "node:fs";
import type ts from "typescript";
import { emitUnits } from "./emit/emit-program.ts";
import type { Unit } from "./emit/units.ts";
import { type Diagnostic, render } from "./frontend/diagnostics.ts";
import { withinLimits } from "./frontend/limits.ts";
import { type LoadedProgram, load } from "./frontend/load.ts";
import type { Program } from "./ir/ir.ts";
import { compileAndLink, type LinkReport, type LinkTarget } from "./link/link.ts";
import { synthesizeEntries } from "./lower/entry.ts";
import { lowerCallable } from "./lower/functions.ts";
import { ProgramLowering } from "./lower/program/program.ts";
import { emitterRuntimeNames } from "./passes/runtime-needs.ts";

export interface BuildOptions {
  readonly entry: string;
  readonly target: string;
  readonly outFile: string;
  readonly cc?: string;
  /** 0 and 1: modules are compiled apart, and kept in `cache`; 2: as a whole, for the fastest and smallest image. */
  readonly optimize?: 0 | 1 | 2;
  /** Collect at every n-th allocation (tests of the collector). */
  readonly gcEvery?: number;
  /** Full DWARF, with the names of local variables, in the image itself. */
  readonly debug?: boolean;
  /** For profilers: frame pointers in every function. */
  readonly profile?: boolean;
  /** Keep an unstripped copy as `<outFile>.debug`. */
  readonly keepSymbols?: boolean;
  readonly keepC?: boolean;
  /** A program that was loaded already; without it, `entry` is. */
  readonly loaded?: LoadedProgram;
  /** Folder of the cache of objects; without it all C is compiled. */
  readonly cache?: string;
  readonly onProgress?: (text: string) => void;
}

/** Where the time went, in milliseconds. */
export interface Phases {
  readonly check: number;
  readonly lower: number;
  readonly emit: number;
  readonly link: LinkReport;
}

export type BuildResult =
  | {
      readonly ok: true;
      readonly outFile: string;
      readonly sizeBytes: number;
      readonly milliseconds: number;
      readonly phases: Phases;
      readonly inputs: readonly string[];
    }
  | {
      readonly ok: false;
      readonly diagnostics: string;
      readonly count: number;
      readonly list: readonly Diagnostic[];
    };

/** Compiles the program whose entry module is `entry`. Throws only for faults of the machine (no C compiler) or of the compiler. */
export async function buildProgram(options: BuildOptions): Promise<BuildResult> {
  return build({ ...options, entries: [options.entry] });
}

/** Links many programs into one binary that runs the program whose index is its first argument. */
export async function buildBatch(
  options: Omit<BuildOptions, "entry"> & { readonly entries: readonly string[] },
): Promise<BuildResult> {
  return build(options);
}

async function build(
  options: Omit<BuildOptions, "entry"> & { readonly entries: readonly string[] },
): Promise<BuildResult> {
  const started = performance.now();
  options.onProgress?.("checking");
  const { loaded, diagnostics } = options.loaded
    ? { loaded: [options.loaded], diagnostics: [] }
    : load(options.entries, options.target);
  const checked = performance.now();
  if (diagnostics.length > 0 || loaded.length === 0) return failure(diagnostics);
  options.onProgress?.("compiling");
  const lowered = lowerProgram(loaded, options.gcEvery ?? 0, options.debug === true);
  if (lowered.diagnostics.length > 0) return failure(lowered.diagnostics);
  const loweredAt = performance.now();
  const link = (await import(`@tessera/platform/${options.target}/link`)) as LinkModule;
  // Images with a table of lines need #line directives for the compiler to know them.
  const withLines = options.debug === true || options.profile === true || link.target.lines === true;
  const emitting = { debug: withLines, names: options.debug === true };
  // The fastest and smallest images are compiled as a whole, all others in parts that are kept.
  const optimize = options.optimize ?? 2;
  const isSmall = optimize === 2 && link.target.lines === true && options.profile !== true;
  const units = emitUnits(lowered.program, emitting, optimize < 2 ? "modules" : isSmall ? "speed" : "whole");
  const emitted = performance.now();
  options.onProgress?.("compiling C");
  const target = linkTarget(link, units);
  const report = await compileAndLink({
    units,
    target,
    outFile: options.outFile,
    optimize: `-O${optimize}`,
    ...(options.cc ? { cc: options.cc } : {}),
    ...(options.debug ? { debug: true } : {}),
    ...(options.profile ? { framePointers: true } : {}),
    ...(options.keepSymbols ? { keepSymbols: true } : {}),
    ...(options.keepC ? { keepC: true } : {}),
    ...(options.cache === undefined ? {} : { cache: options.cache }),
    onCompiled: (done, all) =>
      options.onProgress?.(done < all ? `compiling C: ${done} of ${all} files` : "linking"),
  });
  return {
    ok: true,
    outFile: options.outFile,
    sizeBytes: statSync(options.outFile).size,
    milliseconds: performance.now() - started,
    phases: {
      check: checked - started,
      lower: loweredAt - checked,
      emit: emitted - loweredAt,
      link: report,
    },
    inputs: loaded[0]!.inputs,
  };
}

interface LinkModule {
  readonly target: LinkTarget;
  /** For programs without a network device: Solo5's manifest must not name one. */
  readonly targetWithoutNetwork?: LinkTarget;
}

function linkTarget(module: LinkModule, units: readonly Unit[]): LinkTarget {
  const usesNetwork = units.some(({ code }) => /_platform_devices\b/.test(code));
  return usesNetwork ? module.target : (module.targetWithoutNetwork ?? module.target);
}

function failure(list: readonly Diagnostic[]): BuildResult {
  return { ok: false, diagnostics: render(list, process.cwd()), count: list.length, list };
}

/** Lowers all that the entries reach. Code that takes too much stack or time gives a message. */
export function lowerProgram(
  loaded: readonly LoadedProgram[],
  gcEvery = 0,
  debug = false,
): { program: Program; diagnostics: readonly Diagnostic[] } {
  const lowering = new ProgramLowering(loaded[0]!);
  const own = loaded.map(({ entry }) => entry);
  const stopped = withinLimits(
    own,
    () => own[0]!,
    "compiling",
    () => lowerAll(lowering, loaded, gcEvery, debug),
  );
  return { program: lowering.ir, diagnostics: [...lowering.diagnostics, ...(stopped ? [stopped] : [])] };
}

function lowerAll(
  lowering: ProgramLowering,
  loaded: readonly LoadedProgram[],
  gcEvery: number,
  debug: boolean,
): undefined {
  const first = loaded[0]!;
  const runtime = [...first.runtimeFiles].sort(([a], [b]) => (a < b ? -1 : 1));
  const runtimeRoots: ts.SourceFile[] = [
    ...(first.platform ? [first.platform] : []),
    ...runtime.filter(([path]) => path.startsWith("core/")).map(([, file]) => file),
    ...runtime.filter(([path]) => !path.startsWith("core/")).map(([, file]) => file),
  ].filter((file) => !file.isDeclarationFile);
  const entryFiles = loaded.map((l) => l.entry);
  const helpers = synthesizeEntries.roots(lowering, entryFiles);
  const order = lowering.evaluationOrder([...runtimeRoots, ...helpers, ...entryFiles]);
  lowering.declareClasses([...order, ...lowering.lazy]);
  for (const name of emitterRuntimeNames) {
    if (name === "initialise") {
      const initialise = first.platform && lowering.exportedFunction(first.platform, "initialise");
      if (initialise) lowering.ir.runtime.set("initialise", lowering.callable(initialise).fn);
    } else if (name === "pow") {
      const pow = lowering.libraryFunction("math", "pow");
      if (pow) lowering.ir.runtime.set("pow", lowering.callable(pow).fn);
    } else if (lowering.hasRuntimeFn(name)) lowering.runtimeFn(name);
  }
  synthesizeEntries.lower(lowering, order, entryFiles, gcEvery, debug);
  for (let next = lowering.queue.pop(); next; next = lowering.queue.pop()) lowerCallable(lowering, next);
  lowering.finish();
  if (lowering.missing.size > 0 && lowering.diagnostics.length === 0)
    throw new Error(
      `the runtime lacks functions that the compiler names:\n  ${[...lowering.missing].sort().join("\n  ")}`,
    );
}
