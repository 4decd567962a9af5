// Primitives of waiting: semaphores, barriers, latches, and a channel without a buffer.
class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];
  constructor(free: number) {
    this.#free = free;
  }
  async with<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
class Barrier {
  readonly #size: number;
  #arrived: (() => void)[] = [];
  constructor(size: number) {
    this.#size = size;
  }
  wait(): Promise<number> {
    return new Promise((resolve) => {
      const turn = this.#arrived.length;
      this.#arrived.push(() => resolve(turn));
      if (this.#arrived.length === this.#size) for (const go of this.#arrived.splice(0)) go();
    });
  }
}
const log: string[] = [];
let active = 0;
const semaphore = new Semaphore(2);
await Promise.all(
  [3, 1, 2, 0].map((turns, i) =>
    semaphore.with(async () => {
      log.push(`+${i}:${++active}`);
      for (let t = 0; t < turns; t++) await null;
      active--;
      log.push(`-${i}`);
    }),
  ),
);
console.log(log.splice(0).join(" "));
const barrier = new Barrier(3);
await Promise.all(["a", "b", "c"].map(async (name, i) => {
  for (let round = 0; round < 2; round++) {
    for (let t = 0; t < i; t++) await null;
    const turn = await barrier.wait();
    log.push(`${name}${round}${turn}`);
  }
}));
console.log(log.join(" "), await semaphore.with(async () => Promise.reject(new Error("x"))).catch((e: Error) => e.message), await semaphore.with(async () => "free"));
