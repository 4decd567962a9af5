// Number::toString (ECMA-262, 6.1.6.1.20): the shortest decimal that reads back as the same double.
//
// Promises: the digits are exactly V8's. Integers below 2^53 are printed digit by digit. A double that has a
// form of at most 15 digits is recognised by one exact division (both operands are exact, so the quotient is
// correctly rounded). The rest goes through exact integer arithmetic (Steele & White, Dragon4), where of all
// shortest decimals the closest one is chosen. No tables.
import { highWordOfF64, lowWordOfF64 } from "@tessera/machine/integer";

const LIMB_BITS = 16;
/** 2^1077 in limbs of 16 bits, with room for the factor 10 and a carry. */
const MAX_LIMBS = 74;

const LOG10_OF_2 = 0.30102999566398114;

/** Powers of ten that are exact doubles. */
const POWERS_OF_TEN: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
  1e20, 1e21, 1e22,
];

/** A natural number in limbs, least significant first. */
class Natural {
  readonly limbs: Uint16Array = new Uint16Array(MAX_LIMBS);
  length: number = 0;

  setDouble(low: number, high: number): void {
    this.limbs.fill(0);
    this.limbs[0] = low & 0xffff;
    this.limbs[1] = low >>> 16;
    this.limbs[2] = high & 0xffff;
    this.limbs[3] = high >>> 16;
    this.length = 4;
    this.#trim();
  }

  /** this *= factor, at most 65535. */
  multiply(factor: number): void {
    let carry = 0;
    for (let i = 0; i < this.length; i++) {
      const product = ((this.limbs[i] ?? 0) * factor + carry) >>> 0;
      this.limbs[i] = product & 0xffff;
      carry = product >>> LIMB_BITS;
    }
    if (carry !== 0) {
      this.limbs[this.length] = carry;
      this.length++;
    }
  }

  multiplyPowerOfTen(exponent: number): void {
    let left = exponent;
    for (; left >= 4; left -= 4) this.multiply(10000);
    for (; left > 0; left--) this.multiply(10);
  }

  shiftLeft(bits: number): void {
    if (this.length === 0) return;
    const whole = bits >>> 4;
    const part = bits & 15;
    for (let i = this.length - 1; i >= 0; i--) this.limbs[i + whole] = this.limbs[i] ?? 0;
    for (let i = 0; i < whole; i++) this.limbs[i] = 0;
    this.length += whole;
    if (part !== 0) this.multiply((1 << part) & 0xffff);
  }

  /** this -= other * times; the result must not be negative. */
  subtract(other: Natural, times: number): void {
    let borrow = 0;
    for (let i = 0; i < this.length; i++) {
      const amount = (i < other.length ? (other.limbs[i] ?? 0) * times : 0) + borrow;
      const difference = (this.limbs[i] ?? 0) - (amount & 0xffff);
      this.limbs[i] = difference & 0xffff;
      borrow = (amount >>> LIMB_BITS) + (difference < 0 ? 1 : 0);
    }
    this.#trim();
  }

  /** Sign of this - other. */
  compare(other: Natural): number {
    if (this.length !== other.length) return this.length < other.length ? -1 : 1;
    for (let i = this.length - 1; i >= 0; i--) {
      const difference = (this.limbs[i] ?? 0) - (other.limbs[i] ?? 0);
      if (difference !== 0) return difference < 0 ? -1 : 1;
    }
    return 0;
  }

  /** Sign of this + addend - other. */
  compareSum(addend: Natural, other: Natural): number {
    const longest = Math.max(this.length, addend.length, other.length);
    // From the top: the running difference, in limbs, decides once it leaves -1 ..= 1.
    let difference = 0;
    for (let i = longest - 1; i >= 0; i--) {
      difference =
        difference * 65536 +
        (i < this.length ? (this.limbs[i] ?? 0) : 0) +
        (i < addend.length ? (addend.limbs[i] ?? 0) : 0) -
        (i < other.length ? (other.limbs[i] ?? 0) : 0);
      if (difference > 0) return 1;
      // The limbs below add at most 2 × 65535 each: less than 2 units of this limb.
      if (difference < -1) return -1;
    }
    return difference < 0 ? -1 : difference > 0 ? 1 : 0;
  }

  #trim(): void {
    while (this.length > 0 && this.limbs[this.length - 1] === 0) this.length--;
  }
}

/** Reused by every conversion: there is one thread, and no conversion calls another. */
let remainder: Natural | undefined;
let scale: Natural | undefined;
let margin: Natural | undefined;
let marginHigh: Natural | undefined;

/** `String(value)`. */
export function numberToString(value: number): string {
  if (value !== value) return "NaN";
  if (value === 0) return "0";
  if (value < 0) return "-" + positiveToString(0 - value);
  return positiveToString(value);
}

function positiveToString(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return "Infinity";
  if (value < 9007199254740992 && Math.floor(value) === value) return integerDigits(value);
  const decimal = shortestDecimal(value);
  return layOut(decimal.digits, decimal.point);
}

/** The shortest digits d1d2…dk and the point n of a positive finite double: 0.d1d2…dk × 10^n. */
export function shortestDecimal(value: number): ShortestDecimal {
  return shortDecimal(value) ?? exactDecimal(value);
}

export class ShortestDecimal {
  readonly digits: string;
  readonly point: number;
  constructor(digits: string, point: number) {
    this.digits = digits;
    this.point = point;
  }
}

/** Decimal digits of an integer in 0 ..< 2^53. */
export function integerDigits(value: number): string {
  if (value < 10) return String.fromCharCode(0x30 + value);
  if (value < 4294967296) return smallDigits(value >>> 0, "");
  const high = Math.floor(value / 1000000000);
  const low = (value - high * 1000000000) >>> 0;
  return integerDigits(high) + smallDigits((1000000000 + low) >>> 0, "").slice(1);
}

function smallDigits(value: number, tail: string): string {
  let text = tail;
  let rest = value >>> 0;
  while (rest !== 0) {
    const next = (rest / 10) >>> 0;
    text = String.fromCharCode(0x30 + (rest - next * 10)) + text;
    rest = next;
  }
  return text;
}

/**
 * The form of at most 15 digits, if there is one. Decimals of 15 digits lie farther apart than doubles, hence
 * at most one of each length reads back as `value`, and the first length found is the shortest.
 */
function shortDecimal(value: number): ShortestDecimal | undefined {
  if (value >= 1e15 || value < 1e-7) return undefined;
  for (let decimals = 1; decimals <= 22; decimals++) {
    const power = POWERS_OF_TEN[decimals] ?? 1;
    const scaled = Math.round(value * power);
    if (scaled >= 1e15) return undefined;
    if (scaled / power === value) {
      const digits = integerDigits(scaled);
      return new ShortestDecimal(digits, digits.length - decimals);
    }
  }
  return undefined;
}

function exactDecimal(value: number): ShortestDecimal {
  const r = (remainder ??= new Natural());
  const s = (scale ??= new Natural());
  const m = (margin ??= new Natural());
  const mHigh = (marginHigh ??= new Natural());
  const high = highWordOfF64(value);
  const low = lowWordOfF64(value);
  const biased = (high >>> 20) & 0x7ff;
  const fraction = high & 0xfffff;
  const exponent = (biased === 0 ? 1 : biased) - 1075;
  // Below a power of two the next smaller double is only half as far away.
  const uneven = biased > 1 && fraction === 0 && low === 0;
  // On a tie the reader rounds to even: the ends of the interval count if the fraction is even.
  const closed = (low & 1) === 0;
  // value = r / s; the interval that reads back as value is (r - m) / s ... (r + mHigh) / s.
  r.setDouble(low, biased === 0 ? fraction : fraction | 0x100000);
  s.setDouble(1, 0);
  m.setDouble(1, 0);
  const doubled = uneven ? 2 : 1;
  if (exponent >= 0) {
    r.shiftLeft(exponent + doubled);
    s.shiftLeft(doubled);
    m.shiftLeft(exponent);
  } else {
    r.shiftLeft(doubled);
    s.shiftLeft(doubled - exponent);
  }
  mHigh.setDouble(1, 0);
  if (exponent >= 0) mHigh.shiftLeft(exponent + doubled - 1);
  else if (uneven) mHigh.shiftLeft(1);
  // From the binary exponent: the estimate may be one too small, never too large.
  const topBit = biased !== 0 ? 52 : fraction !== 0 ? 63 - Math.clz32(fraction) : 31 - Math.clz32(low);
  let point = Math.ceil((exponent + topBit) * LOG10_OF_2 - 1e-10);
  if (point >= 0) {
    s.multiplyPowerOfTen(point);
  } else {
    r.multiplyPowerOfTen(-point);
    m.multiplyPowerOfTen(-point);
    mHigh.multiplyPowerOfTen(-point);
  }
  const top = r.compareSum(mHigh, s);
  if (closed ? top >= 0 : top > 0) {
    point++;
  } else {
    r.multiply(10);
    m.multiply(10);
    mHigh.multiply(10);
  }
  let digits = "";
  for (;;) {
    let digit = 0;
    while (r.compare(s) >= 0) {
      r.subtract(s, 1);
      digit++;
    }
    const toLow = r.compare(m);
    const toHigh = r.compareSum(mHigh, s);
    const lowEnough = closed ? toLow <= 0 : toLow < 0;
    const highEnough = closed ? toHigh >= 0 : toHigh > 0;
    if (lowEnough || highEnough) {
      if (highEnough && (!lowEnough || isUpperHalf(r, s, digit))) digit++;
      return new ShortestDecimal(digits + String.fromCharCode(0x30 + digit), point);
    }
    digits += String.fromCharCode(0x30 + digit);
    r.multiply(10);
    m.multiply(10);
    mHigh.multiply(10);
  }
}

/** Whether the rest of the last digit is above one half (or exactly, then as V8: to the even digit). */
function isUpperHalf(r: Natural, s: Natural, digit: number): boolean {
  const half = r.compareSum(r, s);
  return half > 0 || (half === 0 && (digit & 1) === 1);
}

/** Places point, zeros and exponent as Number::toString asks. */
function layOut(digits: string, point: number): string {
  const count = digits.length;
  if (point > 0 && point <= 21) {
    if (count <= point) return digits + "0".repeat(point - count);
    return digits.slice(0, point) + "." + digits.slice(point);
  }
  if (point > -6 && point <= 0) return "0." + "0".repeat(-point) + digits;
  const exponent = point - 1;
  const sign = exponent < 0 ? "-" : "+";
  const text = integerDigits(exponent < 0 ? -exponent : exponent);
  return (count === 1 ? digits : digits.slice(0, 1) + "." + digits.slice(1)) + "e" + sign + text;
}
