// Text to numbers: StringToNumber (ECMA-262, 7.1.4.1), and the cores of parseInt and parseFloat (19.2.4–5).
//
// Promises: decimal text gives the nearest double, ties to even, for any number of digits. Up to 15 digits
// with a small exponent take one exact operation; the rest is decided by exact integer arithmetic.
import { f64FromWords, type u32, type usize } from "@tessera/machine/integer";
import { load32, store32 } from "@tessera/machine/memory";
import { divideDigits, trimmedCount } from "./bigint-digits.ts";
import {
  bitLength,
  compare,
  countIn,
  digitsIn,
  multiplyAdd,
  multiplyPowerOfTen,
  NATURAL_BYTES,
  setNatural,
  shiftLeft,
  subtract,
} from "./natural.ts";
import { scratchArea } from "./scratch.ts";

/** No digit after this many can change the result, except by being non-zero at all (767 decide a double). */
const MAX_DIGITS = 770;

/** WhiteSpace and LineTerminator of ECMA-262 (12.2, 12.3). */
export function isSpace(unit: number): boolean {
  if (unit === 0x20 || (unit >= 9 && unit <= 13)) return true;
  if (unit < 0xa0) return false;
  return (
    unit === 0xa0 ||
    unit === 0xfeff ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** `Number(text)`: NaN unless the whole trimmed text is a numeric literal; "" is 0. */
export function stringToNumber(text: string): number {
  let start: usize = 0;
  let end: usize = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return 0;
  if (end - start > 2 && text.charCodeAt(start) === 0x30) {
    const letter = text.charCodeAt(start + 1) | 0x20;
    const radix = letter === 0x78 ? 16 : letter === 0x6f ? 8 : letter === 0x62 ? 2 : 0;
    if (radix !== 0)
      return allDigits(text, start + 2, end, radix)
        ? digitsToNumber(text, start + 2, end, radix)
        : Number.NaN;
  }
  const length: usize = decimalLength(text, start, end);
  return length === end - start ? decimalToNumber(text, start, end) : Number.NaN;
}

/** `parseFloat(text)`: the longest decimal prefix, or NaN. */
export function parseFloatPrefix(text: string): number {
  let start: usize = 0;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  const length: usize = decimalLength(text, start, text.length);
  return length === 0 ? Number.NaN : decimalToNumber(text, start, start + length);
}

/** `parseInt(text, radix)`; radix 0 stands for undefined. The radix must already be an int32. */
export function parseIntPrefix(text: string, radix: number): number {
  let start: usize = 0;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  let negative = false;
  const first = start < text.length ? text.charCodeAt(start) : 0;
  if (first === 0x2b || first === 0x2d) {
    negative = first === 0x2d;
    start++;
  }
  let base = radix;
  if (base !== 0 && (base < 2 || base > 36)) return Number.NaN;
  if ((base === 0 || base === 16) && start + 1 < text.length && text.charCodeAt(start) === 0x30) {
    if ((text.charCodeAt(start + 1) | 0x20) === 0x78) {
      start += 2;
      base = 16;
    }
  }
  if (base === 0) base = 10;
  let end: usize = start;
  while (end < text.length && digitValue(text.charCodeAt(end)) < base) end++;
  if (end === start) return Number.NaN;
  const value = base === 10 ? decimalToNumber(text, start, end) : digitsToNumber(text, start, end, base);
  return negative ? -value : value;
}

/** 0 ..= 35, or 99 for a unit that is no digit in any base. */
export function digitValue(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x7a && unit < 0x80 ? letter - 0x61 + 10 : 99;
}

function allDigits(text: string, start: usize, end: usize, radix: number): boolean {
  for (let i: usize = start; i < end; i++) if (digitValue(text.charCodeAt(i)) >= radix) return false;
  return true;
}

/**
 * Digits in a base other than ten. In bases that are powers of two the result is exact, then rounded to even;
 * in others V8 rounds in steps, which differs only beyond 2^53.
 */
function digitsToNumber(text: string, start: usize, end: usize, radix: number): number {
  if ((radix & (radix - 1)) === 0) return binaryDigits(text, start, end, radix);
  let value = 0;
  let at: usize = start;
  while (at < end) {
    // V8 gathers as many digits as fit 32 bits, then multiplies once.
    let part = 0;
    let multiplier = 1;
    while (at < end && multiplier * radix <= 0x0e38e38e) {
      part = part * radix + digitValue(text.charCodeAt(at));
      multiplier *= radix;
      at++;
    }
    if (multiplier === 1) break;
    value = value * multiplier + part;
  }
  return value;
}

function binaryDigits(text: string, start: usize, end: usize, radix: number): number {
  const bitsPerDigit = 31 - Math.clz32(radix);
  let at: usize = start;
  while (at < end && text.charCodeAt(at) === 0x30) at++;
  let value = 0;
  for (; at < end; at++) {
    const next = value * radix + digitValue(text.charCodeAt(at));
    if (next >= 9007199254740992) break;
    value = next;
  }
  if (at === end) return value;
  // The mantissa is nearly full: take the rest bit by bit.
  let exponent = 0;
  let half = 0;
  let sticky = false;
  let full = value >= 4503599627370496;
  for (; at < end; at++) {
    const digit = digitValue(text.charCodeAt(at));
    for (let b = bitsPerDigit - 1; b >= 0; b--) {
      const bit = (digit >>> b) & 1;
      if (!full) {
        value = value * 2 + bit;
        full = value >= 4503599627370496;
      } else {
        if (exponent === 0) half = bit;
        else if (bit !== 0) sticky = true;
        exponent++;
      }
    }
  }
  if (half === 1 && (sticky || value % 2 === 1)) value++;
  return exponent > 1100 ? Number.POSITIVE_INFINITY : value * powerOfTwo(exponent);
}

function powerOfTwo(exponent: number): number {
  if (exponent > 1023) return f64FromWords((2046 << 20) >>> 0, 0) * powerOfTwo(exponent - 1023);
  return f64FromWords(((exponent + 1023) << 20) >>> 0, 0);
}

/** Length of the longest StrDecimalLiteral at `start`; 0 if there is none. */
function decimalLength(text: string, start: usize, end: usize): usize {
  let at: usize = start;
  if (at < end && (text.charCodeAt(at) === 0x2b || text.charCodeAt(at) === 0x2d)) at++;
  if (end - at >= 8 && text.charCodeAt(at) === 0x49) {
    for (let i = 0; i < 8; i++) if (text.charCodeAt(at + i) !== "Infinity".charCodeAt(i)) return 0;
    return at + 8 - start;
  }
  let digits = 0;
  while (at < end && isDecimalDigit(text.charCodeAt(at))) {
    at++;
    digits++;
  }
  if (at < end && text.charCodeAt(at) === 0x2e) {
    let after: usize = at + 1;
    while (after < end && isDecimalDigit(text.charCodeAt(after))) {
      after++;
      digits++;
    }
    if (digits > 0) at = after;
  }
  if (digits === 0) return 0;
  if (at < end && (text.charCodeAt(at) | 0x20) === 0x65) {
    let after: usize = at + 1;
    if (after < end && (text.charCodeAt(after) === 0x2b || text.charCodeAt(after) === 0x2d)) after++;
    const firstDigit: usize = after;
    while (after < end && isDecimalDigit(text.charCodeAt(after))) after++;
    if (after > firstDigit) at = after;
  }
  return at - start;
}

function isDecimalDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The value of a StrDecimalLiteral that spans `start ..< end` exactly. */
export function decimalToNumber(text: string, start: usize, end: usize): number {
  let at: usize = start;
  const first = text.charCodeAt(at);
  const negative = first === 0x2d;
  if (negative || first === 0x2b) at++;
  const value = text.charCodeAt(at) === 0x49 ? Number.POSITIVE_INFINITY : unsignedDecimal(text, at, end);
  return negative ? -value : value;
}

function unsignedDecimal(text: string, start: usize, end: usize): number {
  // The number is (digits as an integer) × 10^exponent.
  let mantissa = 0;
  let count = 0;
  let exponent = 0;
  let seenPoint = false;
  let at: usize = start;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2e) {
      seenPoint = true;
      continue;
    }
    if (!isDecimalDigit(unit)) break;
    if (seenPoint) exponent--;
    if (count > 0 || unit !== 0x30) {
      count++;
      if (count <= 15) mantissa = mantissa * 10 + (unit - 0x30);
    }
  }
  const digitsEnd: usize = at;
  if (at < end) {
    at++;
    const sign = text.charCodeAt(at);
    if (sign === 0x2b || sign === 0x2d) at++;
    let written = 0;
    // Saturates, and stays exact where a huge count of digits could meet it.
    for (; at < end; at++) if (written < 1000000000000) written = written * 10 + (text.charCodeAt(at) - 0x30);
    exponent += sign === 0x2d ? -written : written;
  }
  if (count === 0) return 0;
  if (count <= 15) {
    // Powers of ten up to 10^22 are exact, hence one rounding.
    if (exponent >= 0 && exponent <= 22) return mantissa * smallPowerOfTen(exponent);
    if (exponent < 0 && exponent >= -22) return mantissa / smallPowerOfTen(-exponent);
  }
  if (count + exponent > 310) return Number.POSITIVE_INFINITY;
  if (count + exponent < -330) return 0;
  return exactDecimal(text, start, digitsEnd, count, exponent);
}

function smallPowerOfTen(exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power *= 10;
  return power;
}

/** Exact: numerator / denominator, scaled so that the quotient has the bits that the double keeps. */
function exactDecimal(text: string, start: usize, end: usize, count: number, exponent: number): number {
  const numerator: usize = scratchArea();
  const denominator: usize = numerator + NATURAL_BYTES;
  setNatural(numerator, 0, 0);
  setNatural(denominator, 0, 1);
  let taken = 0;
  let dropped = false;
  for (let i: usize = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x2e || (taken === 0 && unit === 0x30)) continue;
    if (taken < MAX_DIGITS) {
      multiplyAdd(numerator, 10, (unit - 0x30) >>> 0);
      taken++;
    } else if (unit !== 0x30) dropped = true;
  }
  let power = exponent + (count - taken);
  if (dropped) {
    // One more digit that is not zero stands for all those left out.
    multiplyAdd(numerator, 10, 1);
    power--;
  }
  if (power >= 0) multiplyPowerOfTen(numerator, power);
  else multiplyPowerOfTen(denominator, -power);

  // quotient = numerator * 2^shift / denominator shall have 53 bits, fewer for subnormals. This gives 52 or 53.
  let shift = 52 - (bitLength(numerator) - bitLength(denominator));
  if (shift > 1074) shift = 1074;
  if (shift >= 0) shiftLeft(numerator, shift >>> 0);
  else shiftLeft(denominator, -shift >>> 0);
  let quotient = divide(numerator, denominator);
  if (quotient < 4503599627370496 && shift < 1074) {
    shift++;
    quotient *= 2;
    shiftLeft(numerator, 1);
    if (compare(numerator, denominator) >= 0) {
      subtract(numerator, denominator);
      quotient++;
    }
  }
  // What is left decides the rounding.
  shiftLeft(numerator, 1);
  const order = compare(numerator, denominator);
  if (order > 0 || (order === 0 && quotient % 2 === 1)) quotient++;
  return scaleByPowerOfTwo(quotient, -shift);
}

/**
 * Quotient below 2^53; leaves the remainder in `numerator`. Divisors of fewer than two digits are widened by a
 * factor for both, so that one algorithm does; the remainder then stays multiplied, as does the divisor.
 */
function divide(numerator: usize, denominator: usize): number {
  if (compare(numerator, denominator) < 0) return 0;
  const top: u32 = load32(digitsIn(denominator) + (countIn(denominator) - 1) * 4);
  const bits: u32 = (Math.clz32(top) + (countIn(denominator) < 2 ? 32 : 0)) >>> 0;
  shiftLeft(numerator, bits);
  shiftLeft(denominator, bits);
  const count: usize = countIn(numerator);
  const divisorCount: usize = countIn(denominator);
  store32(digitsIn(numerator) + count * 4, 0);
  const quotient: usize = denominator + NATURAL_BYTES;
  divideDigits(quotient, digitsIn(numerator), count, digitsIn(denominator), divisorCount);
  store32(numerator, trimmedCount(digitsIn(numerator), count + 1) >>> 0);
  const high = count > divisorCount ? load32(quotient + 4) : 0;
  return high * 4294967296 + load32(quotient);
}

/** value × 2^exponent, where the product is exactly a double or beyond the largest. */
function scaleByPowerOfTwo(value: number, exponent: number): number {
  if (exponent > 971) return Number.POSITIVE_INFINITY;
  if (exponent >= -1022)
    return exponent > 0
      ? value * powerOfTwo(exponent)
      : value * f64FromWords(((exponent + 1023) << 20) >>> 0, 0);
  // Below the normal exponents the value has been cut to its bits, so both steps are exact.
  return value * f64FromWords(1 << 20, 0) * f64FromWords(((exponent + 1022 + 1023) << 20) >>> 0, 0);
}
