// A cache that forgets what was used longest ago, on the order of a Map.
class LruCache<K, V> {
  readonly #entries = new Map<K, V>();
  readonly #capacity: number;
  hits = 0;
  misses = 0;

  constructor(capacity: number) {
    if (!Number.isInteger(capacity) || capacity < 1) throw new RangeError(`bad capacity ${capacity}`);
    this.#capacity = capacity;
  }

  get(key: K): V | undefined {
    const value = this.#entries.get(key);
    if (value === undefined && !this.#entries.has(key)) {
      this.misses++;
      return undefined;
    }
    this.hits++;
    this.#entries.delete(key);
    this.#entries.set(key, value as V);
    return value;
  }

  set(key: K, value: V): this {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#capacity) break;
      this.#entries.delete(oldest);
    }
    return this;
  }

  *[Symbol.iterator](): IterableIterator<[K, V]> {
    yield* this.#entries;
  }
}

const cache = new LruCache<string, number | undefined>(3);
cache.set("a", 1).set("b", undefined).set("c", 3);
console.log(cache.get("a"), cache.get("b"), cache.get("z"));
cache.set("d", 4);
console.log([...cache], cache.hits, cache.misses);
try {
  new LruCache<number, number>(0.5);
} catch (error) {
  console.log(error instanceof RangeError && error.message);
}
