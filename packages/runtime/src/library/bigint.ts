// Methods of bigints (ECMA-262, 21.2.3).
import { bigintToString } from "../core/bigint-convert.ts";

export function toString(self: bigint, radix: number = 10): string {
  if (!(radix >= 2 && radix < 37)) throw new RangeError("toString() radix argument must be between 2 and 36");
  return bigintToString(self, radix);
}

export function valueOf(self: bigint): bigint {
  return self;
}

/** Without Intl: the digits in groups of three, as in English. */
export function toLocaleString(self: bigint): string {
  const text = bigintToString(self, 10);
  const start = text.startsWith("-") ? 1 : 0;
  let grouped = text.slice(0, start);
  for (let i = start; i < text.length; i++) {
    if (i > start && (text.length - i) % 3 === 0) grouped += ",";
    grouped += text.charAt(i);
  }
  return grouped;
}
