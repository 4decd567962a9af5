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
  const stderr = await refuse("construct", 'const text: string = "a";\nconsole.log(eval(text));\n');
  assert.match(stderr, /construct\.ts:2:13 - error TSR[0-9]{4}: /);
  assert.match(stderr, /\n {2}help: /);
});

test("--json gives all diagnostics as data, in order", async () => {
  const program = join(folder, "json.ts");
  writeFileSync(
    program,
    "enum A {\n  X,\n}\nnamespace N {\n  export const x = 1;\n}\nconsole.log(A.X, N.x);\n",
  );
  const { code, stdout } = await tessera(
    ["build", "--json", "-t", "unix", "-o", join(folder, "json.unix"), program],
    {
      timeoutMs: 180_000,
    },
  );
  assert.equal(code, 2);
  const facts = JSON.parse(stdout) as {
    ok: boolean;
    diagnostics: { code: string; line: number; help: string }[];
  };
  assert.equal(facts.ok, false);
  assert.deepEqual(
    facts.diagnostics.map((d) => [d.code, d.line]),
    [
      ["TSR1013", 1],
      ["TSR1015", 4],
    ],
  );
  assert.ok(facts.diagnostics.every((d) => d.help !== ""));
});

test("a terminal gets colours", async () => {
  const program = join(folder, "colours.ts");
  writeFileSync(program, "const n: number = 'a';\nconsole.log(n);\n");
  const { stderr } = await tessera(["build", "-t", "unix", "-o", join(folder, "colours.unix"), program], {
    timeoutMs: 180_000,
    env: { FORCE_COLOR: "1" },
  });
  assert.ok(stderr.includes("\u001b[31merror TS2322:\u001b[39m"), JSON.stringify(stderr));
  assert.ok(stderr.includes("\u001b[31m^\u001b[39m"), JSON.stringify(stderr));
});
