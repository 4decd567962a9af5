// The table behind Map and Set: buckets for finding, a linked list for the order of insertion.
//
// Contract: keys are compared by SameValueZero (ECMA-262, 24.1 and 24.2). A removed entry keeps its link to
// the entry before it; so `TableCursor`, when the entry it stands on was removed, walks back to one that is
// still there and visits exactly what the specification says, whatever was added, deleted or cleared meanwhile.
import type { i32 } from "@tessera/machine/integer";
import { stringEquals } from "../core/string.ts";
import { sameValueZero } from "../core/value.ts";
import { hashValue } from "./hash.ts";

const FIRST_BUCKETS = 8;

export class Entry {
  readonly key: unknown;
  value: unknown;
  readonly hash: number;
  /** Next in the same bucket. */
  chain: Entry | undefined = undefined;
  previous: Entry | undefined;
  next: Entry | undefined = undefined;
  removed: boolean = false;

  constructor(key: unknown, value: unknown, hash: number, previous: Entry | undefined) {
    this.key = key;
    this.value = value;
    this.hash = hash;
    this.previous = previous;
  }
}

export class HashTable {
  #buckets: (Entry | undefined)[] = newBuckets(FIRST_BUCKETS);
  #count: number = 0;
  #first: Entry | undefined = undefined;
  #last: Entry | undefined = undefined;

  /** Number of entries. */
  get entryCount(): number {
    return this.#count;
  }

  get firstEntry(): Entry | undefined {
    return this.#first;
  }

  findEntry(key: unknown): Entry | undefined {
    return this.#find(key, hashValue(key));
  }

  #find(key: unknown, hash: i32): Entry | undefined {
    let entry = this.#buckets[hash & (this.#buckets.length - 1)];
    if (typeof key === "string") {
      while (entry !== undefined) {
        if (entry.hash === hash) {
          const other = entry.key;
          if (typeof other === "string" && stringEquals(other, key)) return entry;
        }
        entry = entry.chain;
      }
      return undefined;
    }
    if (typeof key === "number" && key === key) {
      while (entry !== undefined) {
        const other = entry.key;
        if (typeof other === "number" && other === key) return entry;
        entry = entry.chain;
      }
      return undefined;
    }
    while (entry !== undefined) {
      if (entry.hash === hash && sameValueZero(entry.key, key)) return entry;
      entry = entry.chain;
    }
    return undefined;
  }

  /** Adds an entry, or replaces the value of the one with this key. */
  putEntry(key: unknown, value: unknown): void {
    const hash = hashValue(key);
    const found = this.#find(key, hash);
    if (found !== undefined) {
      found.value = value;
      return;
    }
    if (this.#count >= this.#buckets.length) this.#rehash();
    // Keys never hold -0 (24.1.3.9).
    const entry = new Entry(key === 0 ? 0 : key, value, hash, this.#last);
    const bucket: i32 = hash & (this.#buckets.length - 1);
    entry.chain = this.#buckets[bucket];
    this.#buckets[bucket] = entry;
    if (this.#last === undefined) this.#first = entry;
    else this.#last.next = entry;
    this.#last = entry;
    this.#count++;
  }

  removeEntry(key: unknown): boolean {
    const entry = this.findEntry(key);
    if (entry === undefined) return false;
    this.#unchain(entry);
    const previous = entry.previous;
    const next = entry.next;
    if (previous === undefined) this.#first = next;
    else previous.next = next;
    if (next === undefined) this.#last = previous;
    else next.previous = previous;
    entry.removed = true;
    this.#count--;
    return true;
  }

  removeAll(): void {
    let entry = this.#first;
    while (entry !== undefined) {
      entry.removed = true;
      // Cursors start again from the new first entry.
      entry.previous = undefined;
      entry = entry.next;
    }
    this.#buckets = newBuckets(FIRST_BUCKETS);
    this.#count = 0;
    this.#first = undefined;
    this.#last = undefined;
  }

  #unchain(entry: Entry): void {
    const bucket: i32 = entry.hash & (this.#buckets.length - 1);
    let current = this.#buckets[bucket];
    if (current === entry) {
      this.#buckets[bucket] = entry.chain;
      return;
    }
    while (current !== undefined) {
      if (current.chain === entry) {
        current.chain = entry.chain;
        return;
      }
      current = current.chain;
    }
  }

  #rehash(): void {
    const buckets = newBuckets(this.#buckets.length * 2);
    const mask: i32 = buckets.length - 1;
    let entry = this.#first;
    while (entry !== undefined) {
      const bucket: i32 = entry.hash & mask;
      entry.chain = buckets[bucket];
      buckets[bucket] = entry;
      entry = entry.next;
    }
    this.#buckets = buckets;
  }
}

function newBuckets(count: number): (Entry | undefined)[] {
  const buckets: (Entry | undefined)[] = [];
  for (let i = 0; i < count; i++) buckets.push(undefined);
  return buckets;
}

/** A place in the order of a table's entries. */
export class TableCursor {
  #table: HashTable | undefined;
  #current: Entry | undefined = undefined;

  constructor(table: HashTable) {
    this.#table = table;
  }

  /** The next entry; undefined at the end, and then for ever. */
  advance(): Entry | undefined {
    const table = this.#table;
    if (table === undefined) return undefined;
    let current = this.#current;
    while (current !== undefined && current.removed) current = current.previous;
    const next = current === undefined ? table.firstEntry : current.next;
    this.#current = next;
    if (next === undefined) this.#table = undefined;
    return next;
  }

  /** For the inspector: a cursor at the same place. */
  copy(): TableCursor | undefined {
    if (this.#table === undefined) return undefined;
    const twin = new TableCursor(this.#table);
    twin.#current = this.#current;
    return twin;
  }
}
