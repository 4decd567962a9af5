// A program that does not compile: located diagnostics, exit code 2, and no image left behind.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { tessera } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "tessera-compile-errors-"));
after(() => rmSync(folder, { recursive: true }));

async function refuse(name: string, source: string): Promise<string> {
  const program = join(folder, `${name}.ts`);
  const output = join(folder, `${name}.unix`);
  writeFileSync(program, source);
  const { code, stderr } = await tessera(["build", "-O", "0", "-t", "unix", "-o", output, program], {
    timeoutMs: 180_000,
  });
  assert.equal(code, 2, stderr);
  assert.ok(!existsSync(output));
  assert.deepEqual(
    readdirSync(folder).filter((file) => file.includes("partial")),
    [],
  );
  return stderr;
}

test("a type error is shown with its place", async () => {
  const stderr = await refuse("types", "const a: number = 1;\nconst b: string = a;\nconsole.log(b);\n");
  assert.match(stderr, /types\.ts:2:7 - error TS2322/);
  assert.match(stderr, /error: The program does not compile: 1 error\n {2}help: /);
});

test("an unsupported construct is shown with its place, the reason and a way out", async () => {
  const stderr = await refuse("construct", 'const text: string = "a";\nconsole.log(/b/.test(text));\n');
  assert.match(stderr, /construct\.ts:2:13 - error TSR[0-9]{4}: /);
  assert.match(stderr, /\n {2}help: /);
});
