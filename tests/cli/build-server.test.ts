// $TESSERA_SERVER=1: builds by a process that stays give the images, and the errors, that builds without it give.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { capture } from "@tessera/cli/child";
import { tessera } from "./command.ts";

const TIMEOUT_MS = 240_000;

test("a rebuild by the server sees edits and errors", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tessera-server-"));
  try {
    const cache = join(folder, "cache");
    mkdirSync(cache);
    const program = join(folder, "program.ts");
    const image = join(folder, "image");
    const env = { ...process.env, TESSERA_SERVER: "1", TESSERA_CACHE: cache };
    const build = async (text: string, output = image, settings: NodeJS.ProcessEnv = env) => {
      writeFileSync(program, text);
      const words = ["build", "-O", "0", "-t", "unix", "-o", output, program];
      return await tessera(words, { env: settings, timeoutMs: TIMEOUT_MS });
    };
    const runs = async () => (await capture(image, [], { timeoutMs: 10_000 })).stdout;
    const text = (n: number) => `const n: number = ${n};\nconsole.log("n", n * 2);\n`;
    const sockets = () => readdirSync(cache).filter((name) => name.startsWith("server-"));

    assert.equal((await build(text(1))).code, 0);
    assert.equal(await runs(), "n 2\n");
    for (const end = Date.now() + TIMEOUT_MS; sockets().length === 0; await sleep(200))
      assert.ok(Date.now() < end, "no server came up");
    assert.equal(statSync(join(cache, sockets()[0]!)).mode & 0o777, 0o600);

    assert.equal((await build(text(21))).code, 0);
    assert.equal(await runs(), "n 42\n");
    const alone = join(folder, "alone");
    const without = { ...env, TESSERA_SERVER: "", TESSERA_CACHE: join(folder, "other-cache") };
    assert.equal((await build(text(21), alone, without)).code, 0);
    assert.ok(readFileSync(alone).equals(readFileSync(image)));

    const wrong = await build(`${text(3)}const s: string = n;\n`);
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /program\.ts:3:7/);
    assert.equal((await build(text(4))).code, 0);
    assert.equal(await runs(), "n 8\n");
  } finally {
    rmSync(folder, { recursive: true, force: true }); // the server ends when its socket is gone
  }
});
