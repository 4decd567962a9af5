// The fuzzer: generates programs from a seed and compares Node with the compiled programs.
//
//   node --import ./tools/loader.mjs tests/generator/run.ts [options]
//
//   --seed S            first seed (1); program i of a run has seed S + i
//   --programs N        how many programs (25)
//   --batch N           programs linked into one binary (12)
//   --jobs N            processes at a time (2)
//   --cc NAME           C compiler (the compiler's own choice)
//   --opt 0|1|2         optimisation of the C compiler (1)
//   --gc-every N        collect at every N-th allocation
//   --timeout S         seconds for one run of one program (20)
//   --shrink-seconds S  time for shrinking one failing program, 0 for none (60)
//   --full              200 programs instead of 25
//   --write             write the programs to build/fuzz/programs and stop
//   --node-only         run on Node only: every program must end there by itself
//
// A failing program is written, shrunk, to build/fuzz/seed<S>.ts; once fixed it belongs in tests/corpus.
// Ends with `N passed, N failed, N skipped`; exit code 1 if any failed, 2 for a bad command line or no compiler.
import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { BuildSettings, Built, CompilerBuild } from "../differential/compiled.ts";
import { buildAll, loadCompiler, runCompiled } from "../differential/compiled.ts";
import { repositoryRoot } from "../differential/node-oracle.ts";
import { integerOption, splitArguments, UsageError } from "../differential/options.ts";
import type { Outcome } from "../differential/outcome.ts";
import { differences, runCommand } from "../differential/outcome.ts";
import { mapLimited } from "../differential/pool.ts";
import type { Program } from "./program.ts";
import { generate, text } from "./program.ts";
import { shrink } from "./shrink.ts";
import type { Statement } from "./tree.ts";
import { size } from "./tree.ts";

const folder = join(repositoryRoot, "build/fuzz");

interface Settings extends BuildSettings {
  readonly jobs: number;
  readonly batch: number;
  readonly timeoutMs: number;
  readonly shrinkMs: number;
}

/** How one source behaves on both sides; `signature` names the kind of failure, empty when both agree. */
interface Verdict {
  readonly signature: string;
  readonly details: readonly string[];
}

const totals = { passed: 0, failed: 0, skipped: 0 };

function runOnNode(file: string, settings: Settings): Promise<Outcome> {
  const loader = join(repositoryRoot, "tools/loader.mjs");
  return runCommand(process.execPath, ["--import", loader, file], settings.timeoutMs);
}

/** Judges every source; `label` keeps the files of different calls apart. */
async function judge(
  compiler: CompilerBuild,
  sources: readonly string[],
  label: string,
  settings: Settings,
): Promise<Verdict[]> {
  const at = join(folder, "work", label);
  await mkdir(at, { recursive: true });
  const files = sources.map((_, index) => join(at, `program${index}.ts`));
  await Promise.all(sources.map((source, index) => writeFile(files[index]!, source)));
  const built = await buildAll(compiler, files, label, settings);
  return mapLimited(files, settings.jobs, async (file) => judgeOne(file, built.get(file)!, settings));
}

async function judgeOne(file: string, built: Built, settings: Settings): Promise<Verdict> {
  const expected = await runOnNode(file, settings);
  if (!built.ok) {
    const lines = built.diagnostics.split("\n");
    const code =
      /\b(?:TSR\d+|TS\d+)\b/.exec(built.diagnostics)?.[0] ?? lines[0]!.replace(/\d+/g, "N").slice(0, 80);
    return { signature: `does not build: ${code}`, details: lines.slice(0, 8) };
  }
  const details = differences(expected, await runCompiled(built, settings.timeoutMs));
  if (details.length === 0) return { signature: "", details };
  // A deletion must not trade a wrong value for an uncaught error on Node, or a crash for a wrong value.
  return { signature: `${details[0]!.replace(/\d+/g, "")} (node ${expected.code})`, details };
}

async function minimise(
  compiler: CompilerBuild,
  seed: number,
  program: Program,
  signature: string,
  settings: Settings,
): Promise<readonly Statement[]> {
  let round = 0;
  const stillFails = async (bodies: readonly (readonly Statement[])[]): Promise<boolean[]> => {
    const sources = bodies.map((body) => text(program, body));
    const verdicts = await judge(compiler, sources, `seed${seed}-shrink${round++ % 2}`, settings);
    return verdicts.map((verdict) => verdict.signature === signature);
  };
  return shrink(program, stillFails, Date.now() + settings.shrinkMs);
}

async function fuzz(first: number, count: number, settings: Settings): Promise<void> {
  const compiler = await loadCompiler();
  for (let at = 0; at < count; at += settings.batch) {
    const seeds = Array.from({ length: Math.min(settings.batch, count - at) }, (_, i) => first + at + i);
    const programs = seeds.map(generate);
    const verdicts = await judge(
      compiler,
      programs.map((p) => text(p)),
      `batch-from-${seeds[0]}`,
      settings,
    );
    for (const [i, seed] of seeds.entries()) {
      const { signature, details } = verdicts[i]!;
      if (signature === "") {
        totals.passed++;
        continue;
      }
      totals.failed++;
      console.log(`FAIL seed ${seed}`);
      for (const line of details) console.log(`     ${line}`);
      const program = programs[i]!;
      const body =
        settings.shrinkMs > 0 ? await minimise(compiler, seed, program, signature, settings) : program.body;
      const file = join(folder, `seed${seed}.ts`);
      await writeFile(file, text(program, body));
      console.log(
        `     ${size(program.body)} statements, shrunk to ${size(body)}: ${relative(repositoryRoot, file)}`,
      );
    }
    console.log(
      `seeds ${seeds[0]} to ${seeds.at(-1)}: ${totals.passed} passed, ${totals.failed} failed so far`,
    );
  }
}

async function runAllOnNode(first: number, count: number, settings: Settings): Promise<void> {
  const files = await writeAll(first, count);
  await mapLimited(files, settings.jobs, async (file, index) => {
    const outcome = await runOnNode(file, settings);
    const sound =
      !outcome.timedOut && outcome.code <= 1 && !/ReferenceError|SyntaxError/.test(outcome.stderr);
    if (sound) totals.passed++;
    else {
      totals.failed++;
      console.log(`FAIL seed ${first + index}: ${outcome.timedOut ? "timed out" : outcome.error}`);
    }
  });
}

async function writeAll(first: number, count: number): Promise<string[]> {
  const at = join(folder, "programs");
  await mkdir(at, { recursive: true });
  const files: string[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const file = join(at, `seed${seed}.ts`);
    await writeFile(file, text(generate(seed)));
    files.push(file);
  }
  // The strict flags hold for generated programs as well: `tsc -p build/fuzz/programs` shows it.
  await writeFile(
    join(at, "tsconfig.json"),
    '{ "extends": "../../../tsconfig.json", "include": ["./*.ts"] }\n',
  );
  return files;
}

async function main(): Promise<void> {
  const args = splitArguments(
    process.argv.slice(2),
    ["seed", "programs", "batch", "jobs", "cc", "opt", "gc-every", "timeout", "shrink-seconds"],
    ["full", "write", "node-only"],
  );
  if (args.words.length > 0) throw new UsageError(`unexpected word "${args.words[0]}"`);
  const cc = args.values.get("cc");
  const settings: Settings = {
    ...(cc === undefined ? {} : { cc }),
    optimize: integerOption(args, "opt", 1, 0, 2) as 0 | 1 | 2,
    gcEvery: integerOption(args, "gc-every", 0, 0, 1 << 30),
    folder: join(folder, "bin"),
    jobs: integerOption(args, "jobs", 2, 1, 64),
    batch: integerOption(args, "batch", 12, 1, 1000),
    timeoutMs: integerOption(args, "timeout", 20, 1, 600) * 1000,
    shrinkMs: integerOption(args, "shrink-seconds", 60, 0, 3600) * 1000,
  };
  const first = integerOption(args, "seed", 1, 0, 2 ** 31);
  const count = integerOption(args, "programs", args.values.has("full") ? 200 : 25, 1, 100000);
  if (args.values.has("write")) {
    const files = await writeAll(first, count);
    console.log(`${files.length} programs in ${relative(process.cwd(), join(folder, "programs"))}`);
    return;
  }
  if (args.values.has("node-only")) await runAllOnNode(first, count, settings);
  else await fuzz(first, count, settings);
  console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  if (totals.failed > 0) process.exitCode = 1;
}

try {
  await main();
} catch (reason) {
  console.error(`fuzz: ${(reason as Error).message}`);
  process.exitCode = 2;
}
