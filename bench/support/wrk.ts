// One run of wrk, the HTTP client of the benchmarks, and its figures.
import { capture, findProgram } from "@tessera/cli/child";
import { UsageError } from "@tessera/cli/usage-error";

export interface WrkFigures {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
  /** Socket errors and answers other than 2xx and 3xx. */
  readonly errors: number;
}

const UNIT_MS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

export async function requireWrk(): Promise<void> {
  if ((await findProgram("wrk")) === undefined)
    throw new UsageError("wrk is not installed", "apt-get install wrk");
}

/** Loads `url` with one thread; `pin` is put in front of the command, such as `taskset -c 1`. */
export async function runWrk(
  url: string,
  settings: {
    readonly connections: number;
    readonly seconds: number;
    readonly pin: readonly string[];
    /** A Lua file that says what to ask; else `url` alone. */
    readonly script?: string;
  },
): Promise<WrkFigures> {
  const script = settings.script === undefined ? [] : ["-s", settings.script];
  const wrk = [
    ...["wrk", "-t1", `-c${settings.connections}`, `-d${settings.seconds}s`, "--latency"],
    ...[...script, url],
  ];
  const [command, ...args] = [...settings.pin, ...wrk];
  const { code, stdout, stderr } = await capture(command!, args, {
    timeoutMs: (settings.seconds + 30) * 1000,
  });
  if (code !== 0) throw new Error(`wrk ended with code ${code}: ${stderr}`);
  return readWrk(stdout);
}

/** Reads the figures out of what `wrk --latency` prints. */
export function readWrk(output: string): WrkFigures {
  const rate = /^Requests\/sec:\s+([0-9.]+)/m.exec(output);
  if (!rate) throw new Error(`wrk gave no rate:\n${output}`);
  const latency = /^\s+99%\s+([0-9.]+)(us|ms|s|m)\s*$/m.exec(output);
  const sockets = /Socket errors: connect ([0-9]+), read ([0-9]+), write ([0-9]+), timeout ([0-9]+)/.exec(
    output,
  );
  const refused = /Non-2xx or 3xx responses: ([0-9]+)/.exec(output);
  const counts = [...(sockets?.slice(1) ?? []), refused?.[1] ?? "0"].map(Number);
  return {
    requestsPerSecond: Number(rate[1]),
    p99Ms: latency === null ? Number.NaN : Number(latency[1]) * UNIT_MS[latency[2]!]!,
    errors: counts.reduce((sum, count) => sum + count, 0),
  };
}
