// Packages of node_modules: what a specifier leads to, and what is said about packages that cannot be compiled.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { lowerProgram } from "@tessera/compiler/build";
import { type Diagnostic, render } from "@tessera/compiler/frontend/diagnostics";
import { load } from "@tessera/compiler/frontend/load";

interface Outcome {
  /** The modules of packages, by their path below node_modules. */
  readonly modules: string[];
  /** The other files of packages on which the program depends. */
  readonly manifests: string[];
  readonly diagnostics: Diagnostic[];
  readonly text: string;
}

/** Compiles `main` beside a node_modules of these files. */
function compile(main: string, files: Record<string, unknown>): Outcome {
  const folder = mkdtempSync(join(tmpdir(), "tessera-packages-"));
  try {
    const entry = join(folder, "main.ts");
    writeFileSync(entry, main);
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, "node_modules", name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    }
    const { loaded, diagnostics } = load([entry], "unix");
    const all = [...diagnostics, ...(diagnostics.length === 0 ? lowerProgram(loaded).diagnostics : [])];
    const inputs = loaded[0]!.inputs
      .filter((file) => file.startsWith(join(folder, "node_modules/")))
      .map((file) => file.slice(folder.length + "/node_modules/".length));
    const modules = inputs.filter((file) => file.endsWith(".ts"));
    const manifests = inputs.filter((file) => !modules.includes(file));
    return { modules, manifests, diagnostics: all, text: render(all, folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const one = "export const one: number = 1;\n";
const map = (source: string): unknown => ({ version: 3, sources: [source], mappings: "" });

test("exports: conditions, subpaths and patterns lead to the TypeScript behind them", () => {
  const { modules, manifests, text } = compile(
    `import { one as a } from "shapes";
import { one as b } from "shapes/deep.js";
import { one as c } from "shapes/parts/side.js";
import { one as d } from "shapes/mapped";
console.log(a + b + c + d);`,
    {
      "shapes/package.json": {
        name: "shapes",
        type: "module",
        exports: {
          ".": { node: "./wrong.js", import: { types: "./dist/index.d.ts", default: "./dist/index.js" } },
          "./deep.js": "./deep.js",
          "./parts/*.js": "./lib/*.js",
          "./mapped": { types: "./out/m.d.ts", default: "./out/m.js" },
        },
      },
      "shapes/dist/index.d.ts": "export declare const one: number;",
      "shapes/src/index.ts": one,
      "shapes/deep.js": "export const one = 1;",
      "shapes/deep.d.ts": "export declare const one: number;",
      "shapes/deep.js.map": map("sources/deep.ts"),
      "shapes/sources/deep.ts": one,
      "shapes/lib/side.d.ts": "export declare const one: number;",
      "shapes/src/side.ts": one,
      "shapes/out/m.d.ts": "export declare const one: number;",
      "shapes/out/m.d.ts.map": map("../typescript/m.ts"),
      "shapes/typescript/m.ts": one,
    },
  );
  assert.equal(text, "");
  assert.deepEqual(modules.sort(), [
    "shapes/sources/deep.ts",
    "shapes/src/index.ts",
    "shapes/src/side.ts",
    "shapes/typescript/m.ts",
  ]);
  assert.deepEqual(manifests, ["shapes/package.json"]);
});

test("a subpath that the package does not export is not found", () => {
  const { text } = compile('import { one } from "shapes/private.js";\nconsole.log(one);', {
    "shapes/package.json": { name: "shapes", type: "module", exports: { ".": "./index.ts" } },
    "shapes/private.ts": one,
  });
  assert.match(text, /^main\.ts:1:21 - error TS2307: Cannot find module 'shapes\/private\.js'/);
});

test("a package is checked with plain strict types, the program that imports it likewise", () => {
  const { text } = compile('import { first } from "shapes";\nconsole.log(first([1]) + 1);', {
    "shapes/package.json": { name: "shapes", type: "module", exports: "./index.ts" },
    "shapes/index.ts": `export function first(list: number[]): number {
  // @ts-expect-error an older TypeScript complains here
  return list[0];
}`,
  });
  assert.equal(text, "");
});

test("what a package needs and the compiler lacks is reported with package, file and line", () => {
  const { text } = compile('import { format } from "@scope/shapes";\nconsole.log(format(1));', {
    "@scope/shapes/package.json": { name: "@scope/shapes", type: "module", exports: "./index.ts" },
    "@scope/shapes/index.ts":
      "export function format(n: number): string {\n  return new Intl.NumberFormat().format(n);\n}\n",
  });
  assert.match(
    text,
    /^node_modules\/@scope\/shapes\/index\.ts:2:14 - error TSR1002: the global `Intl` is not in/,
  );
  assert.match(
    text,
    /help: .*; the package @scope\/shapes needs this; import only those of its modules that do not/,
  );
});

test("a broken source map names nothing", () => {
  const { text } = compile('import { one } from "shapes";\nconsole.log(one);', {
    "shapes/package.json": { name: "shapes", type: "module", exports: "./index.js" },
    "shapes/index.js": "export const one = 1;",
    "shapes/index.d.ts": "export declare const one: number;",
    "shapes/index.d.ts.map": "{",
    "shapes/index.js.map": { sources: 7 },
  });
  assert.match(text, /^main\.ts:1:21 - error TSR1030: the package does not ship the TypeScript of "shapes"/);
});
