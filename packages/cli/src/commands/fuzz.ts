// `tessera fuzz`: programs made from a seed, and what Tessera does wrong with them. The generators are tests of the
// repository, not parts of this package, so they are found by name. Exit code 1 if something was found.
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { projectRoot } from "../project.ts";
import { choices } from "../suggest.ts";
import { EXIT_GUEST_ERROR, EXIT_USAGE } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { parseOptimize, parseWhole } from "../values.ts";

export interface FuzzCompilerOptions {
  readonly seed: string;
  readonly programs: string;
  readonly optimize: string;
  readonly cc?: string;
  readonly gcEvery?: string;
  readonly jobs?: string;
  readonly batch: string;
  readonly keep: string;
  readonly shrinkSeconds: string;
  readonly json?: boolean;
}

/** The part of tests/generator/fuzz.ts that is used here. */
interface CompilerFuzzer {
  fuzz(settings: {
    readonly seed: number;
    readonly programs: number;
    readonly optimize: 0 | 1 | 2;
    readonly cc?: string;
    readonly gcEvery: number;
    readonly jobs: number;
    readonly batch: number;
    readonly keep: string;
    readonly shrinkSeconds: number;
    readonly json: boolean;
  }): Promise<{ readonly failed: number }>;
}

export interface FuzzInputsOptions {
  readonly seed: string;
  readonly files: string;
  readonly jobs?: string;
  readonly linkEvery: string;
  readonly timeout: string;
  readonly keep: string;
  readonly json?: boolean;
}

/** The part of tests/inputs/fuzz.ts that is used here. */
interface InputFuzzer {
  fuzzInputs(settings: {
    readonly seed: number;
    readonly files: number;
    readonly jobs: number;
    readonly linkEvery: number;
    readonly timeoutMs: number;
    readonly keep: string;
    readonly json: boolean;
  }): Promise<{ readonly failed: number }>;
}

/** `tessera fuzz` without a subject shows help; with a word that is none, it names those that there are. */
export function withoutSubject(
  given: string | undefined,
  subjects: readonly string[],
  showHelp: () => void,
): number {
  if (given !== undefined) throw new UsageError(`Unknown subject "${given}"`, choices(given, subjects));
  showHelp();
  return EXIT_USAGE;
}

export async function fuzzCompiler(options: FuzzCompilerOptions): Promise<number> {
  const settings = {
    seed: parseWhole("--seed", options.seed, 0, 2 ** 31),
    programs: parseWhole("--programs", options.programs, 1, 10_000_000),
    optimize: parseOptimize(options.optimize),
    ...(options.cc === undefined ? {} : { cc: options.cc }),
    gcEvery: options.gcEvery === undefined ? 0 : parseWhole("--gc-every", options.gcEvery, 1, 2 ** 30),
    jobs: jobsOf(options.jobs),
    batch: parseWhole("--batch", options.batch, 1, 1000),
    keep: resolve(options.keep),
    shrinkSeconds: parseWhole("--shrink-seconds", options.shrinkSeconds, 0, 3600),
    json: options.json === true,
  };
  const fuzzer = (await import(join(projectRoot, "tests/generator/fuzz.ts"))) as CompilerFuzzer;
  const { failed } = await fuzzer.fuzz(settings);
  return failed === 0 ? 0 : EXIT_GUEST_ERROR;
}

export async function fuzzInputs(options: FuzzInputsOptions): Promise<number> {
  const settings = {
    seed: parseWhole("--seed", options.seed, 0, 2 ** 31),
    files: parseWhole("--files", options.files, 1, 10_000_000),
    jobs: jobsOf(options.jobs),
    linkEvery: parseWhole("--link-every", options.linkEvery, 1, 1_000_000),
    timeoutMs: parseWhole("--timeout", options.timeout, 1, 3600) * 1000,
    keep: resolve(options.keep),
    json: options.json === true,
  };
  const fuzzer = (await import(join(projectRoot, "tests/inputs/fuzz.ts"))) as InputFuzzer;
  const { failed } = await fuzzer.fuzzInputs(settings);
  return failed === 0 ? 0 : EXIT_GUEST_ERROR;
}

function jobsOf(given: string | undefined): number {
  return given === undefined ? Math.min(4, availableParallelism()) : parseWhole("--jobs", given, 1, 64);
}
