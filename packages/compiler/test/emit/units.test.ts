// Units: which text a change touches.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { lowerProgram } from "../../src/build.ts";
import { emitUnits } from "../../src/emit/emit-program.ts";
import { load } from "../../src/frontend/load.ts";

const sources = {
  "main.ts": `
import { Circle, Square, type Figure } from "./figures.ts";
import { total } from "./total.ts";
const figures: Figure[] = [new Circle(1), new Square(2)];
console.log("total", total(figures).toFixed(2));
`,
  "figures.ts": `
export interface Figure { area(): number; }
export class Circle implements Figure {
  readonly radius: number;
  constructor(radius: number) { this.radius = radius; }
  area(): number { return Math.PI * this.radius ** 2; }
}
export class Square implements Figure {
  readonly side: number;
  constructor(side: number) { this.side = side; }
  area(): number { return this.side ** 2; }
}
`,
  "total.ts": `
import type { Figure } from "./figures.ts";
export function total(figures: readonly Figure[]): number {
  return figures.reduce((sum, figure) => sum + figure.area(), 0);
}
`,
};

type Sources = Record<keyof typeof sources, string>;

/** Names of units to their text. */
function unitsOf(folder: string, files: Sources): Map<string, string> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { loaded, diagnostics } = load([join(folder, "main.ts")], "unix");
  assert.deepEqual(diagnostics, []);
  const lowered = lowerProgram(loaded);
  assert.deepEqual(lowered.diagnostics, []);
  return new Map(emitUnits(lowered.program, {}, "modules").map(({ name, code }) => [name, code]));
}

function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .filter((name) => before.get(name) !== after.get(name))
    .map((n) => n.replace(/_[0-9a-f]{8}$/, ""));
}

test("a change inside a function touches the unit of its module, a new class its module and the tables", () => {
  const folder = mkdtempSync(join(tmpdir(), "tessera-units-"));
  try {
    const first = unitsOf(folder, sources);
    assert.deepEqual(changed(first, unitsOf(folder, sources)), []);

    const body = { ...sources, "total.ts": sources["total.ts"].replace("sum + figure", "sum + 2 * figure") };
    // Places in traces have columns, which are in the tables.
    assert.deepEqual(changed(first, unitsOf(folder, body)).sort(), ["tables", "total_ts"]);

    const text = { ...sources, "main.ts": sources["main.ts"].replace('"total"', '"worth"') };
    assert.deepEqual(changed(first, unitsOf(folder, text)), ["main_ts"]);

    const lines = { ...sources, "total.ts": `// A line more.\n${sources["total.ts"]}` };
    assert.deepEqual(changed(first, unitsOf(folder, lines)), ["tables"]);

    // Numbers of shapes move: the new class stands first.
    const oval = sources["figures.ts"].replace(
      "export class Circle",
      "export class Oval implements Figure { a = 1; b = 2; area(): number { return this.a * this.b; } }\nexport class Circle",
    );
    const main = sources["main.ts"]
      .replace("[new Circle(1)", "[new Oval(), new Circle(1)")
      .replace("{ Circle", "{ Oval, Circle");
    const more = changed(first, unitsOf(folder, { ...sources, "figures.ts": oval, "main.ts": main }));
    assert.deepEqual(more.sort(), ["figures_ts", "main_ts", "tables"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
