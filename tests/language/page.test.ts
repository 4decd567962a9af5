// docs/language.md says what is true: it is made from its data, and the data name programs and codes that exist.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { catalogue } from "@tessera/compiler/frontend/diagnostics";
import { codeExamples } from "./codes.ts";
import { areas } from "./features.ts";
import { languagePage, pagePath, repositoryRoot } from "./page.ts";

const features = areas.flatMap((area) => area.features);

test("docs/language.md is up to date", () => {
  assert.equal(
    readFileSync(pagePath, "utf8"),
    languagePage(),
    "run node --import ./tools/loader.mjs tests/language/page.ts --write",
  );
});

test("every supported feature has a program in the corpus that is compiled", () => {
  const wrong: string[] = [];
  for (const [feature, , outcome] of features) {
    if (outcome.startsWith("TS")) continue;
    const path = join(repositoryRoot, "tests/corpus", `${outcome}.ts`);
    if (!existsSync(path)) wrong.push(`${feature}: no program ${outcome}`);
    else if (/^\/\/ skip compiled:/m.test(readFileSync(path, "utf8")))
      wrong.push(`${feature}: ${outcome} is skipped`);
  }
  assert.deepEqual(wrong, []);
});

test("every rejected feature has a code of the catalogue, and every code an example", () => {
  for (const [feature, , outcome] of features)
    if (outcome.startsWith("TSR")) assert.ok(outcome in catalogue, `${feature}: no code ${outcome}`);
  assert.deepEqual(
    codeExamples.map((example) => example.code),
    Object.keys(catalogue),
  );
});

test("no feature is listed twice", () => {
  const names = features.map(([feature], i) => `${feature} ${features[i]![1]}`);
  assert.equal(new Set(names).size, names.length);
});
