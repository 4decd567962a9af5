// console.log's formatting agrees with Node's util.inspect and util.format.
import assert from "node:assert/strict";
import { test } from "node:test";
import util from "node:util";
import { seeded } from "./with-twins.ts";

const { inspect } = await import("../../../src/library/inspect.ts");
const { format, formatPrimitives } = await import("../../../src/library/format.ts");
const random = seeded(14);
const integer = (limit: number): number => Math.floor(random() * limit);

function same(value: unknown): void {
  assert.strictEqual(inspect(value), util.inspect(value));
}

class Foo {
  x = 1;
}
class Bar extends Foo {
  y: unknown = [];
}

const words = [
  "a",
  "it's",
  'say "hi"',
  "both ' and \"",
  "`x` ' \"",
  "long ".repeat(5),
  "line\nbreak",
  "\u0000\u001b",
  "日本語",
  "é",
  "\ud800",
  "x".repeat(30),
  "many words here\n".repeat(8),
];

function value(depth: number): unknown {
  const kind = integer(depth > 0 ? 26 : 13);
  switch (kind) {
    case 0:
      return null;
    case 1:
      return undefined;
    case 2:
      return random() < 0.5;
    case 3:
    case 4:
      return integer(100000) - 500;
    case 5:
      return (random() - 0.5) * 10 ** integer(30);
    case 6:
      return [-0, NaN, Infinity, 123n, -5n, Symbol("s"), Symbol("")][integer(7)];
    case 7:
    case 8:
    case 9:
      return words[integer(words.length)];
    case 10:
      return [function named() {}, () => 1, Foo, Bar, class {}, async () => 1, function* g() {}][integer(7)];
    case 11:
      return [
        new Uint8Array(integer(150)),
        new Float64Array([1.5, -0, NaN]),
        new Int16Array(3),
        new BigInt64Array(2),
      ][integer(4)];
    case 12:
      return [
        new ArrayBuffer(4),
        new DataView(new ArrayBuffer(3), 1),
        [].values(),
        "x"[Symbol.iterator](),
        (function* () {})(),
      ][integer(5)];
    case 13:
    case 14:
      return Array.from({ length: integer(10) }, () => value(depth - 1));
    case 15:
      return Array.from({ length: integer(130) }, () => integer(10 ** integer(6)));
    case 16:
      return Array.from({ length: integer(40) }, () => words[integer(3)]);
    case 17: {
      const holes = Array.from({ length: integer(9) }, () => integer(5) as unknown);
      for (let i = 0; i < 3; i++) if (holes.length > 0) delete holes[integer(holes.length)];
      return holes;
    }
    case 18:
      return new Map(Array.from({ length: integer(6) }, () => [value(depth - 1), value(depth - 1)]));
    case 19:
      return new Set(Array.from({ length: integer(12) }, () => value(depth - 1)));
    case 20:
      return Object.assign(new Bar(), { y: value(depth - 1) });
    case 21: {
      const own: { self?: unknown; list: unknown[] } = { list: [value(depth - 1)] };
      own.self = own;
      own.list.push(own.list);
      return own;
    }
    default:
      return Object.fromEntries(
        Array.from({ length: integer(7) }, () => [
          ["a", "b", "name", "with space", "1", "$d", "é", "veryLongPropertyNameIndeed"][integer(8)]!,
          value(depth - 1),
        ]),
      );
  }
}

test("random structures look as on Node", () => {
  for (let i = 0; i < 30000; i++) same(value(4));
});

test("accessors, symbols of functions, and depth", () => {
  same({
    get a() {
      return 1;
    },
    set a(_: number) {},
    get b() {
      return 2;
    },
    set c(_: number) {},
  });
  same({
    a: { b: { c: { d: 1 } } },
    m: { n: { o: new Map([[1, { p: {} }]]), q: [[[]]], r: new Foo(), s: () => 1 } },
  });
  same([[[[[]]]], [[[[1]]]], { a: { b: { c: {} } } }]);
  // biome-ignore lint/suspicious/noSparseArray: holes are shown.
  same([undefined, null, , 1]);
  same(Object.assign(new Map([["k", 1]]), {}));
  same([1.5, 22, 333, 4444, 5, 6, 7, 8, 9, 10, 11, 12]);
  same(new Map([[{ a: 1 }, new Set([1, [2]])]]));
  same([
    ["a", 1],
    ["b", 2],
    ["c", 3],
    ["d", 4],
    ["e", 5],
    ["f", 6],
    ["g", 7],
  ]);
  same("x".repeat(20000));
});

test("errors are shown by their stack, with cause, errors and own properties", () => {
  class MyError extends Error {
    code = 5;
  }
  class ValidationError extends Error {
    override name = "ValidationError";
  }
  for (const error of [
    new Error("plain"),
    new TypeError("typed"),
    new MyError("mine"),
    new ValidationError("invalid"),
    new Error("c", { cause: { a: 1 } }),
    new AggregateError([new Error("one"), 2], "several"),
    Object.assign(new Error("with"), { extra: [1, 2] }),
    new Error(""),
  ]) {
    same(error);
    same({ error });
    same([error]);
    error.stack = `${error.name}: no frames`;
    same(error);
    same({ nested: { error } });
  }
});

test("format honours specifiers as Node does", () => {
  const formats = [
    "%s",
    "%d",
    "%i",
    "%f",
    "%j",
    "%O",
    "%o",
    "%c",
    "%%",
    "%x",
    "%",
    "a%sb%dc",
    "100%",
    "%s %s %s",
    "%%s %s",
    "plain",
  ];
  const args = [
    1,
    -0,
    "text",
    "12.7px",
    5n,
    null,
    undefined,
    true,
    Symbol("q"),
    [1, [2, [3]]],
    { a: { b: { c: 1 } } },
    new Foo(),
    "",
    1e21,
    new Map([[1, 2]]),
  ];
  for (let i = 0; i < 20000; i++) {
    const given: unknown[] = [
      formats[integer(formats.length)]! + (random() < 0.3 ? formats[integer(formats.length)]! : ""),
    ];
    for (let k = integer(4); k > 0; k--) given.push(args[integer(args.length)]);
    if (random() < 0.1) given.shift();
    let expected: string;
    try {
      expected = util.format(...given);
    } catch (error) {
      assert.throws(() => format(given), { message: (error as Error).message });
      continue;
    }
    assert.strictEqual(format(given), expected);
    if (given.every((arg) => typeof arg !== "object" || arg === null))
      assert.strictEqual(formatPrimitives(given), expected);
  }
});
