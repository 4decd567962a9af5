// The processors of the machine: their name, and how to bind a command to one of them.
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { findProgram } from "@tessera/cli/child";

/** What to put in front of a command so that it runs on one processor; nothing where that is not possible. */
export async function pinTo(processor: number): Promise<string[]> {
  const possible = availableParallelism() > 1 && (await findProgram("taskset")) !== undefined;
  return possible ? ["taskset", "-c", String(processor)] : [];
}

export function processorName(): string {
  const name = existsSync("/proc/cpuinfo")
    ? /^model name\s*: (.*)$/m.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1]
    : "";
  return `${name ?? ""}, ${availableParallelism()} processors`;
}
