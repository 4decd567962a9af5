// `tessera run -t node`: output, arguments, exit codes, interruption.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { tessera, tesseraScript } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "tessera-run-node-"));
after(() => rmSync(folder, { recursive: true }));

function program(name: string, source: string): string {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "main.ts"), source);
  return join(folder, name);
}

test("a program in a folder runs, with its arguments", async () => {
  const hello = program(
    "hello",
    "const who: string = process.argv.slice(2).join('+');\nconsole.log('hello ' + who);\n",
  );
  const { code, stdout, stderr } = await tessera(["run", "-t", "node", hello, "--", "a", "-p"]);
  assert.equal(stdout, "hello a+-p\n");
  assert.equal(code, 0);
  assert.match(stderr, /^tessera: node \(as asked\) · main after [0-9.]+ (ms|s) · resident [0-9.]+ MiB\n$/);
});

test("--json gives the facts of the run on standard error", async () => {
  const { stderr } = await tessera(["run", "--json", "-t", "node", join(folder, "hello")]);
  const facts = JSON.parse(stderr);
  assert.equal(facts.target, "node");
  assert.ok(facts.startNs > 0);
});

test("an uncaught exception ends the run with code 1", async () => {
  const bad = program("bad", "function fail(): never {\n  throw new Error('no');\n}\nfail();\n");
  const { code, stderr } = await tessera(["run", "-q", "-t", "node", bad]);
  assert.equal(code, 1);
  assert.match(stderr, /main\.ts:2/);
});

test("an interrupt stops the program, which leaves nothing running", async () => {
  const wait = program("wait", "console.log('up', process.pid);\nsetTimeout(() => {}, 60_000);\n");
  const child = spawn(tesseraScript, ["run", "-q", "-t", "node", wait], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const guest = await new Promise<number>((resolve) => {
    child.stdout.on("data", (data: Buffer) => resolve(Number(/up ([0-9]+)/.exec(data.toString())?.[1])));
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  child.kill("SIGINT");
  assert.equal(await ended, 130);
  assert.throws(() => process.kill(guest, 0), /ESRCH/);
});
