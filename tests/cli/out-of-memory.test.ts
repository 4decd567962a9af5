// A program that needs more memory than there is: it stops with exit code 255 and says so, whatever it catches;
// debug builds name the places that allocated most.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { capture } from "@tessera/cli/child";
import { tessera } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "tessera-out-of-memory-"));
after(() => rmSync(folder, { recursive: true }));

const program = join(folder, "hoard.ts");
writeFileSync(
  program,
  `const kept: string[][] = [];
function hoard(): void {
  for (let i = 0; ; i++) kept.push(["a" + i, "b" + i]);
}
try {
  hoard();
} catch {
  console.log("caught");
} finally {
  console.log("finally");
}
`,
);

const message = "fatal: out of memory: the heap is full; give the guest more memory (-m)\n";

/** Runs it with 8 MiB; what it wrote to stream 2, from the message on. */
async function run(target: "unix" | "spt", ...options: string[]): Promise<string> {
  const image = join(folder, `hoard${options.length}.${target}`);
  const built = await tessera(["build", "-O", "0", "-t", target, ...options, "-o", image, program], {
    timeoutMs: 180_000,
  });
  assert.equal(built.code, 0, built.stderr);
  const { code, stdout, stderr } =
    target === "unix"
      ? await capture(image, ["--mem=8388608", "--"], { timeoutMs: 60_000 })
      : await tessera(["run", "-t", target, "-m", "8M", image]);
  assert.equal(code, 255, stderr);
  assert.ok(!stdout.includes("caught") && !stdout.includes("finally"), stdout);
  // The command's own closing line may come before the guest's last words.
  const from = stderr.indexOf(message);
  assert.ok(from >= 0, stderr);
  return stderr.slice(from + message.length).trimEnd();
}

for (const target of ["unix", "spt"] as const) {
  test(`running out of memory cannot be caught and is one line, on ${target}`, async () => {
    assert.equal(await run(target), "");
  });

  test(`a debug build names the places that allocated most, on ${target}`, async () => {
    const [first, second] = (await run(target, "--debug")).split("\n");
    assert.equal(first, "most was allocated, since the start, at");
    assert.match(second ?? "", /^ {2}[0-9]+ MiB {2}hoard \(.*hoard\.ts:3:[0-9]+\)$/);
  });
}
