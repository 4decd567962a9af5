// String methods do what Node's do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "./with-twins.ts";

type Method = (...args: unknown[]) => unknown;
const ours = (await import("../../../src/library/string.ts")) as unknown as Record<string, Method>;
const statics = (await import("../../../src/library/string-static.ts")) as unknown as Record<string, Method>;

const random = seeded(12);
const integer = (limit: number): number => Math.floor(random() * limit);
const pieces = [
  "a",
  "b",
  "A",
  "Z",
  "z",
  " ",
  "\t",
  "\u00a0",
  "ä",
  "ß",
  "İ",
  "Σ",
  "σ",
  "Ω",
  "\u{1f600}",
  "\ud800",
  "\udc00",
  "$",
  "&",
  "'",
  "`",
  "\u{10400}",
  "ŉ",
  "\u2028",
  "0",
  ".",
];
const text = (limit = 12): string =>
  Array.from({ length: integer(limit) }, () => pieces[integer(pieces.length)]).join("");
const index = (): number => [0, 1, -1, 2, -3, 5, 100, -100, NaN, 1.7, Infinity, -Infinity][integer(12)]!;

const calls: Record<string, () => unknown[]> = {
  at: () => [index()],
  charAt: () => [index()],
  charCodeAt: () => [index()],
  codePointAt: () => [index()],
  concat: () => [text(), text()],
  endsWith: () => [[text(3)], [text(3), index()]][integer(2)]!,
  startsWith: () => [[text(3)], [text(3), index()]][integer(2)]!,
  includes: () => [[text(3)], [text(3), index()]][integer(2)]!,
  indexOf: () => [[text(3)], [text(3), index()]][integer(2)]!,
  lastIndexOf: () => [[text(3)], [text(3), index()]][integer(2)]!,
  isWellFormed: () => [],
  toWellFormed: () => [],
  padStart: () => [[integer(20)], [integer(20), text(4)]][integer(2)]!,
  padEnd: () => [[integer(20)], [integer(20), text(4)]][integer(2)]!,
  repeat: () => [integer(5)],
  replace: () => [text(3), text(6)],
  replaceAll: () => [text(2), text(6)],
  slice: () => [[], [index()], [index(), index()]][integer(3)]!,
  substring: () => [[index()], [index(), index()]][integer(2)]!,
  substr: () => [[index()], [index(), index()]][integer(2)]!,
  split: () => [[], [text(2)], [text(2), integer(4)]][integer(3)]!,
  toLowerCase: () => [],
  toUpperCase: () => [],
  trim: () => [],
  trimStart: () => [],
  trimEnd: () => [],
};
for (const [name, args] of Object.entries(calls)) {
  test(`string.${name} does what Node's does`, () => {
    for (let i = 0; i < 5000; i++) {
      const self = text();
      const given = args();
      const expected = (self as unknown as Record<string, Method>)[name]!(...given);
      assert.deepStrictEqual(
        ours[name]!(self, ...given),
        expected,
        `${name} of ${JSON.stringify(self)} with ${JSON.stringify(given)}`,
      );
    }
  });
}

test("replacers that are functions get match, position and text", () => {
  const replacer = (...args: unknown[]): string => `<${args.join(",")}>`;
  for (const name of ["replace", "replaceAll"]) {
    for (const pattern of ["a", "", "aa"]) {
      const expected = ("aabaa" as unknown as Record<string, Method>)[name]!(pattern, replacer);
      assert.strictEqual(ours[name]!("aabaa", pattern, replacer), expected);
    }
  }
});

test("every code point has Node's upper and lower case", () => {
  for (let point = 0; point <= 0x10ffff; point++) {
    const one = String.fromCodePoint(point);
    if (ours.toUpperCase!(one) !== one.toUpperCase()) assert.fail(`upper case of U+${point.toString(16)}`);
    if (ours.toLowerCase!(one) !== one.toLowerCase()) assert.fail(`lower case of U+${point.toString(16)}`);
  }
});

test("localeCompare orders ASCII and accented letters as Node does in English", () => {
  const letters = [
    ..."_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$ \t0123459abcABCxyzXYZáàâåäãéèêëçñöóòôõüúùûýÿÁÀÂÅÄÃÉÇÑÖÜ\u0001",
  ];
  const collator = new Intl.Collator("en");
  for (let i = 0; i < 60000; i++) {
    const a = Array.from({ length: integer(4) }, () => letters[integer(letters.length)]).join("");
    const b = Array.from({ length: integer(4) }, () => letters[integer(letters.length)]).join("");
    assert.strictEqual(ours.localeCompare!(a, b), collator.compare(a, b), JSON.stringify([a, b]));
  }
  assert.throws(() => ours.localeCompare!("ß", "s"), { message: "localeCompare does not support U+00DF" });
});

test("normalize gives the four forms, and refuses others", () => {
  assert.strictEqual(ours.normalize!("aé"), "aé");
  assert.strictEqual(ours.normalize!("abc", "NFKD"), "abc");
  for (const form of ["NFC", "NFD", "NFKC", "NFKD"]) {
    for (const text of ["e\u0301", "\u1e9b\u0323", "\uac00\u11a8", "ﬁ①", "\u0344\u0315"])
      assert.strictEqual(ours.normalize!(text, form), text.normalize(form), `${form} of ${text}`);
  }
  assert.throws(() => ours.normalize!("a", "X"), { message: /^The normalization form should be one of/ });
});

test("fromCharCode, fromCodePoint and raw build what Node's build", () => {
  assert.strictEqual(
    statics.fromCharCode!(65, 0x1f600, -1, 0xd83d),
    String.fromCharCode(65, 0x1f600, -1, 0xd83d),
  );
  assert.strictEqual(statics.fromCodePoint!(65, 0x1f600), "A\u{1f600}");
  assert.throws(() => statics.fromCodePoint!(-1), { name: "RangeError", message: "Invalid code point -1" });
  assert.strictEqual(statics.raw!({ raw: ["a", "b", "c"] }, 1, 2), "a1b2c");
});
