// Child processes: run to the end with captured output (tools), or in the foreground with the terminal
// handed over (guests). Only children started here are ever signalled.
import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import type { Readable } from "node:stream";
import { EXIT_INTERRUPTED } from "./terminal.ts";

export interface Captured {
  /** Exit code; 128 + the signal's number when a signal ended it, as a shell counts. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
  readonly timedOut: boolean;
}

export interface CaptureOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** After this many milliseconds the child is killed. */
  readonly timeoutMs?: number;
  /** Called with each piece of output as it comes. */
  readonly onOutput?: (text: string) => void;
}

function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}

/** Runs a program to its end. Rejects when it cannot be started. */
export function capture(
  command: string,
  args: readonly string[],
  options: CaptureOptions = {},
): Promise<Captured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    let timedOut = false;
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill("SIGKILL");
          }, options.timeoutMs);
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      options.onOutput?.(text);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      options.onOutput?.(text);
    });
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const milliseconds = performance.now() - started;
      resolve({ code: exitCode(code, signal), stdout, stderr, milliseconds, timedOut });
    });
  });
}

export interface Foreground {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Called once with the child's report channel (its descriptor 3), on which it tells when main begins. */
  readonly onReport?: (channel: Readable, child: ChildProcess) => void;
  /** Turns the child's exit code into ours, where a monitor encodes it (QEMU). */
  readonly translateExit?: (code: number) => number;
}

const STOP_GRACE_MS = 2000;

/**
 * Runs a program with the terminal handed over and resolves to the exit code. SIGINT, SIGTERM and SIGHUP are
 * passed on to the child; one that has not ended after two seconds is killed. An interrupted run gives 130.
 */
export function runInForeground(program: Foreground): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program.command, program.args, {
      env: program.env ?? process.env,
      stdio: ["inherit", "inherit", "inherit", "pipe"],
    });
    let interrupted = false;
    let killTimer: NodeJS.Timeout | undefined;
    const stop = (signal: NodeJS.Signals) => {
      interrupted = true;
      child.kill(signal);
      killTimer ??= setTimeout(() => child.kill("SIGKILL"), STOP_GRACE_MS);
    };
    const signals: NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, stop);
    const finish = () => {
      clearTimeout(killTimer);
      for (const signal of signals) process.off(signal, stop);
    };
    program.onReport?.(child.stdio[3] as Readable, child);
    child.on("error", (error) => {
      finish();
      reject(error);
    });
    child.on("exit", (code, signal) => {
      finish();
      if (interrupted) resolve(EXIT_INTERRUPTED);
      else if (code !== null && program.translateExit !== undefined) resolve(program.translateExit(code));
      else resolve(exitCode(code, signal));
    });
  });
}

/** The path of a program found in PATH, or undefined. */
export async function findProgram(name: string): Promise<string | undefined> {
  const { accessSync, constants: access } = await import("node:fs");
  const { delimiter, join } = await import("node:path");
  const candidates = name.includes("/")
    ? [name]
    : (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));
  return candidates.find((candidate) => {
    try {
      accessSync(candidate, access.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
