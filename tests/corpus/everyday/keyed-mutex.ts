// Locks by key: tasks of one key run one after another, others side by side.
class KeyedMutex {
  readonly #tails = new Map<string, Promise<void>>();

  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    let resolve = (): void => {};
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    this.#tails.set(key, promise);
    await before;
    try {
      return await task();
    } finally {
      resolve();
      if (this.#tails.get(key) === promise) this.#tails.delete(key);
    }
  }

  get busy(): number {
    return this.#tails.size;
  }
}

const log: string[] = [];
const mutex = new KeyedMutex();
const step = (name: string, turns: number) => async (): Promise<string> => {
  log.push(`${name}+`);
  for (let i = 0; i < turns; i++) await null;
  log.push(`${name}-`);
  if (name.endsWith("!")) throw new Error(name);
  return name;
};
const results = await Promise.allSettled([
  mutex.run("a", step("a1", 5)),
  mutex.run("a", step("a2!", 1)),
  mutex.run("b", step("b1", 2)),
  mutex.run("a", step("a3", 0)),
  mutex.run("b", step("b2", 0)),
]);
console.log(log.join(" "));
console.log(results.map((r) => (r.status === "fulfilled" ? r.value : (r.reason as Error).message)), mutex.busy);
