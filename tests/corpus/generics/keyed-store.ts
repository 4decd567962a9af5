// A store generic in its entity, keyed by a property that the type names.
class Store<T, K extends keyof T> {
  readonly #rows = new Map<T[K], T>();
  readonly #key: K;
  constructor(key: K, rows: Iterable<T> = []) {
    this.#key = key;
    for (const row of rows) this.put(row);
  }
  put(row: T): T | undefined {
    const before = this.#rows.get(row[this.#key]);
    this.#rows.set(row[this.#key], row);
    return before;
  }
  pluck<P extends keyof T>(property: P): T[P][] {
    return Array.from(this.#rows.values(), (row) => row[property]);
  }
  where(part: Partial<T>): T[] {
    const tests = Object.entries(part) as [keyof T, unknown][];
    return [...this.#rows.values()].filter((row) => tests.every(([k, v]) => row[k] === v));
  }
}
const byId = new Store("id", [{ id: 1, tag: "a", on: true }, { id: 2, tag: "b", on: false }, { id: 3, tag: "a", on: false }]);
console.log(byId.pluck("tag"), byId.put({ id: 2, tag: "z", on: true }), byId.where({ tag: "a", on: false }), byId.where({}).length);
const byTag = new Store("tag", byId.where({}));
console.log(byTag.pluck("id"), byTag.pluck("on"));
