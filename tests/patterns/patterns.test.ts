// The engine of regular expressions, compiled, against V8's: patterns and texts from a fixed seed, linked into one
// program that carries V8's answers.
//
// Zero-width matches inside of surrogate pairs are left out: V8 finds some that ECMA-262 (22.2.7.2) steps over.
//
//   REGEXP_SEED=2 REGEXP_PATTERNS=50000 node --import ./tools/loader.mjs tests/patterns/patterns.test.ts
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { capture } from "@tessera/cli/child";
import { projectRoot } from "@tessera/cli/project";
import { buildProgram } from "@tessera/compiler/build";

const SEED = Number(process.env.REGEXP_SEED ?? 1);
const PATTERNS = Number(process.env.REGEXP_PATTERNS ?? 15000);
const TIMEOUT_MS = 120_000;
const folder = join(projectRoot, "build", "patterns");

interface Case {
  readonly pattern: string;
  readonly flags: string;
  readonly text: string;
  /** Index and groups as JSON, "null", or the error. */
  readonly expected: string;
}

class Patterns {
  #state: number;
  #depth = 0;
  #names = 0;

  constructor(seed: number) {
    this.#state = seed;
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 4294967296) * limit);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  pattern(): string {
    this.#depth = 0;
    this.#names = 0;
    return this.#choice();
  }

  text(): string {
    return Array.from({ length: this.below(9) }, () => this.pick(LETTERS)).join("");
  }

  #choice(): string {
    let text = this.#sequence();
    while (this.below(4) === 0) text += `|${this.#sequence()}`;
    return text;
  }

  #sequence(): string {
    return Array.from({ length: this.below(4) }, () => this.#atom() + this.#quantifier()).join("");
  }

  #quantifier(): string {
    return this.below(3) === 0 ? this.pick(QUANTIFIERS) : "";
  }

  #group(open: string): string {
    this.#depth++;
    const inside = this.#choice();
    this.#depth--;
    return `${open}${inside})`;
  }

  #atom(): string {
    switch (this.below(this.#depth > 3 ? 6 : 11)) {
      case 0:
      case 1:
        return this.pick(["a", "b", "c", "ab", "A", "1", "_"]);
      case 2:
        return this.pick([".", "\\d", "\\w", "\\s", "\\D", "\\W", "\\S"]);
      case 3:
        return this.pick(CLASSES);
      case 4:
        return this.pick(["^", "$", "\\b", "\\B"]);
      case 5:
        return this.pick(SPECIALS);
      case 6:
      case 7:
        return this.#group("(");
      case 8:
        return this.#group("(?:");
      case 9:
        return this.#group(this.pick(["(?=", "(?!", "(?<=", "(?<!"]));
      default:
        return this.#group(`(?<n${this.#names++}>`);
    }
  }
}

const LETTERS = [..."abcABkKs1_- \n", "\u212a", "ſ", "é", "É", "ß", "Σ", "ς", "σ"];
const QUANTIFIERS = [
  "*",
  "+",
  "?",
  "{2}",
  "{1,2}",
  "{0,2}",
  "{2,}",
  "*?",
  "+?",
  "??",
  "{1,3}?",
  "{0}",
  "{,2}",
];
const CLASSES = [
  "[abc]",
  "[^abc]",
  "[a-c1]",
  "[^\\d]",
  "[\\w-]",
  "[A-Z]",
  "[^a-z]",
  "[k]",
  "[é]",
  "[^s]",
  "[\\s\\S]",
  "[]",
];
const SPECIALS = [
  "é",
  "k",
  "s",
  "σ",
  "\\u0061",
  "\\x41",
  "\\u{61}",
  "\\cA",
  "\\0",
  "\\.",
  "\\k<n>",
  "\\1",
  "\\2",
  "\\8",
  "{",
  "}",
  "]",
  "x{2",
  "\\-",
];
const FLAGS = ["", "i", "m", "s", "u", "iu", "v", "im", "y", "g", "iv"];

function expectedOf(pattern: string, flags: string, text: string): string {
  try {
    const found = new RegExp(pattern, flags).exec(text);
    return found === null ? "null" : JSON.stringify([found.index, ...found]);
  } catch (error) {
    return String(error);
  }
}

function makeCases(): Case[] {
  const source = new Patterns(SEED);
  return Array.from({ length: PATTERNS }, () => {
    const pattern = source.pattern();
    const flags = source.pick(FLAGS);
    const text = source.text();
    return { pattern, flags, text, expected: expectedOf(pattern, flags, text) };
  });
}

/** A program that prints what differs, then how many cases it saw. */
const programOf = (cases: readonly Case[]): string => `interface Case {
  pattern: string;
  flags: string;
  text: string;
  expected: string;
}
const cases = JSON.parse(${JSON.stringify(JSON.stringify(cases))}) as Case[];
let differences = 0;
for (const { pattern, flags, text, expected } of cases) {
  let got: string;
  try {
    const found = new RegExp(pattern, flags).exec(text);
    got = found === null ? "null" : JSON.stringify([found.index, ...found]);
  } catch (error) {
    got = String(error);
  }
  if (got !== expected && differences++ < 10) {
    console.log(\`/\${pattern}/\${flags} on \${JSON.stringify(text)}: \${got}, but V8 gives \${expected}\`);
  }
}
console.log(cases.length, "cases,", differences, "differences");
const deep = "(".repeat(100_000) + ")".repeat(100_000);
try {
  new RegExp(deep);
} catch (error) {
  console.log((error as Error).message.slice(-36));
}
`;

test("patterns match as V8's do, and are refused with the same words", async () => {
  const cases = makeCases();
  const matched = cases.filter(({ expected }) => expected.startsWith("[")).length;
  const refused = cases.filter(({ expected }) => expected.startsWith("SyntaxError")).length;
  assert.ok(matched > PATTERNS / 5 && refused > PATTERNS / 20, `${matched} matches, ${refused} refusals`);
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, "patterns.ts");
  const outFile = join(folder, "patterns");
  writeFileSync(entry, programOf(cases));
  const built = await buildProgram({ entry, target: "unix", outFile, optimize: 1 });
  assert.ok(built.ok, built.ok ? "" : built.diagnostics);
  const { code, stdout, stderr } = await capture(outFile, [], { timeoutMs: TIMEOUT_MS });
  assert.equal(code, 0, stderr);
  const [summary, refusal] = stdout.trimEnd().split("\n").slice(-2);
  assert.equal(summary, `${PATTERNS} cases, 0 differences`, stdout);
  assert.match(refusal!, /Regular expression too large|Too many captures/);
});
