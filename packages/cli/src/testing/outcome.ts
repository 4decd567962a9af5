// What a test program said: counts, skips with their reasons. Two protocols are read: TAP, as node:test
// prints it, and the project's own lines (`ok - name`, `not ok - name: reason`, `skip - name: reason`, closed
// by `N passed, N failed` with an optional `, N skipped`).

export interface Skip {
  readonly name: string;
  readonly reason: string;
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skips: readonly Skip[];
}

export const NOTHING: Outcome = { passed: 0, failed: 0, skips: [] };

export function add(a: Outcome, b: Outcome): Outcome {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skips: [...a.skips, ...b.skips] };
}

/**
 * Reads a test program's output. A program that ends with another code than its counts explain, or that
 * gives no counts at all, has failed: silence is not success.
 */
export function readOutcome(output: string, exitCode: number): Outcome {
  const counts = readTapCounts(output) ?? readOwnCounts(output);
  const skips = readSkips(output);
  if (counts === undefined) return { passed: 0, failed: 1, skips };
  const failed = exitCode !== 0 && counts.failed === 0 ? 1 : counts.failed;
  return { passed: counts.passed, failed, skips };
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

function readTapCounts(output: string): Counts | undefined {
  const last = (label: string) => {
    const matches = [...output.matchAll(new RegExp(`^# ${label} ([0-9]+)$`, "gm"))];
    return matches.length === 0 ? undefined : Number(matches[matches.length - 1]![1]);
  };
  const passed = last("pass");
  const failed = last("fail");
  if (passed === undefined || failed === undefined) return undefined;
  return { passed, failed: failed + (last("cancelled") ?? 0) };
}

function readOwnCounts(output: string): Counts | undefined {
  const matches = [...output.matchAll(/^([0-9]+) passed, ([0-9]+) failed(?:, [0-9]+ skipped)?$/gm)];
  const match = matches[matches.length - 1];
  return match === undefined ? undefined : { passed: Number(match[1]), failed: Number(match[2]) };
}

function readSkips(output: string): Skip[] {
  const skips: Skip[] = [];
  for (const match of output.matchAll(/^\s*ok [0-9]+ - (.*?) # SKIP ?(.*)$/gm)) {
    skips.push({ name: match[1]!, reason: match[2] || "no reason given" });
  }
  for (const match of output.matchAll(/^skip - ([^:\n]+)(?:: (.*))?$/gm)) {
    skips.push({ name: match[1]!, reason: match[2] ?? "no reason given" });
  }
  return skips;
}

/** The output without what passed: for TAP the blocks of passed tests, else the `ok` lines. */
export function withoutPassed(output: string): string {
  return output
    .replace(/^ *# Subtest: .*\n/gm, "")
    .replace(/^( *)ok [0-9]+ .*\n(?: *---\n[\s\S]*?\n *\.\.\.\n)?/gm, "")
    .replace(/^(?:ok - .*|# (?:suites|skipped|todo|cancelled|duration_ms) .*|TAP version 13)\n/gm, "");
}
