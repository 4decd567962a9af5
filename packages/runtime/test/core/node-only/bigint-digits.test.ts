// The digit algorithms against V8's bigints, on simulated memory.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allocateMemory, fillBytes, load32, store32 } from "@tessera/machine/memory";
import {
  addDigits,
  compareDigits,
  divideDigits,
  divideSmall,
  multiplyAddSmall,
  multiplyDigits,
  shiftLeftBits,
  shiftRightBits,
  subtractDigits,
  trimmedCount,
} from "../../../src/core/bigint-digits.ts";

let state = 7;
function random32(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  const a = state;
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return ((a ^ (state >>> 16)) + (state << 16)) >>> 0;
}

/** Digits that provoke carries: many are 0, all ones, or nearly so. */
function randomDigits(count: number): bigint {
  let v = 0n;
  for (let i = 0; i < count; i++) {
    const pick = random32() % 6;
    const digit =
      pick === 0
        ? 0
        : pick === 1
          ? 0xffffffff
          : pick === 2
            ? 0x80000000
            : pick === 3
              ? 0xfffffffe
              : random32();
    v = (v << 32n) | BigInt(digit);
  }
  return v;
}

const a = allocateMemory(1024);
const b = allocateMemory(1024);
const c = allocateMemory(2048);

function put(address: number, v: bigint): number {
  fillBytes(address, 0, 1024);
  let count = 0;
  for (let rest = v; rest > 0n; rest >>= 32n) store32(address + 4 * count++, Number(rest & 0xffffffffn));
  return count;
}

function take(address: number, count: number): bigint {
  let v = 0n;
  for (let i = trimmedCount(address, count) - 1; i >= 0; i--)
    v = (v << 32n) | BigInt(load32(address + 4 * i));
  return v;
}

test("sums, differences, products, order", () => {
  for (let i = 0; i < 3000; i++) {
    let x = randomDigits(random32() % 12);
    let y = randomDigits(random32() % 12);
    if (x < y) [x, y] = [y, x];
    const n = put(a, x);
    const m = put(b, y);
    assert.equal(compareDigits(a, n, b, m), x > y ? 1 : 0);
    addDigits(c, a, n, b, m);
    assert.equal(take(c, n + 1), x + y);
    subtractDigits(c, a, n, b, m);
    assert.equal(take(c, n), x - y);
    fillBytes(c, 0, 1024);
    multiplyDigits(c, a, n, b, m);
    assert.equal(take(c, n + m), x * y);
  }
});

test("division by one digit, by many, and their remainders", () => {
  for (let i = 0; i < 5000; i++) {
    const x = randomDigits(2 + (random32() % 10));
    const d = random32() | 1;
    const n = put(a, x);
    assert.equal(divideSmall(a, n, d >>> 0), Number(x % BigInt(d >>> 0)));
    assert.equal(take(a, n), x / BigInt(d >>> 0));
    const y = randomDigits(2 + (random32() % 6));
    const m = put(b, y);
    const count = put(a, x);
    if (m < 2 || x < y) continue;
    const shift = Math.clz32(load32(b + 4 * (m - 1)));
    shiftLeftBits(b, b, m, shift);
    shiftLeftBits(a, a, count, shift);
    divideDigits(c, a, count, b, m);
    shiftRightBits(a, a, count + 1, shift);
    assert.equal(take(c, count - m + 1), x / y);
    assert.equal(take(a, count + 1), x % y);
  }
});

test("multiplication in place with addend", () => {
  for (let i = 0; i < 2000; i++) {
    const x = randomDigits(1 + (random32() % 8));
    const n = put(a, x);
    const f = random32();
    const g = random32();
    const carry = multiplyAddSmall(a, n, f, g);
    assert.equal((BigInt(carry) << BigInt(32 * n)) + take(a, n), x * BigInt(f) + BigInt(g));
  }
});
