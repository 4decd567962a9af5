// The rules of `tessera check` for imports and texts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPaths, checkText } from "@tessera/cli/check/documents";
import { checkFileImports } from "@tessera/cli/check/imports";
import { importsOf } from "@tessera/cli/source-imports";

const texts = (packageName: string, source: string, isTest = false) =>
  checkFileImports(packageName, `${process.cwd()}/packages/${packageName}/src/a.ts`, source, isTest).map(
    (f) => f.text,
  );

test("a package may import what stands before it, and not what stands after", () => {
  assert.deepEqual(texts("net", 'import { a } from "@tessera/os/b";'), []);
  assert.match(texts("os", 'import { a } from "@tessera/net/b";')[0]!, /^os may not import net/);
  assert.match(texts("abi", 'export * from "@tessera/os/b";')[0]!, /it may import nothing/);
});

test("tests of every package may use the harness", () => {
  assert.deepEqual(texts("abi", 'import { test } from "@tessera/os/testing";', true), []);
});

test("compiled code does not import Node's modules", () => {
  assert.match(texts("net", 'import fs from "node:fs";')[0]!, /node-\*\.ts/);
  assert.deepEqual(texts("cli", 'import fs from "node:fs";'), []);
});

test("importsOf() gives the line of every form of import", () => {
  const source =
    'import a from "./a.ts";\nimport {\n  b,\n} from "./b.ts";\nexport * from "./c.ts";\nimport("./d.ts");\nimport "./e.ts";\n';
  assert.deepEqual(importsOf(source), [
    { specifier: "./a.ts", line: 1 },
    { specifier: "./b.ts", line: 4 },
    { specifier: "./c.ts", line: 5 },
    { specifier: "./d.ts", line: 6 },
    { specifier: "./e.ts", line: 7 },
  ]);
});

test("a source without an opening comment is found, and so is the checkout's own path", () => {
  assert.match(checkText("a.ts", "const a = 1;\n", "/x/y", true)[0]!.text, /contract/);
  assert.deepEqual(checkText("a.ts", "// Says what it is.\n", "/x/y", true), []);
  assert.equal(checkText("a.ts", "// In /x/y/z.\n", "/x/y", true).length, 1);
});

test("a document that names a file which is gone is found", () => {
  const root = process.cwd();
  assert.deepEqual(checkPaths("a.md", "see `packages/cli/src/main.ts` and `packages/<name>/test`", root), []);
  assert.match(
    checkPaths("a.md", "\n`packages/cli/src/none.ts`", root)[0]!.text,
    /none\.ts, which does not exist/,
  );
});
