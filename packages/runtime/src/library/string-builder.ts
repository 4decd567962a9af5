// Building strings without intermediate ropes: a growing buffer of code units that becomes one flat string.
//
// Contract: units are kept as bytes until one above 0xff arrives, so that the finished string is Latin-1
// exactly when all its units are (docs/compiler.md, "Cells"). Positions are code units. The cells written
// here are unpublished until `finish` or `copyUnits` returns them.
import { addressOf, auxOf, cellAt, shapeOf } from "@tessera/machine/cell";
import type { i32, usize } from "@tessera/machine/integer";
import {
  copyBytes,
  load8,
  load16,
  load32,
  store8,
  store16,
  store32,
  storeUsize,
} from "@tessera/machine/memory";
import { BYTES, CELL_HEADER, STRING_HEADER, STRING_LATIN1, STRING_UTF16 } from "../core/cells.ts";
import { allocate } from "../core/heap.ts";
import { formatNumber, formattedText } from "../core/number-format.ts";
import { flatten, MAX_STRING_LENGTH } from "../core/string.ts";

/** Throws the RangeError that V8 throws for a string that would be too long. */
export function checkStringLength(length: number): void {
  if (length > MAX_STRING_LENGTH) throw new RangeError("Invalid string length");
}

/** The units `from ..< to` of `text` as a flat string; the range must lie within the text. */
export function copyUnits(text: string, from: usize, to: usize): string {
  if (from >= to) return "";
  if (from === 0 && to === text.length) return text;
  const flat = flatten(text);
  // SAFETY: the range lies within the flat string's units; nothing moves between the two addresses' use.
  const source: usize = addressOf(flat) + STRING_HEADER;
  const length: usize = to - from;
  if (shapeOf(flat) === STRING_LATIN1) {
    const target: usize = allocate(STRING_HEADER + length, STRING_LATIN1, length);
    copyBytes(target + STRING_HEADER, source + from, length);
    return cellAt<string>(target);
  }
  if (allNarrow(source, from, to)) {
    const target: usize = allocate(STRING_HEADER + length, STRING_LATIN1, length);
    narrowInto(target + STRING_HEADER, source, from, to);
    return cellAt<string>(target);
  }
  const target: usize = allocate(STRING_HEADER + 2 * length, STRING_UTF16, length);
  copyBytes(target + STRING_HEADER, source + 2 * from, 2 * length);
  return cellAt<string>(target);
}

function allNarrow(source: usize, from: usize, to: usize): boolean {
  for (let i: usize = from; i < to; i++) if (load16(source + 2 * i) > 0xff) return false;
  return true;
}

function narrowInto(target: usize, source: usize, from: usize, to: usize): void {
  for (let i: usize = from; i < to; i++) store8(target + (i - from), load16(source + 2 * i));
}

function widenInto(target: usize, source: usize, length: usize): void {
  for (let i: usize = 0; i < length; i++) store16(target + 2 * i, load8(source + i));
}

/** The first position from `from` on of a unit that JSON escapes, or of a surrogate; else the length. */
export function quotableEnd(text: string, from: usize): usize {
  const flat = flatten(text);
  const length: usize = auxOf(flat);
  // SAFETY: units below `length` are read.
  const units: usize = addressOf(flat) + STRING_HEADER;
  let at: usize = from;
  if (shapeOf(flat) === STRING_LATIN1) {
    for (; at < length; at += 1) {
      const unit: i32 = load8(units + at);
      if (unit < 32 || unit === 34 || unit === 92) return at;
    }
    return at;
  }
  for (; at < length; at += 1) {
    const unit: i32 = load16(units + 2 * at);
    if (unit < 32 || unit === 34 || unit === 92 || (unit & 0xf800) === 0xd800) return at;
  }
  return at;
}

// SAFETY (whole class): the buffer is a BYTES cell of two words, length in units and whether they are wide, followed by
// the units; `#reserve` makes room for what is written.
const LENGTH = CELL_HEADER;
const WIDE = CELL_HEADER + 4;
const UNITS = CELL_HEADER + 8;

/** Buffers with so many bytes of units become strings themselves; shorter texts are copied, to lie close together. */
const ADOPTED_BYTES = 1024;
/** Smaller buffers are doubled; larger ones grow by half, since both have to be in memory meanwhile. */
const DOUBLED_BYTES = 65536;

export class StringBuilder {
  #buffer: unknown;

  constructor(capacityBytes: usize = 64) {
    this.#buffer = newBuffer(capacityBytes < 16 ? 16 : capacityBytes);
  }

  /** Number of code units so far. */
  get length(): number {
    return load32(addressOf(this.#buffer) + LENGTH);
  }

  append(text: string): void {
    this.appendSlice(text, 0, text.length);
  }

  /** Appends the units `from ..< to` of `text`; the range must lie within the text. */
  appendSlice(text: string, from: usize, to: usize): void {
    if (from >= to) return;
    const flat = flatten(text);
    const count: usize = to - from;
    const source: usize = addressOf(flat) + STRING_HEADER;
    const isNarrow = shapeOf(flat) === STRING_LATIN1;
    if (!isNarrow && !this.#isWide() && !allNarrow(source, from, to)) this.#widen();
    const length: usize = load32(addressOf(this.#buffer) + LENGTH);
    const wide = this.#isWide();
    this.#reserve(wide ? 2 * (length + count) : length + count);
    const buffer: usize = addressOf(this.#buffer);
    if (!wide) {
      if (isNarrow) copyBytes(buffer + UNITS + length, source + from, count);
      else narrowInto(buffer + UNITS + length, source, from, to);
    } else if (isNarrow) widenInto(buffer + UNITS + 2 * length, source + from, count);
    else copyBytes(buffer + UNITS + 2 * length, source + 2 * from, 2 * count);
    store32(buffer + LENGTH, (length + count) >>> 0);
  }

  appendUnit(unit: i32): void {
    if (unit > 0xff && !this.#isWide()) this.#widen();
    const wide = this.#isWide();
    const length: usize = load32(addressOf(this.#buffer) + LENGTH);
    this.#reserve(wide ? 2 * length + 2 : length + 1);
    const buffer: usize = addressOf(this.#buffer);
    if (wide) store16(buffer + UNITS + 2 * length, unit & 0xffff);
    else store8(buffer + UNITS + length, unit & 0xff);
    store32(buffer + LENGTH, (length + 1) >>> 0);
  }

  /** Appends `String(value)` of a finite number. */
  appendNumber(value: number): void {
    const count: usize = formatNumber(value);
    const text: usize = formattedText();
    for (let i: usize = 0; i < count; i += 1) this.appendUnit(load8(text + i));
  }

  /** The string of everything appended. The builder must not be used afterwards: its buffer may be the string. */
  finish(): string {
    const buffer: usize = addressOf(this.#buffer);
    const length: usize = load32(buffer + LENGTH);
    if (length === 0) return "";
    const wide = this.#isWide();
    const sizeBytes: usize = wide ? 2 * length : length;
    const shape = wide ? STRING_UTF16 : STRING_LATIN1;
    if (sizeBytes < ADOPTED_BYTES) {
      const target: usize = allocate(STRING_HEADER + sizeBytes, shape, length >>> 0);
      copyBytes(target + STRING_HEADER, addressOf(this.#buffer) + UNITS, sizeBytes);
      return cellAt<string>(target);
    }
    // Units begin at the same place in both kinds of cells; what is left of the buffer was never written to, hence zero.
    storeUsize(buffer + CELL_HEADER, 0);
    store32(buffer, shape);
    store32(buffer + 4, length >>> 0);
    return cellAt<string>(buffer);
  }

  #isWide(): boolean {
    return load32(addressOf(this.#buffer) + WIDE) !== 0;
  }

  #reserve(sizeBytes: usize): void {
    if (UNITS - CELL_HEADER + sizeBytes > auxOf(this.#buffer)) this.#grow(sizeBytes);
  }

  #grow(sizeBytes: usize): void {
    const before: usize = auxOf(this.#buffer);
    let capacity: usize = before < DOUBLED_BYTES ? 2 * before : before + (before >>> 1);
    // One long text and a little more, such as its closing quotation mark, need one buffer.
    if (capacity < sizeBytes + 16) capacity = sizeBytes + (sizeBytes >>> 4) + 16;
    checkStringLength(capacity / 4);
    const old: usize = addressOf(this.#buffer);
    const grown = newBuffer(capacity);
    const length: usize = load32(old + LENGTH);
    const used: usize = this.#isWide() ? 2 * length : length;
    copyBytes(addressOf(grown) + CELL_HEADER, old + CELL_HEADER, UNITS - CELL_HEADER + used);
    this.#buffer = grown;
  }

  #widen(): void {
    const length: usize = load32(addressOf(this.#buffer) + LENGTH);
    const wide = newBuffer(2 * length + 32);
    const buffer: usize = addressOf(wide);
    widenInto(buffer + UNITS, addressOf(this.#buffer) + UNITS, length);
    store32(buffer + LENGTH, length >>> 0);
    store32(buffer + WIDE, 1);
    this.#buffer = wide;
  }
}

/** An empty buffer with room for so many bytes of units. */
function newBuffer(capacityBytes: usize): unknown {
  const size: usize = UNITS - CELL_HEADER + capacityBytes;
  return cellAt<unknown>(allocate(CELL_HEADER + size, BYTES, size >>> 0));
}
