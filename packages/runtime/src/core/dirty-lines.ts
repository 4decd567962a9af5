// Stores into old cells. Compiled code sets the dirty byte of the line that it stores a value to, so that a young
// collection finds what old cells refer to without looking at all of them, and the marking of the whole heap finds
// what changed behind its back.
//
// A store into a FRAME is noted for the line of its header, all others for the line of the value.
// SAFETY (whole file): lines that are OLD hold cells whose starts are in the live table. Nothing here allocates.
import type { i64, u32, usize } from "@tessera/machine/integer";
import { countTrailingZeros32 } from "@tessera/machine/integer";
import { fillBytes, load8, load32, loadUsize } from "@tessera/machine/memory";
import { cellSize, hasValues, valueCount, valuesOffset } from "./cell-layout.ts";
import { FRAME, WEAK } from "./cells.ts";
import { dirtyTable, heapBase, lineTable, liveTable, markTable, usedLines } from "./heap.ts";
import { FRESH, findStart, hasBit, LINE_BYTES, LINE_SHIFT, OLD } from "./lines.ts";
import { markingWhole, markWhole, markYoung } from "./marking.ts";

/** The cell that reached into the last dirty line, and its end. Many lines of a long array are dirty at a time. */
let spanning: usize = 0;
let spanningEnd: usize = 0;

/** Marks what dirty lines refer to. */
export function scanDirtyLines(): void {
  spanningEnd = 0;
  for (let line: usize = 0; line < usedLines; line += 4) {
    if (load32(dirtyTable + line) === 0) continue;
    for (let each: usize = line; each < line + 4; each += 1) {
      if (load8(dirtyTable + each) !== 0 && (load8(lineTable + each) & (OLD | FRESH)) === OLD) scanLine(each);
    }
  }
}

/** All lines are clean: there are no fresh ones. */
export function forgetStores(): void {
  fillBytes(dirtyTable, 0, usedLines);
}

function scanLine(line: usize): void {
  const from: usize = heapBase + line * LINE_BYTES;
  const end: usize = from + LINE_BYTES;
  let bits: u32 = load32(liveTable + line * 4);
  if ((bits & 1) === 0) {
    findSpanning(from);
    if (spanningEnd > from) scanPart(spanning, from, end);
  }
  while (bits !== 0) {
    const cell: usize = from + countTrailingZeros32(bits) * 8;
    bits = (bits & (bits - 1)) >>> 0;
    scanPart(cell, from, load32(cell) === FRAME ? cell + cellSize(cell) : end);
  }
}

/** Sets `spanning` and `spanningEnd` to the last cell that begins before `from`. */
function findSpanning(from: usize): void {
  if (spanning < from && from < spanningEnd) return;
  const start: i64 = from === heapBase ? -1 : findStart(liveTable, (from - heapBase - 8) >>> 0);
  spanning = heapBase + (start < 0 ? 0 : start);
  spanningEnd = start < 0 ? 0 : spanning + cellSize(spanning);
}

/** Marks what those values of an old cell refer to that lie between `from` and `to`. */
function scanPart(cell: usize, from: usize, to: usize): void {
  const kind: u32 = load32(cell);
  if (!hasValues(kind)) return;
  const first: usize = cell + valuesOffset(kind);
  const last: usize = first + valueCount(cell, kind) * 8;
  const start: usize = first > from ? first : from;
  const end: usize = last < to ? last : to;
  const reached: boolean = markingWhole && kind !== WEAK && hasBit(markTable, (cell - heapBase) >>> 0);
  for (let at: usize = start; at < end; at += 8) {
    const word: usize = loadUsize(at);
    markYoung(word);
    if (reached) markWhole(word);
  }
}

/** For tests: whether the line that notes stores at `at`, in `cell`, is dirty. */
export function isNoted(cell: usize, at: usize): boolean {
  const noted: usize = load32(cell) === FRAME ? cell : at;
  return load8(dirtyTable + ((noted - heapBase) >>> LINE_SHIFT)) !== 0;
}
