// Number formatting against V8 as the oracle: every class of doubles, by fixed seeds.

import assert from "node:assert/strict";
import { test } from "node:test";
import { f64FromWords } from "@tessera/machine/integer";
import { allocateMemory, load8 } from "@tessera/machine/memory";
import { formatNumber, formattedText } from "../../../src/core/number-format.ts";
import { SCRATCH_BYTES, setScratch } from "../../../src/core/scratch.ts";

setScratch(allocateMemory(SCRATCH_BYTES));

function numberToString(value: number): string {
  if (!Number.isFinite(value)) return String(value); // number-text.ts
  const length = formatNumber(value);
  let text = "";
  for (let i = 0; i < length; i++) text += String.fromCharCode(load8(formattedText() + i));
  return text;
}

let state = 12345;
function random32(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  const a = state;
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return ((a ^ (state >>> 16)) + (state << 16)) >>> 0;
}

function check(value: number): void {
  const got = numberToString(value);
  if (got !== String(value)) assert.equal(got, String(value));
}

test("random doubles print as V8 prints them", () => {
  for (let i = 0; i < 20000; i++) check(f64FromWords(random32(), random32()));
});

test("integers and short decimals print as V8 prints them", () => {
  for (let i = 0; i < 20000; i++) {
    const n = random32();
    check(n);
    check(n / 100);
    check(n * 2 ** (random32() % 60));
    check(n / 10 ** (random32() % 25));
    check(-(n % 1000) * 10 ** (random32() % 30));
  }
});

test("powers of two and their neighbours, subnormals and the ends", () => {
  for (let e = -1074; e <= 1023; e++) {
    const p = 2 ** e;
    for (const v of [p, p * (1 + 2 ** -52), p * (1 - 2 ** -53), p * 3, p * 5]) check(v);
  }
  for (let e = -324; e <= 308; e++) for (let d = 1; d < 10; d++) check(Number(`${d}e${e}`));
  for (const v of [0, -0, NaN, Infinity, -Infinity, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308])
    check(v);
  for (const v of [1e21, 1e-6, 1e-7, 123456789012345680000, 4.35, 0.1 + 0.2, 2 ** 53 + 2]) check(v);
});
