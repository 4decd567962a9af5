// Guests as clients behind the user-mode network: TCP and UDP leave through sockets of the host, a refusal comes
// back as one, and the guest ends with code 0 when its last connection is over, although its stack is still there.
import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { type AddressInfo, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { capture } from "@tessera/cli/child";
import { freePort, missing, optimize, root } from "./targets.ts";

const TIMEOUT_MS = 180_000;
const program = join(root, "tests", "e2e", "outgoing-client.ts");

/** An address of this machine that is not loopback, which guests may not reach. */
function ownAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return all.find(({ family, internal, address }) => {
    return family === "IPv4" && !internal && !address.startsWith("169.254.");
  })?.address;
}

for (const target of ["spt", "hvt"] as const) {
  test(`a client on ${target} reaches the world over the user-mode network, and ends`, async (context) => {
    const reason = await missing(target);
    if (reason !== undefined) return context.skip(reason);
    const host = ownAddress();
    if (host === undefined) return context.skip("this machine has no IPv4 address but loopback");
    const tcp = createServer({ allowHalfOpen: true }, (socket) => void socket.pipe(socket));
    const udp = createSocket("udp4");
    udp.on("message", (bytes, from) => udp.send(bytes, from.port, from.address));
    await new Promise<void>((resolve) => tcp.listen(0, host, resolve));
    await new Promise<void>((resolve) => udp.bind(0, host, resolve));
    try {
      const ports = [(tcp.address() as AddressInfo).port, udp.address().port, await freePort()];
      const words = ["run", "-O", optimize, "-t", target, program, "--", host, ...ports.map(String)];
      const run = await capture(join(root, "tessera"), words, { timeoutMs: TIMEOUT_MS });
      assert.equal(run.timedOut, false, `it did not end:\n${run.stdout}${run.stderr}`);
      assert.deepEqual(run.stdout.split("\n"), [
        "tcp: 300000 bytes, equal",
        "refused: ConnectionError",
        "udp: 1200 bytes, equal",
        "done",
        "",
      ]);
      assert.equal(run.code, 0, run.stderr);
    } finally {
      tcp.close();
      udp.close();
    }
  });
}
