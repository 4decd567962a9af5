// Arrays with properties besides their elements: results of regular expressions know where they were found.
//
// Promises: the properties belong to the array, however it grows. Such an array has DETAILED_SLOTS instead of SLOTS: one
// value more behind its capacity, an object that holds the properties (docs/compiler.md, "Cells").
import { addressOf, cellAt, loadValue, shapeOf, storeValue } from "@tessera/machine/cell";
import type { u32, usize } from "@tessera/machine/integer";
import { copyBytes, load32, loadUsize } from "@tessera/machine/memory";
import { ARRAY, CELL_HEADER, DETAILED_SLOTS } from "./cells.ts";
import { allocate } from "./heap.ts";

/** Gives the array its properties: those of the object `details`. The array must have none yet. */
export function attachDetails(array: unknown[], details: unknown): void {
  const length: usize = array.length;
  // SAFETY: a cell of kind DETAILED_SLOTS has room for `length` values and one more.
  const slots: usize = allocate(CELL_HEADER + 8 * (length + 1), DETAILED_SLOTS, length >>> 0);
  const address: usize = addressOf(array);
  copyBytes(slots + CELL_HEADER, loadUsize(address + 8) + CELL_HEADER, 8 * length);
  storeValue(slots + CELL_HEADER + 8 * length, details);
  storeValue(address + 8, cellAt<unknown>(slots));
}

/** The object with the properties of an array, undefined if it has none. */
export function detailsOf(array: unknown): unknown {
  if (shapeOf(array) !== ARRAY) return undefined;
  const slots: usize = loadUsize(addressOf(array) + 8);
  const kind: u32 = load32(slots);
  return kind === DETAILED_SLOTS ? loadValue(slots + CELL_HEADER + 8 * load32(slots + 4)) : undefined;
}
