// Several async functions that interleave: a mutex, a queue, a limited pool.
class Mutex {
  #tail: Promise<void> = Promise.resolve();
  run<T>(f: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(f);
    this.#tail = result.then(() => undefined, () => undefined);
    return result;
  }
}
const log: string[] = [];
const step = async (name: string): Promise<void> => {
  for (let i = 0; i < 3; i++) {
    log.push(name + i);
    await null;
  }
};
async function pool(n: number, jobs: (() => Promise<number>)[]): Promise<number[]> {
  const out: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < jobs.length) {
      const i = next++;
      out[i] = await jobs[i]!();
    }
  };
  const workers: Promise<void>[] = [];
  for (let i = 0; i < n; i++) workers.push(worker());
  await Promise.all(workers);
  return out;
}
async function main(): Promise<void> {
  await Promise.all([step("a"), step("b"), step("c")]);
  console.log(log.splice(0).join(" "));
  const m = new Mutex();
  await Promise.all(["x", "y"].map((n) => m.run(() => step(n))));
  console.log(log.splice(0).join(" "));
  let active = 0;
  let peak = 0;
  const jobs = Array.from({ length: 7 }, (_, i) => async () => {
    peak = Math.max(peak, ++active);
    for (let k = 0; k <= 7 - i; k++) await null;
    active--;
    return i * i;
  });
  console.log(await pool(3, jobs), peak);
}
void main();
