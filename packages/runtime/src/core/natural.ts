// Natural numbers of bounded size in raw memory, for exact conversions between doubles and text.
//
// A natural is { u32 count; u32 unused; u32 digits[] }, trimmed, least significant digit first; its address names
// it. SAFETY (whole file): the caller gives each natural room for NATURAL_DIGITS digits and stays below that.
import type { i32, u32, usize } from "@tessera/machine/integer";
import { copyBytes, fillBytes, load32, store32 } from "@tessera/machine/memory";
import {
  addDigits,
  bitCount,
  compareDigits,
  multiplyAddSmall,
  shiftLeftBits,
  subtractDigits,
  trimmedCount,
} from "./bigint-digits.ts";

/** 10^1110 (a double's longest expansion with its exponent) with a shift to 53 bits more, and a carry. */
export const NATURAL_DIGITS = 124;
export const NATURAL_BYTES = 504;
const DIGITS_AT = 8;

export function countIn(n: usize): usize {
  return load32(n);
}

export function digitsIn(n: usize): usize {
  return n + DIGITS_AT;
}

/** n = high * 2^32 + low. */
export function setNatural(n: usize, high: u32, low: u32): void {
  store32(n + DIGITS_AT, low);
  store32(n + DIGITS_AT + 4, high);
  store32(n, high !== 0 ? 2 : low !== 0 ? 1 : 0);
}

/** n = n * factor + addend. */
export function multiplyAdd(n: usize, factor: u32, addend: u32): void {
  const count: usize = load32(n);
  const carry: u32 = multiplyAddSmall(n + DIGITS_AT, count, factor, addend);
  if (carry === 0) return;
  store32(n + DIGITS_AT + count * 4, carry);
  store32(n, (count + 1) >>> 0);
}

/** n = n * 10^exponent. */
export function multiplyPowerOfTen(n: usize, exponent: number): void {
  let left = exponent;
  for (; left >= 9; left -= 9) multiplyAdd(n, 1000000000, 0);
  for (; left > 0; left--) multiplyAdd(n, 10, 0);
}

/** n = n * 2^bits. */
export function shiftLeft(n: usize, bits: u32): void {
  const count: usize = load32(n);
  if (count === 0) return;
  const whole: usize = bits >>> 5;
  const digits: usize = n + DIGITS_AT;
  if (whole !== 0) {
    copyBytes(digits + whole * 4, digits, count * 4);
    fillBytes(digits, 0, whole * 4);
  }
  shiftLeftBits(digits + whole * 4, digits + whole * 4, count, (bits & 31) >>> 0);
  store32(n, trimmedCount(digits, count + whole + 1) >>> 0);
}

/** n -= other, which is not larger. */
export function subtract(n: usize, other: usize): void {
  const count: usize = load32(n);
  subtractDigits(n + DIGITS_AT, n + DIGITS_AT, count, other + DIGITS_AT, load32(other));
  store32(n, trimmedCount(n + DIGITS_AT, count) >>> 0);
}

/** Sign of n - other. */
export function compare(n: usize, other: usize): i32 {
  return compareDigits(n + DIGITS_AT, load32(n), other + DIGITS_AT, load32(other));
}

/** Sign of n + addend - other; `sum` is overwritten. */
export function compareSum(n: usize, addend: usize, other: usize, sum: usize): i32 {
  const count: usize = load32(n);
  const added: usize = load32(addend);
  if (count >= added) addDigits(sum + DIGITS_AT, n + DIGITS_AT, count, addend + DIGITS_AT, added);
  else addDigits(sum + DIGITS_AT, addend + DIGITS_AT, added, n + DIGITS_AT, count);
  store32(sum, trimmedCount(sum + DIGITS_AT, (count >= added ? count : added) + 1) >>> 0);
  return compare(sum, other);
}

/** Number of significant bits. */
export function bitLength(n: usize): usize {
  return bitCount(n + DIGITS_AT, load32(n));
}
