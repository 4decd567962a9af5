// The same client session against `json-api` gives the same bytes on all targets as on Node, and Ctrl-C ends the
// service with exit code 130.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { HttpClient } from "./http-client.ts";
import { REQUEST_COUNT, runSession } from "./json-api-session.ts";
import { missing, root, startService, TARGETS } from "./targets.ts";

const program = join(root, "examples", "json-api", "main.ts");
const GUEST_PORT = 8080;

/** A service is ready when it answers a request that changes nothing. */
async function answers(port: number): Promise<boolean> {
  try {
    const client = await HttpClient.open(port);
    try {
      client.send("HEAD / HTTP/1.1\r\nhost: ready\r\n\r\n");
      return (await client.receive("HEAD")).status === 200;
    } finally {
      client.close();
    }
  } catch {
    return false;
  }
}

let expected: string[] | undefined;

test(`a session of json-api has at least 40 requests`, () => {
  assert.ok(REQUEST_COUNT >= 40, String(REQUEST_COUNT));
});

for (const target of TARGETS) {
  test(`json-api on ${target}`, async (context) => {
    const reason = await missing(target);
    if (reason !== undefined) return context.skip(reason);
    const service = await startService(target, program, GUEST_PORT, answers);
    let transcript: string[];
    try {
      transcript = await runSession(service.port);
    } finally {
      assert.equal(await service.stop(), 130);
    }
    expected ??= transcript;
    for (const [index, text] of transcript.entries()) {
      const wanted: string = expected[index] ?? "(nothing)";
      if (text !== wanted)
        assert.fail(`${service.output()}\nexpected: ${wanted.slice(0, 500)}\nbut: ${text.slice(0, 500)}`);
    }
    assert.equal(transcript.length, expected.length);
  });
}
