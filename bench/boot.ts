// Wall time from the start of a monitor to the end of `hello`, beside /bin/true and `node -e 0`.
//
// The clock is bash's own, around fork, exec and wait: a small parent, so that its own cost stays small, and
// the same for every row. The end of `hello` comes after its first line, so each figure is an upper bound of
// the time to the first line. Rows take turns, so that a disturbance hits all of them. Median of 20 runs.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { obtainImage, obtainMonitor } from "@tessera/cli/builder";
import { capture } from "@tessera/cli/child";
import { launchUnderMonitor, launchUnix } from "@tessera/cli/launch/launch";
import { kvmProblem } from "@tessera/cli/preflight";
import { projectRoot } from "@tessera/cli/project";
import { type BenchSettings, median } from "./support/figures.ts";

const RUNS = 20;
const MEMORY_BYTES = 4 * 2 ** 20;
const PROMISED_RATIO = 3;

interface Row {
  readonly name: string;
  readonly command: readonly string[];
}

interface Measured {
  readonly name: string;
  readonly medianMs: number;
  readonly leastMs: number;
  readonly timesTrue: number;
}

const options = { hasNetwork: false, forwards: [], memoryBytes: MEMORY_BYTES, guestArguments: [] };
const progress = (text: string) => process.stderr.write(`${text}\n`);

async function rows(): Promise<Row[]> {
  const hello = join(projectRoot, "examples", "hello", "main.ts");
  const found: Row[] = [
    { name: "/bin/true", command: ["/bin/true"] },
    { name: "node -e 0", command: [process.execPath, "-e", "0"] },
  ];
  const unix = launchUnix((await obtainImage(hello, "unix", progress)).image, options);
  found.push({ name: "hello, unix", command: [unix.command, ...unix.args] });
  for (const target of ["spt", "hvt"] as const) {
    const problem = target === "hvt" ? kvmProblem() : undefined;
    if (problem !== undefined) {
      progress(`hvt left out: ${problem.what}`);
      continue;
    }
    const monitor = await obtainMonitor(target, progress);
    const image = await obtainImage(hello, target, progress);
    const launch = launchUnderMonitor(monitor.image, image.image, options);
    found.push({ name: `hello, ${target}`, command: [launch.command, ...launch.args] });
  }
  return found;
}

/** Runs every row once per round; prints one line `row microseconds exit-code` for each run. */
const SCRIPT = `
runs=$1; shift
rows=(); row=()
for word in "$@"; do
  if [ "$word" = ";;" ]; then rows+=("$(printf '%q ' "\${row[@]}")"); row=(); else row+=("$word"); fi
done
for ((round = 0; round < runs; round++)); do
  for index in "\${!rows[@]}"; do
    eval "command=(\${rows[index]})"
    start=$EPOCHREALTIME
    "\${command[@]}" >/dev/null 2>&1 </dev/null 3>/dev/null
    code=$?
    end=$EPOCHREALTIME
    echo "$index $((\${end/./} - \${start/./})) $code"
  done
done
`;

async function measure(all: readonly Row[]): Promise<Measured[]> {
  const words = all.flatMap((row) => [...row.command, ";;"]);
  const env = { ...process.env, LC_ALL: "C" };
  const result = await capture("bash", ["-c", SCRIPT, "bench", String(RUNS), ...words], {
    env,
    timeoutMs: 300_000,
  });
  if (result.code !== 0)
    throw new Error(`the measuring shell ended with code ${result.code}: ${result.stderr}`);
  const times = all.map((): number[] => []);
  for (const line of result.stdout.trim().split("\n")) {
    const [index, microseconds, code] = line.split(" ").map(Number);
    if (code !== 0)
      throw new Error(`${all[index!]!.name} ended with code ${code}: ${all[index!]!.command.join(" ")}`);
    times[index!]!.push(microseconds! / 1000);
  }
  const medians = times.map((list) => median(list));
  return all.map((row, index) => ({
    name: row.name,
    medianMs: medians[index]!,
    leastMs: Math.min(...times[index]!),
    timesTrue: medians[index]! / medians[0]!,
  }));
}

/** The parts of a start under hvt, as the monitor itself prints them. */
async function hvtParts(all: readonly Row[]): Promise<string> {
  const row = all.find(({ name }) => name === "hello, hvt");
  if (row === undefined) return "";
  const [monitor, ...given] = row.command;
  // The report channel is that of a parent who listens; here there is none.
  const words = given.filter((word) => !word.startsWith("--report-fd="));
  const result = await capture(monitor!, ["--report", ...words], { timeoutMs: 10_000 });
  if (result.code !== 0) throw new Error(`hello on hvt ended with code ${result.code}: ${result.stderr}`);
  return result.stderr.trim();
}

/** Runs the benchmark and prints its figures. */
export async function run(settings: BenchSettings): Promise<void> {
  if (!existsSync("/bin/true")) throw new Error("there is no /bin/true to compare with");
  const all = await rows();
  const measured = await measure(all);
  const parts = await hvtParts(all);
  if (settings.json) {
    process.stdout.write(`${JSON.stringify({ runs: RUNS, rows: measured, hvtParts: parts })}\n`);
  } else {
    for (const { name, medianMs, leastMs, timesTrue } of measured) {
      const figures = `median ${medianMs.toFixed(2)} ms, least ${leastMs.toFixed(2)} ms, ${timesTrue.toFixed(1)} x /bin/true`;
      process.stdout.write(`${name.padEnd(12)} ${figures}\n`);
    }
    if (parts !== "") process.stdout.write(`hvt, parts of one start:\n${parts.replace(/^/gm, "  ")}\n`);
    const spt = measured.find(({ name }) => name === "hello, spt");
    if (spt !== undefined) {
      const kept = spt.timesTrue <= PROMISED_RATIO ? "kept" : "missed";
      process.stdout.write(
        `promise: spt at most ${PROMISED_RATIO} x /bin/true: ${kept} (${spt.timesTrue.toFixed(2)})\n`,
      );
    }
  }
}
