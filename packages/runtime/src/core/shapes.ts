// Reading ShapeInfo: which properties an object of a shape has, and where (docs/compiler.md, "Shapes at run time").
//
// An entry is known by its address: { V key; u32 slot; u32 kind; V method }, 24 bytes each.
// SAFETY (whole file): shape numbers come from headers of cells, and the emitter made the tables.
import { addressOf, auxOf, isEmpty, loadValue } from "@tessera/machine/cell";
import { shapesAddress } from "@tessera/machine/image";
import type { u32, usize } from "@tessera/machine/integer";
import { load32, loadUsize } from "@tessera/machine/memory";
import { FIRST_SHAPE } from "./cells.ts";
import { stringEquals } from "./string.ts";

export const DATA = 0;
export const ACCESSOR = 1;
export const METHOD = 2;
export const CLASS_GETTER = 3;
export const CLASS_SETTER = 4;
/** `constructor` of instances of a class that a function made: the slot holds it. */
export const HIDDEN = 5;

const ENTRY_BYTES = 24;
const ENTRIES_AT = 24;

/** Address of the ShapeInfo of a shape number. */
export function shapeInfo(shape: u32): usize {
  return loadUsize(shapesAddress() + (shape - FIRST_SHAPE) * 8);
}

export function entryCount(info: usize): u32 {
  return load32(info);
}

export function slotCount(info: usize): u32 {
  return load32(info + 4);
}

/** Name of the class, or EMPTY for object literals. */
export function className(info: usize): unknown {
  return loadValue(info + 8);
}

/** The first shape of the class that the shape's class extends, 0 if it extends none. */
export function parentShape(info: usize): u32 {
  return load32(info + 16);
}

/** Whether instances belong to a class: their set of properties is closed. */
export function isClassShape(info: usize): boolean {
  return !isEmpty(loadValue(info + 8));
}

/** Address of entry number `index`. */
export function entryAt(info: usize, index: usize): usize {
  return info + ENTRIES_AT + index * ENTRY_BYTES;
}

export function entryKey(entry: usize): string {
  return loadValue(entry) as string;
}

export function entrySlot(entry: usize): u32 {
  return load32(entry + 8);
}

export function entryKind(entry: usize): u32 {
  return load32(entry + 12);
}

/** The closure of a method or class accessor; EMPTY if there is none. */
export function entryMethod(entry: usize): unknown {
  return loadValue(entry + 16);
}

/** The first entry with the key, or 0. */
export function findEntry(info: usize, key: string): usize {
  const count: usize = load32(info);
  const wanted: usize = addressOf(key);
  let entry: usize = info + ENTRIES_AT;
  const end: usize = entry + count * ENTRY_BYTES;
  // Literals are one cell each, so that most lookups end here.
  for (; entry < end; entry += ENTRY_BYTES) if (loadUsize(entry) === wanted) return entry;
  const length: u32 = auxOf(key);
  for (entry = info + ENTRIES_AT; entry < end; entry += ENTRY_BYTES) {
    // SAFETY: a key is a string cell; its length is the second word.
    if (load32(loadUsize(entry) + 4) === length && stringEquals(loadValue(entry) as string, key))
      return entry;
  }
  return 0;
}
