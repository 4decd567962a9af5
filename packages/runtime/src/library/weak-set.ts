// WeakSet (ECMA-262, 24.4). Values are held as long as the set, as by WeakMap.
import { WeakMap } from "./weak-map.ts";

export class WeakSet<T> {
  readonly #members = new WeakMap<T, boolean>();

  constructor(values?: Iterable<T> | null) {
    if (values === undefined || values === null) return;
    for (const value of values) this.add(value);
  }

  has(value: T): boolean {
    return this.#members.has(value);
  }

  add(value: T): WeakSet<T> {
    this.#members.set(value, true);
    return this;
  }

  delete(value: T): boolean {
    return this.#members.delete(value);
  }
}
