// The properties of an object that has become a dictionary: an insertion-ordered hash table.
//
// Promises: `keys` enumerates array indices in ascending order, then strings in order of insertion (ECMA-262,
// 10.1.11); symbols are kept and found but not listed. Deletion leaves a gap that growth squeezes out.
import { addressOf, cellAt, isCell } from "@tessera/machine/cell";
import type { i32, i64, u32, usize } from "@tessera/machine/integer";
import { load32, store32 } from "@tessera/machine/memory";
import { BYTES, CELL_HEADER } from "./cells.ts";
import { allocate } from "./heap.ts";
import { addressHash } from "./key-hash.ts";
import { arrayIndexOf, stringEquals, stringHash } from "./string.ts";

const MINIMUM_BUCKETS = 8;

/** A property that is a pair of functions; either may be undefined. */
export class Accessor {
  readonly getter: unknown;
  readonly setter: unknown;
  constructor(getter: unknown, setter: unknown) {
    this.getter = getter;
    this.setter = setter;
  }
}

export class PropertyTable {
  /** Object.preventExtensions and seal: no property may come, none may go. */
  sealed: boolean = false;
  /** Object.freeze: as sealed, and no value may change. */
  frozen: boolean = false;
  /** The object has no prototype. */
  bare: boolean = false;
  // Entry i is keys[i] and values[i]; a deleted one has the key undefined.
  #keys: unknown[];
  #values: unknown[];
  #live: i32 = 0;
  #symbols: i32 = 0;
  // Open addressing: entry number + 1, or 0. At most three quarters full, deleted entries included.
  #buckets: unknown;
  #bucketCount: usize = MINIMUM_BUCKETS;
  /** Another table has the same keys and buckets: they are copied before they change. */
  #isShared: boolean = false;

  /** An empty table, or one with the keys of another, which shall never change again, and other values for them. */
  constructor(model: PropertyTable | null = null, values: unknown[] = []) {
    this.#values = values;
    if (model === null) {
      this.#keys = [];
      this.#buckets = newBuckets(MINIMUM_BUCKETS);
      return;
    }
    this.#keys = model.#keys;
    this.#buckets = model.#buckets;
    this.#bucketCount = model.#bucketCount;
    this.#live = model.#live;
    this.#symbols = model.#symbols;
    this.bare = model.bare;
    this.#isShared = true;
  }

  /** Number of properties. */
  get size(): number {
    return this.#live;
  }

  /** Number of the entry with the key (string or symbol), or -1. */
  find(key: unknown): i32 {
    const mask: u32 = (this.#bucketCount - 1) >>> 0;
    const buckets: usize = addressOf(this.#buckets) + CELL_HEADER;
    let bucket: u32 = (hashKey(key) & mask) >>> 0;
    for (;;) {
      const entry: i32 = (load32(buckets + bucket * 4) - 1) | 0;
      if (entry < 0) return -1;
      if (sameKey(this.#keys[entry], key)) return entry;
      bucket = ((bucket + 1) & mask) >>> 0;
    }
  }

  /** Value of an entry given by `find`. */
  valueAt(entry: i32): unknown {
    return this.#values[entry];
  }

  setValueAt(entry: i32, value: unknown): void {
    this.#values[entry] = value;
  }

  get(key: unknown): unknown {
    const entry = this.find(key);
    return entry < 0 ? undefined : this.#values[entry];
  }

  has(key: unknown): boolean {
    return this.find(key) >= 0;
  }

  /** Adds the property or changes its value. */
  set(key: unknown, value: unknown): void {
    const entry = this.find(key);
    if (entry >= 0) {
      this.#values[entry] = value;
      return;
    }
    if (this.#isShared || (this.#keys.length + 1) * 4 > this.#bucketCount * 3) this.#rebuild();
    this.#keys.push(key);
    this.#values.push(value);
    this.#link(key, this.#keys.length);
    this.#live = (this.#live + 1) | 0;
    if (typeof key === "symbol") this.#symbols = (this.#symbols + 1) | 0;
  }

  /** Removes the property; whether it was there. */
  delete(key: unknown): boolean {
    if (this.#isShared) this.#rebuild();
    const entry = this.find(key);
    if (entry < 0) return false;
    if (typeof key === "symbol") this.#symbols = (this.#symbols - 1) | 0;
    this.#keys[entry] = undefined;
    this.#values[entry] = undefined;
    this.#live = (this.#live - 1) | 0;
    return true;
  }

  /** The names of the properties in the order of enumeration. */
  keys(): string[] {
    const names: string[] = [];
    for (let i = 0; i < this.#keys.length; i++) {
      const key = this.#keys[i];
      if (typeof key === "string") names.push(key);
    }
    return indicesFirst(names);
  }

  /** The symbols among the keys, and the texts that stand for symbols ("@@..."). */
  symbolKeys(): unknown[] {
    const found: unknown[] = [];
    for (let i = 0; i < this.#keys.length; i++) {
      const key = this.#keys[i];
      if (
        typeof key === "symbol" ||
        (typeof key === "string" &&
          key.length > 1 &&
          key.charCodeAt(0) === 0x40 &&
          key.charCodeAt(1) === 0x40)
      )
        found.push(key);
    }
    return found;
  }

  /** Makes room: squeezes the gaps out and doubles the buckets if they are still needed. */
  #rebuild(): void {
    const keys = this.#keys;
    const values = this.#values;
    let buckets: usize = MINIMUM_BUCKETS;
    while ((this.#live + 1) * 2 > buckets) buckets *= 2;
    this.#buckets = newBuckets(buckets);
    this.#bucketCount = buckets;
    this.#isShared = false;
    this.#keys = [];
    this.#values = [];
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (key === undefined) continue;
      this.#keys.push(key);
      this.#values.push(values[i]);
      this.#link(key, this.#keys.length);
    }
  }

  #link(key: unknown, entryPlusOne: number): void {
    const mask: u32 = (this.#bucketCount - 1) >>> 0;
    const buckets: usize = addressOf(this.#buckets) + CELL_HEADER;
    let bucket: u32 = (hashKey(key) & mask) >>> 0;
    while (load32(buckets + bucket * 4) !== 0) bucket = ((bucket + 1) & mask) >>> 0;
    store32(buckets + bucket * 4, entryPlusOne >>> 0);
  }
}

/** Zeroed room for so many entry numbers. SAFETY: `#buckets` is always such a cell of `#bucketCount` words. */
function newBuckets(count: usize): unknown {
  return cellAt<unknown>(allocate(CELL_HEADER + count * 4, BYTES, (count * 4) >>> 0));
}

function hashKey(key: unknown): u32 {
  return typeof key === "string" ? stringHash(key) : addressHash(key);
}

function sameKey(a: unknown, b: unknown): boolean {
  if (!isCell(a)) return false;
  if (addressOf(a) === addressOf(b)) return true;
  return (
    typeof a === "string" && typeof b === "string" && stringHash(a) === stringHash(b) && stringEquals(a, b)
  );
}

/** The same names, array indices first and ascending; the array itself if there are none. */
export function indicesFirst(names: string[]): string[] {
  const indices: i64[] = [];
  for (let i = 0; i < names.length; i++) {
    const index = arrayIndexOf(names[i] ?? "");
    if (index >= 0) indices.push(index);
  }
  if (indices.length === 0) return names;
  indices.sort((a, b) => a - b);
  const ordered: string[] = [];
  for (let i = 0; i < indices.length; i++) ordered.push(String(indices[i]));
  for (let i = 0; i < names.length; i++) {
    const name = names[i] ?? "";
    if (arrayIndexOf(name) < 0) ordered.push(name);
  }
  return ordered;
}
