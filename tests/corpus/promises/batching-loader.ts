// A loader that gathers keys of one turn into a batch, keeps results, and fails keys one by one.
class Loader<K, V> {
  readonly #load: (keys: readonly K[]) => Promise<(V | Error)[]>;
  readonly #known = new Map<K, Promise<V>>();
  #queue: { key: K; resolve: (v: V) => void; reject: (e: unknown) => void }[] = [];
  constructor(load: (keys: readonly K[]) => Promise<(V | Error)[]>) {
    this.#load = load;
  }
  get(key: K): Promise<V> {
    let promise = this.#known.get(key);
    if (!promise) {
      promise = new Promise((resolve, reject) => {
        if (this.#queue.push({ key, resolve, reject }) === 1) queueMicrotask(() => void this.#flush());
      });
      this.#known.set(key, promise);
    }
    return promise;
  }
  async #flush(): Promise<void> {
    const queue = this.#queue;
    this.#queue = [];
    try {
      const values = await this.#load(queue.map((q) => q.key));
      queue.forEach(({ key, resolve, reject }, i) => {
        const value = values[i];
        if (value === undefined || value instanceof Error) {
          this.#known.delete(key);
          reject(value ?? new Error(`nothing for ${String(key)}`));
        } else resolve(value);
      });
    } catch (error) {
      for (const { key, reject } of queue) {
        this.#known.delete(key);
        reject(error);
      }
    }
  }
}
const batches: string[] = [];
const loader = new Loader<number, string>(async (keys) => {
  batches.push(keys.join());
  await null;
  if (keys.includes(13)) throw new Error("unlucky");
  return keys.filter((k) => k < 100).map((k) => (k < 0 ? new RangeError(`${k}`) : `v${k}`));
});
const show = (p: Promise<string>): Promise<string> => p.catch((e: Error) => `${e.name} ${e.message}`);
console.log(await Promise.all([1, 2, 1, -3].map((k) => show(loader.get(k)))), batches.splice(0));
console.log(await show(loader.get(1)), await show(loader.get(-3)), await Promise.all([7, 200].map((k) => show(loader.get(k)))), batches.splice(0));
console.log(await Promise.all([13, 14].map((k) => show(loader.get(k)))), await show(loader.get(14)), batches);
