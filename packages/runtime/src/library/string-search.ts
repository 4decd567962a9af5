// Searching strings for strings (ECMA-262, 22.1.3, and StringIndexOf, 6.1.4.1).
import { addressOf, shapeOf } from "@tessera/machine/cell";
import type { usize } from "@tessera/machine/integer";
import { compareBytes, findByte, load8 } from "@tessera/machine/memory";
import { STRING_HEADER, STRING_LATIN1 } from "../core/cells.ts";
import { charCodeAt as codeAt, flatten } from "../core/string.ts";
import { clampPosition, toInteger } from "./index-arguments.ts";

/** Position of the first occurrence of `part` at `from` or later, or -1. `from` is within 0 ..= length. */
export function findUnits(text: string, part: string, from: usize): usize {
  const textLength = text.length;
  const partLength = part.length;
  if (partLength === 0) return from;
  if (partLength > textLength - from) return -1;
  const flatText = flatten(text);
  const flatPart = flatten(part);
  if (shapeOf(flatText) === STRING_LATIN1) {
    // A part with a unit above 0xff cannot occur in a text that has none.
    if (shapeOf(flatPart) !== STRING_LATIN1) return -1;
    return findBytes(flatText, textLength, flatPart, partLength, from);
  }
  const last = textLength - partLength;
  const first = codeAt(flatPart, 0);
  for (let i: usize = from; i <= last; i++) {
    if (codeAt(flatText, i) === first && matchesAt(flatText, flatPart, i)) return i;
  }
  return -1;
}

function findBytes(text: string, textLength: usize, part: string, partLength: usize, from: usize): usize {
  // SAFETY: all ranges lie within the bytes of the two flat Latin-1 strings.
  const textBytes: usize = addressOf(text) + STRING_HEADER;
  const partBytes: usize = addressOf(part) + STRING_HEADER;
  const first = load8(partBytes);
  const last: usize = textLength - partLength;
  let at: usize = from;
  while (at <= last) {
    const step: usize = findByte(textBytes + at, first, last - at + 1);
    if (step < 0) return -1;
    at = at + step;
    if (partLength === 1 || compareBytes(textBytes + at, partBytes, partLength) === 0) return at;
    at = at + 1;
  }
  return -1;
}

/** Whether `part` stands at `index` of `text`; false if it would reach over the end. */
export function matchesAt(text: string, part: string, index: usize): boolean {
  const length = part.length;
  if (index + length > text.length) return false;
  for (let i = 0; i < length; i++) if (codeAt(text, index + i) !== codeAt(part, i)) return false;
  return true;
}

export function indexOf(self: string, part: string, start: number = 0): number {
  return findUnits(self, part, clampPosition(start, self.length));
}

export function includes(self: string, part: string, start: number = 0): boolean {
  return findUnits(self, part, clampPosition(start, self.length)) >= 0;
}

export function lastIndexOf(self: string, part: string, start: number = NaN): number {
  // NaN, which an absent start is too, means from the end (22.1.3.10).
  const wanted = start !== start ? Infinity : toInteger(start);
  const last = self.length - part.length;
  for (let i = wanted < 0 ? 0 : Math.min(wanted, last); i >= 0; i--) if (matchesAt(self, part, i)) return i;
  return -1;
}

export function startsWith(self: string, part: string, start: number = 0): boolean {
  return matchesAt(self, part, clampPosition(start, self.length));
}

export function endsWith(self: string, part: string, end: number = Infinity): boolean {
  const from = clampPosition(end, self.length) - part.length;
  return from >= 0 && matchesAt(self, part, from);
}
