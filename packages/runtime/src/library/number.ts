// Methods of numbers (ECMA-262, 21.1.3).
//
// Contract: toFixed, toExponential and toPrecision round the exact value of the double; toString with a radix
// gives V8's digits, which are the fewest that identify the number.
import { toInteger } from "./index-arguments.ts";
import { Decimal, expand, roundDigits } from "./number-decimal.ts";
import { radixText } from "./number-radix.ts";

export function valueOf(self: number): number {
  return self;
}

export function toString(self: number, radix: number = 10): string {
  const base = toInteger(radix);
  if (base < 2 || base > 36) throw new RangeError("toString() radix argument must be between 2 and 36");
  if (base === 10 || self !== self || self === Infinity || self === -Infinity) return `${self}`;
  return radixText(self, base);
}

/** `self` with exactly `fractionDigits` (0 ..= 100) digits after the point. */
export function toFixed(self: number, fractionDigits: number = 0): string {
  const count = toInteger(fractionDigits);
  if (count < 0 || count > 100) throw new RangeError("toFixed() digits argument must be between 0 and 100");
  if (self !== self || self >= 1e21 || self <= -1e21) return `${self}`;
  const exact = expand(self);
  const rounded = roundDigits(exact, exact.point + count);
  // -0 and what rounds to it: the sign of the value counts, except for -0 itself.
  const sign = self < 0 ? "-" : "";
  const whole =
    rounded.digits.length === 0 || rounded.point <= 0 ? "0" : digitsBetween(rounded, 0, rounded.point);
  if (count === 0) return sign + whole;
  return sign + whole + "." + digitsBetween(rounded, rounded.point, rounded.point + count);
}

/** Digits `from ..< to` counted from the first digit, zeros outside of those that the decimal has. */
function digitsBetween(decimal: Decimal, from: number, to: number): string {
  const digits = decimal.digits;
  let text = "";
  let i = from;
  if (i < 0) {
    const zeros = Math.min(0, to) - i;
    text = "0".repeat(zeros);
    i += zeros;
  }
  const end = Math.min(to, digits.length);
  if (i < end) {
    text += digits.slice(i, end);
    i = end;
  }
  return i < to ? text + "0".repeat(to - i) : text;
}

/** d.ddde±x with `fractionDigits` (0 ..= 100) digits after the point, or as many as identify the number. */
export function toExponential(self: number, fractionDigits?: number): string {
  const count = fractionDigits === undefined ? -1 : toInteger(fractionDigits);
  if (self !== self || self === Infinity || self === -Infinity) return `${self}`;
  if (fractionDigits !== undefined && (count < 0 || count > 100)) {
    throw new RangeError("toExponential() argument must be between 0 and 100");
  }
  const decimal = count < 0 ? shortest(self) : roundDigits(expand(self), count + 1);
  const sign = self < 0 ? "-" : "";
  return sign + scientific(decimal, count < 0 ? Math.max(1, decimal.digits.length) : count + 1);
}

function scientific(decimal: Decimal, digitCount: number): string {
  const exponent = decimal.digits.length === 0 ? 0 : decimal.point - 1;
  let text = digitsBetween(decimal, 0, 1);
  if (digitCount > 1) text += "." + digitsBetween(decimal, 1, digitCount);
  return text + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
}

/** `self` with `precision` (1 ..= 100) significant digits. */
export function toPrecision(self: number, precision?: number): string {
  if (precision === undefined) return `${self}`;
  const count = toInteger(precision);
  if (self !== self || self === Infinity || self === -Infinity) return `${self}`;
  if (count < 1 || count > 100) throw new RangeError("toPrecision() argument must be between 1 and 100");
  const decimal = roundDigits(expand(self), count);
  const sign = self < 0 ? "-" : "";
  const exponent = decimal.digits.length === 0 ? 0 : decimal.point - 1;
  if (exponent < -6 || exponent >= count) return sign + scientific(decimal, count);
  if (exponent < 0) return sign + "0." + "0".repeat(-exponent - 1) + digitsBetween(decimal, 0, count);
  const whole = digitsBetween(decimal, 0, exponent + 1);
  return count === exponent + 1
    ? sign + whole
    : sign + whole + "." + digitsBetween(decimal, exponent + 1, count);
}

/** The digits that print the number, read back from its text. */
function shortest(value: number): Decimal {
  const text = `${Math.abs(value)}`;
  let digits = "";
  let point = -1;
  let exponent = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 46) point = digits.length;
    else if (unit === 101) {
      exponent = Number(text.slice(i + 1));
      break;
    } else digits += text.charAt(i);
  }
  if (point < 0) point = digits.length;
  let zeros = 0;
  while (zeros < digits.length && digits.charCodeAt(zeros) === 48) zeros++;
  let end = digits.length;
  while (end > zeros && digits.charCodeAt(end - 1) === 48) end--;
  return new Decimal(digits.slice(zeros, end), zeros === digits.length ? 0 : point - zeros + exponent);
}

/** Without Intl: the digits in groups of three with at most three after the point, as in English. */
export function toLocaleString(self: number): string {
  if (self !== self) return "NaN";
  if (self === Infinity || self === -Infinity) return self < 0 ? "-∞" : "∞";
  // Of the digits that print the number, not of its exact value, as ICU does it.
  const digits = shortest(self);
  const rounded = roundDigits(digits, digits.point + 3);
  const whole =
    rounded.digits.length === 0 || rounded.point <= 0 ? "0" : digitsBetween(rounded, 0, rounded.point);
  let text = self < 0 || (self === 0 && 1 / self < 0) ? "-" : "";
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0) text += ",";
    text += whole.charAt(i);
  }
  const fraction = rounded.digits.length - rounded.point;
  if (rounded.digits.length > 0 && fraction > 0) {
    text += "." + digitsBetween(rounded, rounded.point, rounded.point + fraction);
  }
  return text;
}
