// Building strings without intermediate ropes: a growing buffer of code units that becomes one flat string.
//
// Contract: units are kept as bytes until one above 0xff arrives, so that the finished string is Latin-1
// exactly when all its units are (docs/compiler.md, "Cells"). Positions are code units. The cells written
// here are unpublished until `finish` or `copyUnits` returns them.
import { addressOf, cellAt, shapeOf } from "@tessera/machine/cell";
import type { usize } from "@tessera/machine/integer";
import { copyBytes, load8, load16, store8, store16 } from "@tessera/machine/memory";
import { BYTES, CELL_HEADER, STRING_HEADER, STRING_LATIN1, STRING_UTF16 } from "../core/cells.ts";
import { allocate } from "../core/heap.ts";
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

export class StringBuilder {
  #buffer: unknown;
  #capacityBytes: usize;
  #length: usize = 0;
  #wide: boolean = false;

  constructor(capacityBytes: usize = 64) {
    const size: usize = capacityBytes < 16 ? 16 : capacityBytes;
    this.#capacityBytes = size;
    this.#buffer = cellAt<unknown>(allocate(CELL_HEADER + size, BYTES, size));
  }

  /** Number of code units so far. */
  get length(): number {
    return this.#length;
  }

  append(text: string): void {
    this.appendSlice(text, 0, text.length);
  }

  /** Appends the units `from ..< to` of `text`; the range must lie within the text. */
  appendSlice(text: string, from: usize, to: usize): void {
    if (from >= to) return;
    const flat = flatten(text);
    const count: usize = to - from;
    // SAFETY: the range lies within the flat string's units; `#reserve` makes room at the target.
    const source: usize = addressOf(flat) + STRING_HEADER;
    if (shapeOf(flat) === STRING_LATIN1) {
      if (this.#wide) {
        this.#reserve(2 * (this.#length + count));
        widenInto(this.#base() + 2 * this.#length, source + from, count);
      } else {
        this.#reserve(this.#length + count);
        copyBytes(this.#base() + this.#length, source + from, count);
      }
    } else if (!this.#wide && allNarrow(source, from, to)) {
      this.#reserve(this.#length + count);
      narrowInto(this.#base() + this.#length, source, from, to);
    } else {
      if (!this.#wide) this.#widen();
      this.#reserve(2 * (this.#length + count));
      copyBytes(this.#base() + 2 * this.#length, source + 2 * from, 2 * count);
    }
    this.#length = this.#length + count;
  }

  appendUnit(unit: number): void {
    if (unit > 0xff && !this.#wide) this.#widen();
    const at: usize = this.#length;
    // SAFETY: `#reserve` made room for the unit.
    if (this.#wide) {
      this.#reserve(2 * at + 2);
      store16(this.#base() + 2 * at, unit);
    } else {
      this.#reserve(at + 1);
      store8(this.#base() + at, unit);
    }
    this.#length = at + 1;
  }

  /** The string of everything appended; the builder may go on afterwards. */
  finish(): string {
    const length: usize = this.#length;
    if (length === 0) return "";
    const sizeBytes: usize = this.#wide ? 2 * length : length;
    const target: usize = allocate(
      STRING_HEADER + sizeBytes,
      this.#wide ? STRING_UTF16 : STRING_LATIN1,
      length,
    );
    // SAFETY: both cells hold at least sizeBytes bytes.
    copyBytes(target + STRING_HEADER, this.#base(), sizeBytes);
    return cellAt<string>(target);
  }

  #base(): usize {
    return addressOf(this.#buffer) + CELL_HEADER;
  }

  #reserve(sizeBytes: usize): void {
    if (sizeBytes <= this.#capacityBytes) return;
    let capacity: usize = this.#capacityBytes * 2;
    if (capacity < sizeBytes) capacity = sizeBytes;
    checkStringLength(capacity / 4);
    const target: usize = allocate(CELL_HEADER + capacity, BYTES, capacity);
    // SAFETY: the new buffer is larger than the used part of the old one.
    copyBytes(target + CELL_HEADER, this.#base(), this.#wide ? 2 * this.#length : this.#length);
    this.#buffer = cellAt<unknown>(target);
    this.#capacityBytes = capacity;
  }

  #widen(): void {
    const length: usize = this.#length;
    const capacity: usize = 2 * this.#capacityBytes;
    const target: usize = allocate(CELL_HEADER + capacity, BYTES, capacity);
    // SAFETY: the new buffer has twice the bytes of the old one.
    widenInto(target + CELL_HEADER, this.#base(), length);
    this.#buffer = cellAt<unknown>(target);
    this.#capacityBytes = capacity;
    this.#wide = true;
  }
}
