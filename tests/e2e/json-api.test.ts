// The same client session against `json-api` gives the same bytes on all targets, those of the recorded
// transcript, and Ctrl-C ends the service with exit code 130.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runSession, SESSION_REQUESTS } from "./json-api-wire-session.ts";
import { RawClient } from "./raw-client.ts";
import { missing, root, startService, TARGETS } from "./targets.ts";

const program = join(root, "examples", "json-api", "main.ts");
const expected = readFileSync(join(root, "tests", "e2e", "json-api-wire-session.txt"), "utf8");
const GUEST_PORT = 8080;
const LEAST_REQUESTS = 40;

/** A service is ready when it answers a request that changes nothing. */
async function answers(port: number): Promise<boolean> {
  try {
    const client = await RawClient.open("127.0.0.1", port);
    try {
      client.send("HEAD / HTTP/1.1\r\nhost: ready\r\n\r\n");
      return (await client.read(false)).statusLine.includes(" 200 ");
    } finally {
      client.close();
    }
  } catch {
    return false;
  }
}

test("the session of json-api has at least 40 requests", () => {
  assert.ok(SESSION_REQUESTS >= LEAST_REQUESTS);
});

for (const target of TARGETS) {
  test(`json-api on ${target}`, async (context) => {
    const reason = await missing(target);
    if (reason !== undefined) return context.skip(reason);
    const service = await startService(target, program, GUEST_PORT, answers);
    const transcript = await runSession("127.0.0.1", service.port).catch((error: Error) => error);
    const exitCode = await service.stop();
    if (transcript instanceof Error) {
      assert.fail(`${transcript.message}; then exit code ${exitCode}\n${service.output()}`);
    }
    assert.equal(exitCode, 130, service.output());
    assert.deepEqual(transcript.split("\n"), expected.split("\n"));
  });
}
