// `echo` sends back what it gets on every target: a few connections, one of them large.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { capture } from "@tessera/cli/child";
import { nodeArguments } from "@tessera/cli/project";
import { missing, root, startService, TARGETS } from "./targets.ts";

const ECHO_PORT = 7777;
const SIZES = [1, 1460, 100_000, 4 * 2 ** 20];
const client = nodeArguments(join(root, "tests", "e2e", "transfer-client.ts"));

/** Ready when a byte comes back. */
async function echoes(port: number): Promise<boolean> {
  const args = [...client, "127.0.0.1", String(port), "1"];
  return (await capture(process.execPath, args, { timeoutMs: 5000 })).code === 0;
}

for (const target of TARGETS) {
  test(`echo on ${target}`, async (context) => {
    const reason = await missing(target);
    if (reason !== undefined) return context.skip(reason);
    const service = await startService(target, join(root, "examples", "echo"), ECHO_PORT, echoes);
    try {
      for (const size of SIZES) {
        const args = [...client, "127.0.0.1", String(service.port), String(size)];
        const { code, stdout } = await capture(process.execPath, args, { timeoutMs: 60_000 });
        assert.equal(code, 0, `${size} bytes: ${stdout}\n${service.output()}`);
      }
    } finally {
      await service.stop();
    }
  });
}
