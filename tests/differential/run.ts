// The differential corpus: every program under tests/corpus must print the same and exit the same on Node and
// compiled.
//
//   node --import ./tools/loader.mjs tests/differential/run.ts [options] [part of a name ...]
//
//   --jobs N       processes at a time (2)
//   --cc NAME      C compiler, e.g. gcc or clang (the compiler's own choice)
//   --opt 0|1|2    optimisation of the C compiler (2)
//   --gc-every N   collect at every N-th allocation
//   --batch N      programs linked into one binary (100)
//   --timeout S    seconds for one run of one program (20)
//   --full         every variant: gcc and clang at -O0 and -O2, then collecting at every 7th allocation
//   --node-only    run on Node only: shows that the corpus itself is sound
//   --verbose      whole diagnostics and outputs of programs that fail
//
// Programs print `ok - name`, `FAIL - name` or `skip - name: reason`; a variant whose C compiler is not installed is one `skip`.
// Ends with `N passed, N failed, N skipped`; exit code 1 if any failed, 2 for a bad command line or no compiler.
// A program whose leading comment has a line `// skip compiled: reason` runs on Node only and counts as skipped.
// A program with a file `name.expected` beside it uses what Node 20 lacks; that file is its output on a later Node.
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { BuildSettings, Built, CompilerBuild } from "./compiled.ts";
import { buildAll, loadCompiler, runCompiled } from "./compiled.ts";
import { repositoryRoot, runOnNode } from "./node-oracle.ts";
import type { Arguments } from "./options.ts";
import { integerOption, splitArguments, UsageError } from "./options.ts";
import { differences } from "./outcome.ts";
import { mapLimited } from "./pool.ts";

const corpusFolder = join(repositoryRoot, "tests/corpus");

interface Settings extends BuildSettings {
  readonly jobs: number;
  readonly batch: number;
  readonly timeoutMs: number;
  readonly verbose: boolean;
}

interface Program {
  /** `<area>/<name>` */
  readonly name: string;
  readonly file: string;
  /** Why it is not compiled, or undefined. */
  readonly skip: string | undefined;
}

const totals = { passed: 0, failed: 0, skipped: 0 };

/** Programs are the files exactly one folder below the corpus; deeper files are modules that they import. */
async function findPrograms(filters: readonly string[]): Promise<Program[]> {
  const programs: Program[] = [];
  for (const area of await readdir(corpusFolder, { withFileTypes: true })) {
    if (!area.isDirectory()) continue;
    for (const entry of await readdir(join(corpusFolder, area.name), { withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith(".ts")) continue;
      const name = `${area.name}/${entry.name.slice(0, -3)}`;
      if (filters.length > 0 && !filters.some((part) => name.includes(part))) continue;
      const file = join(corpusFolder, area.name, entry.name);
      const skip = /^\/\/ skip compiled: (.*)$/m.exec(await readFile(file, "utf8"))?.[1];
      programs.push({ name, file, skip });
    }
  }
  return programs.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function report(status: "ok" | "FAIL" | "skip", name: string, details: readonly string[] = []): void {
  // `./tessera test` reads the reason of a skip from its line (packages/cli/src/testing/outcome.ts).
  if (status === "skip") console.log(`skip - ${name}: ${details.join(" ")}`);
  else {
    console.log(`${status} - ${name}`);
    for (const line of details) console.log(`     ${line}`);
  }
  totals[status === "ok" ? "passed" : status === "FAIL" ? "failed" : "skipped"]++;
}

async function runBatch(
  compiler: CompilerBuild,
  programs: readonly Program[],
  label: string,
  settings: Settings,
): Promise<void> {
  const built = await buildAll(
    compiler,
    programs.map((p) => p.file),
    label,
    settings,
  );
  await mapLimited(programs, settings.jobs, async (program) => {
    report(...(await compare(program, built.get(program.file)!, settings)));
  });
}

async function compare(
  program: Program,
  built: Built,
  settings: Settings,
): Promise<["ok" | "FAIL", string, string[]]> {
  if (!built.ok) {
    const lines = built.diagnostics.trimEnd().split("\n");
    return ["FAIL", program.name, ["does not build:", ...lines.slice(0, settings.verbose ? 400 : 6)]];
  }
  const expected = await runOnNode(program.file, settings.timeoutMs);
  const actual = await runCompiled(built, settings.timeoutMs);
  const details = differences(expected, actual);
  if (details.length > 0 && settings.verbose) {
    details.push("--- node", ...expected.stdout.split("\n"), "--- compiled", ...actual.stdout.split("\n"));
    details.push("--- stderr", ...actual.stderr.split("\n"));
  }
  return [details.length === 0 ? "ok" : "FAIL", program.name, details];
}

async function runNodeOnly(programs: readonly Program[], settings: Settings): Promise<void> {
  await mapLimited(programs, settings.jobs, async (program) => {
    const outcome = await runOnNode(program.file, settings.timeoutMs);
    const details: string[] = [];
    if (outcome.timedOut) details.push("timed out");
    if (outcome.code > 1) details.push(`exit code ${outcome.code}`);
    if (outcome.stdout === "") details.push("prints nothing");
    if (outcome.code === 1 && !program.name.includes("uncaught")) {
      details.push(`unexpected uncaught error (only programs named uncaught-* end so): ${outcome.error}`);
    }
    report(details.length === 0 ? "ok" : "FAIL", program.name, details);
  });
}

/** What the C side of a run is built with. */
type Variant = Pick<BuildSettings, "cc" | "optimize" | "gcEvery">;

const fullVariants: readonly Variant[] = [
  { cc: "gcc", optimize: 0, gcEvery: 0 },
  { cc: "gcc", optimize: 2, gcEvery: 0 },
  { cc: "clang", optimize: 0, gcEvery: 0 },
  { cc: "clang", optimize: 2, gcEvery: 0 },
  { optimize: 1, gcEvery: 7 },
];

function variantName({ cc, optimize, gcEvery }: Variant): string {
  return `${cc?.replaceAll("/", "_") ?? "cc"}-O${optimize}${gcEvery > 0 ? `-gc${gcEvery}` : ""}`;
}

function readSettings(args: Arguments, variant: Variant): Settings {
  return {
    ...variant,
    folder: join(repositoryRoot, "build/differential", variantName(variant)),
    jobs: integerOption(args, "jobs", 2, 1, 64),
    batch: integerOption(args, "batch", 100, 1, 1000),
    timeoutMs: integerOption(args, "timeout", 20, 1, 600) * 1000,
    verbose: args.values.has("verbose"),
  };
}

function readVariants(args: Arguments): readonly Variant[] {
  if (args.values.has("full")) return fullVariants;
  const cc = args.values.get("cc");
  return [
    {
      ...(cc === undefined ? {} : { cc }),
      optimize: integerOption(args, "opt", 2, 0, 2) as 0 | 1 | 2,
      gcEvery: integerOption(args, "gc-every", 0, 0, 1 << 30),
    },
  ];
}

/** Compares every program under one variant. */
async function runVariant(
  compiler: CompilerBuild,
  programs: readonly Program[],
  settings: Settings,
): Promise<void> {
  for (let at = 0, count = 0; at < programs.length; at += settings.batch, count++) {
    await runBatch(compiler, programs.slice(at, at + settings.batch), `batch${count}`, settings);
  }
}

async function main(): Promise<void> {
  const args = splitArguments(
    process.argv.slice(2),
    ["jobs", "cc", "opt", "gc-every", "batch", "timeout"],
    ["full", "node-only", "verbose"],
  );
  const variants = readVariants(args);
  const programs = await findPrograms(args.words);
  if (programs.length === 0) {
    throw new UsageError(
      `no program under ${relative(process.cwd(), corpusFolder)} matches ${args.words.join(" ")}`,
    );
  }
  if (args.values.has("node-only")) {
    await runNodeOnly(programs, readSettings(args, variants[0]!));
  } else {
    const compiler = await loadCompiler();
    for (const { name, skip } of programs) if (skip !== undefined) report("skip", name, [skip]);
    const compiled = programs.filter((program) => program.skip === undefined);
    for (const variant of variants) {
      if (variants.length > 1) console.log(`# ${variantName(variant)}`);
      const missing = variants.length > 1 ? await compiler.missing(variant.cc) : undefined;
      if (missing !== undefined) report("skip", variantName(variant), [missing]);
      else await runVariant(compiler, compiled, readSettings(args, variant));
    }
  }
  console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  if (totals.failed > 0) process.exitCode = 1;
}

try {
  await main();
} catch (reason) {
  console.error(`differential: ${(reason as Error).message}`);
  process.exitCode = 2;
}
