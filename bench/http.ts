// Requests per second of `hello-http` on spt, beside Node's `http` on the same machine with the same client.
//
// The server has processor 0, wrk processor 1; rounds alternate between the two servers, and the figure is the
// median of three. With root the guest is on a TAP, else behind the user-mode network. A further round under
// perf names the guest's hottest functions. Arguments: --seconds=5 --connections=32 --target=spt|hvt|unix --json
import { parseImageTarget } from "@tessera/cli/targets";
import { type BenchSettings, median, option } from "./support/figures.ts";
import { prepareGuest, tapNetwork, userNetwork } from "./support/guest.ts";
import { pinTo, processorName } from "./support/processors.ts";
import { type HotFunction, profile } from "./support/profile.ts";
import { type Server, startServer } from "./support/server.ts";
import { requireWrk, runWrk, type WrkFigures } from "./support/wrk.ts";

const ROUNDS = 3;
const PROFILE_SECONDS = 3;
const HOTTEST = 5;
const MEMORY_BYTES = 16 * 2 ** 20;
const TAP_NAME = "tsrbench0";
const TAP_PREFIX = "10.77.0";
const NODE_PORT = 18180;
const PUBLISHED_PORT = 18181;

const progress = (text: string) => process.stderr.write(`${text}\n`);

const NODE_SERVER = `require("node:http").createServer((request, response) => {
  response.setHeader("content-type", "text/plain;charset=UTF-8");
  response.end("Hello from " + new URL(request.url, "http://localhost").pathname + "\\n");
}).listen(${NODE_PORT}, "127.0.0.1")`;

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

/** Runs the benchmark and prints its figures. */
export async function run(settings: BenchSettings): Promise<void> {
  const seconds = Number(option(settings, "seconds", "5"));
  const connections = Number(option(settings, "connections", "32"));
  const target = parseImageTarget(option(settings, "target", "spt"));
  await requireWrk();
  const serverPin = await pinTo(0);
  const load = { connections, seconds, pin: await pinTo(1) };
  const network =
    process.getuid?.() === 0 ? await tapNetwork(TAP_NAME, TAP_PREFIX) : userNetwork(PUBLISHED_PORT);
  try {
    const guestProgram = await prepareGuest({
      example: "hello-http",
      target,
      memoryBytes: MEMORY_BYTES,
      network,
      onProgress: progress,
    });
    const nodeUrl = `http://127.0.0.1:${NODE_PORT}/`;
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
      const guest = await guestProgram.start(serverPin);
      try {
        guestFigures.push(await runWrk(guestProgram.url, load));
        if (round === ROUNDS)
          hot = await measureGuest(guest, guestProgram.symbols, () =>
            runWrk(guestProgram.url, { ...load, seconds: PROFILE_SECONDS + 1 }),
          );
      } finally {
        await guest.stop();
      }
      progress(`round ${round} of ${ROUNDS} done`);
    }
    const node = summarise(nodeFigures);
    const guest = summarise(guestFigures);
    const ratio = guest.requestsPerSecond / node.requestsPerSecond;
    if (settings.json) {
      process.stdout.write(
        `${JSON.stringify({ processor: processorName(), target, network: network.name, node, guest, ratio, hot: hot.slice(0, 10) })}\n`,
      );
    } else {
      process.stdout.write(
        `${processorName()}; wrk -t1 -c${connections} -d${seconds}s, median of ${ROUNDS}\n`,
      );
      process.stdout.write(
        `${show("Node http, loopback", node)}\n${show(`${target}, ${network.name}`, guest)}\n`,
      );
      process.stdout.write(
        `ratio ${ratio.toFixed(2)} (promise: at least 1.0, ${ratio >= 1 ? "kept" : "missed"})\n`,
      );
      process.stdout.write(showHot(hot));
    }
  } finally {
    await network.remove();
  }
}
