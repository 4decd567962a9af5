// A mutex and a semaphore of promises: order, release on errors, how many at a time.
class Semaphore {
  #free: number;
  readonly #queue: (() => void)[] = [];
  constructor(permits: number) {
    this.#free = permits;
  }
  async acquire(): Promise<() => void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#queue.push(resolve));
    let released = false;
    return () => {
      if (released) return;
      released = true;
      const next = this.#queue.shift();
      if (next) next();
      else this.#free++;
    };
  }
  async run<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }
}
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const mutex = new Semaphore(1);
let counter = 0;
await Promise.all(Array.from({ length: 10 }, () => mutex.run(async () => {
  const before = counter;
  await Promise.resolve();
  counter = before + 1;
})));
console.log(counter);
const pool = new Semaphore(3);
let running = 0;
let most = 0;
const results = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((n) => pool.run(async () => {
  most = Math.max(most, ++running);
  await sleep(1);
  running--;
  if (n % 3 === 0) throw new Error(`job ${n}`);
  return n * 2;
})));
console.log(most, running, results.map((r) => (r.status === "fulfilled" ? r.value : (r.reason as Error).message)));
const release = await pool.acquire();
release();
release();
console.log(await pool.run(async () => "free"));
