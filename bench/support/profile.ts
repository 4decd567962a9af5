// Where a guest spends its time: perf samples the monitor's process by the clock, and addresses inside the
// image are named by its symbol table.
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { capture, findProgram } from "@tessera/cli/child";
import { type FunctionSymbol, functionSymbols, symbolAt } from "@tessera/cli/profile/symbols";

export interface HotFunction {
  readonly name: string;
  /** Part of all samples, 0 to 1. */
  readonly part: number;
}

/** Counts samples per function; what lies in no function of the image is the kernel or the monitor. */
export function countSamples(
  addresses: readonly string[],
  symbols: readonly FunctionSymbol[],
): HotFunction[] {
  const counts = new Map<string, number>();
  for (const text of addresses) {
    const address = Number.parseInt(text, 16);
    const isKernel = text.length === 16 && text.startsWith("ffff");
    const symbol = symbolAt(symbols, address);
    const name = symbol?.name ?? (isKernel ? "(kernel)" : "(monitor)");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, part: count / addresses.length }))
    .sort((a, b) => b.part - a.part);
}

/** Samples a process for some seconds. Undefined when perf is not there or may not. */
export async function profile(
  pid: number,
  image: string,
  seconds: number,
): Promise<HotFunction[] | undefined> {
  if ((await findProgram("perf")) === undefined) return undefined;
  const data = join(tmpdir(), `tessera-perf-${process.pid}.data`);
  try {
    const record = [
      "record",
      "-q",
      "-e",
      "cpu-clock",
      "-F",
      "997",
      "-p",
      String(pid),
      "-o",
      data,
      "--",
      "sleep",
      String(seconds),
    ];
    if ((await capture("perf", record)).code !== 0) return undefined;
    const script = await capture("perf", ["script", "-i", data, "-F", "ip"]);
    const addresses = script.stdout.split(/\s+/).filter((word) => word !== "");
    if (addresses.length === 0) return undefined;
    return countSamples(addresses, functionSymbols(readFileSync(image)));
  } finally {
    rmSync(data, { force: true });
  }
}
