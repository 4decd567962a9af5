// A cache that forgets what was used longest ago, by the order of a Map.
class Cache<K, V> {
  readonly #entries = new Map<K, V>();
  readonly #capacity: number;
  hits = 0;
  constructor(capacity: number) {
    this.#capacity = capacity;
  }
  get(key: K): V | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.hits++;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }
  set(key: K, value: V): this {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#capacity) {
      for (const oldest of this.#entries.keys()) {
        this.#entries.delete(oldest);
        break;
      }
    }
    return this;
  }
  keys(): K[] {
    return [...this.#entries.keys()];
  }
}
const cache = new Cache<string, number>(3).set("a", 1).set("b", 2).set("c", 3);
cache.get("a");
cache.set("d", 4);
console.log(cache.keys(), cache.get("b"), cache.get("c"), cache.hits, cache);
let seed = 7;
const big = new Cache<number, number>(50);
for (let i = 0; i < 5000; i++) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  const key = seed % 80;
  if (big.get(key) === undefined) big.set(key, i);
}
console.log(big.hits, big.keys().length, big.keys().slice(0, 5));
