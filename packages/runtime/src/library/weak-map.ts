// WeakMap (ECMA-262, 24.3). Entries are held as long as the map: which of them a collector drops, and when, is left
// to implementations, and this one has no ephemerons.
import { isCell } from "@tessera/machine/cell";
import { HashTable } from "./hash-table.ts";

export class WeakMap<K, V> {
  readonly #table = new HashTable();

  constructor(entries?: Iterable<readonly [K, V]> | null) {
    if (entries === undefined || entries === null) return;
    for (const entry of entries) this.set(entry[0], entry[1]);
  }

  get(key: K): V | undefined {
    return this.#table.findEntry(key)?.value as V | undefined;
  }

  has(key: K): boolean {
    return this.#table.findEntry(key) !== undefined;
  }

  /** Objects, functions and symbols can be keys. */
  set(key: K, value: V): WeakMap<K, V> {
    if (!isCell(key) || typeof key === "string" || typeof key === "bigint")
      throw new TypeError("Invalid value used as weak map key");
    this.#table.putEntry(key, value);
    return this;
  }

  delete(key: K): boolean {
    return this.#table.removeEntry(key);
  }
}
