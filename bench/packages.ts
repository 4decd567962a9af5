// Published packages, compiled, beside Node in the same run: SHA-256 of 64 MiB with @noble/hashes on unix and spt.
//
// Rows take turns, so that a disturbance hits all of them; each figure is the least of its rounds. All digests must be
// equal. The promise is a ratio of at most 1 to Node.
import { join } from "node:path";
import { obtainImage, obtainMonitor } from "@tessera/cli/builder";
import { capture } from "@tessera/cli/child";
import { launchUnderMonitor, launchUnix } from "@tessera/cli/launch/launch";
import { projectRoot } from "@tessera/cli/project";
import type { BenchSettings } from "./support/figures.ts";

const ROUNDS = 5;
const PROMISED_RATIO = 1;
const options = { hasNetwork: false, forwards: [], memoryBytes: 256 * 2 ** 20, guestArguments: [] };
const progress = (text: string) => process.stderr.write(`${text}\n`);

interface Row {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  least: number;
  digest: string;
}

async function rows(): Promise<Row[]> {
  const program = join(projectRoot, "bench", "packages", "sha256.ts");
  const loader = join(projectRoot, "tools", "loader.mjs");
  const row = (name: string, command: string, args: readonly string[]): Row => {
    return { name, command, args, least: Number.POSITIVE_INFINITY, digest: "" };
  };
  const unix = launchUnix((await obtainImage(program, "unix", progress)).image, options);
  const monitor = await obtainMonitor("spt", progress);
  const image = await obtainImage(program, "spt", progress);
  const spt = launchUnderMonitor(monitor.image, image.image, options);
  return [
    row("node", process.execPath, ["--import", loader, program]),
    row("unix", unix.command, unix.args),
    row("spt", spt.command, spt.args),
  ];
}

export async function run(settings: BenchSettings): Promise<void> {
  const found = await rows();
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of found) {
      // Monitors report on descriptor 3; nobody listens here.
      const words = ["-c", 'exec "$@" 3>/dev/null', "bench", row.command, ...row.args];
      const { stdout, stderr, code } = await capture("bash", words);
      const [digest = "", milliseconds = ""] = stdout.trim().split(" ");
      if (code !== 0 || milliseconds === "") throw new Error(`${row.name} ended with ${code}: ${stderr}`);
      row.digest = digest;
      row.least = Math.min(row.least, Number(milliseconds));
    }
  }
  const [node] = found;
  const figures = found.map((row) => ({
    name: row.name,
    milliseconds: row.least,
    ratio: row.least / node!.least,
    digest: row.digest,
  }));
  const kept = figures.every((f) => f.ratio <= PROMISED_RATIO && f.digest === node!.digest);
  if (settings.json) {
    process.stdout.write(`${JSON.stringify({ sha256: figures, promisedRatio: PROMISED_RATIO, kept })}\n`);
  } else {
    for (const f of figures)
      process.stdout.write(
        `${f.name.padEnd(6)} ${f.milliseconds.toFixed(0).padStart(6)} ms ${f.ratio.toFixed(2).padStart(6)} of Node\n`,
      );
    process.stdout.write(kept ? "kept: at most 1.00 of Node\n" : "not kept: at most 1.00 of Node\n");
  }
  if (!kept) process.exitCode = 1;
}
