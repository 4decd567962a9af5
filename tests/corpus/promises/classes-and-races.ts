// Promises in classes: queues, mutexes, retries and cancellation flags.
class Mutex {
  #tail: Promise<void> = Promise.resolve();
  run<T>(f: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(f);
    this.#tail = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }
}
const log: string[] = [];
const wait = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
async function retry<T>(times: number, f: (n: number) => Promise<T>): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await f(n);
    } catch (e) {
      log.push(`attempt ${n}: ${(e as Error).message}`);
      if (n === times) throw new Error("gave up", { cause: e });
    }
  }
}
(async () => {
  const m = new Mutex();
  const order = await Promise.all(
    [3, 1, 2].map((n) =>
      m.run(async () => {
        await wait(n);
        log.push(`job ${n}`);
        return n * 10;
      }),
    ),
  );
  console.log(order, log.join());
  console.log(await retry(3, async (n) => (n < 3 ? Promise.reject(new Error(`no ${n}`)) : `yes ${n}`)));
  const failed = await retry(1, () => Promise.reject(new Error("never"))).catch((e: Error) => `${e.message}: ${(e.cause as Error).message}`);
  console.log(failed, log.length, await Promise.race([wait(20).then(() => "slow"), wait(1).then(() => "fast")]));
})();
