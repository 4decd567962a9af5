// Requests per second of `hello-http` on spt, beside Node's `http` on the same machine with the same client.
//
// The server has processor 0, wrk processor 1; rounds alternate between the two servers, and the figure is the
// median of three. With root the guest is on a TAP, else behind the user-mode network. A further round under
// perf names the guest's hottest functions. Arguments: --seconds=5 --connections=32 --target=spt|hvt|unix --json
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { obtainImage, obtainMonitor } from "@tessera/cli/builder";
import { findProgram } from "@tessera/cli/child";
import { type LaunchOptions, launchUnderMonitor, launchUnix } from "@tessera/cli/launch/launch";
import { projectRoot } from "@tessera/cli/project";
import { type ImageTarget, parseImageTarget } from "@tessera/cli/targets";
import { UsageError } from "@tessera/cli/usage-error";
import { type BenchSettings, median, option } from "./support/figures.ts";
import { type HotFunction, profile } from "./support/profile.ts";
import { type Server, startServer } from "./support/server.ts";
import { makeTap, type Tap } from "./support/tap.ts";
import { requireWrk, runWrk, type WrkFigures } from "./support/wrk.ts";

const ROUNDS = 3;
const PROFILE_SECONDS = 3;
const HOTTEST = 5;
const MEMORY_BYTES = 16 * 2 ** 20;
const TAP_NAME = "tsrbench0";
const HOST_ADDRESS = "10.77.0.1";
const GUEST_ADDRESS = "10.77.0.2";
const NODE_PORT = 18180;
const GUEST_PORT = 8080;
const PUBLISHED_PORT = 18181;

const progress = (text: string) => process.stderr.write(`${text}\n`);

async function pinTo(processor: number): Promise<string[]> {
  const possible = availableParallelism() > 1 && (await findProgram("taskset")) !== undefined;
  return possible ? ["taskset", "-c", String(processor)] : [];
}

const NODE_SERVER = `require("node:http").createServer((request, response) => {
  response.setHeader("content-type", "text/plain;charset=UTF-8");
  response.end("Hello from " + new URL(request.url, "http://localhost").pathname + "\\n");
}).listen(${NODE_PORT}, "127.0.0.1")`;

async function guestCommand(
  target: ImageTarget,
  launchOptions: LaunchOptions,
): Promise<{ command: string[]; symbols: string }> {
  const { image, symbols } = await obtainImage(
    join(projectRoot, "examples", "hello-http", "main.ts"),
    target,
    progress,
  );
  if (target === "virtio")
    throw new UsageError("virtio is emulated here and not worth measuring", "--target=spt, hvt or unix");
  const launch =
    target === "unix"
      ? launchUnix(image, launchOptions)
      : launchUnderMonitor((await obtainMonitor(target, progress)).image, image, launchOptions);
  return { command: [launch.command, ...launch.args], symbols };
}

function summarise(figures: readonly WrkFigures[]): WrkFigures {
  return {
    requestsPerSecond: median(figures.map((each) => each.requestsPerSecond)),
    p99Ms: median(figures.map((each) => each.p99Ms)),
    errors: figures.reduce((sum, each) => sum + each.errors, 0),
  };
}

/** The process that runs the guest: taskset replaces itself by the command, so it is the child itself. */
async function measureGuest(
  server: Server,
  symbols: string,
  load: () => Promise<unknown>,
): Promise<HotFunction[]> {
  const loaded = load();
  const hot = await profile(server.child.pid!, symbols, PROFILE_SECONDS);
  await loaded;
  return hot ?? [];
}

function show(name: string, figures: WrkFigures): string {
  const { requestsPerSecond, p99Ms, errors } = figures;
  return `${name.padEnd(20)} ${Math.round(requestsPerSecond)} requests/s, p99 ${p99Ms.toFixed(2)} ms, ${errors} errors`;
}

/** What is not the guest's own, and its hottest functions. */
function showHot(hot: readonly HotFunction[]): string {
  if (hot.length === 0)
    return "no profile: perf is missing or may not sample (apt-get install linux-perf, or run as root)\n";
  const line = ({ name, part }: HotFunction) => `  ${(part * 100).toFixed(1).padStart(5)} %  ${name}\n`;
  const own = hot.filter(({ name }) => !name.startsWith("("));
  const others = hot.filter(({ name }) => name.startsWith("("));
  return `profile:\n${others.map(line).join("")}${own.slice(0, HOTTEST).map(line).join("")}`;
}

function processorName(): string {
  const name = existsSync("/proc/cpuinfo")
    ? /^model name\s*: (.*)$/m.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1]
    : "";
  return `${name ?? ""}, ${availableParallelism()} processors`;
}

/** Runs the benchmark and prints its figures. */
export async function run(settings: BenchSettings): Promise<void> {
  const seconds = Number(option(settings, "seconds", "5"));
  const connections = Number(option(settings, "connections", "32"));
  const target = parseImageTarget(option(settings, "target", "spt"));
  await requireWrk();
  const serverPin = await pinTo(0);
  const load = { connections, seconds, pin: await pinTo(1) };
  let tap: Tap | undefined;
  if (process.getuid?.() === 0) tap = await makeTap(TAP_NAME, `${HOST_ADDRESS}/24`);
  try {
    const launchOptions: LaunchOptions =
      tap === undefined
        ? {
            forwards: [{ hostPort: PUBLISHED_PORT, guestPort: GUEST_PORT }],
            memoryBytes: MEMORY_BYTES,
            guestArguments: [],
          }
        : {
            forwards: [],
            memoryBytes: MEMORY_BYTES,
            tap: tap.name,
            address: { address: GUEST_ADDRESS, prefixLength: 24 },
            gateway: HOST_ADDRESS,
            guestArguments: [],
          };
    const [host, port] = tap === undefined ? ["127.0.0.1", PUBLISHED_PORT] : [GUEST_ADDRESS, GUEST_PORT];
    const guestUrl = `http://${host}:${port}/`;
    const nodeUrl = `http://127.0.0.1:${NODE_PORT}/`;
    const { command, symbols } = await guestCommand(target, launchOptions);
    const nodeFigures: WrkFigures[] = [];
    const guestFigures: WrkFigures[] = [];
    let hot: HotFunction[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const node = await startServer(
        [...serverPin, process.execPath, "-e", NODE_SERVER],
        "127.0.0.1",
        NODE_PORT,
      );
      try {
        nodeFigures.push(await runWrk(nodeUrl, load));
      } finally {
        await node.stop();
      }
      const guest = await startServer([...serverPin, ...command], host, port);
      try {
        guestFigures.push(await runWrk(guestUrl, load));
        if (round === ROUNDS)
          hot = await measureGuest(guest, symbols, () =>
            runWrk(guestUrl, { ...load, seconds: PROFILE_SECONDS + 1 }),
          );
      } finally {
        await guest.stop();
      }
      progress(`round ${round} of ${ROUNDS} done`);
    }
    const node = summarise(nodeFigures);
    const guest = summarise(guestFigures);
    const ratio = guest.requestsPerSecond / node.requestsPerSecond;
    const network = tap === undefined ? "user-mode network" : "TAP";
    if (settings.json) {
      process.stdout.write(
        `${JSON.stringify({ processor: processorName(), target, network, node, guest, ratio, hot: hot.slice(0, 10) })}\n`,
      );
    } else {
      process.stdout.write(
        `${processorName()}; wrk -t1 -c${connections} -d${seconds}s, median of ${ROUNDS}\n`,
      );
      process.stdout.write(`${show("Node http, loopback", node)}\n${show(`${target}, ${network}`, guest)}\n`);
      process.stdout.write(
        `ratio ${ratio.toFixed(2)} (promise: at least 1.0, ${ratio >= 1 ? "kept" : "missed"})\n`,
      );
      process.stdout.write(showHot(hot));
    }
  } finally {
    await tap?.remove();
  }
}
