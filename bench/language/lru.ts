// A cache that forgets what was used least recently: a Map beside a doubly linked list, behind a generic class.

export const expected = "6105 hits, 512 kept";

class Entry<K, V> {
  readonly key: K;
  value: V;
  previous: Entry<K, V> | null = null;
  next: Entry<K, V> | null = null;

  constructor(key: K, value: V) {
    this.key = key;
    this.value = value;
  }
}

class Cache<K, V> {
  readonly #entries = new Map<K, Entry<K, V>>();
  readonly #limit: number;
  #newest: Entry<K, V> | null = null;
  #oldest: Entry<K, V> | null = null;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: K): V | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#unlink(entry);
    this.#link(entry);
    return entry.value;
  }

  set(key: K, value: V): void {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      known.value = value;
      this.#unlink(known);
      this.#link(known);
      return;
    }
    if (this.#entries.size >= this.#limit && this.#oldest !== null) {
      const oldest = this.#oldest;
      this.#unlink(oldest);
      this.#entries.delete(oldest.key);
    }
    const entry = new Entry(key, value);
    this.#entries.set(key, entry);
    this.#link(entry);
  }

  #link(entry: Entry<K, V>): void {
    entry.next = this.#newest;
    entry.previous = null;
    if (this.#newest !== null) this.#newest.previous = entry;
    this.#newest = entry;
    this.#oldest ??= entry;
  }

  #unlink(entry: Entry<K, V>): void {
    if (entry.previous !== null) entry.previous.next = entry.next;
    else this.#newest = entry.next;
    if (entry.next !== null) entry.next.previous = entry.previous;
    else this.#oldest = entry.previous;
  }
}

export function run(): string {
  const cache = new Cache<number, { readonly id: number }>(512);
  let hits = 0;
  let seed = 42;
  for (let i = 0; i < 30_000; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const key = (seed >>> 16) % ((i & 7) === 0 ? 20_000 : 2000);
    const found = cache.get(key);
    if (found !== undefined) hits += found.id === key ? 1 : 1000;
    else cache.set(key, { id: key });
  }
  return `${hits} hits, ${cache.size} kept`;
}
