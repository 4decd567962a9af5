// Arrays that lose their first elements, as queues do: the SLOTS cell begins later then, and no element moves.
//
// The words before the new header are zero, which walks through cells skip. An old cell's start bit moves along. What
// the marking of the whole heap noted is forgotten, so that it looks at the cell again: the array was stored to.
// SAFETY (whole file): an ARRAY cell holds at +8 the address of a SLOTS cell with at least as many values as its length.
import { addressOf, auxOf, cellAt, setAux, storeValue } from "@tessera/machine/cell";
import type { u32, usize } from "@tessera/machine/integer";
import { fillBytes, load32, loadUsize, store32 } from "@tessera/machine/memory";
import { SLOTS } from "./cells.ts";
import { heapBase, inHeap, liveTable, markTable } from "./heap.ts";
import { clearBit, hasBit, setBit } from "./lines.ts";

/** Takes the first `count` elements off, which are fewer than there are; false if that has to be done otherwise. */
export function dropFirst(a: unknown[], count: u32): boolean {
  const old: usize = loadUsize(addressOf(a) + 8);
  if (load32(old) !== SLOTS || !inHeap(old)) return false;
  const capacity: u32 = load32(old + 4);
  const slots: usize = old + 8 * count;
  fillBytes(old, 0, 8 * count);
  store32(slots, SLOTS);
  store32(slots + 4, (capacity - count) >>> 0);
  const offset: u32 = (old - heapBase) >>> 0;
  clearBit(markTable, offset);
  if (hasBit(liveTable, offset)) {
    clearBit(liveTable, offset);
    setBit(liveTable, (slots - heapBase) >>> 0);
  }
  storeValue(addressOf(a) + 8, cellAt<unknown>(slots));
  setAux(a, (auxOf(a) - count) >>> 0);
  return true;
}
