// The exact decimal expansion of a double, and its rounding to a number of digits.
//
// Contract: every double is a finite decimal fraction; `expand` gives all its digits. Rounding is to the nearest,
// ties away from zero, as ECMA-262 asks of toFixed, toExponential and toPrecision ("pick the larger such n").
import { highWordOfF64, lowWordOfF64 } from "@tessera/machine/integer";

const LIMB = 10000000;
const LIMB_DIGITS = 7;

/** 0.d1d2d3… × 10^point. No digits mean zero; the first and the last digit are not 0. */
export class Decimal {
  readonly digits: string;
  readonly point: number;
  constructor(digits: string, point: number) {
    this.digits = digits;
    this.point = point;
  }
}

/** Exact expansion of a finite number; its sign is ignored. */
export function expand(value: number): Decimal {
  if (value === 0) return new Decimal("", 0);
  const high = highWordOfF64(value) & 0x7fffffff;
  const biased = high >>> 20;
  const fraction = (high & 0xfffff) * 4294967296 + lowWordOfF64(value);
  const mantissa = biased === 0 ? fraction : fraction + 4503599627370496;
  const exponent = (biased === 0 ? 1 : biased) - 1075;
  // Least significant limb first.
  const limbs: number[] = [];
  for (let rest = mantissa; rest > 0; rest = Math.floor(rest / LIMB)) limbs.push(rest % LIMB);
  // m × 2^-k = m × 5^k / 10^k.
  if (exponent >= 0) multiplyByPower(limbs, 2, 16, exponent);
  else multiplyByPower(limbs, 5, 9, -exponent);
  return collect(limbs, exponent < 0 ? -exponent : 0);
}

/** limbs ×= base^exponent, by base^step at a time. */
function multiplyByPower(limbs: number[], base: number, step: number, exponent: number): void {
  let chunk = 1;
  for (let i = 0; i < step; i++) chunk *= base;
  let left = exponent;
  for (; left >= step; left -= step) multiply(limbs, chunk);
  for (; left > 0; left--) multiply(limbs, base);
}

function multiply(limbs: number[], factor: number): void {
  let carry = 0;
  for (let i = 0; i < limbs.length; i++) {
    const product = limbs[i]! * factor + carry;
    carry = Math.floor(product / LIMB);
    limbs[i] = product - carry * LIMB;
  }
  while (carry > 0) {
    limbs.push(carry % LIMB);
    carry = Math.floor(carry / LIMB);
  }
}

function collect(limbs: readonly number[], scale: number): Decimal {
  let text = "";
  for (let i = limbs.length - 1; i >= 0; i--) {
    const part = `${limbs[i]!}`;
    text += i === limbs.length - 1 ? part : "0".repeat(LIMB_DIGITS - part.length) + part;
  }
  const point = text.length - scale;
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 48) end--;
  return new Decimal(text.slice(0, end), point);
}

/** Rounded to `count` significant digits (fewer if the rest would be zeros; may be 0 or negative: rounds away all). */
export function roundDigits(decimal: Decimal, count: number): Decimal {
  const digits = decimal.digits;
  if (count >= digits.length) return decimal;
  if (count < 0) return new Decimal("", 0);
  if (digits.charCodeAt(count) < 53) return trimmed(digits.slice(0, count), decimal.point);
  // Round up: the digits before a run of nines move by one.
  let i = count - 1;
  while (i >= 0 && digits.charCodeAt(i) === 57) i--;
  if (i < 0) return new Decimal("1", decimal.point + 1);
  return new Decimal(digits.slice(0, i) + String.fromCharCode(digits.charCodeAt(i) + 1), decimal.point);
}

function trimmed(digits: string, point: number): Decimal {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  return end === 0 ? new Decimal("", 0) : new Decimal(digits.slice(0, end), point);
}
