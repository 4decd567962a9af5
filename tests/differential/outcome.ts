// What a run of a program leaves behind, and how two runs are compared.
//
// Contract: standard output is compared byte for byte as UTF-8 text but for the lines of stack frames
// (`    at f (file:1:2)`, printed with an error), the exit code as a number, and of an uncaught error only its
// first line (`TypeError: ...`), since frames and the source excerpt that Node prints before it are not
// behaviour of the program.
import { spawn } from "node:child_process";

/** One finished run. `code` is the exit code, or 128 + signal number when a signal ended the program. */
export interface Outcome {
  readonly stdout: string;
  readonly code: number;
  /** First line of the uncaught error, empty when there was none. */
  readonly error: string;
  /** The whole of standard error, for the report only. */
  readonly stderr: string;
  readonly timedOut: boolean;
}

const signalNumbers: Readonly<Record<string, number>> = {
  SIGABRT: 6,
  SIGBUS: 7,
  SIGFPE: 8,
  SIGILL: 4,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGSYS: 31,
  SIGTERM: 15,
  SIGTRAP: 5,
};

/** Output beyond this many bytes stops the program: a loop that prints for ever must not fill the memory. */
const outputLimit = 8 << 20;

/**
 * Runs a command to its end with an empty standard input.
 * `timeoutMs` bounds its wall time; past it the process is killed and `timedOut` is set.
 */
export function runCommand(command: string, args: readonly string[], timeoutMs: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      stdio: ["ignore", "pipe", "pipe"],
      // Compiled programs know no other zone.
      env: { ...process.env, TZ: "UTC" },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let size = 0;
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill("SIGKILL");
    }, timeoutMs);
    const keep = (list: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length;
      if (size > outputLimit) child.kill("SIGKILL");
      else list.push(chunk);
    };
    child.stdout.on("data", keep(out));
    child.stderr.on("data", keep(err));
    child.on("error", (reason) => {
      clearTimeout(timer);
      reject(reason);
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const stderr = Buffer.concat(err).toString("utf8");
      resolve({
        stdout: Buffer.concat(out).toString("utf8"),
        code: code ?? 128 + (signalNumbers[signal ?? ""] ?? 0),
        error: code === 0 ? "" : uncaughtLine(stderr),
        stderr,
        timedOut,
      });
    });
  });
}

/**
 * The first line of the uncaught error in `stderr`. Node prints a location, the source line, a caret and an
 * empty line before it; compiled programs start with it, with or without "Uncaught ".
 */
export function uncaughtLine(stderr: string): string {
  const lines = stderr.split("\n");
  const caret = lines.findIndex((line) => /^\s*\^+\s*$/.test(line));
  // Without a caret where JSON text ends too early.
  const isExcerpt = caret < 0 && /^<anonymous_script>:\d+$/.test(lines[0]!);
  const from = isExcerpt ? lines.indexOf("") : caret + 1;
  for (const line of lines.slice(from)) {
    const text = line.replace(/^Uncaught:? */, "").trimEnd();
    if (text === "" || text.startsWith("file://") || text.startsWith("node:")) continue;
    return text.replace(/ \{$/, "");
  }
  return "";
}

/** An empty list when the outcomes agree, otherwise lines that show where they part. */
export function differences(expected: Outcome, actual: Outcome): string[] {
  const report: string[] = [];
  if (actual.timedOut) report.push("compiled: timed out");
  const wanted = withoutFrames(expected.stdout);
  const printed = withoutFrames(actual.stdout);
  if (wanted !== printed) report.push(...firstDifference(wanted, printed));
  if (expected.code !== actual.code) {
    report.push(`exit code: node ${expected.code}, compiled ${exitName(actual.code)}`);
  }
  if (expected.code === actual.code && expected.error !== actual.error) {
    report.push(`uncaught: node     ${expected.error}`, `          compiled ${actual.error}`);
  }
  if (report.length > 0 && actual.code !== 0 && actual.stderr !== "" && expected.error !== actual.error) {
    report.push(
      ...actual.stderr
        .trimEnd()
        .split("\n")
        .slice(0, 6)
        .map((line) => `stderr: ${line}`),
    );
  }
  return report;
}

function withoutFrames(text: string): string {
  if (!text.includes("    at ")) return text;
  return text
    .split("\n")
    .filter((line) => !/^\s{4,}at .*\d\)?$/.test(line))
    .join("\n");
}

/** Exit codes above 128 with the name of their signal. */
export function exitName(code: number): string {
  for (const [name, number] of Object.entries(signalNumbers))
    if (code === 128 + number) return `${code} (${name})`;
  return String(code);
}

/** The first line that differs, with one line of context before and the following line of each side. */
function firstDifference(expected: string, actual: string): string[] {
  const left = expected.split("\n");
  const right = actual.split("\n");
  let at = 0;
  while (at < left.length && at < right.length && left[at] === right[at]) at++;
  const show = (line: string | undefined): string =>
    line === undefined ? "<end of output>" : clip(line, 160);
  const report = [`stdout differs at line ${at + 1} of ${left.length - 1}:`];
  if (at > 0) report.push(`    ${show(left[at - 1])}`);
  report.push(`  node     ${show(left[at])}`, `  compiled ${show(right[at])}`);
  return report;
}

function clip(line: string, width: number): string {
  const shown = JSON.stringify(line).slice(1, -1).replaceAll('\\"', '"');
  return shown.length > width ? shown.slice(0, width) + "…" : shown;
}
