// Methods of strings (ECMA-262, 22.1.3), all by UTF-16 code units.
//
// Contract: patterns are strings; calls that may pass a RegExp go to regexp/string-methods.ts. Searching, replacing,
// trimming, case conversion and collation have files of their own.
import { charAt as charAtIndex, charCodeAt as codeAt } from "../core/string.ts";
import { clampIndex, clampPosition, toInteger } from "./index-arguments.ts";
import { checkStringLength, copyUnits, StringBuilder } from "./string-builder.ts";
import { codePointUnits } from "./string-iterator.ts";

export { toLocaleLowerCase, toLocaleUpperCase, toLowerCase, toUpperCase } from "./string-case.ts";
export { localeCompare } from "./string-collation.ts";
export { normalize } from "./string-normalize.ts";
export { replace, replaceAll, split } from "./string-replace.ts";
export { endsWith, includes, indexOf, lastIndexOf, startsWith } from "./string-search.ts";
export { trim, trimEnd, trimEnd as trimRight, trimStart, trimStart as trimLeft } from "./string-trim.ts";

export function toString(self: string): string {
  return self;
}

export function valueOf(self: string): string {
  return self;
}

export function at(self: string, index: number): string | undefined {
  const relative = toInteger(index);
  const position = relative < 0 ? self.length + relative : relative;
  if (position < 0 || position >= self.length) return undefined;
  return charAtIndex(self, position);
}

export function charAt(self: string, index: number = 0): string {
  const position = toInteger(index);
  if (position < 0 || position >= self.length) return "";
  return charAtIndex(self, position) as string;
}

export function charCodeAt(self: string, index: number = 0): number {
  const position = toInteger(index);
  if (position < 0 || position >= self.length) return NaN;
  return codeAt(self, position);
}

export function codePointAt(self: string, index: number = 0): number | undefined {
  const position = toInteger(index);
  if (position < 0 || position >= self.length) return undefined;
  const unit: number = codeAt(self, position);
  if (codePointUnits(self, position) === 1) return unit;
  return ((unit & 0x3ff) << 10) + (codeAt(self, position + 1) & 0x3ff) + 0x10000;
}

export function concat(self: string, ...texts: string[]): string {
  let result = self;
  for (let i = 0; i < texts.length; i++) result += String(texts[i]);
  return result;
}

export function slice(self: string, start: number = 0, end: number = Infinity): string {
  const length = self.length;
  return copyUnits(self, clampIndex(start, length), clampIndex(end, length));
}

export function substring(self: string, start: number = 0, end: number = Infinity): string {
  const length = self.length;
  const a = clampPosition(start, length);
  const b = clampPosition(end, length);
  return a < b ? copyUnits(self, a, b) : copyUnits(self, b, a);
}

export function substr(self: string, start: number = 0, count: number = Infinity): string {
  const length = self.length;
  const from = clampIndex(start, length);
  return copyUnits(self, from, from + clampPosition(count, length - from));
}

export function repeat(self: string, count: number): string {
  const times = toInteger(count);
  if (times < 0 || times === Infinity) throw new RangeError("Invalid count value: " + count);
  if (times === 0 || self.length === 0) return "";
  checkStringLength(self.length * times);
  const builder = new StringBuilder(self.length * times);
  for (let i = 0; i < times; i++) builder.append(self);
  return builder.finish();
}

export function padStart(self: string, targetLength: number, filler: string = " "): string {
  const missing = toInteger(targetLength) - self.length;
  if (missing <= 0 || filler.length === 0) return self;
  return padding(filler, missing) + self;
}

export function padEnd(self: string, targetLength: number, filler: string = " "): string {
  const missing = toInteger(targetLength) - self.length;
  if (missing <= 0 || filler.length === 0) return self;
  return self + padding(filler, missing);
}

function padding(filler: string, length: number): string {
  checkStringLength(length);
  const builder = new StringBuilder(length);
  while (builder.length + filler.length <= length) builder.append(filler);
  builder.appendSlice(filler, 0, length - builder.length);
  return builder.finish();
}

export function isWellFormed(self: string): boolean {
  for (let i = 0; i < self.length; i++) {
    if ((codeAt(self, i) & 0xf800) !== 0xd800) continue;
    if (codePointUnits(self, i) === 1) return false;
    i++;
  }
  return true;
}

export function toWellFormed(self: string): string {
  if (isWellFormed(self)) return self;
  const builder = new StringBuilder(2 * self.length);
  for (let i = 0; i < self.length; i++) {
    const unit: number = codeAt(self, i);
    if ((unit & 0xf800) !== 0xd800) builder.appendUnit(unit);
    else if (codePointUnits(self, i) === 1) builder.appendUnit(0xfffd);
    else {
      builder.appendUnit(unit);
      i++;
      builder.appendUnit(codeAt(self, i));
    }
  }
  return builder.finish();
}
