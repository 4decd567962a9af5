// Set (ECMA-262, 24.2).
import { HashTable, TableCursor } from "./hash-table.ts";

export class Set<T> extends HashTable {
  constructor(values?: Iterable<T> | null) {
    super();
    if (values === undefined || values === null) return;
    for (const value of values) this.putEntry(value, undefined);
  }

  get size(): number {
    return this.entryCount;
  }

  has(value: T): boolean {
    return this.findEntry(value) !== undefined;
  }

  add(value: T): Set<T> {
    this.putEntry(value, undefined);
    return this;
  }

  delete(value: T): boolean {
    return this.removeEntry(value);
  }

  clear(): void {
    this.removeAll();
  }

  forEach(callback: (value: T, sameValue: T, set: Set<T>) => void): void {
    const cursor = new TableCursor(this);
    for (let entry = cursor.advance(); entry !== undefined; entry = cursor.advance()) {
      callback(entry.key as T, entry.key as T, this);
    }
  }

  keys(): SetIterator {
    return new SetIterator(this, false);
  }

  values(): SetIterator {
    return new SetIterator(this, false);
  }

  entries(): SetIterator {
    return new SetIterator(this, true);
  }

  [Symbol.iterator](): SetIterator {
    return new SetIterator(this, false);
  }
}

export class SetIterator {
  readonly #cursor: TableCursor;
  readonly #pairs: boolean;

  constructor(table: HashTable, pairs: boolean) {
    this.#cursor = new TableCursor(table);
    this.#pairs = pairs;
  }

  next(): { value: unknown; done: boolean } {
    const entry = this.#cursor.advance();
    if (entry === undefined) return { value: undefined, done: true };
    return { value: this.#pairs ? [entry.key, entry.key] : entry.key, done: false };
  }

  [Symbol.iterator](): SetIterator {
    return this;
  }

  /** What is left, for the inspector; each value twice if `yieldsEntries`. */
  remaining(): unknown[] {
    const rest: unknown[] = [];
    const cursor = this.#cursor.copy();
    if (cursor === undefined) return rest;
    for (let entry = cursor.advance(); entry !== undefined; entry = cursor.advance()) {
      rest.push(entry.key);
      if (this.#pairs) rest.push(entry.key);
    }
    return rest;
  }

  yieldsEntries(): boolean {
    return this.#pairs;
  }
}
