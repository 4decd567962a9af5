// A least-frequently-used cache: Maps of Sets keep insertion order within a frequency.
class LfuCache<K, V> {
  readonly #capacity: number;
  readonly #values = new Map<K, { value: V; uses: number }>();
  readonly #byUses = new Map<number, Set<K>>();
  readonly evicted: K[] = [];
  constructor(capacity: number) {
    this.#capacity = capacity;
  }
  #touch(key: K, entry: { uses: number }): void {
    const bucket = this.#byUses.get(entry.uses);
    bucket?.delete(key);
    if (bucket?.size === 0) this.#byUses.delete(entry.uses);
    const next = ++entry.uses;
    if (!this.#byUses.has(next)) this.#byUses.set(next, new Set());
    this.#byUses.get(next)!.add(key);
  }
  get(key: K): V | undefined {
    const entry = this.#values.get(key);
    if (!entry) return undefined;
    this.#touch(key, entry);
    return entry.value;
  }
  set(key: K, value: V): void {
    if (this.#capacity === 0) return;
    const known = this.#values.get(key);
    if (known) {
      known.value = value;
      this.#touch(key, known);
      return;
    }
    if (this.#values.size >= this.#capacity) {
      const least = Math.min(...this.#byUses.keys());
      const [victim] = this.#byUses.get(least)!;
      this.#byUses.get(least)!.delete(victim!);
      if (this.#byUses.get(least)!.size === 0) this.#byUses.delete(least);
      this.#values.delete(victim!);
      this.evicted.push(victim!);
    }
    const entry = { value, uses: 0 };
    this.#values.set(key, entry);
    this.#touch(key, entry);
  }
  toString(): string {
    return [...this.#values].map(([k, { value, uses }]) => `${k}=${value}(${uses})`).join(" ");
  }
}
const cache = new LfuCache<string, number>(3);
cache.set("a", 1);
cache.set("b", 2);
cache.get("a");
cache.set("c", 3);
cache.set("d", 4);
console.log(`${cache}`, cache.evicted, cache.get("b"), cache.get("c"));
cache.set("e", 5);
cache.set("a", 10);
console.log(`${cache}`, cache.evicted);
const none = new LfuCache<object, null>(0);
none.set({}, null);
console.log(`${none}` === "");
