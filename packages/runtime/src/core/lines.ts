// The line space of the heap: contiguous lines of 256 bytes with side tables, over raw memory.
//
// - line table: one byte of state per line, 0 free;
// - dirty table: one byte per line, not 0 when a value was stored there (see collector.ts);
// - live table, mark table: one bit per 8 bytes of heap, hence exactly one 32-bit word per line.
// Offsets are relative to the first line and fit 32 bits (a heap is smaller than 4 GiB).
// SAFETY (whole file): callers pass tables that cover the given lines. Nothing here allocates.
import type { i64, u32, usize } from "@tessera/machine/integer";
import { fillBytes, load8, load32, store8, store32 } from "@tessera/machine/memory";

export const LINE_BYTES = 256;
export const LINE_SHIFT = 8;

/** States of lines, as bits. OLD: holds parts of cells that a collection has reached. */
export const OLD = 1;
/** Taken since the last collection. */
export const FRESH = 2;
/** Holds parts of cells that the marking of the whole heap, which is under way, has reached. */
export const MARKED = 4;
/** The first of the lines that were taken together, which hold cells one behind another. */
export const HEAD = 8;
/** A HEAD whose lines have their first cells noted in the dirty table, which is not needed for fresh lines. */
export const WALKED = 16;
/** An OLD line with new cells between the old ones. */
export const MIXED = 32;

/** First free line in `from ..< to`, or `to`. */
export function findFreeLine(lineTable: usize, from: usize, to: usize): usize {
  let line: usize = from;
  while (line < to && load8(lineTable + line) !== 0) line += 1;
  return line;
}

/** First line in use in `from ..< to`, or `to`. */
export function findUsedLine(lineTable: usize, from: usize, to: usize): usize {
  let line: usize = from;
  while (line + 4 <= to && load32(lineTable + line) === 0) line += 4;
  while (line < to && load8(lineTable + line) === 0) line += 1;
  return line;
}

/** First line of the first run of `wanted` free lines within `from ..< to`, or -1. */
export function findRun(lineTable: usize, from: usize, to: usize, wanted: usize): i64 {
  let line: usize = findFreeLine(lineTable, from, to);
  while (line + wanted <= to) {
    const end = findUsedLine(lineTable, line, line + wanted);
    if (end === line + wanted) return line;
    line = findFreeLine(lineTable, end, to);
  }
  return -1;
}

/** Takes the lines `from ..< to` (at least one) together. */
export function takeLines(lineTable: usize, from: usize, to: usize): void {
  store8(lineTable + from, FRESH | HEAD);
  fillBytes(lineTable + from + 1, FRESH, to - from - 1);
}

/** Sets `state` in the lines that hold bytes `offset ..< offset + size`; gives how many of them did not have it. */
export function coverLines(lineTable: usize, offset: u32, size: usize, state: u32): u32 {
  const first: usize = lineTable + (offset >>> LINE_SHIFT);
  const end: usize = lineTable + (((offset + size + (LINE_BYTES - 1)) >>> LINE_SHIFT) >>> 0);
  let fresh: u32 = 0;
  for (let line: usize = first; line < end; line += 1) {
    const old: u32 = load8(line);
    if ((old & state) === 0) {
      store8(line, (old | state) >>> 0);
      fresh = (fresh + 1) >>> 0;
    }
  }
  return fresh;
}

/** After a collection: shifts all states of the lines below `to` right and keeps the bits of `mask`. */
export function settleLines(lineTable: usize, to: usize, shift: u32, mask: u32): void {
  const four: u32 = (mask | (mask << 8) | (mask << 16) | (mask << 24)) >>> 0;
  // SAFETY: tables are padded to whole words.
  for (let line: usize = lineTable; line < lineTable + to; line += 4) {
    const states: u32 = load32(line);
    if (states !== 0) store32(line, ((states >>> shift) & four) >>> 0);
  }
}

/** Sets the bit of `offset` (a multiple of 8). */
export function setBit(table: usize, offset: u32): void {
  const word: usize = table + (offset >>> LINE_SHIFT) * 4;
  store32(word, (load32(word) | (1 << ((offset >>> 3) & 31))) >>> 0);
}

/** Clears the bit of `offset` (a multiple of 8). */
export function clearBit(table: usize, offset: u32): void {
  const word: usize = table + (offset >>> LINE_SHIFT) * 4;
  store32(word, (load32(word) & ~(1 << ((offset >>> 3) & 31))) >>> 0);
}

/** Whether the bit of `offset` (a multiple of 8) is set. */
export function hasBit(table: usize, offset: u32): boolean {
  return ((load32(table + (offset >>> LINE_SHIFT) * 4) >>> ((offset >>> 3) & 31)) & 1) !== 0;
}

/** The greatest offset <= `offset` whose bit is set, or -1. */
export function findStart(table: usize, offset: u32): i64 {
  let line: u32 = offset >>> LINE_SHIFT;
  const bit = (offset >>> 3) & 31;
  // Bits above `bit` belong to later cells.
  let word: u32 = (load32(table + line * 4) & (0xffffffff >>> (31 - bit))) >>> 0;
  while (word === 0) {
    if (line === 0) return -1;
    line = (line - 1) >>> 0;
    word = load32(table + line * 4);
  }
  const start: u32 = ((line << LINE_SHIFT) | ((31 - Math.clz32(word)) << 3)) >>> 0;
  return start;
}
