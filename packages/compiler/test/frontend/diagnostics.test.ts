// Every diagnostic of the compiler, by a program that provokes it: code, place and text.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { lowerProgram } from "@tessera/compiler/build";
import { catalogue, type Diagnostic, render } from "@tessera/compiler/frontend/diagnostics";
import { load, projectRoot } from "@tessera/compiler/frontend/load";
import type ts from "typescript";
import { codeExamples } from "../../../../tests/language/codes.ts";

/** A package of JavaScript and declarations. */
function packageWithoutSource(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const exports = { ".": { types: "./index.d.ts", default: "./index.js" } };
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "untyped-shapes", type: "module", exports }),
  );
  writeFileSync(join(folder, "index.js"), "export const area = (side) => side * side;\n");
  writeFileSync(join(folder, "index.d.ts"), "export declare const area: (side: number) => number;\n");
}

const kept = new Map<string, ts.SourceFile>();

/** What the compiler says of each program; all are loaded at once, which is much faster. */
function diagnose(sources: readonly string[]): Diagnostic[][] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tessera-diagnostics-")));
  try {
    packageWithoutSource(join(folder, "node_modules/untyped-shapes"));
    const files = sources.map((source, i) => {
      const file = join(folder, `p${i}.ts`);
      writeFileSync(file, source);
      return file;
    });
    const { loaded, diagnostics } = load(files, "unix", kept);
    return files.map((file) => {
      const program = loaded.find(({ entry }) => entry.fileName === file);
      const lowered = program ? lowerProgram([program]).diagnostics : [];
      return [...diagnostics, ...lowered].filter((d) => d.file === file);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("every code is reported by its example, with place, reason and way out", () => {
  // What exceeds the limits keeps everything beside it from being looked at.
  const within = codeExamples.filter((example) => example.shown === undefined);
  const found = new Map(
    diagnose(within.map((example) => example.source)).map((list, i) => [within[i]!, list]),
  );
  for (const example of codeExamples) {
    const list = found.get(example) ?? diagnose([example.source])[0];
    const match = list?.find((d) => d.code === example.code);
    assert.ok(match, `${example.code} for its example, got ${JSON.stringify(list)}`);
    assert.deepEqual(
      { line: match.line, column: match.column, message: match.message, help: match.help },
      {
        line: example.line,
        column: example.column,
        message: example.message,
        help: catalogue[example.code][1],
      },
    );
    const source = example.source.split("\n")[example.line - 1]!;
    const text = render([match], projectRoot).split("\n");
    assert.ok(
      text[0]?.endsWith(`:${example.line}:${example.column} - error ${example.code}: ${example.message}`),
    );
    assert.equal(text[3], `  help: ${match.help}`);
    if (example.shown !== undefined) {
      assert.ok(text[1]!.length < 300, "a part of the line is shown");
      continue;
    }
    assert.equal(text[1], ` ${example.line} | ${source}`);
    assert.match(text[2] ?? "", new RegExp(`^   \\| {${example.column}}\\^+$`));
  }
});

test("every code of the catalogue has an example", () => {
  assert.deepEqual(
    Object.keys(catalogue),
    codeExamples.map((example) => example.code),
  );
});

test("messages of the type checker keep their code and get a frame", () => {
  const [found] = diagnose(["const n: number = 'a';\nconsole.log(n);"]);
  assert.equal(found?.length, 1);
  assert.match(
    render(found, projectRoot),
    /:1:7 - error TS2322: Type 'string' is not assignable to type 'number'\.\n/,
  );
});

test("several messages come in the order of the source", () => {
  const [found] = diagnose(["enum A {\n  X,\n}\nenum B {\n  Y,\n}\nconsole.log(A.X, B.Y);"]);
  const lines = [...render(found!.reverse(), projectRoot).matchAll(/:(\d+):\d+ - error/g)].map((m) => m[1]);
  assert.deepEqual([...new Set(lines)], ["1", "4", "7"]);
  assert.deepEqual(lines, [...lines].sort());
});
