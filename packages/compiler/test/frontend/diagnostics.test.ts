// Every diagnostic of the compiler, by a program that provokes it: code, place and text.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { lowerProgram } from "@tessera/compiler/build";
import { catalogue, type Diagnostic, render } from "@tessera/compiler/frontend/diagnostics";
import { load, projectRoot } from "@tessera/compiler/frontend/load";

/** What the compiler says of each program; all are loaded at once, which is much faster. */
function diagnose(sources: readonly string[]): Diagnostic[][] {
  const folder = mkdtempSync(join(tmpdir(), "tessera-diagnostics-"));
  try {
    const files = sources.map((source, i) => {
      const file = join(folder, `p${i}.ts`);
      writeFileSync(file, source);
      return file;
    });
    const { loaded, diagnostics } = load(files, "unix");
    return loaded.map((program) => [
      ...diagnostics.filter((d) => d.file === program.entry.fileName),
      ...lowerProgram([program]).diagnostics.filter((d) => d.file === program.entry.fileName),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const cases: {
  readonly source: string;
  readonly code: string;
  readonly line: number;
  readonly says: string;
}[] = [
  { source: "console.log(/a/.test('a'));", code: "TSR1001", line: 1, says: "RegularExpressionLiteral" },
  { source: "console.log(new Intl.NumberFormat().format(1));", code: "TSR1002", line: 1, says: "Intl" },
  {
    source: "import { readFileSync } from 'node:fs';\nconsole.log(typeof readFileSync);",
    code: "TSR1003",
    line: 1,
    says: "node:fs",
  },
  {
    source: "const k: string = String(1);\nclass A {\n  [k](): void {}\n}\nnew A();",
    code: "TSR1005",
    line: 3,
    says: "property list",
  },
  {
    source: "function f(): number {\n  return arguments.length;\n}\nconsole.log(f());",
    code: "TSR1006",
    line: 2,
    says: "rest parameter",
  },
  {
    source: "console.log(new Function('return 1')());",
    code: "TSR1007",
    line: 1,
    says: "not known at build time",
  },
  { source: "const n: number = 'a';\nconsole.log(n);", code: "TS2322", line: 1, says: "not assignable" },
];

test("each unsupported construct is reported with its code, place, reason and way out", () => {
  const found = diagnose(cases.map((c) => c.source));
  cases.forEach((expected, i) => {
    const match = found[i]?.find((d) => d.code === expected.code);
    assert.ok(
      match,
      `${expected.code} for ${JSON.stringify(expected.source)}, got ${JSON.stringify(found[i])}`,
    );
    assert.equal(match.line, expected.line);
    const text = render([match], projectRoot);
    assert.match(text, /\^/);
    assert.ok(text.includes(expected.says), `${text} does not say ${expected.says}`);
  });
});

test("docs/language.md lists every code", () => {
  const text = readFileSync(join(projectRoot, "docs/language.md"), "utf8");
  for (const code of Object.keys(catalogue)) assert.ok(text.includes(code), code);
});
