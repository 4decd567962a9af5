// The engine of regular expressions against V8's: patterns and texts from a fixed seed. On Node alone, since compiled
// programs have no other engine to compare with; tests/corpus/regexp holds what is compiled.
//
// Zero-width matches inside of surrogate pairs are left out: V8 finds some that ECMA-262 (22.2.7.2) steps over.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compilePattern } from "../../../src/library/regexp/assembler.ts";
import { find } from "../../../src/library/regexp/matcher.ts";
import { Flags } from "../../../src/library/regexp/nodes.ts";

const SEED = Number(process.env.REGEXP_SEED ?? 1);
const PATTERNS = Number(process.env.REGEXP_PATTERNS ?? 15000);

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

function ours(pattern: string, flags: string, text: string): string {
  try {
    const program = compilePattern(pattern, new Flags(flags));
    const found = find(program, text, 0, program.flags.sticky);
    if (found === null) return "null";
    const groups = Array.from({ length: program.groupCount }, (_, n) =>
      found[2 * n]! < 0 || found[2 * n + 1]! < 0 ? null : text.slice(found[2 * n], found[2 * n + 1]),
    );
    return JSON.stringify([found[0], ...groups]);
  } catch (error) {
    return String(error);
  }
}

function theirs(pattern: string, flags: string, text: string): string {
  try {
    const found = new RegExp(pattern, flags).exec(text);
    return found === null ? "null" : JSON.stringify([found.index, ...found]);
  } catch (error) {
    return String(error);
  }
}

test("patterns match as V8's do, and are refused with the same words", () => {
  const source = new Patterns(SEED);
  let matched = 0;
  let refused = 0;
  for (let n = 0; n < PATTERNS; n++) {
    const pattern = source.pattern();
    const flags = source.pick(FLAGS);
    const text = source.text();
    const expected = theirs(pattern, flags, text);
    assert.equal(ours(pattern, flags, text), expected, `/${pattern}/${flags} on ${JSON.stringify(text)}`);
    if (expected.startsWith("[")) matched++;
    if (expected.startsWith("SyntaxError")) refused++;
  }
  assert.ok(matched > PATTERNS / 5 && refused > PATTERNS / 20, `${matched} matches, ${refused} refusals`);
});

test("patterns that are too deep are refused, not a stack overflow", () => {
  const deep = "(".repeat(100_000) + ")".repeat(100_000);
  assert.match(ours(deep, "", ""), /Regular expression too large|Too many captures/);
});
