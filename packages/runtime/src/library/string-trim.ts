// Trimming of strings (ECMA-262, 22.1.3.32).
import { isSpace } from "../core/number-parse.ts";
import { charCodeAt as codeAt } from "../core/string.ts";
import { copyUnits } from "./string-builder.ts";

/** Position of the first unit that is no space, or the length. */
function skipSpaces(text: string): number {
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
