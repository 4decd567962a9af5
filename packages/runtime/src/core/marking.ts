// Marking: from a cell to all cells it reaches, in two ways that can be under way at once.
//
// - Young: cells in fresh lines, those that appeared since the last collection. Always runs to its end.
// - Whole: all cells; goes on in slices between which the program runs.
// A marked cell is visited once: then its lines are kept and the cells it refers to are marked.
// Work waits on explicit stacks that share one area of fixed size: the young one grows up, the other down. Where
// they meet, the marked cells that were not pushed are found again by their bits, so that any graph is handled.
// SAFETY (whole file): a value in the heap range is the address of a cell, since the heap holds only values
// and the raw words that are skipped by kind. Nothing here allocates.
import type { i64, u32, usize } from "@tessera/machine/integer";
import { countTrailingZeros32 } from "@tessera/machine/integer";
import { load8, load32, loadUsize, prefetch, store32 } from "@tessera/machine/memory";
import { cellSize, hasValues, valueCount, valuesOffset } from "./cell-layout.ts";
import { WEAK } from "./cells.ts";
import {
  heapBase,
  lineTable,
  liveTable,
  markRing,
  markStack,
  markStackEnd,
  markTable,
  usedLines,
} from "./heap.ts";
import { coverLines, FRESH, LINE_BYTES, MARKED, MIXED, OLD } from "./lines.ts";

/** Work of a visit beside looking at the values; a value is 1. */
const CELL_WORK = 12;

/** Cells with more values are looked at in parts, so that they do not fill the stacks. */
const PART = 256;
/** On a stack: above the number of the value at which to go on. */
const PARTIAL = 0x80000000;

/** Whether the whole heap is being marked. */
export let markingWhole: boolean = false;
/** Young cells that were marked since `startYoung`, in bytes, and the lines that this made old. */
export let survivingBytes: usize = 0;
export let survivingLines: usize = 0;
/** Cells that marking the whole heap has visited since `startWhole`, in bytes, and their lines. */
export let markedBytes: usize = 0;
export let markedLines: usize = 0;

let heapEnd: usize = 0;
let youngTop: usize = 0;
let wholeTop: usize = 0;
/** The lowest lines with cells that did not fit the stacks, or NONE. */
let youngLost: usize = 0;
let wholeLost: usize = 0;
const NONE = 0xffffffff;

/** Prepares for marking young cells. */
export function startYoung(): void {
  heapEnd = heapBase + usedLines * LINE_BYTES;
  youngTop = markStack;
  youngLost = NONE;
  survivingBytes = 0;
  survivingLines = 0;
  if (markingWhole) return;
  wholeTop = markStackEnd;
  wholeLost = NONE;
}

/** Begins marking the whole heap; the mark table is zero, there are no fresh lines. */
export function startWhole(): void {
  markingWhole = true;
  markedBytes = 0;
  markedLines = 0;
}

/** Ends it: nothing is queued. */
export function endWhole(): void {
  markingWhole = false;
}

/** Marks a young cell and queues it; ignores every other word. */
export function markYoung(address: usize): void {
  if (address < heapBase || address >= heapEnd) return;
  const offset: u32 = (address - heapBase) >>> 0;
  if ((load8(lineTable + (offset >>> 8)) & (FRESH | MIXED)) === 0) return;
  if (!setMark(liveTable, offset)) return;
  if (youngTop + 4 > wholeTop) {
    const line: usize = offset >>> 8;
    if (line < youngLost) youngLost = line;
    return;
  }
  store32(youngTop, offset >>> 3);
  youngTop += 4;
}

/** Marks a cell for the marking of the whole heap and queues it; ignores every word outside the heap. */
export function markWhole(address: usize): void {
  if (address < heapBase || address >= heapEnd) return;
  const offset: u32 = (address - heapBase) >>> 0;
  if (!setMark(markTable, offset)) return;
  if (wholeTop - 4 < youngTop) {
    const line: usize = offset >>> 8;
    if (line < wholeLost) wholeLost = line;
    return;
  }
  wholeTop -= 4;
  store32(wholeTop, offset >>> 3);
}

/** Sets the bit; whether it was not set before. */
function setMark(table: usize, offset: u32): boolean {
  const word: usize = table + (offset >>> 8) * 4;
  const bits: u32 = load32(word);
  const bit: u32 = (1 << ((offset >>> 3) & 31)) >>> 0;
  if ((bits & bit) !== 0) return false;
  store32(word, (bits | bit) >>> 0);
  return true;
}

/** Marks what all queued young cells reach. */
export function drainYoung(): void {
  visitYoungQueued();
  while (youngLost < usedLines) {
    const line: usize = youngLost;
    youngLost = line + 1;
    if ((load8(lineTable + line) & (FRESH | MIXED)) === 0) continue;
    let bits: u32 = load32(liveTable + line * 4);
    const bytes: usize = survivingBytes;
    while (bits !== 0) {
      visitYoung(heapBase + line * LINE_BYTES + countTrailingZeros32(bits) * 8);
      bits = (bits & (bits - 1)) >>> 0;
    }
    survivingBytes = bytes;
    visitYoungQueued();
  }
}

function visitYoungQueued(): void {
  while (youngTop > markStack) {
    youngTop -= 4;
    const entry: u32 = load32(youngTop);
    if (entry < PARTIAL) visitYoung(heapBase + entry * 8);
    else {
      youngTop -= 4;
      visitYoungValues(heapBase + (entry - PARTIAL) * 8, load32(youngTop));
    }
  }
}

/** Keeps the lines of a marked cell, and marks those it refers to. */
function visitYoung(cell: usize): void {
  const sizeBytes: usize = cellSize(cell);
  survivingBytes += sizeBytes;
  survivingLines += coverLines(lineTable, (cell - heapBase) >>> 0, sizeBytes, OLD);
  if (markingWhole) markWhole(cell);
  if (hasValues(load32(cell))) visitYoungValues(cell, 0);
}

function visitYoungValues(cell: usize, first: usize): void {
  const kind: u32 = load32(cell);
  const base: usize = heapBase;
  const size: usize = heapEnd - base;
  const from: usize = cell + valuesOffset(kind);
  let last: usize = valueCount(cell, kind);
  if (last - first > PART && youngTop + 8 <= wholeTop) {
    last = first + PART;
    store32(youngTop, last >>> 0);
    store32(youngTop + 4, (((cell - base) >>> 3) + PARTIAL) >>> 0);
    youngTop += 8;
  }
  const end: usize = from + last * 8;
  for (let at: usize = from + first * 8; at < end; at += 8) {
    const word: usize = loadUsize(at);
    if (word - base >= 0 && word - base < size) markYoung(word);
  }
}

/** Goes on marking the whole heap until about `budget` units of work are done; whether nothing is left. */
export function drainWhole(budget: i64): boolean {
  let left: i64 = visitWholeQueued(budget);
  while (wholeLost < usedLines) {
    if (left <= 0) return false;
    const line: usize = wholeLost;
    wholeLost = line + 1;
    let bits: u32 = load32(markTable + line * 4);
    left -= 1;
    // Nobody knows which of them were visited before; they are not counted again.
    const bytes: usize = markedBytes;
    while (bits !== 0) {
      left -= visitWhole(heapBase + line * LINE_BYTES + countTrailingZeros32(bits) * 8);
      bits = (bits & (bits - 1)) >>> 0;
    }
    markedBytes = bytes;
    left = visitWholeQueued(left);
  }
  return wholeTop >= markStackEnd;
}

/**
 * Visits queued cells until none is left or the budget is used up; what is left of it. Old cells are seldom in the
 * processor's caches: each is asked for eight visits before its own, and waits in a ring meanwhile.
 */
function visitWholeQueued(budget: i64): i64 {
  let left: i64 = budget;
  let place: usize = 0;
  while (wholeTop < markStackEnd && left > 0) {
    do {
      const next: u32 = load32(wholeTop);
      wholeTop += 4;
      if (next >= PARTIAL) {
        wholeTop += 4;
        left -= visitWholeValues(heapBase + (next - PARTIAL) * 8, load32(wholeTop - 4));
        continue;
      }
      prefetch(heapBase + next * 8);
      left -= visitInRing(markRing + place);
      // Not 0, which is none.
      store32(markRing + place, (next + 1) >>> 0);
      place = (place + 4) & 31;
    } while (wholeTop < markStackEnd && left > 0);
    for (let at: usize = markRing; at < markRing + 32; at += 4) left -= visitInRing(at);
  }
  return left;
}

/** Visits the cell that waits at this place of the ring, if any; how much work it was. */
function visitInRing(place: usize): i64 {
  const waiting: u32 = load32(place);
  if (waiting === 0) return 0;
  store32(place, 0);
  return visitWhole(heapBase + (waiting - 1) * 8);
}

/** Keeps the lines of a marked cell, and marks those it refers to; how much work it was. */
function visitWhole(cell: usize): i64 {
  const sizeBytes: usize = cellSize(cell);
  markedBytes += sizeBytes;
  markedLines += coverLines(lineTable, (cell - heapBase) >>> 0, sizeBytes, MARKED);
  const kind: u32 = load32(cell);
  // Pairs of weak cells come last of all (weak-cells.ts).
  return CELL_WORK + (hasValues(kind) && kind !== WEAK ? visitWholeValues(cell, 0) : 0);
}

function visitWholeValues(cell: usize, first: usize): i64 {
  const kind: u32 = load32(cell);
  const base: usize = heapBase;
  const size: usize = heapEnd - base;
  const from: usize = cell + valuesOffset(kind);
  let last: usize = valueCount(cell, kind);
  if (last - first > PART && wholeTop - 8 >= youngTop) {
    last = first + PART;
    wholeTop -= 8;
    store32(wholeTop, (((cell - base) >>> 3) + PARTIAL) >>> 0);
    store32(wholeTop + 4, last >>> 0);
  }
  const end: usize = from + last * 8;
  for (let at: usize = from + first * 8; at < end; at += 8) {
    const word: usize = loadUsize(at);
    if (word - base >= 0 && word - base < size) markWhole(word);
  }
  return last - first;
}
