// The collector: non-moving, mark-region, in two generations, with bounded pauses.
//
// A *young* collection reclaims what appeared since the last one and is already unreachable. What it reaches is
// old from then on: marks stay. Its work is proportional to that, not to the heap: pointers from old cells to young
// ones are found in dirty lines (dirty-lines.ts). When old cells have grown enough since they were last looked
// through, the *whole* heap is marked, a slice after each young collection, while the program runs on. Cells that
// were marked and then stored to are looked at again at the next young collection; the last slice looks at the
// roots again. After either, lines that hold no part of a reached cell are free.
//
// Roots: the image's module-level values, the pending exception, the callee-saved registers and every word
// of the stack (conservatively, also pointers into cells). The heap itself is scanned precisely (marking.ts).
// Nothing here allocates.
import { spillRegisters } from "@tessera/machine/cpu";
import { exceptionAddress, globalsAddress, globalsCount } from "@tessera/machine/image";
import type { i64, u32, usize } from "@tessera/machine/integer";
import { fillBytes, load8, loadUsize } from "@tessera/machine/memory";
import { cellSize } from "./cell-layout.ts";
import { forgetStores, scanDirtyLines } from "./dirty-lines.ts";
import { findFreshCell } from "./fresh-cells.ts";
import { findGapsAgain, findInMixed, hasGaps } from "./gaps.ts";
import {
  exchangeTables,
  heapBase,
  lineCount,
  lineTable,
  liveTable,
  markTable,
  registerArea,
  resumeAllocation,
  usedLines,
} from "./heap.ts";
import { FRESH, findStart, LINE_BYTES, LINE_SHIFT, MARKED, MIXED, OLD, settleLines } from "./lines.ts";
import {
  drainWhole,
  drainYoung,
  endWhole,
  markedBytes,
  markedLines,
  markingWhole,
  markWhole,
  markYoung,
  startWhole,
  startYoung,
  survivingBytes,
  survivingLines,
} from "./marking.ts";
import { finishWeakCells, keepYoungWeakCells } from "./weak-cells.ts";

/** Bytes to allocate between young collections are within these bounds. */
const LEAST_YOUNG_BYTES = 1048576;
const MOST_YOUNG_BYTES = 8388608;
/** So many may survive one, since the program waits meanwhile. */
const MOST_SURVIVING_BYTES = 2097152;
/** Old cells may grow by as much again, within these bounds and where there is room, before the whole heap is marked. */
const LEAST_GROWTH = 1048576;
const MOST_DOUBLING = 4194304;
/** Work (marking.ts) that a byte of old cells takes, about: a third. */
const BYTES_PER_WORK = 3;
/** The least work of a slice. */
const LEAST_SLICE = 100000;
const NO_LIMIT = 0x7fffffffffff;

let stackBase: usize = 0;
/** Cells that a collection has reached, in bytes, and the lines with parts of them. */
let oldBytes: usize = 0;
let oldLines: usize = 0;
/** With so many bytes the whole heap is marked; it shall be done when there are `growth` more. */
let wholeTrigger: usize = LEAST_YOUNG_BYTES;
let growth: usize = LEAST_YOUNG_BYTES;
/** Bytes to allocate until the next collection, if there is room. */
let wantedBytes: usize = LEAST_YOUNG_BYTES;

/** Everything above this address of the stack holds no pointers into the heap. */
export function setStackBase(address: usize): void {
  stackBase = address;
}

/** Bytes to allocate until the next collection. */
export function youngBytes(): usize {
  // The larger the heap, the more slices its marking shall have; a program that keeps little shall need little.
  let most: usize = LEAST_YOUNG_BYTES;
  if (oldBytes >>> 2 < MOST_YOUNG_BYTES - most) most = MOST_YOUNG_BYTES - (oldBytes >>> 2);
  if (most > oldBytes * 4) most = oldBytes * 4;
  if (most < LEAST_YOUNG_BYTES) most = LEAST_YOUNG_BYTES;
  const free: usize = freeBytes() >>> 2;
  if (most > free) most = free;
  return wantedBytes < most ? wantedBytes : most;
}

/**
 * Little that survives: cells lie in less memory, which the processor's caches hold. Much: they get more time to
 * die, as long as the pauses allow it.
 */
function adaptYoungBytes(): void {
  if (survivingBytes > MOST_SURVIVING_BYTES) {
    if (wantedBytes > LEAST_YOUNG_BYTES) wantedBytes = wantedBytes >>> 1;
  } else if (survivingBytes * 8 > wantedBytes) {
    if (wantedBytes < MOST_YOUNG_BYTES) wantedBytes = wantedBytes * 2;
  } else if (survivingBytes * 64 < wantedBytes && wantedBytes > LEAST_YOUNG_BYTES)
    wantedBytes = wantedBytes >>> 1;
}

/** What no old cell covers, gaps included. */
function freeBytes(): usize {
  return lineCount * LINE_BYTES - oldBytes;
}

/** A collection of bounded length, when enough was allocated. */
export function collectWhenDue(): void {
  // As much of what is not marked yet as has to be done until the next time, when as much survives as before.
  const room: usize = wholeTrigger + growth - oldBytes;
  const left: usize = oldBytes > markedBytes ? oldBytes - markedBytes : 0;
  const due: i64 =
    room > survivingBytes ? Math.floor((left * survivingBytes) / room / BYTES_PER_WORK) : NO_LIMIT;
  collectSome(due > LEAST_SLICE ? due : LEAST_SLICE);
}

/** A young collection, and a slice of about `budget` work (marking.ts) if the whole heap has to be marked. */
export function collectSome(budget: i64): void {
  collectYoung();
  const freeLines: usize = lineCount - oldLines;
  const isTight: boolean = freeLines * LINE_BYTES < LEAST_YOUNG_BYTES && !hasGaps();
  if (!markingWhole && (oldBytes >= wholeTrigger || isTight)) beginWhole();
  if (markingWhole && drainWhole(budget)) finishWhole();
  resumeAllocation(youngBytes());
}

/** Frees all that is not reachable. */
export function collect(): void {
  collectYoung();
  // What was marked before may have died since.
  if (markingWhole) {
    drainWhole(NO_LIMIT);
    finishWhole();
  }
  beginWhole();
  drainWhole(NO_LIMIT);
  finishWhole();
  resumeAllocation(youngBytes());
}

function collectYoung(): void {
  startYoung();
  scanDirtyLines();
  drainYoung();
  markRoots(false);
  drainYoung();
  keepYoungWeakCells();
  settleLines(lineTable, usedLines, 0, OLD | MARKED);
  forgetStores();
  oldBytes += survivingBytes;
  oldLines += survivingLines;
  adaptYoungBytes();
}

function beginWhole(): void {
  fillBytes(markTable, 0, usedLines * 4);
  startWhole();
  markRoots(true);
}

function finishWhole(): void {
  markRoots(true);
  drainWhole(NO_LIMIT);
  finishWeakCells();
  endWhole();
  exchangeTables();
  // MARKED becomes OLD.
  settleLines(lineTable, usedLines, 2, OLD);
  oldBytes = markedBytes;
  oldLines = markedLines;
  findGapsAgain(usedLines);
  growth = (oldBytes >>> 3) + (oldBytes >>> 4);
  if (growth < MOST_DOUBLING) growth = oldBytes < MOST_DOUBLING ? oldBytes : MOST_DOUBLING;
  if (growth < LEAST_GROWTH) growth = LEAST_GROWTH;
  if (growth > freeBytes() >>> 2) growth = freeBytes() >>> 2;
  wholeTrigger = oldBytes + growth;
}

function markRoots(whole: boolean): void {
  markRange(globalsAddress(), globalsAddress() + globalsCount() * 8, whole);
  markRange(exceptionAddress(), exceptionAddress() + 8, whole);
  // SAFETY: 8 words are reserved at registerArea; the stack is readable from its pointer (stored as word 6,
  // below what this function's own prologue saved) to its base.
  spillRegisters(registerArea);
  markConservatively(registerArea, registerArea + 64, whole);
  markConservatively(loadUsize(registerArea + 48), stackBase, whole);
}

function markRange(from: usize, to: usize, whole: boolean): void {
  for (let at: usize = from; at < to; at += 8) {
    if (whole) markWhole(loadUsize(at));
    else markYoung(loadUsize(at));
  }
}

function markConservatively(from: usize, to: usize, whole: boolean): void {
  const heapEnd: usize = heapBase + usedLines * LINE_BYTES;
  for (let at: usize = from; at < to; at += 8) {
    const word: usize = loadUsize(at);
    if (word < heapBase || word >= heapEnd) continue;
    const state: u32 = load8(lineTable + ((word - heapBase) >>> LINE_SHIFT));
    if ((state & FRESH) !== 0) {
      const cell: usize = findFreshCell(word);
      if (cell !== 0) markYoung(cell);
    } else if ((state & MIXED) !== 0) {
      const cell: usize = findInMixed(word);
      if (cell !== 0) markYoung(cell);
    } else if (whole && (state & OLD) !== 0) {
      const start: i64 = findStart(liveTable, (word - heapBase) >>> 0);
      if (start >= 0 && word < heapBase + start + cellSize(heapBase + start)) markWhole(heapBase + start);
    }
  }
}
