// The table behind Map and Set: entries in the order of insertion, chained by hash in an index beside them.
//
// Contract: keys are compared by SameValueZero (ECMA-262, 24.1 and 24.2). Removed entries leave gaps, which are
// squeezed out when there is no more room. A `TableCursor` then counts the gaps before its place in the old
// entries, which stay as they were, and goes on in those that took their place; so it visits exactly what the
// specification says, whatever was added, deleted or cleared meanwhile.
import type { i32, usize } from "@tessera/machine/integer";
import { hashValue } from "./hash.ts";
import { Iterator } from "./iterator-helpers.ts";
import {
  addEntry,
  CAPACITY,
  emptyIndex,
  FIRST,
  findKey,
  isRemoved,
  keyAt,
  newEntries,
  newIndex,
  noEntries,
  REMOVED,
  removeAt,
  setSuccessor,
  setValueAt,
  successorOf,
  tableKey,
  USED,
  valueAt,
  wipeEntries,
  wordOf,
} from "./table-storage.ts";

const FIRST_CAPACITY = 4;
/** V8's limit. */
const MOST_ENTRIES = 16777215;

export class HashTable {
  #entries: unknown = noEntries;
  #index: unknown;

  constructor(hasValues: boolean) {
    this.#index = emptyIndex(hasValues);
  }

  /** Number of entries. */
  get entryCount(): number {
    return wordOf(this.#index, USED) - wordOf(this.#index, REMOVED);
  }

  get currentEntries(): unknown {
    return this.#entries;
  }

  get currentIndex(): unknown {
    return this.#index;
  }

  hasKey(key: unknown): boolean {
    const known = tableKey(key);
    return findKey(this.#entries, this.#index, known, hashValue(known)) >= 0;
  }

  /** The value of an entry, or undefined. */
  valueOf(key: unknown): unknown {
    const known = tableKey(key);
    const position: usize = findKey(this.#entries, this.#index, known, hashValue(known));
    return position < 0 ? undefined : valueAt(this.#entries, this.#index, position);
  }

  /** Adds an entry of a table with values, or replaces the value of the one with this key. */
  putEntry(key: unknown, value: unknown): void {
    const known = tableKey(key);
    const hash = hashValue(known);
    const position: usize = findKey(this.#entries, this.#index, known, hash);
    if (position >= 0) setValueAt(this.#entries, this.#index, position, value);
    else this.#add(known, hash, value, true);
  }

  /** Adds an entry of a table without values, unless there is one with this key. */
  putKey(key: unknown): void {
    const known = tableKey(key);
    const hash = hashValue(known);
    if (findKey(this.#entries, this.#index, known, hash) < 0) this.#add(known, hash, undefined, false);
  }

  removeEntry(key: unknown): boolean {
    const known = tableKey(key);
    const hash = hashValue(known);
    const position: usize = findKey(this.#entries, this.#index, known, hash);
    if (position < 0) return false;
    removeAt(this.#entries, this.#index, position, hash);
    return true;
  }

  removeAll(hasValues: boolean): void {
    // To cursors all entries are gaps, so that they start anew.
    wipeEntries(this.#entries, this.#index);
    this.#replace(noEntries, emptyIndex(hasValues));
  }

  #add(key: unknown, hash: i32, value: unknown, hasValues: boolean): void {
    if (wordOf(this.#index, USED) === wordOf(this.#index, CAPACITY)) this.#makeRoom(hasValues);
    addEntry(this.#entries, this.#index, key, hash, value);
  }

  /** Squeezes the gaps out, into twice the room if there are few. */
  #makeRoom(hasValues: boolean): void {
    const used: usize = wordOf(this.#index, USED);
    const live: usize = used - wordOf(this.#index, REMOVED);
    if (live > MOST_ENTRIES) throw new RangeError((hasValues ? "Map" : "Set") + " maximum size exceeded");
    let capacity: usize = FIRST_CAPACITY;
    while (capacity < 2 * live) capacity *= 2;
    const entries = newEntries(capacity, hasValues);
    const index = newIndex(capacity, hasValues);
    for (let i: usize = wordOf(this.#index, FIRST); i < used; i += 1) {
      if (isRemoved(this.#entries, this.#index, i)) continue;
      const key = keyAt(this.#entries, this.#index, i);
      const value = hasValues ? valueAt(this.#entries, this.#index, i) : undefined;
      addEntry(entries, index, key, hashValue(key), value);
    }
    this.#replace(entries, index);
  }

  #replace(entries: unknown, index: unknown): void {
    if (this.#entries !== noEntries) setSuccessor(this.#entries, entries);
    this.#entries = entries;
    this.#index = index;
  }
}

/** A place in the order of a table's entries. */
export class TableCursor extends Iterator {
  #table: HashTable | undefined;
  #entries: unknown;
  #index: unknown;
  /** Entries before the place: what `advance` went to is the last of them. */
  #position: usize = 0;

  constructor(table: HashTable) {
    super();
    this.#table = table;
    this.#entries = table.currentEntries;
    this.#index = table.currentIndex;
  }

  /** Goes to the next entry; false at the end, and then for ever. */
  advance(): boolean {
    const table = this.#table;
    if (table === undefined) return false;
    if (this.#entries !== table.currentEntries) this.#follow(table);
    const index = this.#index;
    const used: usize = wordOf(index, USED);
    const first: usize = wordOf(index, FIRST);
    let position: usize = this.#position;
    if (position < first) position = first;
    while (position < used) {
      if (!isRemoved(this.#entries, index, position)) {
        this.#position = position + 1;
        return true;
      }
      position += 1;
    }
    this.#table = undefined;
    return false;
  }

  /** The key of the entry that `advance` went to, before the table changes. */
  currentKey(): unknown {
    return keyAt(this.#entries, this.#index, this.#position - 1);
  }

  /** Its value, if the table has values. */
  currentValue(): unknown {
    return valueAt(this.#entries, this.#index, this.#position - 1);
  }

  /** Finds the place in the entries that took the place of those that the cursor knows. */
  #follow(table: HashTable): void {
    let position: usize = this.#position;
    const current = table.currentEntries;
    // Before the first entry is before the first of whatever followed.
    while (position > 0 && this.#entries !== current) {
      let gaps: usize = 0;
      for (let i: usize = 0; i < position; i += 1) if (isRemoved(this.#entries, this.#index, i)) gaps += 1;
      position -= gaps;
      this.#entries = successorOf(this.#entries);
    }
    this.#entries = current;
    this.#index = table.currentIndex;
    this.#position = position;
  }

  /** For the inspector: a cursor at the same place. */
  copy(): TableCursor | undefined {
    if (this.#table === undefined) return undefined;
    const twin = new TableCursor(this.#table);
    twin.#entries = this.#entries;
    twin.#index = this.#index;
    twin.#position = this.#position;
    return twin;
  }
}
