// The heap: allocation by bumping a pointer through runs of free lines (lines.ts); collector.ts frees lines.
//
// Promises: cells are 8-byte aligned, zero, and never move. Memory between `heapBase` and line `usedLines`
// has been handed out at least once; what lies above has never been touched and is zero.
// Small cells fill runs of free lines in address order, one behind another, so that whoever knows where a run
// begins finds its cells by their sizes (fresh-cells.ts): nothing is noted for a cell but its header. Words of
// zero between cells are skipped. Cells above 1 KiB that do not fit the run in use get lines of their own.
// The prelude of the emitted C has the fast path as well (`tsr_allocate`); both share the bump pointer.
// Nothing here allocates by other means. SAFETY: all addresses lie between memoryStart() and memoryEnd().

import { consoleWrite, exit, memoryEnd, memoryStart } from "tessera:platform";
import { addressOf } from "@tessera/machine/cell";
import { allocateCell, bumpPointer, setBump, setHeap } from "@tessera/machine/heap";
import type { i64, u32, usize } from "@tessera/machine/integer";
import { fillBytes, store32 } from "@tessera/machine/memory";
import { STRING_HEADER } from "./cells.ts";
import { collect, collectWhenDue, youngBytes } from "./collector.ts";
import { gapEnd, gapStart, leaveGaps, takeGap } from "./gaps.ts";
import { findFreeLine, findRun, findUsedLine, LINE_BYTES, LINE_SHIFT, takeLines } from "./lines.ts";
import { SCRATCH_BYTES, setScratch } from "./scratch.ts";

/** Cells above this size do not share lines with others. */
const LARGE_BYTES = 1024;
/** Lines that the bump pointer takes at once: 8 KiB, which stay in the processor's first cache. */
const RUN_LINES = 32;
/** Small cells leave 1/8 of all lines to large ones, which need many together, until there is no other space. */
const LARGE_SHARE = 3;
const OUT_OF_MEMORY_EXIT = 255;

export let heapBase: usize = 0;
export let lineCount: usize = 0;
/** Lines below this one have been used at some time. */
export let usedLines: usize = 0;
export let lineTable: usize = 0;
/** Not 0 for lines that values were stored to since the last collection. */
export let dirtyTable: usize = 0;
/** Start bits of the cells that the last collection reached. */
export let liveTable: usize = 0;
/** Bits of those that the marking of the whole heap has reached; its end exchanges the two. */
export let markTable: usize = 0;
/** The collector's stacks of cells to scan: 4-byte offsets in units of 8 bytes. */
export let markStack: usize = 0;
export let markStackEnd: usize = 0;
/** Eight of them that are about to be scanned. */
export let markRing: usize = 0;
/** 64 bytes for the callee-saved registers. */
export let registerArea: usize = 0;
/** 64 bytes for the positions of an unwinding (throw.ts). */
export let traceArea: usize = 0;

let runEnd: usize = 0;
/** Runs for small cells end before this line. */
let smallLimit: usize = 0;
/** Next line to look at for small and for large cells. */
let smallCursor: usize = 0;
let largeCursor: usize = 0;
/** Bytes taken since the last collection. */
let takenBytes: usize = 0;
/** So many may be taken until the next. */
let triggerBytes: usize = 0;
/** Collects when it has to, at every allocation: for tests; null otherwise. */
let beforeEach: (() => void) | null = null;

/** Told of the bytes that are taken, and with 0 when there are no more: in debug builds; null otherwise. */
let observer: ((bytes: number) => void) | null = null;

/** Divides the platform's memory into tables and lines. Called once, before anything is allocated. */
export function initialiseHeap(): void {
  const start: usize = alignUp(memoryStart(), LINE_BYTES);
  const end: usize = memoryEnd();
  // Per line: 256 bytes, two words of bits, two bytes of state, four of mark stacks; 16 KiB for the rest.
  let lines: usize = Math.floor((end - start - 16384) / (LINE_BYTES + 14));
  if (lines > 0xfffff0) lines = 0xfffff0; // offsets fit 32 bits
  if (lines < 64) outOfMemory();
  lineCount = lines;
  smallLimit = lines - (lines >>> LARGE_SHARE);
  liveTable = start;
  markTable = liveTable + lines * 4;
  lineTable = markTable + lines * 4;
  dirtyTable = lineTable + alignUp(lines, 8);
  markStack = dirtyTable + alignUp(lines, 8);
  markStackEnd = markStack + 8192 + lines * 4;
  markRing = alignUp(markStackEnd, 8);
  registerArea = markRing + 32;
  traceArea = registerArea + 64;
  setScratch(traceArea + 64);
  heapBase = alignUp(traceArea + 64 + SCRATCH_BYTES, LINE_BYTES);
  setHeap(dirtyTable - heapBase / LINE_BYTES, heapBase, lines * LINE_BYTES);
  triggerBytes = youngBytes();
}

/**
 * A new cell of `sizeBytes` (header included; what its header says) whose header is set and whose rest is zero.
 * Collects when due. Ends the program with a message when memory is exhausted.
 */
export function allocate(sizeBytes: usize, shape: u32, aux: u32): usize {
  return allocateCell(sizeBytes, shape, aux);
}

/** The slow path of every allocation: `size` is a multiple of 8. */
export function allocateSlowly(size: usize, shape: u32, aux: u32): usize {
  // Modules of the platform may allocate before this module's own variables are set.
  if (typeof beforeEach === "function") beforeEach();
  if (typeof observer === "function") observer(size > RUN_LINES * LINE_BYTES ? size : RUN_LINES * LINE_BYTES);
  if (takenBytes >= triggerBytes) collectWhenDue();
  let address: usize = findSpace(size);
  if (address === 0 && takenBytes > 0) {
    collectWhenDue();
    address = findSpace(size);
  }
  if (address === 0) {
    collect();
    address = findSpace(size);
    if (address === 0) {
      smallLimit = lineCount;
      address = findSpace(size);
      if (address === 0) outOfMemory();
    }
  }
  store32(address, shape);
  store32(address + 4, aux);
  return address;
}

/** Zeroed space for a cell of `size`, a multiple of 8; 0 if there is none. */
function findSpace(size: usize): usize {
  if (size <= LARGE_BYTES) {
    if (bumpPointer() + size <= runEnd) return bumpBy(size);
    // A cell longer than a line may not fit the next hole, which is then left to smaller ones.
    if (size <= LINE_BYTES) {
      // Tests try gaps first, since their heaps are small.
      if (beforeEach === null && takeRun(usedLines)) return bumpBy(size);
      if (takeNextGap(size)) return bumpBy(size);
      return takeRun(smallLimit) ? bumpBy(size) : 0;
    } else if (smallCursor >= usedLines && takeRun(smallLimit)) {
      if (bumpPointer() + size <= runEnd) return bumpBy(size);
    }
  }
  return findLines(size);
}

function bumpBy(size: usize): usize {
  const address: usize = bumpPointer();
  pointTo(address + size);
  return address;
}

/** The next cell goes to `address` in the run in use, unless each takes the slow path. */
function pointTo(address: usize): void {
  setBump(address, beforeEach === null ? runEnd : 0);
}

/** Points the bump pointer at the next run of free lines below `limit`; false if there is none. */
function takeRun(limit: usize): boolean {
  const first: usize = findFreeLine(lineTable, smallCursor, limit);
  smallCursor = first;
  if (first >= limit) return false;
  const farthest: usize = first + RUN_LINES < limit ? first + RUN_LINES : limit;
  const end: usize = findUsedLine(lineTable, first, farthest);
  smallCursor = end;
  claim(first, end);
  runEnd = heapBase + end * LINE_BYTES;
  pointTo(heapBase + first * LINE_BYTES);
  return true;
}

/** Points the bump pointer at the next gap of at least `size` between old cells; false if there is none. */
function takeNextGap(size: usize): boolean {
  if (!takeGap(size)) return false;
  takenBytes += gapEnd - gapStart;
  runEnd = gapEnd;
  pointTo(gapStart);
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
  takenBytes += (end - first) * LINE_BYTES;
  if (first < usedLines) {
    const usedEnd: usize = end < usedLines ? end : usedLines;
    fillBytes(heapBase + first * LINE_BYTES, 0, (usedEnd - first) * LINE_BYTES);
  }
  if (end > usedLines) usedLines = end;
}

/** What is reached lies in lines that are in use, what is free may be taken: so many bytes until the next time. */
export function resumeAllocation(nextTriggerBytes: usize): void {
  leaveGaps();
  setBump(0, 0);
  runEnd = 0;
  smallCursor = 0;
  largeCursor = 0;
  takenBytes = 0;
  triggerBytes = nextTriggerBytes;
}

/** The marks of the whole heap have become the starts of all cells. */
export function exchangeTables(): void {
  const starts: usize = liveTable;
  liveTable = markTable;
  markTable = starts;
}

/** For tests: calls `f` before every allocation from now on. */
export function setBeforeEach(f: () => void): void {
  beforeEach = f;
  setBump(bumpPointer(), 0);
}

/** Has `f` told of allocations from now on. It allocates nothing. */
export function setObserver(f: (bytes: number) => void): void {
  observer = f;
}

/** Whether the address lies in the heap (static cells do not). */
export function inHeap(address: usize): boolean {
  return address >= heapBase && address < heapBase + usedLines * LINE_BYTES;
}

export function outOfMemory(): never {
  const text = "fatal: out of memory: the heap is full; give the guest more memory (-m)\n";
  // SAFETY: a literal is a flat Latin-1 cell.
  consoleWrite(addressOf(text) + STRING_HEADER, text.length, 2);
  if (observer !== null) observer(0);
  exit(OUT_OF_MEMORY_EXIT);
}

function alignUp(value: usize, to: usize): usize {
  const over: usize = value & (to - 1);
  return over === 0 ? value : value + (to - over);
}
