// A resident loader: what is compiled with it is what is compiled from the beginning, and it tells no lies about errors.
import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { lowerProgram } from "../../src/build.ts";
import { emitUnits } from "../../src/emit/emit-program.ts";
import { type LoadedProgram, load } from "../../src/frontend/load.ts";
import { Resident } from "../../src/frontend/resident.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
let resident = new Resident("unix");

function textOf(loaded: LoadedProgram): string {
  const { program, diagnostics } = lowerProgram([loaded]);
  assert.deepEqual(diagnostics, []);
  const units = emitUnits(program, {}, "modules").map(({ name, code }) => `${name}\n${code}`);
  return units.sort().join("\n");
}

const programs = [
  "examples/json-api/main.ts",
  "tests/corpus/modules/virtual-across.ts",
  "tests/corpus/modules/coroutines-across.ts",
  "tests/corpus/modules/dynamic-import.ts",
  "tests/corpus/symbols/user-keys.ts",
];

test("programs are compiled as from the beginning, also the second time", () => {
  for (const name of programs) {
    const path = join(root, name);
    const fresh = load([path], "unix");
    if (fresh.loaded.length === 0) continue;
    const expected = textOf(fresh.loaded[0]!);
    for (let round = 0; round < 2; round++) {
      const loaded = resident.load(path);
      assert.ok(loaded, `${name} is not loaded`);
      assert.ok(textOf(loaded) === expected, `${name} differs in round ${round}`);
      assert.ok(loaded.inputs.includes(realpathSync(path)));
    }
  }
});

test("edits are seen, and programs that are not right are left to the ordinary loader", () => {
  const folder = mkdtempSync(join(tmpdir(), "tessera-resident-"));
  try {
    const main = join(folder, "main.ts");
    const part = join(folder, "part.ts");
    const good = 'import { part } from "./part.ts";\nexport const sum: number = part(1) + 1;\n';
    const goodPart = "export function part(x: number): number {\n  return x;\n}\n";
    const loads = (text: string, partText = goodPart): boolean => {
      writeFileSync(main, text);
      writeFileSync(part, partText);
      if (resident.isSpent) resident = new Resident("unix");
      const loaded = resident.load(main);
      if (loaded) assert.ok(textOf(loaded) === textOf(load([main], "unix").loaded[0]!));
      return loaded !== null;
    };
    assert.ok(loads(good));
    assert.ok(loads(good.replace("+ 1", "+ 2")));
    assert.ok(!loads(good, goodPart.replace("): number", "): string").replace("return x", 'return "x"')));
    assert.ok(loads(good));
    assert.ok(!loads(good.replace("+ 1", "+")), "syntax");
    assert.ok(!loads(good.replace("sum: number", "sum: string")), "type");
    assert.ok(!loads(`${good}const sum = 1;\n`), "declared twice");
    assert.ok(!loads(`// @ts-expect-error nothing\n${good}`), "an error that is expected in vain");
    assert.ok(!loads(`${good}declare global { interface Array<T> { extra: T } }\n`), "global declarations");
    assert.ok(!loads(good.replace("./part.ts", "./missing.ts")), "a module that is missing");
    assert.ok(!loads(`import "node:fs";\n${good}`), "a module of Node");
    assert.ok(!loads(`${good}var old = eval("1");\nwith (old) {}\n`), "outside the profile");
    assert.ok(loads(good));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
