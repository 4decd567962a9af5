// The heap: allocation by bumping a pointer through runs of free lines (lines.ts); collector.ts frees lines.
//
// Promises: cells are 8-byte aligned, zero, and never move. Memory between `heapBase` and line `usedLines`
// has been handed out at least once; what lies above has never been touched and is zero.
// Small cells fill runs of up to 128 free lines in address order; cells above 1 KiB get lines of their own.
// The runtime's fast path for C is `allocate` itself: keep `bump`, `bumpLimit`, `startTable`, `heapBase` so.
// Nothing here allocates by other means. SAFETY: all addresses lie between memoryStart() and memoryEnd().

import { consoleWrite, exit, memoryEnd, memoryStart } from "tessera:platform";
import { addressOf } from "@tessera/machine/cell";
import type { i64, u32, usize } from "@tessera/machine/integer";
import { fillBytes, load32, store32 } from "@tessera/machine/memory";
import { STRING_HEADER } from "./cells.ts";
import { collect } from "./collector.ts";
import { findFreeLine, findRun, findUsedLine, LINE_BYTES, LINE_SHIFT, takeLines } from "./lines.ts";
import { SCRATCH_BYTES, setScratch } from "./scratch.ts";

/** Cells above this size do not share lines with others. */
const LARGE_BYTES = 1024;
/** Lines that the bump pointer takes at once, so that the count of taken lines stays exact enough. */
const RUN_LINES = 128;
/** Lines taken (1 MiB) before a collection is worth its time, however little is alive. */
const MINIMUM_TRIGGER_LINES = 4096;
const OUT_OF_MEMORY_EXIT = 255;

export let heapBase: usize = 0;
export let lineCount: usize = 0;
/** Lines below this one have been used at some time. */
export let usedLines: usize = 0;
export let lineTable: usize = 0;
/** Start bits of the cells that exist, mark bits of those reached: exchanged by every collection. */
export let startTable: usize = 0;
export let markTable: usize = 0;
/** The collector's stack of cells to scan: 4-byte offsets in units of 8 bytes. */
export let markStack: usize = 0;
export let markStackEnd: usize = 0;
/** 64 bytes for the callee-saved registers. */
export let registerArea: usize = 0;
/** 64 bytes for the positions of an unwinding (throw.ts). */
export let traceArea: usize = 0;

export let bump: usize = 0;
/** End of the run in use; 0 when every allocation shall take the slow path. */
export let bumpLimit: usize = 0;
let runEnd: usize = 0;
/** Next line to look at for small and for large cells. */
let smallCursor: usize = 0;
let largeCursor: usize = 0;
let takenLines: usize = 0;
let triggerLines: usize = 0;
let liveLines: usize = 0;
let collectEvery: u32 = 0;
let untilCollect: u32 = 0;

/** Divides the platform's memory into tables and lines. Called once, before anything is allocated. */
export function initialiseHeap(): void {
  const start: usize = alignUp(memoryStart(), LINE_BYTES);
  const end: usize = memoryEnd();
  // Per line: 256 bytes, two words of bits, one byte of state, one byte of mark stack; 12 KiB for the rest.
  let lines: usize = Math.floor((end - start - 12288) / (LINE_BYTES + 10));
  if (lines > 0xfffff0) lines = 0xfffff0; // offsets fit 32 bits
  if (lines < 64) outOfMemory();
  lineCount = lines;
  startTable = start;
  markTable = startTable + lines * 4;
  lineTable = markTable + lines * 4;
  markStack = alignUp(lineTable + lines, 8);
  markStackEnd = markStack + 4096 + alignUp(lines, 8);
  registerArea = markStackEnd;
  traceArea = registerArea + 64;
  setScratch(traceArea + 64);
  heapBase = alignUp(traceArea + 64 + SCRATCH_BYTES, LINE_BYTES);
  triggerLines = MINIMUM_TRIGGER_LINES;
}

/**
 * A new cell of `sizeBytes` (header included, at least 16) whose header is set and whose rest is zero.
 * Collects when due. Ends the program with a message when memory is exhausted.
 */
export function allocate(sizeBytes: usize, shape: u32, aux: u32): usize {
  const address: usize = bump;
  const end: usize = alignUp(address + sizeBytes, 8);
  if (end > bumpLimit) return allocateSlowly(sizeBytes, shape, aux);
  bump = end;
  return publish(address, shape, aux);
}

/** Writes the header and the start bit: from here on a pointer into the cell keeps it alive. */
function publish(address: usize, shape: u32, aux: u32): usize {
  const offset: u32 = (address - heapBase) >>> 0;
  const word: usize = startTable + (offset >>> 8) * 4;
  store32(word, (load32(word) | (1 << ((offset >>> 3) & 31))) >>> 0);
  store32(address, shape);
  store32(address + 4, aux);
  return address;
}

function allocateSlowly(sizeBytes: usize, shape: u32, aux: u32): usize {
  const size: usize = alignUp(sizeBytes, 8);
  if (collectEvery !== 0) {
    untilCollect = (untilCollect - 1) >>> 0;
    if (untilCollect === 0) {
      collect();
      untilCollect = collectEvery;
    }
  }
  if (takenLines >= triggerLines) collect();
  let address: usize = findSpace(size);
  if (address === 0) {
    collect();
    address = findSpace(size);
    if (address === 0) outOfMemory();
  }
  return publish(address, shape, aux);
}

/** Zeroed space for a cell of `size`, a multiple of 8; 0 if there is none. */
function findSpace(size: usize): usize {
  if (size <= LARGE_BYTES) {
    if (bump + size <= runEnd) return bumpBy(size);
    // A cell longer than a line may not fit the next hole, which is then left to smaller ones.
    if ((size <= LINE_BYTES || smallCursor >= usedLines) && takeRun()) {
      if (bump + size <= runEnd) return bumpBy(size);
    }
  }
  return findLines(size);
}

function bumpBy(size: usize): usize {
  const address: usize = bump;
  bump = address + size;
  return address;
}

/** Points the bump pointer at the next run of free lines; false if there is none. */
function takeRun(): boolean {
  const first: usize = findFreeLine(lineTable, smallCursor, lineCount);
  smallCursor = first;
  if (first >= lineCount) return false;
  const farthest: usize = first + RUN_LINES < lineCount ? first + RUN_LINES : lineCount;
  const end: usize = findUsedLine(lineTable, first, farthest);
  smallCursor = end;
  claim(first, end);
  bump = heapBase + first * LINE_BYTES;
  runEnd = heapBase + end * LINE_BYTES;
  bumpLimit = collectEvery === 0 ? runEnd : 0;
  return true;
}

/** Lines of its own for one cell; 0 if there are none. */
function findLines(size: usize): usize {
  if (size > 0xffffff00) return 0;
  const wanted: usize = alignUp(size, LINE_BYTES) >>> LINE_SHIFT;
  let first: i64 = findRun(lineTable, largeCursor, lineCount, wanted);
  if (first < 0) first = findRun(lineTable, 0, lineCount, wanted);
  if (first < 0) return 0;
  largeCursor = first + wanted;
  claim(first, first + wanted);
  return heapBase + first * LINE_BYTES;
}

/** Takes the free lines `first ..< end` and zeroes those that were used before. */
function claim(first: usize, end: usize): void {
  takeLines(lineTable, first, end);
  takenLines += end - first;
  if (first < usedLines) {
    const usedEnd: usize = end < usedLines ? end : usedLines;
    fillBytes(heapBase + first * LINE_BYTES, 0, (usedEnd - first) * LINE_BYTES);
  }
  if (end > usedLines) usedLines = end;
}

/** The collector has left the marked cells' lines in use and their bits in the mark table. */
export function finishCollection(live: usize): void {
  const starts: usize = startTable;
  startTable = markTable;
  markTable = starts;
  bump = 0;
  bumpLimit = 0;
  runEnd = 0;
  smallCursor = 0;
  largeCursor = 0;
  takenLines = 0;
  liveLines = live;
  triggerLines = live > MINIMUM_TRIGGER_LINES ? live : MINIMUM_TRIGGER_LINES;
}

/** For tests: collects at every n-th allocation; 0 returns to normal. */
export function setCollectEvery(n: u32): void {
  collectEvery = n;
  untilCollect = n;
  bumpLimit = n === 0 ? runEnd : 0;
}

/** Bytes of lines in use (after the last collection plus taken since). */
export function usedBytes(): usize {
  return (liveLines + takenLines) * LINE_BYTES;
}

/** Bytes of heap that were touched at some time, without the side tables. */
export function committedBytes(): usize {
  return usedLines * LINE_BYTES;
}

/** Whether the address lies in the heap (static cells do not). */
export function inHeap(address: usize): boolean {
  return address >= heapBase && address < heapBase + usedLines * LINE_BYTES;
}

export function outOfMemory(): never {
  const text = "fatal: out of memory: the heap is full; give the guest more memory (-m)\n";
  // SAFETY: a literal is a flat Latin-1 cell.
  consoleWrite(addressOf(text) + STRING_HEADER, text.length, 2);
  exit(OUT_OF_MEMORY_EXIT);
}

function alignUp(value: usize, to: usize): usize {
  const over: usize = value & (to - 1);
  return over === 0 ? value : value + (to - over);
}
