// The collector: non-moving, mark-region, stop-the-world.
//
// Roots: the image's module-level values, the pending exception, the callee-saved registers and every word
// of the stack (conservatively, also pointers into cells). The heap itself is scanned precisely (marking.ts).
// Afterwards a line that holds no part of a reached cell is free. Nothing here allocates.
import { spillRegisters } from "@tessera/machine/cpu";
import { exceptionAddress, globalsAddress, globalsCount } from "@tessera/machine/image";
import type { i64, u32, usize } from "@tessera/machine/integer";
import { fillBytes, loadUsize } from "@tessera/machine/memory";
import {
  finishCollection,
  heapBase,
  lineTable,
  markTable,
  registerArea,
  startTable,
  usedLines,
} from "./heap.ts";
import { findStart, LINE_BYTES } from "./lines.ts";
import { cellSize, drain, markCell, resetMarking } from "./marking.ts";

let stackBase: usize = 0;
let collections: u32 = 0;
let markedLines: usize = 0;

/** Everything above this address of the stack holds no pointers into the heap. */
export function setStackBase(address: usize): void {
  stackBase = address;
}

/** Frees what is not reachable. */
export function collect(): void {
  collections = (collections + 1) >>> 0;
  markedLines = 0;
  fillBytes(markTable, 0, usedLines * 4);
  fillBytes(lineTable, 0, usedLines);
  resetMarking();
  markRange(globalsAddress(), globalsAddress() + globalsCount() * 8);
  markCell(loadUsize(exceptionAddress()));
  drain();
  // SAFETY: 8 words are reserved at registerArea; the stack is readable from its pointer (stored as word 6,
  // below what this function's own prologue saved) to its base.
  spillRegisters(registerArea);
  markConservatively(registerArea, registerArea + 64);
  markConservatively(loadUsize(registerArea + 48), stackBase);
  drain();
  finishCollection(markedLines);
}

/** Called by the marking for lines that become used. */
export function countMarkedLines(lines: u32): void {
  markedLines += lines;
}

/** How many collections there have been. */
export function collectionCount(): u32 {
  return collections;
}

function markRange(from: usize, to: usize): void {
  for (let at: usize = from; at < to; at += 8) {
    markCell(loadUsize(at));
    drain();
  }
}

function markConservatively(from: usize, to: usize): void {
  const heapEnd: usize = heapBase + usedLines * LINE_BYTES;
  for (let at: usize = from; at < to; at += 8) {
    const word: usize = loadUsize(at);
    if (word < heapBase || word >= heapEnd) continue;
    const start: i64 = findStart(startTable, (word - heapBase) >>> 0);
    if (start < 0) continue;
    const cell: usize = heapBase + start;
    if (word >= cell + cellSize(cell)) continue;
    markCell(cell);
    drain();
  }
}
