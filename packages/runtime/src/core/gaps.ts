// Gaps: what is free in lines that also hold old cells. New cells go there rather than into memory that was never
// touched, so that scattered survivors do not hold a line each for themselves.
//
// Each line is looked at once after the whole heap was marked, or more often while much is found. A line whose gaps are given out becomes MIXED and all
// its gaps zero; cells are put into a gap from its beginning on, one behind another, and never leave the line.
// SAFETY (whole file): lines below `limit` that are OLD hold cells whose starts are in the live table; what these
// do not cover is free. Nothing here allocates.
import type { i64, u32, usize } from "@tessera/machine/integer";
import { countTrailingZeros32 } from "@tessera/machine/integer";
import { fillBytes, load8, load32, store8 } from "@tessera/machine/memory";
import { cellSize } from "./cell-layout.ts";
import { heapBase, lineTable, liveTable } from "./heap.ts";
import { findStart, LINE_BYTES, LINE_SHIFT, MARKED, MIXED, OLD } from "./lines.ts";

/** Smaller ones are not worth their search. */
const LEAST_GAP = 64;
/** The bytes that each line that was looked at has to give, on average. */
const LEAST_PER_LINE = 32;

/** The gap that was found. */
export let gapStart: usize = 0;
export let gapEnd: usize = 0;

/** The line to look at (below `limit`, then from the first again), and where in it; 0 for its beginning. */
let line: usize = 0;
let limit: usize = 0;
let next: usize = 0;
/** How many more may be looked at. */
let left: usize = 0;
/** Whether so much was found that the search goes on after a collection. */
let isWorthIt: boolean = false;
/** Since the last collection. */
let looked: usize = 0;
let foundBytes: usize = 0;

/** The whole heap was marked: all lines below `end` may be looked at. */
export function findGapsAgain(end: usize): void {
  next = 0;
  limit = end;
  left = end;
  looked = 0;
  isWorthIt = true;
}

/** A collection has changed the lines. */
export function leaveGaps(): void {
  if (next !== 0) nextLine();
  if (looked * LEAST_PER_LINE > foundBytes) isWorthIt = false;
  if (isWorthIt) left = limit;
  looked = 0;
  foundBytes = 0;
}

function nextLine(): void {
  next = 0;
  line = line + 1 < limit ? line + 1 : 0;
  left -= 1;
  looked += 1;
}

function skipTo(later: usize): void {
  const lines: usize = later - line;
  next = 0;
  line = later < limit ? later : 0;
  left = left > lines ? left - lines : 0;
}

/** Whether there may be more. */
export function hasGaps(): boolean {
  return left > 0;
}

/** Finds the next gap of at least `sizeBytes` and takes it; false if there is none. */
export function takeGap(sizeBytes: usize): boolean {
  const least: usize = sizeBytes > LEAST_GAP ? sizeBytes : LEAST_GAP;
  while (left > 0) {
    const state: u32 = load8(lineTable + line);
    const start: usize = heapBase + line * LINE_BYTES;
    const end: usize = start + LINE_BYTES;
    if (next === 0) {
      if ((state & (0xff - MARKED)) !== OLD) {
        nextLine();
        continue;
      }
      next = firstFree(start);
      if (next >= end) {
        // Nothing is free in lines within a long cell.
        skipTo((next - heapBase) >>> LINE_SHIFT);
        continue;
      }
    }
    const from: usize = next;
    const to: usize = nextCell(from, end);
    next = to < end ? to + cellSize(to) : end;
    if (to - from >= least) {
      if ((state & MIXED) === 0) mix(line);
      gapStart = from;
      gapEnd = to;
      foundBytes += to - from;
      if (next >= end) nextLine();
      return true;
    }
    if (next >= end) nextLine();
  }
  return false;
}

/** Where the cell that reaches into the line from before ends, or the start of the line. */
function firstFree(start: usize): usize {
  if (start === heapBase) return start;
  const before: i64 = findStart(liveTable, (start - heapBase - 8) >>> 0);
  if (before < 0) return start;
  const end: usize = heapBase + before + cellSize(heapBase + before);
  return end > start ? end : start;
}

/** The first cell that begins at `from` or later in the line, or `end`, the line's end. */
function nextCell(from: usize, end: usize): usize {
  if (from >= end) return end;
  const offset: u32 = (from - heapBase) >>> 0;
  const bits: u32 = load32(liveTable + (offset >>> LINE_SHIFT) * 4) >>> ((offset >>> 3) & 31);
  return bits === 0 ? end : from + countTrailingZeros32(bits) * 8;
}

/** Makes all gaps of the line zero. */
function mix(index: usize): void {
  store8(lineTable + index, (load8(lineTable + index) | MIXED) >>> 0);
  const end: usize = heapBase + (index + 1) * LINE_BYTES;
  let from: usize = firstFree(end - LINE_BYTES);
  while (from < end) {
    const to: usize = nextCell(from, end);
    fillBytes(from, 0, to - from);
    from = to < end ? to + cellSize(to) : end;
  }
}

/** The cell that covers the address, which lies in a MIXED line; 0 if none does. */
export function findInMixed(address: usize): usize {
  const lineStart: usize = address - ((address - heapBase) & (LINE_BYTES - 1));
  const before: i64 = findStart(liveTable, (address - heapBase) >>> 0);
  let cell: usize = lineStart;
  if (before >= 0) {
    const known: usize = heapBase + before;
    const end: usize = known + cellSize(known);
    if (address < end) return known;
    if (end > lineStart) cell = end;
  }
  for (;;) {
    const end: usize = cell + cellSize(cell);
    if (address < end) return load32(cell) !== 0 ? cell : 0;
    cell = end;
  }
}
