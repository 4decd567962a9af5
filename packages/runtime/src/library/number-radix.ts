// Numbers as text in bases other than ten, digit for digit as V8 does it (DoubleToRadixCString).
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
  while (lastBitExponent(integer / radix) > 0) {
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
