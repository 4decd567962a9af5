// WeakSet (ECMA-262, 24.4). It does not keep its values alive.
import { canBeHeldWeakly, WeakTable } from "./weak-table.ts";

export class WeakSet<T> {
  readonly #members = new WeakTable();

  /** @length 0 */
  constructor(values?: Iterable<T> | null) {
    if (values === undefined || values === null) return;
    for (const value of values) this.add(value);
  }

  has(value: T): boolean {
    return this.#members.has(value);
  }

  add(value: T): WeakSet<T> {
    if (!canBeHeldWeakly(value)) throw new TypeError("Invalid value used in weak set");
    this.#members.put(value, true);
    return this;
  }

  delete(value: T): boolean {
    return this.#members.remove(value);
  }
}
