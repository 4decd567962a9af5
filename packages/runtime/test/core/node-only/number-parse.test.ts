// Number parsing against V8 as the oracle.

import assert from "node:assert/strict";
import { test } from "node:test";
import { f64FromWords } from "@tessera/machine/integer";
import { allocateMemory } from "@tessera/machine/memory";
import { parseFloatPrefix, parseIntPrefix, stringToNumber } from "../../../src/core/number-parse.ts";
import { SCRATCH_BYTES, setScratch } from "../../../src/core/scratch.ts";

setScratch(allocateMemory(SCRATCH_BYTES));

let state = 99;
function random32(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  const a = state;
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return ((a ^ (state >>> 16)) + (state << 16)) >>> 0;
}

function check(text: string): void {
  const got = stringToNumber(text);
  if (!Object.is(got, Number(text))) assert.equal(got, Number(text), text);
  const float = parseFloatPrefix(text);
  if (!Object.is(float, parseFloat(text))) assert.equal(float, parseFloat(text), `parseFloat ${text}`);
}

test("printed doubles read back", () => {
  for (let i = 0; i < 5000; i++) {
    const value = f64FromWords(random32(), random32());
    check(String(value));
    if (Number.isFinite(value)) {
      check(value.toExponential(random32() % 30));
      check(value.toPrecision(1 + (random32() % 60)));
    }
  }
});

test("decimals of many lengths and exponents", () => {
  for (let i = 0; i < 8000; i++) {
    let text = "";
    const length = 1 + (random32() % 40);
    const point = random32() % 45;
    for (let k = 0; k < length; k++) {
      if (k === point) text += ".";
      text += String(random32() % 10);
    }
    if (random32() % 2 === 0) text += `e${(random32() % 700) - 350}`;
    check(text);
    check(`-${text}`);
  }
});

test("halfway cases between neighbouring doubles, and one digit off", () => {
  for (let i = 0; i < 2000; i++) {
    const value = Math.abs(f64FromWords(random32(), random32()));
    if (!(value < 1e300)) continue;
    const mantissaBits = BigInt.asUintN(64, new BigUint64Array(new Float64Array([value]).buffer)[0]!);
    const exponent = Number(mantissaBits >> 52n);
    const m =
      exponent === 0
        ? mantissaBits & 0xfffffffffffffn
        : (mantissaBits & 0xfffffffffffffn) | 0x10000000000000n;
    const e = (exponent === 0 ? 1 : exponent) - 1076;
    const doubled = 2n * m + 1n;
    // doubled × 2^e as exact decimal text
    const text = e >= 0 ? String(doubled << BigInt(e)) : `${doubled * 5n ** BigInt(-e)}e${e}`;
    check(text);
    check(text.replace(/(e|$)/, "1$1").replace(/e(.*)/, (_, x) => `e${Number(x) - 1}`));
    check(e >= 0 ? String((doubled << BigInt(e)) - 1n) : `${doubled * 5n ** BigInt(-e) - 1n}e${e}`);
  }
});

test("the grammar's corners", () => {
  const texts = [
    "",
    " ",
    "\t\n 12 \u00a0\ufeff",
    "0x1F",
    "0X1f ",
    "0b101",
    "0o17",
    "-0x10",
    "0x",
    "0b2",
    "1_0",
    "1e",
    "1e+",
    ".5",
    "5.",
    ".",
    "+.5e1",
    "Infinity",
    "-Infinity",
    "+Infinity",
    "infinity",
    "Infinityx",
    "12px",
    "--1",
    "+-1",
    "1 2",
    "1e1000",
    "1e-1000",
    "0e99999999999999",
    "-0",
    "-0.0e5",
    "1e400",
    "00012",
    "0.0000001",
    "2.4703282292062327e-324",
    "2.4703282292062328e-324",
    "1.7976931348623158e308",
    "1.7976931348623159e308",
    "9007199254740993",
    "0x20000000000001",
    "0x20000000000003",
    "0x3fffffffffffff",
    "0x1" + "0".repeat(300),
    "0b1" + "01".repeat(40),
    "1" + "0".repeat(400) + "e-400",
    "0." + "0".repeat(400) + "1e400",
    "1.".padEnd(900, "0") + "1",
    "9007199254740993" + ".0".padEnd(900, "0") + "1",
    "\u180e1",
    "1\u2003",
  ];
  for (const text of texts) check(text);
});

test("parseInt", () => {
  const texts = [
    "10",
    "0x1f",
    "-0x1f",
    " 42abc",
    "z",
    "",
    "-",
    "-0",
    "9007199254740993",
    "123456789012345678901234567890",
    "11111111111111111111111111111111111111111111111111111111111111111",
    "zz",
    "ffffffffffffffffffff",
    "0b11",
    "1e5",
    "７",
  ];
  for (const text of texts) {
    for (const radix of [0, 1, 2, 3, 7, 8, 10, 16, 32, 35, 36, 37, -1]) {
      const got = parseIntPrefix(text, radix);
      assert.ok(Object.is(got, parseInt(text, radix)), `${text} ${radix}: ${got} ${parseInt(text, radix)}`);
    }
  }
});
