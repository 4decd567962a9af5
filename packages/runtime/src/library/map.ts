// Map (ECMA-262, 24.1).

import { entryPart } from "./entry-part.ts";
import { groupBy } from "./group-by.ts";
import { HashTable, TableCursor } from "./hash-table.ts";

export class Map<K, V> extends HashTable {
  /** @length 0 */
  constructor(entries?: Iterable<readonly [K, V]> | null) {
    super(true);
    if (entries === undefined || entries === null) return;
    for (const entry of entries as Iterable<unknown>) {
      if (Array.isArray(entry)) this.putEntry(entry[0], entry[1]);
      else this.putEntry(entryPart(entry, 0), entryPart(entry, 1));
    }
  }

  get size(): number {
    return this.entryCount;
  }

  get(key: K): V | undefined {
    return this.valueOf(key) as V | undefined;
  }

  has(key: K): boolean {
    return this.hasKey(key);
  }

  set(key: K, value: V): Map<K, V> {
    this.putEntry(key, value);
    return this;
  }

  delete(key: K): boolean {
    return this.removeEntry(key);
  }

  clear(): void {
    this.removeAll(true);
  }

  forEach(callback: (value: V, key: K, map: Map<K, V>) => void): void {
    const cursor = new TableCursor(this);
    while (cursor.advance()) callback(cursor.currentValue() as V, cursor.currentKey() as K, this);
  }

  keys(): MapIterator {
    return new MapIterator(this, KEYS);
  }

  values(): MapIterator {
    return new MapIterator(this, VALUES);
  }

  entries(): MapIterator {
    return new MapIterator(this, ENTRIES);
  }

  [Symbol.iterator](): MapIterator {
    return new MapIterator(this, ENTRIES);
  }

  static groupBy(
    source: unknown,
    callback: (value: unknown, index: number) => unknown,
  ): Map<unknown, unknown[]> {
    const groups = new Map<unknown, unknown[]>();
    groupBy(source, callback, "Map", (key, value) => {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    });
    return groups;
  }
}

const KEYS = 0;
const VALUES = 1;
const ENTRIES = 2;

export class MapIterator extends TableCursor {
  readonly #kind: number;

  constructor(table: HashTable, kind: number) {
    super(table);
    this.#kind = kind;
  }

  next(): { value: unknown; done: boolean } {
    if (!this.advance()) return { value: undefined, done: true };
    return { value: this.currentItem(), done: false };
  }

  /** What `next` gives for the entry that `advance` went to, for core's iterations. */
  currentItem(): unknown {
    if (this.#kind === KEYS) return this.currentKey();
    return this.#kind === VALUES ? this.currentValue() : [this.currentKey(), this.currentValue()];
  }

  override get [Symbol.toStringTag](): string {
    return "Map Iterator";
  }

  /** What is left, for the inspector; keys and values alternate if `yieldsEntries`. */
  remaining(): unknown[] {
    const rest: unknown[] = [];
    const cursor = this.copy();
    if (cursor === undefined) return rest;
    while (cursor.advance()) {
      if (this.#kind !== VALUES) rest.push(cursor.currentKey());
      if (this.#kind !== KEYS) rest.push(cursor.currentValue());
    }
    return rest;
  }

  yieldsEntries(): boolean {
    return this.#kind === ENTRIES;
  }
}
