// Build servers: what one builds is what is built without it, whatever happens to it.
import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { ServerStatus } from "@tessera/cli/build-server/protocol";
import { type Captured, capture } from "@tessera/cli/child";
import { tessera, tesseraScript } from "./command.ts";

const TIMEOUT_MS = 240_000;

const folder = mkdtempSync(join(tmpdir(), "tessera-server-"));
const cache = join(folder, "cache");
mkdirSync(cache);
const env: NodeJS.ProcessEnv = { ...process.env, TESSERA_SERVER: "1", TESSERA_CACHE: cache };
const without: NodeJS.ProcessEnv = {
  ...env,
  TESSERA_SERVER: "0",
  TESSERA_CACHE: join(folder, "other-cache"),
};
after(async () => {
  await command("stop");
  rmSync(folder, { recursive: true, force: true });
});

const program = join(folder, "program.ts");
const text = (n: number): string => `const n: number = ${n};\nconsole.log("n", n * 2);\n`;

interface Build {
  readonly built: Captured;
  readonly image: string;
}

let images = 0;
/** Builds a file for `unix`; other programs than `program.ts` by their name. */
async function build(source: string, settings = env, name = "program.ts"): Promise<Build> {
  const image = join(folder, `image-${images++}`);
  const path = join(folder, name);
  writeFileSync(path, source);
  const words = ["build", "-O", "0", "-t", "unix", "-o", image, path];
  return { built: await tessera(words, { env: settings, timeoutMs: TIMEOUT_MS }), image };
}

async function run({ built, image }: Build): Promise<string> {
  assert.equal(built.code, 0, built.stderr);
  return (await capture(image, [], { timeoutMs: 10_000 })).stdout;
}

const sockets = (): string[] => readdirSync(cache).filter((name) => name.startsWith("server-"));

async function command(action: string): Promise<ServerStatus[]> {
  const { code, stdout, stderr } = await tessera(["server", action, "--json"], { env });
  assert.equal(code, 0, stderr);
  return (JSON.parse(stdout) as { servers: ServerStatus[] }).servers;
}

/** The one server there is, as soon as it answers. */
async function server(): Promise<ServerStatus> {
  for (const end = Date.now() + TIMEOUT_MS; Date.now() < end; await sleep(100)) {
    const found = sockets().length === 0 ? [] : await command("status");
    if (found.length > 0) {
      assert.equal(found.length, 1);
      return found[0]!;
    }
  }
  throw new Error("no server came up");
}

async function ends(pid: number): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(50)) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
  }
  throw new Error(`process ${pid} has not ended`);
}

test("a rebuild by the server sees edits and errors, and gives the same image", async () => {
  assert.equal(await run(await build(text(1))), "n 2\n");
  const { pid, builds, target } = await server();
  assert.deepEqual({ builds, target }, { builds: 0, target: "unix" });
  assert.equal(statSync(join(cache, sockets()[0]!)).mode & 0o777, 0o600);

  const rebuilt = await build(text(21));
  assert.equal(await run(rebuilt), "n 42\n");
  const status = await server();
  assert.equal(status.pid, pid);
  assert.equal(status.builds, 1);
  const alone = await build(text(21), without);
  assert.equal(await run(alone), "n 42\n");
  assert.ok(readFileSync(alone.image).equals(readFileSync(rebuilt.image)));

  const wrong = await build(`${text(3)}const s: string = n;\n`);
  assert.equal(wrong.built.code, 2);
  assert.match(wrong.built.stderr, /program\.ts:3:7/);
  assert.equal(await run(await build(text(4))), "n 8\n");
  const last = await server();
  assert.equal(last.pid, pid);
  assert.equal(last.builds, 3);
});

test("two builds at once are done one after the other", async () => {
  const { builds, pid } = await server();
  const results = await Promise.all([
    build(text(5), env, "one.ts"),
    build(text(6), env, "two.ts"),
    build(text(7), env, "three.ts"),
  ]);
  assert.deepEqual(await Promise.all(results.map(run)), ["n 10\n", "n 12\n", "n 14\n"]);
  const status = await server();
  assert.equal(status.pid, pid);
  assert.equal(status.builds, builds + 3);
});

test("a package's files and its package.json are read anew", async () => {
  const part = join(folder, "node_modules", "part");
  mkdirSync(part, { recursive: true });
  const packageJson = (exported: string): void =>
    writeFileSync(
      join(part, "package.json"),
      JSON.stringify({ name: "part", version: "1.0.0", type: "module", exports: exported }),
    );
  const source = 'import { part } from "part";\nconsole.log(part);\n';
  writeFileSync(join(part, "a.ts"), 'export const part = "a";\n');
  writeFileSync(join(part, "b.ts"), 'export const part = "b";\n');
  packageJson("./a.ts");
  const { builds } = await server();
  assert.equal(await run(await build(source, env, "user.ts")), "a\n");
  writeFileSync(join(part, "a.ts"), 'export const part = "a, again";\n');
  assert.equal(await run(await build(source, env, "user.ts")), "a, again\n");
  packageJson("./b.ts");
  assert.equal(await run(await build(source, env, "user.ts")), "b\n");
  assert.equal((await server()).builds, builds + 3);
});

test("images have the mode that the one who builds wants", async () => {
  const { builds } = await server();
  const image = join(folder, "private");
  writeFileSync(program, text(8));
  const line = `umask 077 && exec ${tesseraScript} build -O 0 -t unix -o ${image} ${program}`;
  const { code, stderr } = await capture("/bin/sh", ["-c", line], { env, timeoutMs: TIMEOUT_MS });
  assert.equal(code, 0, stderr);
  assert.equal((await server()).builds, builds + 1);
  assert.equal(statSync(image).mode & 0o777, 0o700);
  const other = await build(text(9));
  const alone = await build(text(9), without);
  assert.equal(statSync(other.image).mode, statSync(alone.image).mode);
});

test("a server that is killed midway is replaced, and its build is done without it", async () => {
  const { pid } = await server();
  process.kill(pid, "SIGSTOP"); // it takes what it is asked and does nothing
  const building = build(text(10));
  await sleep(3000);
  process.kill(pid, "SIGKILL");
  assert.equal(await run(await building), "n 20\n");
  const next = await server();
  assert.notEqual(next.pid, pid);
  assert.equal(await run(await build(text(11))), "n 22\n");
  assert.equal((await server()).builds, 1);
});

test("a socket that nobody answers is taken away", async () => {
  const { pid } = await server();
  const left = join(cache, sockets()[0]!);
  process.kill(pid, "SIGKILL");
  await ends(pid);
  assert.ok(existsSync(left));
  assert.deepEqual(await command("status"), []);
  assert.ok(!existsSync(left));
  assert.equal(await run(await build(text(12))), "n 24\n");
  assert.notEqual((await server()).pid, pid);
});

test("what is no question ends the connection, not the server", async () => {
  const { pid } = await server();
  for (const line of ["{", "[]", "null", '{"kind":"build"}', '{"kind":"other"}', "x".repeat(100_000)]) {
    await new Promise<void>((resolve) => {
      const socket = connect(join(cache, sockets()[0]!));
      socket.on("connect", () => socket.write(`${line}\n`));
      socket.on("data", () => {});
      socket.on("error", () => {});
      socket.on("close", () => resolve());
    });
  }
  assert.equal((await server()).pid, pid);
  assert.equal(await run(await build(text(13))), "n 26\n");
});

test("another environment gets a server of its own, in place of the other's", async () => {
  const { pid } = await server();
  const other = { ...env, TMPDIR: folder };
  assert.equal(await run(await build(text(14), other)), "n 28\n");
  await ends(pid);
  assert.notEqual((await server()).pid, pid);
});

test("servers are stopped by the command, and where they are not wanted none starts", async () => {
  const { pid } = await server();
  assert.deepEqual(
    (await command("stop")).map((each) => each.pid),
    [pid],
  );
  await ends(pid);
  assert.deepEqual(sockets(), []);
  assert.equal((await tessera(["server"], { env })).stdout, "no build server is running\n");
  for (const settings of [
    { ...env, TESSERA_SERVER: "0" },
    { ...env, TESSERA_SERVER: "", CI: "true" },
  ]) {
    assert.equal((await build(text(15 + images), settings)).built.code, 0);
    await sleep(500);
  }
  assert.deepEqual(await command("status"), []);
});
