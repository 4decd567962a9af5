// The speed of compiled programs beside Node's: every program of bench/language/ is run by both.
//
// Two figures each. Steady state: one process repeats the program until V8 has compiled it, then takes samples;
// the least counts, since other work on the machine only ever adds. Whole process: start, one repetition, exit.
// Node gets the program with its types erased, as plain JavaScript, without a loader. The two take turns.
//
//   ./tessera bench language [-- part of a name ... --rounds=N]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { capture } from "@tessera/cli/child";
import { projectRoot } from "@tessera/cli/project";
import { buildBatch } from "@tessera/compiler/build";
import { stripTypes } from "../tools/loader-hooks.mjs";
import { type BenchSettings, option } from "./support/figures.ts";

const PROMISED_MEAN = 1;
const PROMISED_WORST = 2.5;
const PROMISED_PROCESS = 0.3;
const TIMEOUT_MS = 120_000;
/** Runs of a whole process per round; they are short. */
const PROCESS_RUNS = 5;

const sources = join(projectRoot, "bench", "language");
const folder = join(projectRoot, "build", "bench", "language");
const modes = ["steady", "once"] as const;
type Mode = (typeof modes)[number];

interface Contender {
  readonly command: string;
  readonly args: Readonly<Record<Mode, readonly string[]>>;
}

interface Figures {
  readonly name: string;
  readonly steadyMs: number;
  readonly nodeSteadyMs: number;
  readonly processMs: number;
  readonly nodeProcessMs: number;
}

function programs(words: readonly string[]): string[] {
  const names = readdirSync(sources)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -3));
  const parts = words.filter((word) => !word.startsWith("--"));
  return parts.length === 0 ? names : names.filter((name) => parts.some((part) => name.includes(part)));
}

/** The module that runs a program in one mode. */
const driver = (mode: Mode, program: string, measure: string): string =>
  `import { expected, run } from "${program}";\nimport { ${mode} } from "${measure}";\n\nawait ${mode}(run, expected);\n`;

async function forNode(name: string): Promise<Contender> {
  const strip = async (from: string, to: string) =>
    writeFileSync(join(folder, to), await stripTypes(readFileSync(join(sources, from), "utf8")));
  await strip(`${name}.ts`, `${name}.mjs`);
  await strip("support/measure.ts", "measure.mjs");
  for (const mode of modes)
    writeFileSync(join(folder, `${name}.${mode}.mjs`), driver(mode, `./${name}.mjs`, "./measure.mjs"));
  const args = (mode: Mode) => [join(folder, `${name}.${mode}.mjs`)];
  return { command: process.execPath, args: { steady: args("steady"), once: args("once") } };
}

async function compiled(name: string): Promise<Contender> {
  const entries = modes.map((mode) => {
    const entry = join(folder, `${name}.${mode}.ts`);
    writeFileSync(entry, driver(mode, join(sources, `${name}.ts`), join(sources, "support", "measure.ts")));
    return entry;
  });
  const outFile = join(folder, name);
  const result = await buildBatch({ entries, target: "unix", outFile });
  if (!result.ok) throw new Error(`${name} does not compile:\n${result.diagnostics}`);
  return { command: outFile, args: { steady: ["0"], once: ["1"] } };
}

async function launch(name: string, contender: Contender, mode: Mode): Promise<{ text: string; ms: number }> {
  const started = performance.now();
  const { code, stdout, stderr } = await capture(contender.command, contender.args[mode], {
    timeoutMs: TIMEOUT_MS,
  });
  const ms = performance.now() - started;
  if (code !== 0)
    throw new Error(`${name} ended with code ${code} under ${contender.command}:\n${stdout}${stderr}`);
  return { text: stdout, ms };
}

async function measure(name: string, rounds: number): Promise<Figures> {
  const contenders = [await compiled(name), await forNode(name)] as const;
  const steady = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const whole = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    for (const [i, contender] of contenders.entries()) {
      const { text } = await launch(name, contender, "steady");
      steady[i] = Math.min(steady[i]!, (JSON.parse(text) as number[])[0]!);
    }
    for (let n = 0; n < PROCESS_RUNS; n++) {
      for (const [i, contender] of contenders.entries())
        whole[i] = Math.min(whole[i]!, (await launch(name, contender, "once")).ms);
    }
  }
  return {
    name,
    steadyMs: steady[0]!,
    nodeSteadyMs: steady[1]!,
    processMs: whole[0]!,
    nodeProcessMs: whole[1]!,
  };
}

const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

const verdict = (holds: boolean): string => (holds ? "kept" : "missed");

function summary(all: readonly Figures[]): {
  mean: number;
  worst: number;
  worstName: string;
  process: number;
} {
  const ratios = all.map((f) => f.steadyMs / f.nodeSteadyMs);
  const worst = Math.max(...ratios);
  return {
    mean: geometricMean(ratios),
    worst,
    worstName: all[ratios.indexOf(worst)]!.name,
    process: geometricMean(all.map((f) => f.processMs / f.nodeProcessMs)),
  };
}

function line(f: Figures): string {
  const ms = (value: number) => value.toFixed(2).padStart(8);
  const steady = `${ms(f.steadyMs)} / ${ms(f.nodeSteadyMs)} ms = ${(f.steadyMs / f.nodeSteadyMs).toFixed(2).padStart(5)}`;
  const whole = `${ms(f.processMs)} / ${ms(f.nodeProcessMs)} ms = ${(f.processMs / f.nodeProcessMs).toFixed(2).padStart(5)}`;
  return `${f.name.padEnd(14)} steady ${steady}   process ${whole}\n`;
}

/** Runs the benchmark and prints its figures. */
export async function run(settings: BenchSettings): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const names = programs(settings.words);
  if (names.length === 0) throw new Error(`no program of bench/language has a name like that`);
  const rounds = Number(option(settings, "rounds", "3"));
  const all: Figures[] = [];
  for (const name of names) {
    process.stderr.write(`${name}: building and measuring ...\n`);
    const figures = await measure(name, rounds);
    all.push(figures);
    if (!settings.json) process.stdout.write(line(figures));
  }
  const { mean, worst, worstName, process: processes } = summary(all);
  if (settings.json) {
    process.stdout.write(`${JSON.stringify({ rounds, programs: all, mean, worst, worstName, processes })}\n`);
    return;
  }
  process.stdout.write(
    `steady state, ours/Node, geometric mean of ${all.length}: ${mean.toFixed(2)}; worst ${worst.toFixed(2)} (${worstName})\n` +
      `promise: mean at most ${PROMISED_MEAN}: ${verdict(mean <= PROMISED_MEAN)}; none above ${PROMISED_WORST}: ${verdict(worst <= PROMISED_WORST)}\n` +
      `whole process, ours/Node, geometric mean: ${processes.toFixed(2)}; promise: at most ${PROMISED_PROCESS}: ${verdict(processes <= PROMISED_PROCESS)}\n`,
  );
}
