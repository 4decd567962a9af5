// Set (ECMA-262, 24.2; union and its kin: 2025, 24.2.4).
import { HashTable, TableCursor } from "./hash-table.ts";
import { differ, intersect, isDisjoint, isSubset, isSuperset, subtract, unite } from "./set-operations.ts";

export class Set<T> extends HashTable {
  /** @length 0 */
  constructor(values?: Iterable<T> | null) {
    super(false);
    if (values === undefined || values === null) return;
    for (const value of values) this.putKey(value);
  }

  get size(): number {
    return this.entryCount;
  }

  has(value: T): boolean {
    return this.hasKey(value);
  }

  add(value: T): Set<T> {
    this.putKey(value);
    return this;
  }

  delete(value: T): boolean {
    return this.removeEntry(value);
  }

  clear(): void {
    this.removeAll(false);
  }

  forEach(callback: (value: T, sameValue: T, set: Set<T>) => void): void {
    const cursor = new TableCursor(this);
    while (cursor.advance()) {
      const value = cursor.currentKey() as T;
      callback(value, value, this);
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

  union(other: unknown): Set<unknown> {
    return unite(this, other, new Set<unknown>());
  }

  intersection(other: unknown): Set<unknown> {
    return intersect(this, other, new Set<unknown>());
  }

  difference(other: unknown): Set<unknown> {
    return subtract(this, other, new Set<unknown>());
  }

  symmetricDifference(other: unknown): Set<unknown> {
    return differ(this, other, new Set<unknown>());
  }

  isSubsetOf(other: unknown): boolean {
    return isSubset(this, other);
  }

  isSupersetOf(other: unknown): boolean {
    return isSuperset(this, other);
  }

  isDisjointFrom(other: unknown): boolean {
    return isDisjoint(this, other);
  }
}

export class SetIterator extends TableCursor {
  readonly #pairs: boolean;

  constructor(table: HashTable, pairs: boolean) {
    super(table);
    this.#pairs = pairs;
  }

  next(): { value: unknown; done: boolean } {
    if (!this.advance()) return { value: undefined, done: true };
    return { value: this.currentItem(), done: false };
  }

  /** What `next` gives for the entry that `advance` went to, for core's iterations. */
  currentItem(): unknown {
    const key = this.currentKey();
    return this.#pairs ? [key, key] : key;
  }

  override get [Symbol.toStringTag](): string {
    return "Set Iterator";
  }

  /** What is left, for the inspector; each value twice if `yieldsEntries`. */
  remaining(): unknown[] {
    const rest: unknown[] = [];
    const cursor = this.copy();
    if (cursor === undefined) return rest;
    while (cursor.advance()) {
      rest.push(cursor.currentKey());
      if (this.#pairs) rest.push(cursor.currentKey());
    }
    return rest;
  }

  yieldsEntries(): boolean {
    return this.#pairs;
  }
}
