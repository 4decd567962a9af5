// The objects that JSON.parse makes: of the shape of an object literal of the program if one has the same names in the
// same order, else dictionaries. Either way a program sees the same properties; those with a shape are smaller and
// read faster.
import { addressOf, cellAt } from "@tessera/machine/cell";
import { shapeCount } from "@tessera/machine/image";
import type { u32, usize } from "@tessera/machine/integer";
import { copyBytes, loadUsize } from "@tessera/machine/memory";
import { CELL_HEADER, FIRST_SHAPE } from "../core/cells.ts";
import { allocate } from "../core/heap.ts";
import { newDictionary, setProperty } from "../core/property.ts";
import {
  DATA,
  entryAt,
  entryCount,
  entryKey,
  entryKind,
  entrySlot,
  isClassShape,
  shapeInfo,
  slotCount,
} from "../core/shapes.ts";
import { arrayIndexOf, mixHash, stringEquals, stringHash } from "../core/string.ts";
import { keepName } from "./json-source.ts";

/** Shape numbers by the hash of their names, in a table of which at most half is used; 0 for none. */
const table: u32[] = [];

/** An object of the names and values `from ..< to`; of equal names the last one's value counts. */
export function objectOf(
  names: readonly string[],
  values: readonly unknown[],
  from: usize,
  to: usize,
): unknown {
  const shape: u32 = from < to ? shapeOfNames(names, from, to) : 0;
  if (shape === 0) {
    const object = newDictionary();
    for (let i: usize = from; i < to; i += 1) setProperty(object, names[i]!, values[i]);
    return object;
  }
  const size: usize = 8 * (to - from);
  const object: usize = allocate(CELL_HEADER + size, shape, 0);
  // SAFETY: the shape has as many slots. The object was allocated last, so that the collector need not be told.
  copyBytes(object + CELL_HEADER, loadUsize(addressOf(values) + 8) + CELL_HEADER + 8 * from, size);
  return cellAt<unknown>(object);
}

function shapeOfNames(names: readonly string[], from: usize, to: usize): u32 {
  if (table.length === 0) makeTable();
  let hash: u32 = 0;
  for (let i: usize = from; i < to; i += 1) hash = mixHash(hash, stringHash(names[i]!));
  const mask = table.length - 1;
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const shape: u32 = table[place]!;
    if (shape === 0 || hasNames(shapeInfo(shape), names, from, to)) return shape;
  }
}

function hasNames(info: usize, names: readonly string[], from: usize, to: usize): boolean {
  if (entryCount(info) !== to - from) return false;
  for (let i: usize = from; i < to; i += 1) {
    const name = names[i]!;
    const key = entryKey(entryAt(info, i - from));
    if (addressOf(key) !== addressOf(name) && !stringEquals(key, name)) return false;
  }
  return true;
}

function makeTable(): void {
  let size = 2;
  while (size < 2 * shapeCount()) size *= 2;
  for (let i = 0; i < size; i++) table.push(0);
  const end: usize = FIRST_SHAPE + shapeCount();
  for (let shape: usize = FIRST_SHAPE; shape < end; shape += 1) {
    const info: usize = shapeInfo(shape >>> 0);
    if (!isPlain(info)) continue;
    let hash: u32 = 0;
    for (let i: usize = 0; i < entryCount(info); i += 1) {
      const key = entryKey(entryAt(info, i));
      keepName(key);
      hash = mixHash(hash, stringHash(key));
    }
    let place = hash & (size - 1);
    while (table[place] !== 0) place = (place + 1) & (size - 1);
    table[place] = shape >>> 0;
  }
}

/** Whether objects of the shape are nothing but as many data properties, in the order of their slots. */
function isPlain(info: usize): boolean {
  const count: usize = entryCount(info);
  if (isClassShape(info) || count === 0 || count !== slotCount(info)) return false;
  for (let i: usize = 0; i < count; i += 1) {
    const entry: usize = entryAt(info, i);
    if (entryKind(entry) !== DATA || entrySlot(entry) !== i) return false;
    // Indices come before other names, whatever their place in the text; symbols are in no text.
    const key = entryKey(entry);
    if (arrayIndexOf(key) >= 0 || key.startsWith("@@") || key === "__proto__") return false;
  }
  return true;
}
