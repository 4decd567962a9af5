// `Object.create(Object.getPrototypeOf(o))` (ECMA-262 20.1.2.2): an object of the same class with no property set.
//
// Contract: no constructor runs. Prototypes are no values in an image, so this is the one use of `Object.create`.

import { cellAt, emptyValue, isCell, shapeOf, storeValue } from "@tessera/machine/cell";
import type { u32, usize } from "@tessera/machine/integer";
import { DICTIONARY, FIRST_SHAPE } from "./cells.ts";
import { allocate } from "./heap.ts";
import { newDictionary } from "./property.ts";
import { entryKind, entrySlot, findEntry, HIDDEN, isClassShape, shapeInfo, slotCount } from "./shapes.ts";

/** `constructor` is that of `o`: instances of a class that a function made hold their class. */
export function emptyCopy(o: unknown, constructor: unknown): unknown {
  const shape: u32 = isCell(o) ? shapeOf(o) : 0;
  if (shape === DICTIONARY) return newDictionary();
  if (shape < FIRST_SHAPE) {
    throw new TypeError("Object.create takes the prototype of a class instance or a plain object");
  }
  const info: usize = shapeInfo(shape);
  if (!isClassShape(info)) return newDictionary();
  const count: u32 = slotCount(info);
  const address: usize = allocate(8 + count * 8, shape, 0);
  // SAFETY: the cell was allocated with `count` slots behind its header.
  for (let i: usize = 0; i < count; i += 1) storeValue(address + 8 + i * 8, emptyValue());
  const holder: usize = findEntry(info, "constructor");
  if (holder !== 0 && entryKind(holder) === HIDDEN)
    storeValue(address + 8 + entrySlot(holder) * 8, constructor);
  return cellAt<unknown>(address);
}
