// `json-api` under `wrk -t1 -c64 -d10`: no errors, and memory at the end as after the first second.
//
// Runs on spt and hvt, over a TAP (as root) and over the user-mode network, server and client on a processor of
// their own. Arguments: --seconds=10 --connections=64 --target=spt|hvt --json

import { kvmProblem } from "@tessera/cli/preflight";
import { parseImageTarget } from "@tessera/cli/targets";
import { type BenchSettings, option } from "./support/figures.ts";
import { prepareGuest, tapNetwork, userNetwork } from "./support/guest.ts";
import { pinTo, processorName } from "./support/processors.ts";
import { isSteady, MOST_CHANGE, type SoakFigures, soak } from "./support/soak.ts";
import { requireWrk } from "./support/wrk.ts";

const MEMORY_BYTES = 64 * 2 ** 20;
const TAP_NAME = "tsrsoak0";
const TAP_PREFIX = "10.77.1";
const PUBLISHED_PORT = 18182;

const progress = (text: string) => process.stderr.write(`${text}\n`);

interface Row extends SoakFigures {
  readonly target: string;
  readonly network: string;
}

function show(row: Row): string {
  const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  const rate = `${Math.round(row.requestsPerSecond)} requests/s, p99 ${row.p99Ms.toFixed(2)} ms`;
  const memory = `${mebibytes(row.settledBytes)} after 1 s, ${mebibytes(row.endBytes)} at the end`;
  const verdict = row.errors === 0 && isSteady(row) ? "kept" : "missed";
  return `${`${row.target}, ${row.network}`.padEnd(24)} ${rate}, ${row.errors} errors, ${memory}: ${verdict}\n`;
}

/** Runs the benchmark and prints its figures. */
export async function run(settings: BenchSettings): Promise<void> {
  const seconds = Number(option(settings, "seconds", "10"));
  const connections = Number(option(settings, "connections", "64"));
  const wanted = option(settings, "target", "");
  await requireWrk();
  const serverPin = await pinTo(0);
  const clientPin = await pinTo(1);
  const rows: Row[] = [];
  for (const target of wanted === "" ? (["spt", "hvt"] as const) : [parseImageTarget(wanted)]) {
    const problem = target === "hvt" ? kvmProblem() : undefined;
    if (problem !== undefined) {
      progress(`hvt left out: ${problem.what}`);
      continue;
    }
    const networks = [userNetwork(PUBLISHED_PORT)];
    if (process.getuid?.() === 0) networks.unshift(await tapNetwork(TAP_NAME, TAP_PREFIX));
    else progress("TAP left out: it needs root");
    for (const network of networks) {
      try {
        const guest = await prepareGuest({
          example: "json-api",
          target,
          memoryBytes: MEMORY_BYTES,
          network,
          onProgress: progress,
        });
        const figures = await soak(guest, { connections, seconds, serverPin, clientPin });
        rows.push({ target, network: network.name, ...figures });
      } finally {
        await network.remove();
      }
    }
  }
  if (settings.json) process.stdout.write(`${JSON.stringify({ processor: processorName(), rows })}\n`);
  else {
    process.stdout.write(
      `${processorName()}; wrk -t1 -c${connections} -d${seconds}s\n${rows.map(show).join("")}` +
        `promise: no errors, and memory at the end within ${MOST_CHANGE * 100} % of that after the first second\n`,
    );
  }
}
