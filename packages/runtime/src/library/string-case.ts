// toLowerCase and toUpperCase of all of Unicode (ECMA-262, 22.1.3.28 and .30; Unicode 15, SpecialCasing).
//
// Contract: independent of the locale, so toLocale… are the same functions. ASCII needs no tables; the others
// are decoded from case-tables.ts when first needed.
import { charCodeAt as codeAt } from "../core/string.ts";
import { LOWER_RUNS, UPPER_RUNS, UPPER_SPECIAL } from "./case-tables.ts";
import { parseInt } from "./globals.ts";
import { StringBuilder } from "./string-builder.ts";
import { codePointUnits } from "./string-iterator.ts";
import { appendCodePoint } from "./string-static.ts";

class CaseTable {
  // Per run: first code point, last, step, distance.
  readonly #runs: Int32Array;

  constructor(encoded: string) {
    const words = encoded.split(";");
    const runs = new Int32Array(4 * words.length);
    let end = 0;
    for (let i = 0; i < words.length; i++) {
      const numbers = words[i]!.split(",");
      const start = end + parseInt(numbers[0]!, 36);
      const shape = parseInt(numbers[1]!, 36);
      const step = (shape & 1) + 1;
      end = start + ((shape >> 1) - 1) * step;
      runs[4 * i] = start;
      runs[4 * i + 1] = end;
      runs[4 * i + 2] = step;
      runs[4 * i + 3] = parseInt(numbers[2]!, 36);
    }
    this.#runs = runs;
  }

  map(point: number): number {
    const runs = this.#runs;
    let low = 0;
    let high = (runs.length >> 2) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (runs[4 * middle + 1]! < point) low = middle + 1;
      else if (runs[4 * middle]! > point) high = middle - 1;
      else {
        const onStep = (point - runs[4 * middle]!) % runs[4 * middle + 2]! === 0;
        return onStep ? point + runs[4 * middle + 3]! : point;
      }
    }
    return point;
  }
}

let lowerTable: CaseTable | undefined;
let upperTable: CaseTable | undefined;

function lowerOf(point: number): number {
  if (lowerTable === undefined) lowerTable = new CaseTable(LOWER_RUNS);
  return lowerTable.map(point);
}

function upperOf(point: number): number {
  if (upperTable === undefined) upperTable = new CaseTable(UPPER_RUNS);
  return upperTable.map(point);
}

function codePoint(text: string, index: number): number {
  const unit = codeAt(text, index);
  if (codePointUnits(text, index) === 1) return unit;
  return ((unit & 0x3ff) << 10) + (codeAt(text, index + 1) & 0x3ff) + 0x10000;
}

export function toLowerCase(self: string): string {
  const length = self.length;
  let i = 0;
  while (i < length) {
    const unit = codeAt(self, i);
    if (unit >= 0x80 || (unit >= 65 && unit <= 90)) break;
    i++;
  }
  if (i === length) return self;
  const builder = new StringBuilder(length);
  builder.appendSlice(self, 0, i);
  while (i < length) {
    const unit = codeAt(self, i);
    if (unit < 0x80) {
      builder.appendUnit(unit >= 65 && unit <= 90 ? unit + 32 : unit);
      i++;
      continue;
    }
    const point = codePoint(self, i);
    if (point === 0x130) builder.append("i\u0307");
    else if (point === 0x3a3) builder.appendUnit(isFinalSigma(self, i) ? 0x3c2 : 0x3c3);
    else appendCodePoint(builder, lowerOf(point));
    i += point > 0xffff ? 2 : 1;
  }
  return builder.finish();
}

export function toUpperCase(self: string): string {
  const length = self.length;
  let i = 0;
  while (i < length) {
    const unit = codeAt(self, i);
    if (unit >= 0x80 || (unit >= 97 && unit <= 122)) break;
    i++;
  }
  if (i === length) return self;
  const builder = new StringBuilder(length);
  builder.appendSlice(self, 0, i);
  while (i < length) {
    const unit = codeAt(self, i);
    if (unit < 0x80) {
      builder.appendUnit(unit >= 97 && unit <= 122 ? unit - 32 : unit);
      i++;
      continue;
    }
    const point = codePoint(self, i);
    if (!appendSpecial(builder, point)) appendCodePoint(builder, upperOf(point));
    i += point > 0xffff ? 2 : 1;
  }
  return builder.finish();
}

export function toLocaleLowerCase(self: string): string {
  return toLowerCase(self);
}

export function toLocaleUpperCase(self: string): string {
  return toUpperCase(self);
}

/** Place in UPPER_SPECIAL of a code point that becomes several units in upper case, or -1. */
function specialAt(point: number): number {
  if (point !== 0xdf && point < 0x149) return -1;
  const table = UPPER_SPECIAL;
  let i = 0;
  while (i < table.length) {
    if (codeAt(table, i) === point) return i;
    i += 2 + codeAt(table, i + 1) - 48;
  }
  return -1;
}

function appendSpecial(builder: StringBuilder, point: number): boolean {
  const at = specialAt(point);
  if (at < 0) return false;
  builder.appendSlice(UPPER_SPECIAL, at + 2, at + 2 + codeAt(UPPER_SPECIAL, at + 1) - 48);
  return true;
}

/** Unicode's Final_Sigma: after a cased letter and not before one, case-ignorable ones left aside. */
function isFinalSigma(text: string, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && isCaseIgnorable(codeAt(text, before))) before--;
  if (before < 0 || !isCased(pointBefore(text, before))) return false;
  let after = index + 1;
  while (after < text.length && isCaseIgnorable(codeAt(text, after))) after++;
  return after >= text.length || !isCased(codePoint(text, after));
}

/** The code point whose last unit stands at `index`. */
function pointBefore(text: string, index: number): number {
  if (index > 0 && codePointUnits(text, index - 1) === 2) return codePoint(text, index - 1);
  return codeAt(text, index);
}

function isCased(point: number): boolean {
  if (point < 0x80) return (point >= 65 && point <= 90) || (point >= 97 && point <= 122);
  if (point === 0xaa || point === 0xba || point === 0x130) return true;
  return lowerOf(point) !== point || upperOf(point) !== point || specialAt(point) >= 0;
}

/** The common case-ignorable ones: word-internal punctuation, modifiers, combining marks, format characters. */
function isCaseIgnorable(unit: number): boolean {
  if (unit < 0x80) return unit === 39 || unit === 46 || unit === 58 || unit === 94 || unit === 96;
  if (unit === 0xa8 || unit === 0xad || unit === 0xaf || unit === 0xb4 || unit === 0xb7 || unit === 0xb8)
    return true;
  if (unit >= 0x2b0 && unit <= 0x36f) return true;
  if (unit >= 0x483 && unit <= 0x489) return true;
  if (unit >= 0x591 && unit <= 0x5bd) return true;
  if (unit === 0x2018 || unit === 0x2019 || unit === 0x2024 || unit === 0x2027) return true;
  if (unit >= 0x200b && unit <= 0x200f) return true;
  return (unit >= 0x20d0 && unit <= 0x20f0) || (unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0xfeff;
}
