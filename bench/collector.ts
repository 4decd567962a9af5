// The collector: memory, pauses and speed of allocation of compiled programs beside Node's in the same run.
//
// Memory is the peak of what was resident (VmHWM of the kernel). Pauses are the longest steps of a program that
// does the same little work in each; both sides are measured alike, in turns, and of each run's longest step the
// least counts, since other work on the machine only ever adds.
//
//   ./tessera bench collector [-- churn pauses throughput --rounds=N]
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@tessera/cli/project";
import { buildProgram } from "@tessera/compiler/build";
import { stripTypes } from "../tools/loader-hooks.mjs";
import { type BenchSettings, option } from "./support/figures.ts";

const PROMISED_RESIDENT_MIB = 48;
const MIB = 2 ** 20;

const sources = join(projectRoot, "bench", "collector");
const folder = join(projectRoot, "build", "bench", "collector");

/** What the programs print: each its own part of it. */
interface Printed {
  readonly check: number;
  readonly longestMs: readonly number[];
  readonly totalMs: number;
  readonly gigabytesPerSecond: number;
}

interface Outcome {
  readonly figures: Printed;
  readonly residentMib: number;
  readonly seconds: number;
}

/** The most memory that was resident so far, in MiB; undefined when the process is gone. */
function peakOf(pid: number): number | undefined {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return line === null ? undefined : Number(line[1]) / 1024;
  } catch {
    return undefined;
  }
}

/** Runs a program that prints one line of JSON; looks at its memory from time to time (a peak stays visible). */
function launch(command: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    let residentMib = 0;
    const look = () => {
      residentMib = Math.max(residentMib, peakOf(child.pid!) ?? 0);
    };
    const timer = setInterval(look, 20);
    child.stdout.on("data", (piece: Buffer) => {
      look();
      text += piece.toString();
    });
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(timer);
      if (code === 0) {
        const seconds = (performance.now() - started) / 1000;
        resolve({ figures: JSON.parse(text) as Printed, residentMib, seconds });
      } else reject(new Error(`${command} ${args.join(" ")} ended with code ${code}: ${text}`));
    });
  });
}

async function compiled(name: string, memoryMib: number): Promise<() => Promise<Outcome>> {
  const outFile = join(folder, name);
  const result = await buildProgram({ entry: join(sources, `${name}.ts`), target: "unix", outFile });
  if (!result.ok) throw new Error(`${name} does not compile:\n${result.diagnostics}`);
  return () => launch(outFile, [`--mem=${memoryMib * MIB}`, "--"]);
}

async function onNode(name: string): Promise<() => Promise<Outcome>> {
  for (const file of readdirSync(sources)) {
    const text = await stripTypes(readFileSync(join(sources, file), "utf8"));
    writeFileSync(join(folder, file.replace(/\.ts$/, ".mjs")), text.replaceAll('.ts"', '.mjs"'));
  }
  return () => launch(process.execPath, [join(folder, `${name}.mjs`)]);
}

const verdict = (holds: boolean): string => (holds ? "kept" : "missed");

/** 50 GB in all. Node runs it as well, to compare. */
async function churn(): Promise<[string, object]> {
  const ours = await (await compiled("churn", 64))();
  const node = await (await onNode("churn"))();
  if (ours.figures.check !== node.figures.check) throw new Error("churn: the results differ");
  const figures = (o: Outcome) => ({ residentMib: o.residentMib, seconds: o.seconds });
  const text =
    `churn: 50 GB in all, 16 MiB alive: at most ${ours.residentMib.toFixed(1)} MiB resident, ${ours.seconds.toFixed(1)} s; ` +
    `Node ${node.residentMib.toFixed(1)} MiB, ${node.seconds.toFixed(1)} s\n` +
    `promise: under ${PROMISED_RESIDENT_MIB} MiB: ${verdict(ours.residentMib < PROMISED_RESIDENT_MIB)}\n`;
  return [text, { ours: figures(ours), node: figures(node) }];
}

/** The better of several runs of each side, which take turns. */
async function best(
  name: string,
  memoryMib: number,
  rounds: number,
  figure: (o: Outcome) => number,
): Promise<[Outcome, Outcome]> {
  const sides = [await compiled(name, memoryMib), await onNode(name)];
  const results: (Outcome | undefined)[] = [undefined, undefined];
  for (let round = 0; round < rounds; round++) {
    for (const [i, side] of sides.entries()) {
      const outcome = await side();
      const before = results[i];
      if (before === undefined || figure(outcome) < figure(before)) results[i] = outcome;
    }
  }
  return [results[0]!, results[1]!];
}

async function pauses(rounds: number): Promise<[string, object]> {
  const list = (o: Outcome) => o.figures.longestMs;
  const [ours, node] = await best("pauses", 256, rounds, (o) => list(o)[0]!);
  const text = (o: Outcome) =>
    `${list(o)[0]!.toFixed(2)} ms (then ${list(o)[1]!.toFixed(2)}, ${list(o)[2]!.toFixed(2)})`;
  return [
    `pauses: 64 MiB alive, longest step ${text(ours)}; Node ${text(node)}; ${rounds} runs each\n`,
    {
      oursMs: list(ours),
      nodeMs: list(node),
      oursTotalMs: ours.figures.totalMs,
      nodeTotalMs: node.figures.totalMs,
    },
  ];
}

async function throughput(rounds: number): Promise<[string, object]> {
  const rate = (o: Outcome) => o.figures.gigabytesPerSecond;
  const [ours, node] = await best("throughput", 64, rounds, (o) => -rate(o));
  return [
    `throughput: ${rate(ours).toFixed(2)} GB/s of short-lived rows of 128 bytes; Node ${rate(node).toFixed(2)} GB/s; ` +
      `${(rate(ours) / rate(node)).toFixed(2)} times Node\n`,
    { oursGBs: rate(ours), nodeGBs: rate(node) },
  ];
}

/** Runs the benchmark and prints its figures. */
export async function run(settings: BenchSettings): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const rounds = Number(option(settings, "rounds", "3"));
  const parts = { throughput: () => throughput(rounds), pauses: () => pauses(rounds), churn };
  const words = settings.words.filter((word) => !word.startsWith("--"));
  const json: Record<string, object> = {};
  for (const [name, part] of Object.entries(parts)) {
    if (words.length > 0 && !words.includes(name)) continue;
    process.stderr.write(`${name} ...\n`);
    const [text, figures] = await part();
    json[name] = figures;
    if (!settings.json) process.stdout.write(text);
  }
  if (Object.keys(json).length === 0) throw new Error(`parts are ${Object.keys(parts).join(", ")}`);
  if (settings.json) process.stdout.write(`${JSON.stringify(json)}\n`);
}
