// `tessera run`: a program, or an image made before, on a target. Everything the user gave is checked before
// anything is built, and everything is built before anything is started.
import { readFileSync } from "node:fs";
import type { Readable } from "node:stream";
import { CompileError, type ImageSettings, obtainImage, obtainMonitor } from "../builder.ts";
import { runInForeground } from "../child.ts";
import { chooseTarget } from "../choose-target.ts";
import { readImage, requireMemory, requireNetwork } from "../image-file.ts";
import {
  type Launch,
  type LaunchOptions,
  launchNode,
  launchQemu,
  launchUnderMonitor,
  launchUnix,
} from "../launch/launch.ts";
import { requireFreePorts, requireKvm, requireQemu, requireTap } from "../preflight.ts";
import { ProfiledRun } from "../profile/profiled-run.ts";
import { resolveProgram } from "../project.ts";
import { parseTarget, type Target } from "../targets.ts";
import { notice, Progress } from "../terminal.ts";
import { type RunFacts, showTimeline } from "../timeline.ts";
import { UsageError } from "../usage-error.ts";
import { parseAddress, parseAddressWithPrefix, parseForward, parseMemory, parseOptimize } from "../values.ts";

export interface RunOptions {
  readonly target?: string;
  readonly publish: readonly string[];
  readonly memory: string;
  readonly optimize: string;
  readonly tap?: string;
  readonly ip?: string;
  readonly gateway?: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
  readonly profile?: boolean;
  /** Where the flame graph goes; implies `profile`. */
  readonly profileOutput?: string;
}

function parseOptions(options: RunOptions, guestArguments: readonly string[]): LaunchOptions {
  const forwards = options.publish.map(parseForward);
  if (options.tap !== undefined && forwards.length > 0) {
    throw new UsageError(
      "-p and --tap exclude each other: -p belongs to user-mode networking",
      "on a TAP, reach the guest at its own address",
    );
  }
  if (options.tap === undefined && (options.ip !== undefined || options.gateway !== undefined)) {
    throw new UsageError(
      "--ip and --gateway need --tap",
      "user-mode networking gives the guest its address; add --tap NAME or leave them out",
    );
  }
  return {
    forwards,
    memoryBytes: parseMemory(options.memory),
    guestArguments,
    ...(options.tap === undefined ? {} : { tap: options.tap }),
    ...(options.ip === undefined ? {} : { address: parseAddressWithPrefix(options.ip) }),
    ...(options.gateway === undefined ? {} : { gateway: parseAddress(options.gateway, "--gateway") }),
  };
}

/** An image is told from a source by its name: every source ends in .ts, .mts or .js. */
function isSource(path: string): boolean {
  return /\.(ts|mts|js|mjs)$/.test(path);
}

async function requireTarget(target: Target, options: LaunchOptions): Promise<void> {
  if (target === "node" && options.tap !== undefined) {
    throw new UsageError(
      "Target node uses the host's own sockets, not a TAP",
      "leave out --tap, or choose another target",
    );
  }
  if (target === "hvt") requireKvm();
  if (target === "virtio") await requireQemu();
}

interface Prepared {
  readonly launch: Launch;
  readonly facts: RunFacts;
  /** The image with its symbols. */
  readonly symbols?: string;
}

async function prepareSource(
  program: string,
  chosen: { target: Target; why: string },
  options: LaunchOptions,
  settings: ImageSettings,
  progress: (text: string) => void,
): Promise<Prepared> {
  const { target, why } = chosen;
  if (target === "node") {
    return { launch: launchNode(program, options), facts: { target, why, memoryBytes: 0 } };
  }
  const built = await obtainImage(program, target, progress, settings);
  const facts: RunFacts = {
    target,
    why,
    memoryBytes: options.memoryBytes,
    imageBytes: built.sizeBytes,
    build: { cached: built.cached, milliseconds: built.milliseconds },
  };
  const launch = await launchImage(built.image, target, options, progress);
  return { launch, facts, symbols: built.symbols };
}

async function launchImage(
  image: string,
  target: Exclude<Target, "node">,
  options: LaunchOptions,
  progress: (text: string) => void,
): Promise<Launch> {
  const found = readImage(image);
  requireMemory(found, options.memoryBytes);
  if (options.forwards.length > 0 || options.tap !== undefined) requireNetwork(found);
  if (target === "unix" && options.forwards.length === 0) return launchUnix(image, options);
  if (target === "virtio") return launchQemu(await requireQemu(), image, options);
  const monitor = await obtainMonitor(target, progress);
  return launchUnderMonitor(monitor.image, image, { ...options, hasNetwork: found.wantsNetwork });
}

async function prepareImage(
  image: string,
  wanted: Target | undefined,
  options: LaunchOptions,
  progress: (text: string) => void,
): Promise<Prepared> {
  const found = readImage(image);
  if (wanted !== undefined && wanted !== found.target) {
    throw new UsageError(
      `${image} is an image for ${found.target}, not for ${wanted}`,
      `run it with -t ${found.target}, or build it for ${wanted} from its source`,
    );
  }
  await requireTarget(found.target, options);
  const facts: RunFacts = {
    target: found.target,
    why: "that is what the image is for",
    memoryBytes: options.memoryBytes,
    imageBytes: found.sizeBytes,
  };
  return { launch: await launchImage(image, found.target, options, progress), facts };
}

/** Resident memory of a process in bytes, from /proc; undefined when it has ended. */
function residentBytes(pid: number | undefined): number | undefined {
  try {
    const kibibytes = /^VmRSS:\s+([0-9]+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  } catch {
    return undefined;
  }
}

/** Reads `start <nanoseconds>` from a child's report channel, or a bare `start`, which counts from now. */
function onStart(channel: Readable, tell: (startedAt: bigint | undefined) => void): void {
  let text = "";
  let told = false;
  const tellOnce = (startedAt: bigint | undefined) => {
    if (!told) tell(startedAt);
    told = true;
  };
  channel.on("data", (piece: Buffer) => {
    text += piece.toString("latin1");
    const match = /^start(?: ([0-9]+))?.*\n/.exec(text);
    if (match) tellOnce(match[1] === undefined ? process.hrtime.bigint() : BigInt(match[1]));
  });
  channel.on("close", () => tellOnce(undefined));
  channel.on("error", () => tellOnce(undefined));
}

export async function run(
  given: string | undefined,
  options: RunOptions,
  guestArguments: readonly string[],
): Promise<number> {
  const wanted = options.target === undefined ? undefined : parseTarget(options.target);
  const optimize = parseOptimize(options.optimize);
  const launchOptions = parseOptions(options, guestArguments);
  const program = resolveProgram(given);
  const profile =
    options.profile === true || options.profileOutput !== undefined
      ? new ProfiledRun(program, options.profileOutput)
      : undefined;
  if (profile !== undefined && !isSource(program)) {
    throw new UsageError(
      "--profile needs the source: an image made before has no frame pointers",
      "name the .ts file instead of the image",
    );
  }
  if (launchOptions.tap !== undefined) requireTap(launchOptions.tap);
  await requireFreePorts(launchOptions.forwards);

  const progress = new Progress(options.json !== true);
  const onProgress = (text: string) => progress.show(text);
  let prepared: Prepared;
  try {
    if (isSource(program)) {
      if (wanted !== undefined) await requireTarget(wanted, launchOptions);
      const chosen =
        wanted === undefined ? await chooseTarget(onProgress) : { target: wanted, why: "as asked" };
      profile?.requireTarget(chosen.target);
      const settings = { optimize, profile: profile !== undefined };
      prepared = await prepareSource(program, chosen, launchOptions, settings, onProgress);
      if (profile !== undefined)
        prepared = { ...prepared, launch: await profile.watch(prepared.launch, onProgress) };
    } else {
      prepared = await prepareImage(program, wanted, launchOptions, onProgress);
    }
  } catch (error) {
    progress.clear();
    if (error instanceof CompileError) process.stderr.write(`${error.rendered.trimEnd()}\n`);
    throw error;
  }
  progress.clear();

  const { launch, facts, symbols } = prepared;
  if (options.verbose === true) notice([launch.command, ...launch.args].join(" "));
  const spawnedAt = process.hrtime.bigint();
  const code = await runInForeground({
    ...launch,
    onReport: (channel, child) => {
      onStart(channel, (startedAt) => {
        if (options.quiet === true) return;
        const startNs = startedAt === undefined ? undefined : Number(startedAt - spawnedAt);
        showTimeline({ ...facts, startNs, residentBytes: residentBytes(child.pid) }, options.json === true);
      });
    },
  });
  if (profile !== undefined && symbols !== undefined) profile.report(symbols);
  return code;
}
