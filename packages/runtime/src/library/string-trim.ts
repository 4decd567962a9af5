// Trimming of strings, and what counts as white space (ECMA-262, 12.2 and 12.3).
import { charCodeAt as codeAt } from "../core/string.ts";
import { copyUnits } from "./string-builder.ts";

/** White space or a line terminator. */
export function isSpace(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit < 160) return false;
  if (unit === 0xa0 || unit === 0xfeff || unit === 0x1680) return true;
  if (unit < 0x2000) return false;
  return unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000;
}

/** Position of the first unit that is no space, or the length. */
export function skipSpaces(text: string): number {
  let from = 0;
  while (from < text.length && isSpace(codeAt(text, from))) from++;
  return from;
}

function endOfText(text: string, from: number): number {
  let to = text.length;
  while (to > from && isSpace(codeAt(text, to - 1))) to--;
  return to;
}

export function trim(self: string): string {
  const from = skipSpaces(self);
  return copyUnits(self, from, endOfText(self, from));
}

export function trimStart(self: string): string {
  return copyUnits(self, skipSpaces(self), self.length);
}

export function trimEnd(self: string): string {
  return copyUnits(self, 0, endOfText(self, 0));
}
