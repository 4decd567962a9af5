// A cache with a limit of weight, times to live, statistics and coalescing of loads that are under way.
interface Entry<V> { value: V; weight: number; expires: number }
interface CacheOptions<K, V> { maxWeight: number; ttl?: number; weigh?: (value: V, key: K) => number; onEvict?: (key: K, value: V, why: "weight" | "ttl") => void }
class Cache<K, V> {
  readonly #entries = new Map<K, Entry<V>>();
  readonly #loading = new Map<K, Promise<V>>();
  #weight = 0;
  now = 0;
  readonly stats = { hits: 0, misses: 0, shared: 0 };
  readonly #options: Required<CacheOptions<K, V>>;
  constructor(options: CacheOptions<K, V>) {
    this.#options = { ttl: Infinity, weigh: () => 1, onEvict: () => {}, ...options };
  }
  get(key: K): V | undefined {
    const entry = this.#entries.get(key);
    if (entry && entry.expires <= this.now) { this.#drop(key, "ttl"); }
    else if (entry) {
      this.stats.hits++;
      this.#entries.delete(key);
      this.#entries.set(key, entry);
      return entry.value;
    }
    this.stats.misses++;
    return undefined;
  }
  set(key: K, value: V): this {
    const old = this.#entries.get(key);
    if (old) { this.#weight -= old.weight; this.#entries.delete(key); }
    const weight = this.#options.weigh(value, key);
    this.#entries.set(key, { value, weight, expires: this.now + this.#options.ttl });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#options.maxWeight) break;
      this.#drop(oldest, "weight");
    }
    return this;
  }
  #drop(key: K, why: "weight" | "ttl"): void {
    const entry = this.#entries.get(key)!;
    this.#entries.delete(key);
    this.#weight -= entry.weight;
    this.#options.onEvict(key, entry.value, why);
  }
  async load(key: K, fetch: (key: K) => Promise<V>): Promise<V> {
    const cached = this.get(key);
    if (cached !== undefined) return cached;
    const pending = this.#loading.get(key);
    if (pending) { this.stats.shared++; return pending; }
    const promise = fetch(key).then((value) => (this.set(key, value), value)).finally(() => this.#loading.delete(key));
    this.#loading.set(key, promise);
    return promise;
  }
  *[Symbol.iterator](): IterableIterator<[K, V]> { for (const [k, { value }] of this.#entries) yield [k, value]; }
  get weight(): number { return this.#weight; }
}
const evicted: string[] = [];
const cache = new Cache<string | number, string>({ maxWeight: 10, ttl: 100, weigh: (v) => v.length, onEvict: (k, v, why) => evicted.push(`${typeof k}:${k}=${v} (${why})`) });
cache.set("a", "xxx").set(1, "yyy").set("1", "zzz");
console.log(cache.get("a"), cache.get(1), cache.get("nope"), cache.weight);
cache.set("b", "wwww").set("huge", "0123456789!");
console.log([...cache], cache.weight, evicted.splice(0));
cache.set("a", "fresh").set("a", "er");
cache.now = 100;
console.log(cache.get("a"), cache.weight, evicted.splice(0));
let calls = 0;
const fetch = async (key: string | number): Promise<string> => { calls++; await null; if (key === "bad") throw new Error("down"); return `<${key}>`; };
console.log(await Promise.all([cache.load("q", fetch), cache.load("q", fetch), cache.load("r", fetch)]), await cache.load("q", fetch), calls);
console.log((await Promise.allSettled([cache.load("bad", fetch), cache.load("bad", fetch)])).map((r) => r.status), calls, cache.stats);
await cache.load("bad", fetch).catch((e: unknown) => console.log(`${e}`, calls));
