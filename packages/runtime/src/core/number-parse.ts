// Text to numbers: StringToNumber (ECMA-262, 7.1.4.1), and the cores of parseInt and parseFloat (19.2.4–5).
//
// Promises: decimal text gives the nearest double, ties to even, for any number of digits. Up to 15 digits
// with a small exponent take one exact operation; the rest is decided by exact integer arithmetic.
import { f64FromWords } from "@tessera/machine/integer";

/** Powers of ten that are exact doubles. */
const POWERS_OF_TEN: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
  1e20, 1e21, 1e22,
];
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
  let start = 0;
  let end = text.length;
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
  const length = decimalLength(text, start, end);
  return length === end - start ? decimalToNumber(text, start, end) : Number.NaN;
}

/** `parseFloat(text)`: the longest decimal prefix, or NaN. */
export function parseFloatPrefix(text: string): number {
  let start = 0;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  const length = decimalLength(text, start, text.length);
  return length === 0 ? Number.NaN : decimalToNumber(text, start, start + length);
}

/** `parseInt(text, radix)`; radix 0 stands for undefined. The radix must already be an int32. */
export function parseIntPrefix(text: string, radix: number): number {
  let start = 0;
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
  let end = start;
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

function allDigits(text: string, start: number, end: number, radix: number): boolean {
  for (let i = start; i < end; i++) if (digitValue(text.charCodeAt(i)) >= radix) return false;
  return true;
}

/**
 * Digits in a base other than ten. In bases that are powers of two the result is exact, then rounded to even;
 * in others V8 rounds in steps, which differs only beyond 2^53.
 */
function digitsToNumber(text: string, start: number, end: number, radix: number): number {
  if ((radix & (radix - 1)) === 0) return binaryDigits(text, start, end, radix);
  let value = 0;
  let at = start;
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

function binaryDigits(text: string, start: number, end: number, radix: number): number {
  const bitsPerDigit = 31 - Math.clz32(radix);
  let at = start;
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
function decimalLength(text: string, start: number, end: number): number {
  let at = start;
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
    let after = at + 1;
    while (after < end && isDecimalDigit(text.charCodeAt(after))) {
      after++;
      digits++;
    }
    if (digits > 0) at = after;
  }
  if (digits === 0) return 0;
  if (at < end && (text.charCodeAt(at) | 0x20) === 0x65) {
    let after = at + 1;
    if (after < end && (text.charCodeAt(after) === 0x2b || text.charCodeAt(after) === 0x2d)) after++;
    const firstDigit = after;
    while (after < end && isDecimalDigit(text.charCodeAt(after))) after++;
    if (after > firstDigit) at = after;
  }
  return at - start;
}

function isDecimalDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The value of a StrDecimalLiteral that spans `start ..< end` exactly. */
export function decimalToNumber(text: string, start: number, end: number): number {
  let at = start;
  const first = text.charCodeAt(at);
  const negative = first === 0x2d;
  if (negative || first === 0x2b) at++;
  const value = text.charCodeAt(at) === 0x49 ? Number.POSITIVE_INFINITY : unsignedDecimal(text, at, end);
  return negative ? -value : value;
}

function unsignedDecimal(text: string, start: number, end: number): number {
  // The number is (digits as an integer) × 10^exponent.
  let mantissa = 0;
  let count = 0;
  let exponent = 0;
  let seenPoint = false;
  let at = start;
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
  const digitsEnd = at;
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
    if (exponent >= 0 && exponent <= 22) return mantissa * (POWERS_OF_TEN[exponent] ?? 1);
    if (exponent < 0 && exponent >= -22) return mantissa / (POWERS_OF_TEN[-exponent] ?? 1);
  }
  if (count + exponent > 310) return Number.POSITIVE_INFINITY;
  if (count + exponent < -330) return 0;
  return exactDecimal(text, start, digitsEnd, count, exponent);
}

/** A natural number of any size for one conversion, in 16-bit limbs. */
class Natural {
  limbs: Uint16Array = new Uint16Array(32);
  length: number = 0;

  /** this = this * factor + addend, both at most 65535. */
  multiplyAdd(factor: number, addend: number): void {
    let carry = addend;
    for (let i = 0; i < this.length; i++) {
      const product = ((this.limbs[i] ?? 0) * factor + carry) >>> 0;
      this.limbs[i] = product & 0xffff;
      carry = product >>> 16;
    }
    if (carry !== 0) this.#append(carry);
  }

  shiftLeft(bits: number): void {
    if (this.length === 0) return;
    if ((bits & 15) !== 0) this.multiplyAdd((1 << (bits & 15)) & 0xffff, 0);
    const whole = bits >>> 4;
    if (whole === 0) return;
    while (this.limbs.length < this.length + whole) this.#grow();
    for (let i = this.length - 1; i >= 0; i--) this.limbs[i + whole] = this.limbs[i] ?? 0;
    for (let i = 0; i < whole; i++) this.limbs[i] = 0;
    this.length += whole;
  }

  bitLength(): number {
    return this.length === 0 ? 0 : this.length * 16 - Math.clz32(this.limbs[this.length - 1] ?? 0) + 16;
  }

  compare(other: Natural): number {
    if (this.length !== other.length) return this.length < other.length ? -1 : 1;
    for (let i = this.length - 1; i >= 0; i--) {
      const difference = (this.limbs[i] ?? 0) - (other.limbs[i] ?? 0);
      if (difference !== 0) return difference < 0 ? -1 : 1;
    }
    return 0;
  }

  /** this -= other, which is not larger. */
  subtract(other: Natural): void {
    let borrow = 0;
    for (let i = 0; i < this.length; i++) {
      const difference = (this.limbs[i] ?? 0) - (i < other.length ? (other.limbs[i] ?? 0) : 0) - borrow;
      this.limbs[i] = difference & 0xffff;
      borrow = difference < 0 ? 1 : 0;
    }
    while (this.length > 0 && this.limbs[this.length - 1] === 0) this.length--;
  }

  #append(limb: number): void {
    if (this.length === this.limbs.length) this.#grow();
    this.limbs[this.length] = limb;
    this.length++;
  }

  #grow(): void {
    const larger = new Uint16Array(this.limbs.length * 2);
    larger.set(this.limbs);
    this.limbs = larger;
  }
}

/** Exact: numerator / denominator, scaled so that the quotient has the bits that the double keeps. */
function exactDecimal(text: string, start: number, end: number, count: number, exponent: number): number {
  const numerator = new Natural();
  const denominator = new Natural();
  denominator.multiplyAdd(1, 1);
  let taken = 0;
  let dropped = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x2e || (taken === 0 && unit === 0x30)) continue;
    if (taken < MAX_DIGITS) {
      numerator.multiplyAdd(10, unit - 0x30);
      taken++;
    } else if (unit !== 0x30) dropped = true;
  }
  let power = exponent + (count - taken);
  if (dropped) {
    // One more digit that is not zero stands for all those left out.
    numerator.multiplyAdd(10, 1);
    power--;
  }
  const powered = power >= 0 ? numerator : denominator;
  let left = power < 0 ? -power : power;
  for (; left >= 4; left -= 4) powered.multiplyAdd(10000, 0);
  for (; left > 0; left--) powered.multiplyAdd(10, 0);

  // quotient = numerator * 2^shift / denominator shall have 53 bits, fewer for subnormals. This gives 52 or 53.
  let shift = 52 - (numerator.bitLength() - denominator.bitLength());
  if (shift > 1074) shift = 1074;
  if (shift >= 0) numerator.shiftLeft(shift);
  else denominator.shiftLeft(-shift);
  let quotient = divideSmall(numerator, denominator);
  if (quotient < 4503599627370496 && shift < 1074) {
    shift++;
    quotient *= 2;
    numerator.shiftLeft(1);
    if (numerator.compare(denominator) >= 0) {
      numerator.subtract(denominator);
      quotient++;
    }
  }
  // What is left decides the rounding.
  numerator.shiftLeft(1);
  const order = numerator.compare(denominator);
  if (order > 0 || (order === 0 && quotient % 2 === 1)) quotient++;
  return scaleByPowerOfTwo(quotient, -shift);
}

/** Quotient below 2^53 by restoring division, bit by bit; leaves the remainder in `numerator`. */
function divideSmall(numerator: Natural, denominator: Natural): number {
  const bits = numerator.bitLength() - denominator.bitLength();
  if (bits < 0) return 0;
  // Work from the top: rest takes the numerator's bits one at a time.
  const rest = new Natural();
  const total = numerator.bitLength();
  let quotient = 0;
  for (let i = total - 1; i >= 0; i--) {
    rest.multiplyAdd(2, ((numerator.limbs[i >>> 4] ?? 0) >>> (i & 15)) & 1);
    quotient *= 2;
    if (rest.compare(denominator) >= 0) {
      rest.subtract(denominator);
      quotient++;
    }
  }
  numerator.limbs = rest.limbs;
  numerator.length = rest.length;
  return quotient;
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
