// Map (ECMA-262, 24.1).
import { HashTable, TableCursor } from "./hash-table.ts";

export class Map<K, V> extends HashTable {
  constructor(entries?: Iterable<readonly [K, V]> | null) {
    super();
    if (entries === undefined || entries === null) return;
    for (const entry of entries) {
      if (typeof entry !== "object" || entry === null) {
        throw new TypeError("Iterator value " + String(entry) + " is not an entry object");
      }
      this.putEntry(entry[0], entry[1]);
    }
  }

  get size(): number {
    return this.entryCount;
  }

  get(key: K): V | undefined {
    const entry = this.findEntry(key);
    return entry === undefined ? undefined : (entry.value as V);
  }

  has(key: K): boolean {
    return this.findEntry(key) !== undefined;
  }

  set(key: K, value: V): Map<K, V> {
    this.putEntry(key, value);
    return this;
  }

  delete(key: K): boolean {
    return this.removeEntry(key);
  }

  clear(): void {
    this.removeAll();
  }

  forEach(callback: (value: V, key: K, map: Map<K, V>) => void): void {
    const cursor = new TableCursor(this);
    for (let entry = cursor.advance(); entry !== undefined; entry = cursor.advance()) {
      callback(entry.value as V, entry.key as K, this);
    }
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
}

const KEYS = 0;
const VALUES = 1;
const ENTRIES = 2;

export class MapIterator {
  readonly #cursor: TableCursor;
  readonly #kind: number;

  constructor(table: HashTable, kind: number) {
    this.#cursor = new TableCursor(table);
    this.#kind = kind;
  }

  next(): { value: unknown; done: boolean } {
    const entry = this.#cursor.advance();
    if (entry === undefined) return { value: undefined, done: true };
    if (this.#kind === KEYS) return { value: entry.key, done: false };
    if (this.#kind === VALUES) return { value: entry.value, done: false };
    return { value: [entry.key, entry.value], done: false };
  }

  [Symbol.iterator](): MapIterator {
    return this;
  }

  /** What is left, for the inspector; keys and values alternate if `yieldsEntries`. */
  remaining(): unknown[] {
    const rest: unknown[] = [];
    const cursor = this.#cursor.copy();
    if (cursor === undefined) return rest;
    for (let entry = cursor.advance(); entry !== undefined; entry = cursor.advance()) {
      if (this.#kind !== VALUES) rest.push(entry.key);
      if (this.#kind !== KEYS) rest.push(entry.value);
    }
    return rest;
  }

  yieldsEntries(): boolean {
    return this.#kind === ENTRIES;
  }
}
