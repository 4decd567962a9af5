// A pool that runs at most n tasks at a time: order of results, failures, cancellation by a flag.
type Settled<T> = { ok: true; value: T } | { ok: false; error: unknown };
async function pool<T, R>(items: Iterable<T>, limit: number, work: (item: T, index: number) => Promise<R>): Promise<Settled<R>[]> {
  const results: Settled<R>[] = [];
  const source = [...items].entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of source) {
      try {
        results[index] = { ok: true, value: await work(item, index) };
      } catch (error) {
        results[index] = { ok: false, error };
      }
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return results;
}
let running = 0;
let most = 0;
const log: string[] = [];
const results = await pool("abcdef", 2, async (c, i) => {
  most = Math.max(most, ++running);
  log.push(`+${c}`);
  for (let k = 0; k <= (i * 7) % 4; k++) await null;
  log.push(`-${c}`);
  running--;
  if (c === "d") throw new RangeError(`no ${c}`);
  return c.toUpperCase() + i;
});
console.log(most, log.join(" "));
for (const r of results) console.log(r.ok ? r.value : String(r.error));
class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];
  constructor(n: number) {
    this.#free = n;
  }
  async use<T>(f: () => Promise<T> | T): Promise<T> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#free--;
    try {
      return await f();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
const gate = new Semaphore(1);
let shared = 0;
await Promise.all(
  [1, 2, 3].map((n) =>
    gate.use(async () => {
      const before = shared;
      await Promise.resolve();
      shared = before + n;
    }),
  ),
);
console.log(shared, await gate.use(() => "free"), await gate.use(() => Promise.reject(new Error("inside"))).catch((e: Error) => e.message), await gate.use(() => 1));
