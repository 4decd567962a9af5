// JSON.parse and JSON.stringify agree with Node, error messages included.
import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "./with-twins.ts";

const { parse, stringify } = await import("../../../src/library/json.ts");
const random = seeded(13);
const integer = (limit: number): number => Math.floor(random() * limit);

function compareParse(text: string): void {
  let expected: unknown;
  try {
    expected = JSON.parse(text);
  } catch (error) {
    const message = (error as Error).message;
    // V8 names a wrong escape in either of two ways, by how it happens to hold the text.
    if (message.startsWith("Unexpected token") && text.includes("\\")) {
      assert.throws(() => parse(text), SyntaxError);
      return;
    }
    assert.throws(
      () => parse(text),
      { name: "SyntaxError", message: (error as Error).message },
      JSON.stringify(text),
    );
    return;
  }
  assert.deepStrictEqual(parse(text), expected, JSON.stringify(text));
}

const tokens = [
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"a"',
  '"b\\n"',
  '"',
  "1",
  "-",
  "0",
  ".5",
  "1e5",
  "E",
  "+",
  "true",
  "fals",
  "false",
  "null",
  "nul",
  " ",
  "\n",
  "\\",
  "\\u00e9",
  "\u0001",
  "é",
  "x",
  "undefined",
  "'",
];

test("parse agrees with Node on random text", () => {
  for (let i = 0; i < 60000; i++)
    compareParse(Array.from({ length: integer(9) }, () => tokens[integer(tokens.length)]).join(""));
});

function value(depth: number): unknown {
  const kind = integer(depth > 0 ? 12 : 8);
  if (kind === 0) return null;
  if (kind === 1) return random() < 0.5;
  if (kind === 2) return integer(1000) - 500;
  if (kind === 3) return (random() - 0.5) * 10 ** integer(40);
  if (kind === 4) return undefined;
  if (kind === 5) return [NaN, Infinity, -0][integer(3)];
  if (kind < 8)
    return Array.from({ length: integer(8) }, () =>
      String.fromCharCode([34, 92, 10, 8, 31, 65, 0xe9, 0xd800, 0xdc00, 0x2028][integer(10)]!),
    ).join("");
  if (kind < 10) return Array.from({ length: integer(5) }, () => value(depth - 1));
  return Object.fromEntries(
    Array.from({ length: integer(5) }, () => [
      ["a", "b", "1", "0", "x y", "__proto__"][integer(6)]!,
      value(depth - 1),
    ]),
  );
}

test("stringify agrees with Node, and parse reads it back", () => {
  for (let i = 0; i < 20000; i++) {
    const given = value(4);
    for (const space of [undefined, 2, "--", 20]) {
      const expected = JSON.stringify(given, null, space);
      assert.strictEqual(stringify(given, null, space), expected);
      if (expected !== undefined) compareParse(expected);
    }
  }
});

test("damaged JSON gives Node's message", () => {
  for (let i = 0; i < 20000; i++) {
    const text = JSON.stringify({ key: value(3), list: [1, 2.5, "text", { deep: true }] });
    const at = integer(text.length);
    compareParse(text.slice(0, at) + tokens[integer(tokens.length)]! + text.slice(at + integer(2)));
    compareParse(text.slice(0, at));
  }
});

test("toJSON, replacers and revivers are called as by Node", () => {
  const log: unknown[][] = [[], []];
  const given = { a: { toJSON: (key: string) => `json ${key}` }, b: [1, { c: 2 }], d: undefined, e: () => 1 };
  const replacer = (out: unknown[]) => (key: string, inner: unknown) => {
    out.push([key, typeof inner]);
    return typeof inner === "number" ? inner + 1 : inner;
  };
  assert.strictEqual(stringify(given, replacer(log[0]!)), JSON.stringify(given, replacer(log[1]!)));
  assert.deepStrictEqual(log[0], log[1]);
  assert.strictEqual(stringify(given, ["b", "c"]), JSON.stringify(given, ["b", "c"]));
  const reviver = (key: string, inner: unknown): unknown =>
    key === "x" ? undefined : typeof inner === "number" ? inner * 2 : inner;
  assert.deepStrictEqual(
    parse('{"x":1,"y":[1,{"x":2,"z":3}]}', reviver),
    JSON.parse('{"x":1,"y":[1,{"x":2,"z":3}]}', reviver),
  );
});

test("circles and bigints are refused in V8's words", () => {
  class F {
    x: unknown = null;
  }
  const cases: unknown[] = [];
  for (let depth = 0; depth < 6; depth++) {
    const start = new F();
    let inner: unknown = start;
    for (let i = 0; i < depth; i++) inner = i % 2 ? [0, inner] : { k: inner };
    start.x = inner;
    cases.push(start, { outer: start });
  }
  for (const given of [...cases, { n: 1n }]) {
    let message = "";
    try {
      JSON.stringify(given);
    } catch (error) {
      message = (error as Error).message;
    }
    assert.throws(() => stringify(given), { name: "TypeError", message });
  }
});
