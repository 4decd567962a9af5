// Numbers as text in bases other than ten, and back, digit for digit as V8 does it (DoubleToRadixCString and
// InternalStringToIntDouble in V8's conversions).
import { f64FromWords, highWordOfF64, lowWordOfF64 } from "@tessera/machine/integer";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** The next larger double of a finite positive one. */
function nextDouble(value: number): number {
  const low = lowWordOfF64(value);
  const high = highWordOfF64(value);
  return low === 0xffffffff ? f64FromWords(high + 1, 0) : f64FromWords(high, low + 1);
}

/** Binary exponent of the last mantissa bit, if the number is normal. */
function lastBitExponent(value: number): number {
  return ((highWordOfF64(value) >>> 20) & 0x7ff) - 1075;
}

/** A finite number in base 2 ..= 36. */
export function radixText(value: number, radix: number): string {
  const negative = value < 0;
  const magnitude = negative ? -value : value + 0;
  let integer = Math.floor(magnitude);
  let fraction = magnitude - integer;
  const digits: number[] = [];
  // Digits are produced only up to the precision of the input.
  let delta = Math.max(0.5 * (nextDouble(magnitude) - magnitude), 5e-324);
  if (fraction >= delta) {
    do {
      fraction *= radix;
      delta *= radix;
      const digit = Math.trunc(fraction);
      digits.push(digit);
      fraction -= digit;
      // Round to even; a carry runs back over the digits already produced.
      if ((fraction > 0.5 || (fraction === 0.5 && (digit & 1) === 1)) && fraction + delta > 1) {
        let carry = true;
        while (carry && digits.length > 0) {
          const last = digits[digits.length - 1]!;
          if (last + 1 < radix) {
            digits[digits.length - 1] = last + 1;
            carry = false;
          } else digits.length = digits.length - 1;
        }
        if (carry) integer += 1;
        break;
      }
    } while (fraction >= delta);
  }
  let text = "";
  // Digits of the integer part that the double does not hold are zeros.
  while (lastBitExponent(integer) > 0) {
    integer /= radix;
    text = "0" + text;
  }
  do {
    const remainder = integer % radix;
    text = DIGITS.charAt(remainder) + text;
    integer = (integer - remainder) / radix;
  } while (integer > 0);
  if (digits.length > 0) text += ".";
  for (let i = 0; i < digits.length; i++) text += DIGITS.charAt(digits[i]!);
  return negative ? "-" + text : text;
}

/** The value of a digit or letter, 36 for anything else. */
export function digitValue(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  if (unit >= 97 && unit <= 122) return unit - 87;
  if (unit >= 65 && unit <= 90) return unit - 55;
  return 36;
}

/** The number that the digits `from ..< to` of `text` spell in `radix`; all must be digits of that base. */
export function integerOfDigits(text: string, from: number, to: number, radix: number): number {
  if (to - from <= 10) {
    let small = 0;
    for (let i = from; i < to; i++) small = small * radix + digitValue(text.charCodeAt(i));
    return small;
  }
  if (radix === 10) return Number(text.slice(from, to));
  if ((radix & (radix - 1)) === 0) return powerOfTwoDigits(text, from, to, radix);
  // As V8: parts that fit 32 bits; rounding errors add up above 2^53.
  let value = 0;
  let i = from;
  while (i < to) {
    let part = 0;
    let multiplier = 1;
    while (i < to && multiplier * radix <= 0xffffffff / 36) {
      multiplier *= radix;
      part = part * radix + digitValue(text.charCodeAt(i));
      i++;
    }
    value = value * multiplier + part;
  }
  return value;
}

/** Exact, rounded half to even at 53 bits. */
function powerOfTwoDigits(text: string, from: number, to: number, radix: number): number {
  const width = 31 - Math.clz32(radix);
  let value = 0;
  let bits = 0;
  let extra = 0;
  let half = 0;
  let sticky = false;
  for (let i = from; i < to; i++) {
    const digit = digitValue(text.charCodeAt(i));
    for (let k = width - 1; k >= 0; k--) {
      const bit = (digit >> k) & 1;
      if (bits < 53) {
        value = value * 2 + bit;
        if (bits > 0 || bit === 1) bits++;
      } else {
        if (extra === 0) half = bit;
        else if (bit === 1) sticky = true;
        extra++;
      }
    }
  }
  if (half === 1 && (sticky || value % 2 === 1)) value += 1;
  for (; extra > 0; extra--) value *= 2;
  return value;
}
