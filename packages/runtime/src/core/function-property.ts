// Properties of functions: name, length, statics of classes, and what programs attach.
//
// SAFETY (whole file): FUNCTION cells are { entry, FunctionInfo, V properties, captures }; FunctionInfo is
// { V name; u32 length, flags; construct; shapes; statics; u64 staticCount; V parent } (parent: the class that a
// class extends, or EMPTY), a static { V key; V *variable }.
import { addressOf, cellAt, isEmpty, loadValue, storeValue } from "@tessera/machine/cell";
import type { usize } from "@tessera/machine/integer";
import { load32, loadUsize } from "@tessera/machine/memory";
import { DICTIONARY } from "./cells.ts";
import { allocate, inHeap } from "./heap.ts";
import { PropertyTable } from "./property-table.ts";
import { stringEquals } from "./string.ts";

/** Dictionaries of static closures: the collector does not look into static cells. */
const keptAlive: unknown[] = [];

/** `f[key]`. */
export function functionProperty(f: unknown, key: string): unknown {
  const properties = loadValue(addressOf(f) + 24);
  if (!isEmpty(properties)) {
    const table = loadValue(addressOf(properties) + 8) as PropertyTable;
    if (table.has(key)) return table.get(key);
  }
  const info: usize = loadUsize(addressOf(f) + 16);
  if (stringEquals(key, "name")) {
    const name = loadValue(info);
    return isEmpty(name) ? "" : name;
  }
  if (stringEquals(key, "length")) return load32(info + 8);
  return staticMember(f, key);
}

/** A static of the class or of those that it extends. */
function staticMember(f: unknown, key: string): unknown {
  for (let owner: unknown = f; !isEmpty(owner); ) {
    const info: usize = loadUsize(addressOf(owner) + 16);
    const count: usize = loadUsize(info + 40);
    const statics: usize = loadUsize(info + 32);
    for (let i: usize = 0; i < count; i += 1) {
      if (!stringEquals(loadValue(statics + i * 16) as string, key)) continue;
      const value = loadValue(loadUsize(statics + i * 16 + 8));
      return isEmpty(value) ? undefined : value;
    }
    owner = loadValue(info + 48);
  }
  return undefined;
}

/** The table of attached properties, made on first use. */
export function functionTable(f: unknown): PropertyTable {
  const properties = loadValue(addressOf(f) + 24);
  if (!isEmpty(properties)) return loadValue(addressOf(properties) + 8) as PropertyTable;
  const table = new PropertyTable();
  const address: usize = allocate(16, DICTIONARY, 0);
  storeValue(address + 8, table);
  const dictionary = cellAt<unknown>(address);
  storeValue(addressOf(f) + 24, dictionary);
  if (!inHeap(addressOf(f))) keptAlive.push(dictionary);
  return table;
}
