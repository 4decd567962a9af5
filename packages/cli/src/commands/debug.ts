// `tessera debug`: a program under gdb, stopped at its first instruction, with TypeScript lines, names and values.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { CompileError, obtainImage, obtainMonitor } from "../builder.ts";
import { findProgram } from "../child.ts";
import { type GuestStart, gdbArguments } from "../debug/session.ts";
import { readImage, requireNetwork } from "../image-file.ts";
import { type Launch, type LaunchOptions, launchUnderMonitor, launchUnix } from "../launch/launch.ts";
import { requireFreePorts } from "../preflight.ts";
import { resolveProgram } from "../project.ts";
import { parseTarget } from "../targets.ts";
import { Progress } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { parseForward, parseMemory } from "../values.ts";

export interface DebugOptions {
  readonly target: string;
  readonly publish: readonly string[];
  readonly memory: string;
  readonly commands: readonly string[];
}

type DebugTarget = "unix" | "spt";

function parseDebugTarget(text: string): DebugTarget {
  const target = parseTarget(text);
  if (target === "unix" || target === "spt") return target;
  const mend =
    target === "node" ? "node --inspect-brk debugs the sources on Node" : "debug it as unix or spt";
  throw new UsageError(`gdb cannot follow a guest of target ${target}`, mend);
}

interface Session {
  readonly launch: Launch;
  readonly image: string;
  readonly start: GuestStart;
}

async function prepare(
  program: string,
  target: DebugTarget,
  options: LaunchOptions,
  progress: (text: string) => void,
): Promise<Session> {
  const { image } = await obtainImage(program, target, progress, { optimize: 0, debug: true });
  const found = readImage(image);
  if (options.forwards.length > 0) requireNetwork(found);
  if (target === "unix" && options.forwards.length === 0)
    return { launch: withoutReport(launchUnix(image, options)), image, start: "at once" };
  const monitor = await obtainMonitor(target, progress);
  const launch = launchUnderMonitor(monitor.image, image, { ...options, hasNetwork: found.wantsNetwork });
  return {
    launch: withoutReport(launch),
    image,
    start: target === "unix" ? "by exec" : "before confinement",
  };
}

/** Nobody listens for the start of a program that is being debugged. */
function withoutReport(launch: Launch): Launch {
  return { ...launch, args: launch.args.filter((word) => !word.startsWith("--report-fd=")) };
}

export async function debug(
  given: string | undefined,
  options: DebugOptions,
  guestArguments: readonly string[],
): Promise<number> {
  const target = parseDebugTarget(options.target);
  const program = resolveProgram(given);
  const forwards = options.publish.map(parseForward);
  const memoryBytes = parseMemory(options.memory);
  const missing = options.commands.find((file) => !existsSync(file));
  if (missing !== undefined)
    throw new UsageError(`There is no file ${missing}`, "-x takes a file of gdb commands");
  const gdb = await findProgram("gdb");
  if (gdb === undefined) throw new UsageError("gdb is not installed", "apt-get install gdb");
  await requireFreePorts(forwards);
  const progress = new Progress(true);
  let session: Session;
  try {
    session = await prepare(program, target, { forwards, memoryBytes, guestArguments }, (text) =>
      progress.show(text),
    );
  } catch (error) {
    progress.clear();
    if (error instanceof CompileError) process.stderr.write(`${error.rendered.trimEnd()}\n`);
    throw error;
  }
  progress.clear();
  return await runGdb(gdb, gdbArguments(session.launch, session.image, session.start, options.commands));
}

/** Hands the terminal over; Ctrl-C is gdb's own business. */
function runGdb(gdb: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const ignore = () => {};
    process.on("SIGINT", ignore);
    const child = spawn(gdb, args, { stdio: "inherit" });
    child.on("error", reject);
    child.on("exit", (code) => {
      process.off("SIGINT", ignore);
      resolve(code ?? 1);
    });
  });
}
