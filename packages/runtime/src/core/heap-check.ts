// Tests of the collector: collections at every n-th allocation, each after a check of what it relies on.
// Linked into programs that were built for such tests only.
import { consoleWrite, exit } from "tessera:platform";
import { addressOf } from "@tessera/machine/cell";
import type { u32, usize } from "@tessera/machine/integer";
import { countTrailingZeros32 } from "@tessera/machine/integer";
import { load8, load32, loadUsize } from "@tessera/machine/memory";
import { hasValues, valueCount, valuesOffset } from "./cell-layout.ts";
import { STRING_HEADER } from "./cells.ts";
import { collect, collectSome } from "./collector.ts";
import { isNoted } from "./dirty-lines.ts";
import { heapBase, lineTable, liveTable, setBeforeEach, usedLines } from "./heap.ts";
import { FRESH, hasBit, LINE_BYTES, LINE_SHIFT, MIXED } from "./lines.ts";

const BROKEN_EXIT = 255;
/** Slices this small leave the program many chances to store behind the marking. */
const SLICE_WORK = 300;
/** Every so many collections one looks at the whole heap at once. */
const WHOLE_EVERY = 16;
/** Heaps of at most so many lines are checked before each collection, larger ones so much less often. */
const LINES_PER_CHECK = 512;

let every: u32 = 0;
let until: u32 = 0;
let collections: u32 = 0;
/** Collections since the last check. */
let unchecked: u32 = 0;

/** Collects at every n-th allocation from now on. */
export function setCollectEvery(n: u32): void {
  every = n;
  until = n;
  setBeforeEach(countDown);
}

function countDown(): void {
  until = (until - 1) >>> 0;
  if (until !== 0) return;
  until = every;
  // So that programs with a lot of memory end in time.
  if ((unchecked + 1) * LINES_PER_CHECK > usedLines) {
    unchecked = 0;
    checkStores();
  } else unchecked = (unchecked + 1) >>> 0;
  collections = (collections + 1) >>> 0;
  if (collections % WHOLE_EVERY === 0) collect();
  else collectSome(SLICE_WORK);
}

/** Every pointer from an old cell to a fresh one lies in a dirty line. */
function checkStores(): void {
  for (let line: usize = 0; line < usedLines; line += 1) {
    if ((load8(lineTable + line) & FRESH) !== 0) continue;
    let bits: u32 = load32(liveTable + line * 4);
    while (bits !== 0) {
      checkCell(heapBase + line * LINE_BYTES + countTrailingZeros32(bits) * 8);
      bits = (bits & (bits - 1)) >>> 0;
    }
  }
}

function checkCell(cell: usize): void {
  const kind: u32 = load32(cell);
  if (!hasValues(kind)) return;
  const from: usize = cell + valuesOffset(kind);
  const end: usize = from + valueCount(cell, kind) * 8;
  for (let at: usize = from; at < end; at += 8) {
    const word: usize = loadUsize(at);
    if (word < heapBase || word >= heapBase + usedLines * LINE_BYTES) continue;
    const state: u32 = load8(lineTable + ((word - heapBase) >>> LINE_SHIFT));
    const isOld: boolean = hasBit(liveTable, (word - heapBase) >>> 0);
    if ((state & FRESH) !== 0 || ((state & MIXED) !== 0 && !isOld)) {
      if (!isNoted(cell, at)) fail("fatal: the collector was not told of a store\n");
    } else if (!isOld) fail("fatal: a cell refers to freed memory\n");
  }
}

function fail(text: string): never {
  // SAFETY: a literal is a flat Latin-1 cell.
  consoleWrite(addressOf(text) + STRING_HEADER, text.length, 2);
  exit(BROKEN_EXIT);
}
