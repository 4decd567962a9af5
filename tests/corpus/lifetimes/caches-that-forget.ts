// Caches by age and by count, with a clock that is given; WeakMap beside objects.
class Expiring<K, V> {
  readonly #entries = new Map<K, { value: V; untilMs: number }>();
  readonly #now: () => number;
  readonly #most: number;
  constructor(now: () => number, most = Infinity) {
    this.#now = now;
    this.#most = most;
  }
  set(key: K, value: V, forMs: number): this {
    this.#entries.delete(key);
    this.#entries.set(key, { value, untilMs: this.#now() + forMs });
    for (const old of this.#entries.keys()) {
      if (this.#entries.size <= this.#most) break;
      this.#entries.delete(old);
    }
    return this;
  }
  get(key: K): V | undefined {
    const entry = this.#entries.get(key);
    if (entry && entry.untilMs <= this.#now()) this.#entries.delete(key);
    return this.#entries.get(key)?.value;
  }
  get size(): number {
    return this.#entries.size;
  }
}
let now = 0;
const cache = new Expiring<string | number, string>(() => now, 3).set("a", "A", 10).set(1, "one", 5).set("b", "B", 20);
console.log(cache.get("a"), cache.get(1), cache.get("1"), cache.size);
now = 7;
console.log(cache.get(1), cache.set("c", "C", 1).set("d", "D", 100).size, cache.get("a"), cache.get("b"));
const notes = new WeakMap<object, string[]>();
const annotate = (o: object, text: string): number => {
  const list = notes.get(o) ?? [];
  notes.set(o, list);
  return list.push(text);
};
const [x, y] = [{}, () => 1];
console.log(annotate(x, "p"), annotate(x, "q"), annotate(y, "r"), notes.get(x), notes.has({}), notes.delete(x), notes.has(x), new WeakRef(y).deref() === y);
