// Marking: from a cell to all cells it reaches, precisely by kind (docs/compiler.md, "Cells").
//
// Work waits on an explicit stack of fixed size. If it overflows, the marked cells that were not pushed are
// found again by a pass over the mark bits, so that any graph is handled. Nothing here allocates.
// SAFETY (whole file): a value in the heap range is the address of a cell, since the heap holds only values
// and the raw words that are skipped by kind.
import { shapesAddress } from "@tessera/machine/image";
import type { u32, usize } from "@tessera/machine/integer";
import { countTrailingZeros32 } from "@tessera/machine/integer";
import { load32, loadUsize, store32 } from "@tessera/machine/memory";
import {
  ARRAY,
  BIGINT,
  BOX,
  BYTES,
  DICTIONARY,
  FIRST_SHAPE,
  FRAME,
  FUNCTION,
  ROPE,
  SLOTS,
  STRING_LATIN1,
  STRING_UTF16,
  SYMBOL,
  TYPED_FIRST,
} from "./cells.ts";
import { countMarkedLines } from "./collector.ts";
import { heapBase, lineTable, markStack, markStackEnd, markTable, usedLines } from "./heap.ts";
import { coverLines, LINE_BYTES } from "./lines.ts";

let top: usize = 0;
let overflowed: boolean = false;
let heapEnd: usize = 0;

/** Prepares a collection. */
export function resetMarking(): void {
  top = markStack;
  overflowed = false;
  heapEnd = heapBase + usedLines * LINE_BYTES;
}

/** Marks the cell at `address` and queues it for scanning; ignores every word outside the heap. */
export function markCell(address: usize): void {
  if (address < heapBase || address >= heapEnd) return;
  const offset: u32 = (address - heapBase) >>> 0;
  const word: usize = markTable + (offset >>> 8) * 4;
  const bits: u32 = load32(word);
  const bit: u32 = (1 << ((offset >>> 3) & 31)) >>> 0;
  if ((bits & bit) !== 0) return;
  store32(word, (bits | bit) >>> 0);
  countMarkedLines(coverLines(lineTable, offset, cellSize(address)));
  const kind: u32 = load32(address);
  if (kind <= STRING_UTF16 || kind === BIGINT || kind === BYTES) return; // no pointers inside
  if (top + 4 > markStackEnd) {
    overflowed = true;
    return;
  }
  store32(top, offset >>> 3);
  top += 4;
}

/** Scans until nothing is queued. */
export function drain(): void {
  scanQueued();
  while (overflowed) {
    overflowed = false;
    rescan();
  }
}

function scanQueued(): void {
  while (top > markStack) {
    top -= 4;
    scanCell(heapBase + load32(top) * 8);
  }
}

/** Scans every marked cell again: those lost by the overflow are among them. */
function rescan(): void {
  for (let line: usize = 0; line < usedLines; line += 1) {
    let bits: u32 = load32(markTable + line * 4);
    while (bits !== 0) {
      const bit: u32 = countTrailingZeros32(bits) >>> 0;
      bits = (bits & (bits - 1)) >>> 0;
      scanCell(heapBase + line * LINE_BYTES + bit * 8);
      scanQueued();
    }
  }
}

function scanCell(address: usize): void {
  const kind: u32 = load32(address);
  if (kind >= FIRST_SHAPE) {
    scanValues(address + 8, slotCount(kind));
  } else if (kind === SLOTS) {
    scanValues(address + 8, load32(address + 4));
  } else if (kind === ROPE) {
    scanValues(address + 8, 2);
  } else if (kind === FUNCTION) {
    scanValues(address + 24, 1 + load32(address + 4));
  } else if (kind === FRAME) {
    scanValues(address + 24, load32(address + 4));
  } else if (kind === ARRAY || kind === BOX || kind === DICTIONARY || kind === SYMBOL) {
    scanValues(address + 8, 1);
  } else if (kind >= TYPED_FIRST) {
    scanValues(address + 16, 1);
  }
}

function scanValues(from: usize, count: usize): void {
  const end: usize = from + count * 8;
  for (let at: usize = from; at < end; at += 8) markCell(loadUsize(at));
}

/** Bytes of the cell at `address`, header included. */
export function cellSize(address: usize): usize {
  const kind: u32 = load32(address);
  const aux: usize = load32(address + 4);
  if (kind >= FIRST_SHAPE) {
    const slots: usize = slotCount(kind);
    return 8 + (slots === 0 ? 1 : slots) * 8;
  }
  if (kind === STRING_LATIN1) return 16 + aux;
  if (kind === STRING_UTF16) return 16 + aux * 2;
  if (kind === SLOTS) return 8 + aux * 8;
  if (kind === BYTES) return 8 + aux;
  if (kind === ROPE) return 24;
  if (kind === FUNCTION) return 32 + aux * 8;
  if (kind === FRAME) return 24 + aux * 8;
  if (kind === BIGINT) return 16 + loadUsize(address + 8) * 8;
  if (kind >= TYPED_FIRST) return 32;
  return 16;
}

/** Slots of an object, from its ShapeInfo (slotCount is its second word). */
function slotCount(shape: u32): u32 {
  return load32(loadUsize(shapesAddress() + (shape - FIRST_SHAPE) * 8) + 4);
}
