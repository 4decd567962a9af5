// Numbers as text agree with Node; UTF-8 and URI functions too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "./with-twins.ts";

type Method = (...args: unknown[]) => unknown;
const ours = (await import("../../../src/library/number.ts")) as unknown as Record<string, Method>;
const globals = (await import("../../../src/library/globals.ts")) as unknown as Record<string, Method>;
const { TextEncoder: Encoder, TextDecoder: Decoder } = await import("../../../src/library/text.ts");
const random = seeded(15);
const integer = (limit: number): number => Math.floor(random() * limit);
const bits = new DataView(new ArrayBuffer(8));

function number(): number {
  switch (integer(6)) {
    case 0:
      bits.setUint32(0, integer(4294967296));
      bits.setUint32(4, integer(4294967296));
      return bits.getFloat64(0);
    case 1:
      return integer(2000) / 8 - 100;
    case 2:
      return [
        0,
        -0,
        NaN,
        Infinity,
        -Infinity,
        5e-324,
        1.7976931348623157e308,
        1e21,
        1e-7,
        0.5,
        1.5,
        2.5,
        1.005,
        123.456,
        0.000001,
        999.9999,
      ][integer(16)]!;
    case 3:
      return (random() - 0.5) * 10 ** integer(25);
    case 4:
      return random() * 10 ** -integer(12);
    default:
      return integer(9007199254740991);
  }
}

function same(name: string, value: number, args: unknown[]): void {
  let expected: unknown;
  try {
    expected = (value as unknown as Record<string, Method>)[name]!(...args);
  } catch (error) {
    assert.throws(() => ours[name]!(value, ...args), {
      name: (error as Error).name,
      message: (error as Error).message,
    });
    return;
  }
  assert.strictEqual(ours[name]!(value, ...args), expected, `${value}.${name}(${args.join()})`);
}

const ROUNDS = 20000;
test("toFixed, toPrecision and toExponential give Node's digits", () => {
  for (let i = 0; i < ROUNDS; i++) {
    same("toFixed", number(), [[], [integer(22)], [integer(103) - 1]][integer(3)]!);
    same("toPrecision", number(), [[], [integer(22)], [integer(103)]][integer(3)]!);
    same("toExponential", number(), [[], [integer(22)], [integer(103) - 1]][integer(3)]!);
  }
});

test("toString gives Node's digits in every base", () => {
  for (let i = 0; i < ROUNDS * 3; i++) same("toString", number(), [integer(37) + 1]);
});

test("toLocaleString groups digits as in English", () => {
  for (const value of [0, -0, 1, 999, 1000, 1234567.891, -1e6, 0.0005, 1.0005, NaN, Infinity, 1e21]) {
    assert.strictEqual(
      (ours as unknown as { toLocaleString: Method }).toLocaleString(value),
      new Intl.NumberFormat("en-US").format(value),
    );
  }
});

test("URI functions encode and decode as Node's", () => {
  const pieces = [
    "a",
    "%",
    "%41",
    "%e2%82%ac",
    "%C3%A9",
    "%ff",
    "%u",
    "é",
    "\u{1f600}",
    "\ud800",
    ";/?:@",
    "-_.!~*'()",
    " ",
    "%f0%9f%98%80",
    "%c0%80",
    "%2F",
    "%ed%a0%80",
  ];
  for (let i = 0; i < ROUNDS; i++) {
    const text = Array.from({ length: integer(6) }, () => pieces[integer(pieces.length)]).join("");
    for (const name of ["encodeURI", "encodeURIComponent", "decodeURI", "decodeURIComponent"]) {
      let expected: unknown;
      try {
        expected = (globalThis as unknown as Record<string, Method>)[name]!(text);
      } catch {
        assert.throws(() => globals[name]!(text), { message: "URI malformed" });
        continue;
      }
      assert.strictEqual(globals[name]!(text), expected, `${name}(${JSON.stringify(text)})`);
    }
  }
});

test("UTF-8 is encoded and decoded as by Node, damage included", () => {
  for (let i = 0; i < ROUNDS; i++) {
    const bytes = Uint8Array.from(
      { length: integer(12) },
      () =>
        [
          0x41, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0x9f, 0xf0, 0x90, 0xf4, 0x8f, 0xff, 0xef, 0xbb, 0xbf,
          0xc0,
        ][integer(17)]!,
    );
    const expected = new TextDecoder().decode(bytes);
    assert.strictEqual(new Decoder().decode(bytes), expected);
    assert.strictEqual(
      new Decoder("utf-8", { ignoreBOM: true }).decode(bytes),
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
    );
    const cut = integer(bytes.length + 1);
    const stream = new Decoder();
    const whole =
      stream.decode(bytes.subarray(0, cut), { stream: true }) + stream.decode(bytes.subarray(cut));
    assert.strictEqual(whole, expected);
    let fatal = true;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      fatal = false;
    } catch {}
    if (fatal) assert.throws(() => new Decoder("utf-8", { fatal: true }).decode(bytes), TypeError);
    const text = Array.from(
      { length: integer(6) },
      () => ["a", "é", "€", "\u{1f600}", "\ud800", "\udc00"][integer(6)],
    ).join("");
    assert.deepStrictEqual(new Encoder().encode(text), new TextEncoder().encode(text));
    const into = new Uint8Array(integer(10));
    const reference = new Uint8Array(into.length);
    assert.deepEqual(new Encoder().encodeInto(text, into), new TextEncoder().encodeInto(text, reference));
    assert.deepStrictEqual(into, reference);
  }
});
