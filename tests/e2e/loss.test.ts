// A large upload and download through a cable that loses 2 % of the frames, doubles 1 % and reorders 2 % arrives
// intact. Needs root, for two network namespaces: the guest's host and router, and the client's.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { obtainImage } from "@tessera/cli/builder";
import { capture } from "@tessera/cli/child";
import { nodeArguments } from "@tessera/cli/project";
import { optimize, root } from "./targets.ts";

const BYTES = (process.argv.includes("--full") ? 64 : 16) * 2 ** 20;
const ECHO_PORT = 7777;
const READY_MS = 120_000;
const TRANSFER_MS = 240_000;
const router = `tessera-r-${process.pid}`;
const client = `tessera-c-${process.pid}`;

async function ip(...words: string[]): Promise<void> {
  const { code, stderr } = await capture("ip", words);
  if (code !== 0) throw new Error(`ip ${words.join(" ")}: ${stderr.trim()}`);
}

/** Runs a command in a namespace until the test ends it; resolves when its output contains `mark`. */
function start(
  namespace: string,
  command: string,
  args: readonly string[],
  mark: string,
): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn("ip", ["netns", "exec", namespace, command, ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const fail = (why: string) => reject(new Error(`${command} ${args.join(" ")}: ${why}\n${output}`));
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      fail(`not ready after ${READY_MS / 1000} s`);
    }, READY_MS);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data: Buffer) => {
        output += data.toString();
        if (!output.includes(mark)) return;
        clearTimeout(timer);
        resolve(child);
      });
    }
    child.on("exit", (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
  });
}

/** Segments that the client's kernel has sent again: proof that the cable is bad. */
async function retransmitted(): Promise<number> {
  const { stdout } = await capture("ip", ["netns", "exec", client, "cat", "/proc/net/snmp"]);
  const [names, values] = stdout.split("\n").filter((line) => line.startsWith("Tcp:"));
  return Number(values!.split(" ")[names!.split(" ").indexOf("RetransSegs")]);
}

test(`${BYTES / 2 ** 20} MiB each way through loss, duplication and reordering arrive intact on spt`, async (context) => {
  if (process.getuid?.() !== 0) return context.skip("needs root, for network namespaces");
  const link = (
    await obtainImage(join(root, "tests", "e2e", "lossy-link.ts"), "unix", () => {}, { optimize: 0 })
  ).image;
  const children: ChildProcess[] = [];
  try {
    await ip("netns", "add", router);
    await ip("netns", "add", client);
    for (const name of ["tsrguest", "tsrleft", "tsrright"]) {
      await ip("-n", router, "tuntap", "add", name, "mode", "tap");
      await ip("-n", router, "link", "set", name, "up");
    }
    children.push(await start(router, link, [], "ready"));
    await ip("-n", router, "link", "set", "tsrright", "netns", client);
    await ip("-n", router, "address", "add", "10.78.0.1/24", "dev", "tsrguest");
    await ip("-n", router, "address", "add", "10.79.0.1/24", "dev", "tsrleft");
    await ip("-n", client, "address", "add", "10.79.0.2/24", "dev", "tsrright");
    await ip("-n", client, "link", "set", "tsrright", "up");
    await ip("-n", client, "route", "add", "default", "via", "10.79.0.1");
    await capture("ip", ["netns", "exec", router, "sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward"]);

    const network = ["--tap", "tsrguest", "--ip", "10.78.0.2/24", "--gateway", "10.78.0.1"];
    const guest = ["run", "-O", optimize, "-t", "spt", ...network, join("examples", "echo")];
    children.push(await start(router, join(root, "tessera"), guest, "listening"));

    const script = join(root, "tests", "e2e", "transfer-client.ts");
    const words = ["netns", "exec", client, process.execPath, ...nodeArguments(script)];
    const result = await capture("ip", [...words, "10.78.0.2", String(ECHO_PORT), String(BYTES)], {
      timeoutMs: TRANSFER_MS,
    });
    assert.equal(result.code, 0, `${result.stdout}${result.stderr}`);
    const { receivedBytes, seconds } = JSON.parse(result.stdout);
    assert.equal(receivedBytes, BYTES);
    const again = await retransmitted();
    assert.ok(again > 0, "the cable lost nothing");
    context.diagnostic(
      `${(BYTES / 2 ** 20 / seconds).toFixed(1)} MiB/s each way, ${again} segments sent again by the client`,
    );
  } finally {
    for (const child of children) {
      child.removeAllListeners("exit");
      child.kill("SIGINT");
    }
    await capture("ip", ["netns", "delete", router]);
    await capture("ip", ["netns", "delete", client]);
  }
});
