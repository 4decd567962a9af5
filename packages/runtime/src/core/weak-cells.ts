// Weak cells: pairs of a key, which they do not keep alive, and a value, which they keep alive as long as the key
// lives (ephemerons). WeakMap, WeakRef and FinalizationRegistry are made of them.
//
// Young collections take the pairs for strong ones, since what has just been stored is mostly still in use. When
// the whole heap has been marked, values of marked keys are marked until that reaches nothing more; pairs of other
// keys are dropped then. Until that moment an old pair stays, whatever happens to its key.
// All weak cells form a chain, from the youngest to the oldest; the dead leave it before their memory is used again.
// SAFETY (whole file): a cell of kind WEAK has the next of the chain at +8, its pairs from +16 on.
import { cellAt, emptyValue, loadValue, storeValue } from "@tessera/machine/cell";
import type { u32, usize } from "@tessera/machine/integer";
import { load32, loadUsize, storeUsize } from "@tessera/machine/memory";
import { WEAK, WEAK_HEADER } from "./cells.ts";
import { allocate, heapBase, inHeap, liveTable, markTable } from "./heap.ts";
import { hasBit } from "./lines.ts";
import { drainWhole, markWhole } from "./marking.ts";

const PAIR_BYTES = 16;
/** In place of a key that was dropped or deleted: null. */
const DROPPED = 2;
const NO_LIMIT = 0x7fffffffffff;

let first: usize = 0;
/** The first of those that were there before the last collection. */
let firstOld: usize = 0;

/** A cell of `pairs` pairs, all empty. */
export function newWeakCell(pairs: u32): unknown {
  const cell: usize = allocate(WEAK_HEADER + pairs * PAIR_BYTES, WEAK, (pairs * 2) >>> 0);
  storeUsize(cell + 8, first);
  first = cell;
  return cellAt<unknown>(cell);
}

/** The key of a pair: EMPTY if there never was one, null if it was dropped. */
export function weakKey(cell: usize, pair: usize): unknown {
  return loadValue(cell + WEAK_HEADER + pair * PAIR_BYTES);
}

export function weakValue(cell: usize, pair: usize): unknown {
  return loadValue(cell + WEAK_HEADER + pair * PAIR_BYTES + 8);
}

export function setWeakPair(cell: usize, pair: usize, key: unknown, value: unknown): void {
  const at: usize = cell + WEAK_HEADER + pair * PAIR_BYTES;
  storeValue(at, key);
  storeValue(at + 8, value);
}

export function dropWeakPair(cell: usize, pair: usize): void {
  setWeakPair(cell, pair, null, emptyValue());
}

/** A young collection has marked all that it reaches: new cells that it did not leave the chain. */
export function keepYoungWeakCells(): void {
  unlink(firstOld, liveTable);
  firstOld = first;
}

/** All that is reached without weak cells is marked: marks what their values reach, and drops other pairs. */
export function finishWeakCells(): void {
  if (first === 0) return;
  let marked: boolean = true;
  while (marked) {
    marked = false;
    for (let cell: usize = first; cell !== 0; cell = loadUsize(cell + 8)) if (markValues(cell)) marked = true;
    if (marked) drainWhole(NO_LIMIT);
  }
  unlink(0, markTable);
  firstOld = first;
  for (let cell: usize = first; cell !== 0; cell = loadUsize(cell + 8)) dropPairs(cell);
}

/** Takes the cells before `end` out of the chain that have no bit in the table. */
function unlink(end: usize, table: usize): void {
  let last: usize = 0;
  let cell: usize = first;
  while (cell !== end) {
    const next: usize = loadUsize(cell + 8);
    if (hasBit(table, (cell - heapBase) >>> 0)) last = cell;
    else if (last === 0) first = next;
    else storeUsize(last + 8, next);
    cell = next;
  }
}

/** Whether marking has reached what the word refers to; static cells are always there. */
function isReached(word: usize): boolean {
  return !inHeap(word) || hasBit(markTable, (word - heapBase) >>> 0);
}

/** Marks the values of marked keys; whether there was any to mark. */
function markValues(cell: usize): boolean {
  if (!isReached(cell)) return false;
  let marked: boolean = false;
  const end: usize = pairsEnd(cell);
  for (let at: usize = cell + WEAK_HEADER; at < end; at += PAIR_BYTES) {
    const value: usize = loadUsize(at + 8);
    if (isReached(value) || !isReached(loadUsize(at))) continue;
    markWhole(value);
    marked = true;
  }
  return marked;
}

function dropPairs(cell: usize): void {
  const end: usize = pairsEnd(cell);
  for (let at: usize = cell + WEAK_HEADER; at < end; at += PAIR_BYTES) {
    if (isReached(loadUsize(at))) continue;
    storeUsize(at, DROPPED);
    storeUsize(at + 8, 0);
  }
}

function pairsEnd(cell: usize): usize {
  return cell + WEAK_HEADER + load32(cell + 4) * 8;
}
