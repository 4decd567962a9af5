// Number::toString (ECMA-262, 6.1.6.1.20): the shortest decimal that reads back as the same double.
//
// Promises: the digits are exactly V8's. Integers below 2^53 are printed digit by digit. A double that has a
// form of at most 15 digits is recognised by one exact division (both operands are exact, so the quotient is
// correctly rounded). The rest goes through exact integer arithmetic (Steele & White, Dragon4), where of all
// shortest decimals the closest one is chosen. No tables. Text is made in the scratch memory; number-text.ts
// makes strings of it. SAFETY (whole file): addresses lie within the scratch memory, at most 32 digits and 64
// bytes of text are written.
import {
  highWord,
  highWordOfF64,
  type i32,
  lowWordOfF64,
  type u32,
  type u64,
  type usize,
  widenWord,
} from "@tessera/machine/integer";
import { copyBytes, fillBytes, load8, store8 } from "@tessera/machine/memory";
import {
  compare,
  compareSum,
  multiplyAdd,
  multiplyPowerOfTen,
  NATURAL_BYTES,
  setNatural,
  shiftLeft,
  subtract,
} from "./natural.ts";
import { scratchArea } from "./scratch.ts";

const LOG10_OF_2 = 0.30102999566398114;
const ZERO = 0x30;

/** Parts of the scratch memory. */
const DIGITS_AT = 0;
const TEXT_AT = 64;
const NATURALS_AT = 256;

/** The last result of `findShortest`: digits d1d2…dk at DIGITS_AT, and n of 0.d1d2…dk × 10^n. */
let digitCount: usize = 0;
let decimalPoint: i32 = 0;

/** Where `formatNumber` leaves its text. */
export function formattedText(): usize {
  return scratchArea() + TEXT_AT;
}

/** Writes `String(value)` of a finite number as ASCII; gives its length. */
export function formatNumber(value: number): usize {
  const text: usize = formattedText();
  if (value === 0) {
    store8(text, ZERO);
    return 1;
  }
  if (value < 0) {
    store8(text, 0x2d);
    return 1 + formatPositive(0 - value, text + 1);
  }
  return formatPositive(value, text);
}

function formatPositive(value: number, text: usize): usize {
  if (value < 9007199254740992 && Math.floor(value) === value) return writeInteger(value, text);
  findShortest(value);
  return layOut(text);
}

/** Writes the digits of an integer in 0 ..< 2^53; gives their number. */
export function writeInteger(value: number, to: usize): usize {
  if (value < 4294967296) return writeWord(value >>> 0, to, countDigits(value >>> 0));
  const high = Math.floor(value / 1000000000);
  const length: usize = writeInteger(high, to);
  writeWord((value - high * 1000000000) >>> 0, to + length, 9);
  return length + 9;
}

function countDigits(value: u32): usize {
  let count: usize = 1;
  let limit = 10;
  while (count < 10 && value >= limit) {
    limit *= 10;
    count += 1;
  }
  return count;
}

/** floor(value / 10), by a multiplication (Granlund & Montgomery 1994). */
function tenth(value: u32): u32 {
  const product: u64 = BigInt.asUintN(64, widenWord(value) * widenWord(0xcccccccd));
  return highWord(product) >>> 3;
}

/** Writes the last `count` digits of `value`; gives `count`. */
function writeWord(value: u32, to: usize, count: usize): usize {
  let rest: u32 = value;
  for (let i: usize = count - 1; i >= 0; i -= 1) {
    const next: u32 = tenth(rest);
    store8(to + i, (ZERO + ((rest - Math.imul(next, 10)) | 0)) >>> 0);
    rest = next;
  }
  return count;
}

/** Finds digits and point of a positive finite number that is no integer below 2^53. */
function findShortest(value: number): void {
  if (!findShort(value)) findExact(value);
}

/**
 * The form of at most 15 digits, if there is one. Decimals of 15 digits lie farther apart than doubles, so that at
 * most one of them reads back as `value`; without its trailing zeros it is the shortest form.
 */
function findShort(value: number): boolean {
  if (value >= 1e15 || value < 1e-7) return false;
  let power = 1;
  let decimals: i32 = 0;
  while (value * power < 1e14) {
    power *= 10;
    decimals = (decimals + 1) | 0;
  }
  // Beyond 10^22 powers of ten are no longer exact.
  if (decimals > 22) return false;
  const scaled = Math.floor(value * power + 0.5);
  if (scaled >= 1e15 || scaled / power !== value) return false;
  const digits: usize = scratchArea() + DIGITS_AT;
  const count: usize = writeInteger(scaled, digits);
  decimalPoint = (count - decimals) | 0;
  digitCount = count;
  while (load8(digits + digitCount - 1) === ZERO) digitCount -= 1;
  return true;
}

function findExact(value: number): void {
  const r: usize = scratchArea() + NATURALS_AT;
  const s: usize = r + NATURAL_BYTES;
  const m: usize = s + NATURAL_BYTES;
  const mHigh: usize = m + NATURAL_BYTES;
  const sum: usize = mHigh + NATURAL_BYTES;
  const high: u32 = highWordOfF64(value);
  const low: u32 = lowWordOfF64(value);
  const biased: i32 = (high >>> 20) & 0x7ff;
  const fraction: u32 = (high & 0xfffff) >>> 0;
  const exponent: i32 = ((biased === 0 ? 1 : biased) - 1075) | 0;
  // Below a power of two the next smaller double is only half as far away.
  const uneven = biased > 1 && fraction === 0 && low === 0;
  // On a tie the reader rounds to even: the ends of the interval count if the fraction is even.
  const closed = (low & 1) === 0;
  // value = r / s; the interval that reads back as value is (r - m) / s ... (r + mHigh) / s.
  setNatural(r, biased === 0 ? fraction : (fraction | 0x100000) >>> 0, low);
  setNatural(s, 0, 1);
  setNatural(m, 0, 1);
  setNatural(mHigh, 0, 1);
  const doubled: i32 = uneven ? 2 : 1;
  if (exponent >= 0) {
    shiftLeft(r, (exponent + doubled) >>> 0);
    shiftLeft(s, doubled >>> 0);
    shiftLeft(m, exponent >>> 0);
    shiftLeft(mHigh, (exponent + doubled - 1) >>> 0);
  } else {
    shiftLeft(r, doubled >>> 0);
    shiftLeft(s, (doubled - exponent) >>> 0);
    if (uneven) shiftLeft(mHigh, 1);
  }
  // From the binary exponent: the estimate may be one too small, never too large.
  const topBit: i32 =
    biased !== 0 ? 52 : fraction !== 0 ? (63 - Math.clz32(fraction)) | 0 : (31 - Math.clz32(low)) | 0;
  let point: i32 = Math.ceil((exponent + topBit) * LOG10_OF_2 - 1e-10) | 0;
  if (point >= 0) {
    multiplyPowerOfTen(s, point);
  } else {
    multiplyPowerOfTen(r, -point);
    multiplyPowerOfTen(m, -point);
    multiplyPowerOfTen(mHigh, -point);
  }
  const top: i32 = compareSum(r, mHigh, s, sum);
  if (closed ? top >= 0 : top > 0) point = (point + 1) | 0;
  else timesTen(r, m, mHigh);
  decimalPoint = point;
  generate(r, s, m, mHigh, sum, closed);
}

/** Long division of r by s, until what is left identifies the double. */
function generate(r: usize, s: usize, m: usize, mHigh: usize, sum: usize, closed: boolean): void {
  const digits: usize = scratchArea() + DIGITS_AT;
  for (let count: usize = 0; ; count += 1) {
    let digit: i32 = 0;
    while (compare(r, s) >= 0) {
      subtract(r, s);
      digit = (digit + 1) | 0;
    }
    const toLow: i32 = compare(r, m);
    const toHigh: i32 = compareSum(r, mHigh, s, sum);
    const lowEnough = closed ? toLow <= 0 : toLow < 0;
    const highEnough = closed ? toHigh >= 0 : toHigh > 0;
    if (lowEnough || highEnough) {
      if (highEnough && (!lowEnough || isUpperHalf(r, s, sum, digit))) digit = (digit + 1) | 0;
      store8(digits + count, (ZERO + digit) >>> 0);
      digitCount = count + 1;
      return;
    }
    store8(digits + count, (ZERO + digit) >>> 0);
    timesTen(r, m, mHigh);
  }
}

function timesTen(r: usize, m: usize, mHigh: usize): void {
  multiplyAdd(r, 10, 0);
  multiplyAdd(m, 10, 0);
  multiplyAdd(mHigh, 10, 0);
}

/** Whether the rest of the last digit is above one half (or exactly, then as V8: to the even digit). */
function isUpperHalf(r: usize, s: usize, sum: usize, digit: i32): boolean {
  const half: i32 = compareSum(r, r, s, sum);
  return half > 0 || (half === 0 && (digit & 1) === 1);
}

/** Places point, zeros and exponent as Number::toString asks; gives the length. */
function layOut(text: usize): usize {
  const digits: usize = scratchArea() + DIGITS_AT;
  const count: usize = digitCount;
  const point: i32 = decimalPoint;
  if (point > 0 && point <= 21) {
    if (count <= point) {
      copyBytes(text, digits, count);
      fillBytes(text + count, ZERO, point - count);
      return point;
    }
    copyBytes(text, digits, point);
    store8(text + point, 0x2e);
    copyBytes(text + point + 1, digits + point, count - point);
    return count + 1;
  }
  if (point > -6 && point <= 0) {
    store8(text, ZERO);
    store8(text + 1, 0x2e);
    fillBytes(text + 2, ZERO, -point);
    copyBytes(text + 2 - point, digits, count);
    return 2 - point + count;
  }
  let length: usize = 1;
  copyBytes(text, digits, 1);
  if (count > 1) {
    store8(text + 1, 0x2e);
    copyBytes(text + 2, digits + 1, count - 1);
    length = count + 1;
  }
  const exponent: i32 = (point - 1) | 0;
  store8(text + length, 0x65);
  store8(text + length + 1, exponent < 0 ? 0x2d : 0x2b);
  return length + 2 + writeInteger(exponent < 0 ? -exponent : exponent, text + length + 2);
}
