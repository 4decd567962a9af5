// WeakMap (ECMA-262, 24.3). An entry keeps its value alive as long as its key lives, and its key not at all.
import { entryPart } from "./entry-part.ts";
import { canBeHeldWeakly, WeakTable } from "./weak-table.ts";

export class WeakMap<K, V> {
  readonly #table = new WeakTable();

  /** @length 0 */
  constructor(entries?: Iterable<readonly [K, V]> | null) {
    if (entries === undefined || entries === null) return;
    for (const entry of entries as Iterable<unknown>)
      this.set(entryPart(entry, 0) as K, entryPart(entry, 1) as V);
  }

  get(key: K): V | undefined {
    return this.#table.get(key) as V | undefined;
  }

  has(key: K): boolean {
    return this.#table.has(key);
  }

  /** Objects, functions and symbols that are not shared can be keys. */
  set(key: K, value: V): WeakMap<K, V> {
    if (!canBeHeldWeakly(key)) throw new TypeError("Invalid value used as weak map key");
    this.#table.put(key, value);
    return this;
  }

  delete(key: K): boolean {
    return this.#table.remove(key);
  }
}
