// The one line that `tessera run` prints about a run: build time, size of the image, target and why, time to
// the first instruction of main, memory. `--json` gives the same facts to machines.
import type { Target } from "./targets.ts";
import { colour } from "./terminal.ts";
import { showBytes, showMilliseconds } from "./values.ts";

export interface RunFacts {
  readonly target: Target;
  readonly why: string;
  /** Memory given to the guest; 0 where there is no such limit. */
  readonly memoryBytes: number;
  readonly imageBytes?: number;
  readonly build?: { readonly cached: boolean; readonly milliseconds: number };
  /** From the start of the child to the first instruction of main; undefined when the child did not say. */
  readonly startNs?: number | undefined;
  /** What the child had in memory at that moment. */
  readonly residentBytes?: number | undefined;
}

/** The parts of the line, joined by dots. */
export function timelineOf(facts: RunFacts): string {
  const parts: string[] = [];
  if (facts.build !== undefined) {
    parts.push(
      `${facts.build.cached ? "up to date" : "built"} in ${showMilliseconds(facts.build.milliseconds)}`,
    );
  }
  if (facts.imageBytes !== undefined) parts.push(`image ${showBytes(facts.imageBytes)}`);
  parts.push(`${facts.target} (${facts.why})`);
  if (facts.startNs !== undefined) parts.push(`main after ${showMilliseconds(facts.startNs / 1e6)}`);
  if (facts.memoryBytes > 0) parts.push(`memory ${showBytes(facts.memoryBytes)}`);
  if (facts.residentBytes !== undefined) parts.push(`resident ${showBytes(facts.residentBytes)}`);
  return parts.join(" · ");
}

export function showTimeline(facts: RunFacts, asJson: boolean): void {
  process.stderr.write(
    asJson ? `${JSON.stringify(facts)}\n` : `${colour.dim(`tessera: ${timelineOf(facts)}`)}\n`,
  );
}
