// The slots of arrays, below the level of elements: holes are slots that hold EMPTY.
//
// Contract: indices are below the length of the array; nothing here runs code of the program.
import { addressOf, emptyValue, isEmpty, loadValue, storeValue } from "@tessera/machine/cell";
import { recordStores } from "@tessera/machine/heap";
import type { usize } from "@tessera/machine/integer";
import { copyBytes, loadUsize } from "@tessera/machine/memory";
import { dropFirst } from "../core/array-trim.ts";

// SAFETY (whole file): an ARRAY cell holds at +8 a pointer to a SLOTS cell, whose values start at +8 and are
// at least as many as the array's length.
function slotAddress(array: readonly unknown[], index: usize): usize {
  return loadUsize(addressOf(array) + 8) + 8 + 8 * index;
}

/** Whether the element is absent. */
export function isHole(array: readonly unknown[], index: usize): boolean {
  return isEmpty(loadValue(slotAddress(array, index)));
}

/** Removes the element, leaving the length as it is. */
export function makeHole(array: unknown[], index: usize): void {
  storeValue(slotAddress(array, index), emptyValue());
}

/** Moves `count` slots within the array; the ranges may overlap. */
export function moveElements(array: unknown[], from: usize, to: usize, count: usize): void {
  if (count <= 0 || from === to) return;
  copyBytes(slotAddress(array, to), slotAddress(array, from), 8 * count);
  recordStores(slotAddress(array, to), 8 * count);
}

/** Removes the first element of an array that has some. */
export function removeFirst(array: unknown[]): void {
  const length = array.length;
  // Of few elements it is cheaper to move the others than to have the array outgrow its slots the sooner.
  if (length > 32 && dropFirst(array, 1)) return;
  moveElements(array, 1, 0, length - 1);
  array.length = length - 1;
}

/** A new array of the slots `from ..< to`, holes included. */
export function copySlots<T>(array: readonly T[], from: usize, to: usize): T[] {
  const result: T[] = [];
  if (to <= from) return result;
  result.length = to - from;
  copyBytes(slotAddress(result, 0), slotAddress(array, from), 8 * (to - from));
  return result;
}

/** Appends all slots of `source`, holes included. */
export function appendSlots<T>(target: T[], source: readonly T[]): void {
  const at = target.length;
  const count = source.length;
  if (count === 0) return;
  target.length = at + count;
  copyBytes(slotAddress(target, at), slotAddress(source, 0), 8 * count);
  recordStores(slotAddress(target, at), 8 * count);
}
