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
import { FRESH, findStart, LINE_BYTES, LINE_SHIFT, MARKED, OLD, settleLines } from "./lines.ts";
import {
  drainWhole,
  drainYoung,
  endWhole,
  markedLines,
  markingWhole,
  markWhole,
  markYoung,
  startWhole,
  startYoung,
  survivingLines,
} from "./marking.ts";

/** Lines taken between young collections: an eighth of the old ones, within these bounds (1 to 2 MiB). */
const LEAST_YOUNG_LINES = 4096;
const MOST_YOUNG_LINES = 8192;
/** Work (marking.ts) that a line of old cells takes, about. */
const LINE_WORK = 80;
/** The least work of a slice. */
const LEAST_SLICE = 100000;
const NO_LIMIT = 0x7fffffffffff;

let stackBase: usize = 0;
/** Lines of cells that a collection has reached. */
let oldLines: usize = 0;
/** With so many the whole heap is marked; it shall be done when there are `growth` more. */
let wholeTrigger: usize = LEAST_YOUNG_LINES;
let growth: usize = LEAST_YOUNG_LINES;

/** Everything above this address of the stack holds no pointers into the heap. */
export function setStackBase(address: usize): void {
  stackBase = address;
}

/** Lines to take until the next collection. */
export function youngLines(): usize {
  let lines: usize = oldLines >>> 3;
  if (lines > MOST_YOUNG_LINES) lines = MOST_YOUNG_LINES;
  if (lines < LEAST_YOUNG_LINES) lines = LEAST_YOUNG_LINES;
  const free: usize = lineCount - oldLines;
  return lines < free >>> 1 ? lines : free >>> 1;
}

/** A collection of bounded length, when enough was allocated. */
export function collectWhenDue(): void {
  // As much of what is not marked yet as has to be done until the next time, when lines survive as before.
  const room: usize = wholeTrigger + growth - oldLines;
  const left: usize = oldLines > markedLines ? oldLines - markedLines : 0;
  const due: i64 = room > survivingLines ? Math.floor((left * survivingLines) / room) * LINE_WORK : NO_LIMIT;
  collectSome(due > LEAST_SLICE ? due : LEAST_SLICE);
}

/** A young collection, and a slice of about `budget` work (marking.ts) if the whole heap has to be marked. */
export function collectSome(budget: i64): void {
  collectYoung();
  if (!markingWhole && oldLines >= wholeTrigger) beginWhole();
  if (markingWhole) {
    const isTight: boolean = lineCount - oldLines < 2 * LEAST_YOUNG_LINES;
    if (drainWhole(isTight ? NO_LIMIT : budget)) finishWhole();
  }
  resumeAllocation(youngLines());
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
  resumeAllocation(youngLines());
}

function collectYoung(): void {
  startYoung();
  scanDirtyLines();
  drainYoung();
  markRoots(false);
  drainYoung();
  settleLines(lineTable, usedLines, 0, OLD | MARKED);
  forgetStores();
  oldLines += survivingLines;
}

function beginWhole(): void {
  fillBytes(markTable, 0, usedLines * 4);
  startWhole();
  markRoots(true);
}

function finishWhole(): void {
  markRoots(true);
  drainWhole(NO_LIMIT);
  endWhole();
  exchangeTables();
  // MARKED becomes OLD.
  settleLines(lineTable, usedLines, 2, OLD);
  oldLines = markedLines;
  const free: usize = lineCount - oldLines;
  growth = (oldLines >>> 3) + (oldLines >>> 4);
  if (growth < LEAST_YOUNG_LINES) growth = LEAST_YOUNG_LINES;
  if (growth > free >>> 2) growth = free >>> 2;
  wholeTrigger = oldLines + growth;
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
    } else if (whole && (state & OLD) !== 0) {
      const start: i64 = findStart(liveTable, (word - heapBase) >>> 0);
      if (start >= 0 && word < heapBase + start + cellSize(heapBase + start)) markWhole(heapBase + start);
    }
  }
}
