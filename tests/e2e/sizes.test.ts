// What an image may weigh and how little memory it may be given: `hello` at most 64 KiB and 2 MiB of memory,
// `hello-http` at most 320 KiB and 4 MiB, on spt.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { capture } from "@tessera/cli/child";
import { freePort, root } from "./targets.ts";

const KIB = 1024;
const BUILD_MS = 180_000;
const READY_MS = 30_000;
const REQUESTS = 2000;
const script = join(root, "tessera");
const folder = mkdtempSync(join(tmpdir(), "tessera-sizes-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Builds an example for spt as a user does, and checks the size of the image. */
async function build(example: string, limitBytes: number): Promise<string> {
  const image = join(folder, `${example}.spt`);
  const words = ["build", "-t", "spt", join(root, "examples", example), "-o", image];
  const result = await capture(script, words, { timeoutMs: BUILD_MS });
  assert.equal(result.code, 0, result.stderr);
  const { size } = statSync(image);
  assert.ok(size <= limitBytes, `${example} has ${size} bytes, at most ${limitBytes} are promised`);
  return image;
}

test("hello for spt has at most 64 KiB and runs in 2 MiB", async () => {
  const image = await build("hello", 64 * KIB);
  const run = await capture(script, ["run", "-m", "2M", image], { timeoutMs: READY_MS });
  assert.equal(run.code, 0, run.stderr);
  assert.match(run.stdout, /^Hello/);
});

test("hello-http for spt has at most 320 KiB and answers thousands of requests in 4 MiB", async () => {
  const image = await build("hello-http", 320 * KIB);
  const port = await freePort();
  const words = ["run", "-m", "4M", image, "-p", `${port}:8080`];
  const child = spawn(script, words, { stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.on("data", (text: Buffer) => {
    errors += text.toString();
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    const url = `http://127.0.0.1:${port}/`;
    const deadline = performance.now() + READY_MS;
    for (let answered = 0; answered < REQUESTS; ) {
      const response = await fetch(url).catch(() => undefined);
      if (response !== undefined) {
        assert.equal(response.status, 200);
        assert.match(await response.text(), /^Hello/);
        answered++;
        continue;
      }
      assert.equal(child.exitCode, null, errors);
      assert.ok(answered === 0 && performance.now() < deadline, `no answer: ${errors}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    child.kill("SIGINT");
    await ended;
  }
});
