// A cache that shares what is on its way and forgets what failed.
class AsyncCache<K, V> {
  readonly #entries = new Map<K, Promise<V>>();
  readonly #load: (key: K) => Promise<V>;
  loads = 0;
  constructor(load: (key: K) => Promise<V>) {
    this.#load = load;
  }
  get(key: K): Promise<V> {
    const known = this.#entries.get(key);
    if (known) return known;
    this.loads++;
    const promise = this.#load(key).catch((error: unknown) => {
      this.#entries.delete(key);
      throw error;
    });
    this.#entries.set(key, promise);
    return promise;
  }
  get size(): number {
    return this.#entries.size;
  }
}
let failures = 2;
const cache = new AsyncCache(async (key: string) => {
  await null;
  if (key === "bad" && failures-- > 0) throw new RangeError(`cannot load ${key}`);
  return key.toUpperCase();
});
console.log(await Promise.all([cache.get("a"), cache.get("a"), cache.get("b")]), cache.loads, cache.get("a") === cache.get("a"));
for (let i = 0; i < 3; i++) console.log(await cache.get("bad").catch((error) => String(error)), cache.size);
const both = await Promise.allSettled([cache.get("bad"), cache.get("c")]);
console.log(both, cache.loads);
