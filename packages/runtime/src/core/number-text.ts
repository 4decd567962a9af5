// Numbers as strings: cells around number-format.ts.
import { formatNumber, formattedText, writeInteger } from "./number-format.ts";
import { stringFromLatin1, stringFromUnit } from "./string.ts";

/** `String(value)`. */
export function numberToString(value: number): string {
  if (value >= 0 && value < 10 && Math.floor(value) === value) return stringFromUnit((0x30 + value) | 0);
  if (value !== value) return "NaN";
  if (value === Number.POSITIVE_INFINITY) return "Infinity";
  if (value === Number.NEGATIVE_INFINITY) return "-Infinity";
  return stringFromLatin1(formattedText(), formatNumber(value));
}

/** The digits of an integer in 0 ..< 2^53, without the code for other numbers. */
export function integerToString(value: number): string {
  return stringFromLatin1(formattedText(), writeInteger(value, formattedText()));
}
