// Bigints to and from text, numbers and 64-bit integers.
import {
  f64FromWords,
  highWord,
  highWordOfF64,
  type i32,
  lowWordOfF64,
  type u32,
  type u64,
  type usize,
} from "@tessera/machine/integer";
import { copyBytes, load32, load64, store8, store32, store64 } from "@tessera/machine/memory";
import {
  bigintCompare,
  bigintIsZero,
  bigintNeg,
  countOf,
  digitsOf,
  finishBigint,
  isNegative,
  newBigint,
} from "./bigint.ts";
import { bitCount, divideSmall, multiplyAddSmall, shiftLeftBits, trimmedCount } from "./bigint-digits.ts";
import { BYTES, CELL_HEADER } from "./cells.ts";
import { allocate } from "./heap.ts";
import { digitValue, isSpace } from "./number-parse.ts";
import { stringFromLatin1 } from "./string.ts";

/** The bigint of an integral number; the caller has checked that it is one. */
export function bigintFromNumber(value: number): bigint {
  if (value === 0) return newBigint(0);
  const high: u32 = highWordOfF64(value);
  const exponent: i32 = (((high >>> 20) & 0x7ff) - 1075) | 0;
  const mantissa: u32 = ((high & 0xfffff) | 0x100000) >>> 0;
  const shift: i32 = exponent > 0 ? exponent : 0;
  const whole: usize = shift >>> 5;
  const result = newBigint(whole + 3);
  const digits: usize = digitsOf(result) + whole * 4;
  store32(digits, lowWordOfF64(value));
  store32(digits + 4, mantissa);
  if (exponent >= 0) {
    shiftLeftBits(digits, digits, 2, (shift & 31) >>> 0);
  } else {
    // An integer below 2^53: the bits below the point are zero, so a division is a shift.
    let left: i32 = (0 - exponent) | 0;
    while (left > 0) {
      const step: i32 = left > 16 ? 16 : left;
      divideSmall(digits, 2, (1 << step) >>> 0);
      left = (left - step) | 0;
    }
  }
  return finishBigint(result, value < 0);
}

/** Number(v): the nearest double, ties to even. */
export function bigintToNumber(v: bigint): number {
  const count: usize = countOf(v);
  const digits: usize = digitsOf(v);
  const bits: usize = bitCount(digits, count);
  if (bits === 0) return 0;
  if (bits > 1024) return isNegative(v) ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  let magnitude: number;
  if (bits <= 53) {
    magnitude = load32(digits) + (count > 1 ? load32(digits + 4) * 4294967296 : 0);
  } else {
    // The top 53 bits, the next one, and whether any below is set.
    const drop: usize = bits - 53;
    let mantissa = 0;
    for (let i: usize = bits - 1; i >= drop; i -= 1) mantissa = mantissa * 2 + bitAt(digits, i);
    const half = bitAt(digits, drop - 1) === 1;
    if (half && (mantissa % 2 === 1 || anyBitBelow(digits, drop - 1))) mantissa += 1;
    // The product is exact or infinite: 2^drop has two factors so that neither overflows.
    magnitude = mantissa * f64FromWords(((drop + 1022) << 20) >>> 0, 0) * 2;
  }
  return isNegative(v) ? 0 - magnitude : magnitude;
}

function bitAt(digits: usize, bit: usize): number {
  return (load32(digits + (bit >>> 5) * 4) >>> (bit & 31)) & 1;
}

function anyBitBelow(digits: usize, end: usize): boolean {
  for (let bit: usize = 0; bit < end; bit += 1) if (bitAt(digits, bit) === 1) return true;
  return false;
}

/** Order of a bigint and a number by their exact values: -1, 0, 1, or 2 for NaN. */
export function bigintCompareNumber(v: bigint, value: number): number {
  if (value !== value) return 2;
  if (value === Number.POSITIVE_INFINITY) return -1;
  if (value === Number.NEGATIVE_INFINITY) return 1;
  const whole = Math.trunc(value);
  const order: i32 = bigintCompare(v, bigintFromNumber(whole));
  if (order !== 0 || whole === value) return order;
  return value > whole ? -1 : 1;
}

/** The bigint of an unsigned 64-bit integer. */
export function bigintFromUint64(value: u64): bigint {
  const result = newBigint(2);
  store64(digitsOf(result), value);
  return finishBigint(result, false);
}

/** The bigint of 64 bits in two's complement. */
export function bigintFromInt64(bits: u64): bigint {
  if (highWord(bits) >>> 31 === 0) return bigintFromUint64(bits);
  return bigintNeg(bigintFromUint64(BigInt.asUintN(64, 0n - bits)));
}

/** v modulo 2^64. */
export function bigintToUint64(v: bigint): u64 {
  if (bigintIsZero(v)) return 0n;
  const low: u64 = load64(digitsOf(v));
  return isNegative(v) ? BigInt.asUintN(64, 0n - low) : low;
}

/** v.toString(radix) for 2 ..= 36. */
export function bigintToString(v: bigint, radix: number): string {
  const base: u32 = radix >>> 0;
  let count: usize = countOf(v);
  if (count === 0) return "0";
  // Digits come out from the last to the first; log2(radix) >= 1 bounds how many there can be.
  const perBit: usize = base >= 32 ? 5 : base >= 16 ? 4 : base >= 8 ? 3 : base >= 4 ? 2 : 1;
  const room: usize = Math.floor(bitCount(digitsOf(v), count) / perBit) + 16;
  const rest: usize = allocate(CELL_HEADER + count * 4, BYTES, (count * 4) >>> 0) + CELL_HEADER;
  copyBytes(rest, digitsOf(v), count * 4);
  const text: usize = allocate(CELL_HEADER + room, BYTES, room >>> 0) + CELL_HEADER;
  // As many digits at once as fit 32 bits.
  let chunkDigits: u32 = 1;
  let chunk: u32 = base;
  while (chunk * base <= 0xffffffff) {
    chunk = (chunk * base) >>> 0;
    chunkDigits = (chunkDigits + 1) >>> 0;
  }
  let at: usize = text + room;
  while (count > 0) {
    let part: u32 = divideSmall(rest, count, chunk);
    count = trimmedCount(rest, count);
    for (let i: u32 = 0; i < chunkDigits && (count > 0 || part !== 0); i = (i + 1) >>> 0) {
      const next: u32 = Math.floor(part / base) >>> 0;
      const digit: u32 = (part - next * base) >>> 0;
      part = next;
      at -= 1;
      store8(at, (digit < 10 ? 0x30 + digit : 0x57 + digit) >>> 0);
    }
  }
  if (isNegative(v)) {
    at -= 1;
    store8(at, 0x2d);
  }
  return stringFromLatin1(at, text + room - at);
}

/** StringToBigInt (ECMA-262, 7.1.14); undefined if the text is no integer literal. */
export function bigintParse(text: string): bigint | undefined {
  let start: usize = 0;
  let end: usize = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (start === end) return newBigint(0);
  let radix: u32 = 10;
  let negative = false;
  const first = text.charCodeAt(start);
  if (first === 0x2b || first === 0x2d) {
    negative = first === 0x2d;
    start += 1;
  } else if (first === 0x30 && end - start > 2) {
    const letter = text.charCodeAt(start + 1) | 0x20;
    radix = letter === 0x78 ? 16 : letter === 0x6f ? 8 : letter === 0x62 ? 2 : 10;
    if (radix !== 10) start += 2;
  }
  if (start === end) return undefined;
  return parseDigits(text, start, end, radix, negative);
}

function parseDigits(
  text: string,
  start: usize,
  end: usize,
  radix: u32,
  negative: boolean,
): bigint | undefined {
  // At most 4 bits each.
  const result = newBigint(((end - start) >>> 3) + 1);
  const digits: usize = digitsOf(result);
  let count: usize = 0;
  for (let i: usize = start; i < end; i += 1) {
    const digit = digitValue(text.charCodeAt(i));
    if (digit >= radix) return undefined;
    const carry: u32 = multiplyAddSmall(digits, count, radix, digit >>> 0);
    if (carry !== 0) {
      store32(digits + count * 4, carry);
      count += 1;
    }
  }
  return finishBigint(result, negative);
}
