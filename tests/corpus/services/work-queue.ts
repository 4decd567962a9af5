// Workers that take jobs from a bounded queue; producers wait when it is full; failures are counted, not fatal.
type Job<T> = { readonly id: number; run(): T | Promise<T> };
class Deferred<T> {
  resolve!: (value: T) => void;
  reject!: (reason: unknown) => void;
  readonly promise = new Promise<T>((resolve, reject) => Object.assign(this, { resolve, reject }));
}
class Channel<T> implements AsyncIterable<T> {
  private readonly items: T[] = [];
  private readonly takers: Deferred<IteratorResult<T, undefined>>[] = [];
  private readonly putters: [T, Deferred<void>][] = [];
  private closed = false;
  readonly capacity: number;
  constructor(capacity: number) { this.capacity = capacity; }
  put(item: T): Promise<void> {
    if (this.closed) return Promise.reject(new Error("closed"));
    const taker = this.takers.shift();
    if (taker) { taker.resolve({ done: false, value: item }); return Promise.resolve(); }
    if (this.items.length < this.capacity) { this.items.push(item); return Promise.resolve(); }
    const deferred = new Deferred<void>();
    this.putters.push([item, deferred]);
    return deferred.promise;
  }
  take(): Promise<IteratorResult<T, undefined>> {
    if (this.items.length > 0) {
      const value = this.items.shift() as T;
      const waiting = this.putters.shift();
      if (waiting) { this.items.push(waiting[0]); waiting[1].resolve(); }
      return Promise.resolve({ done: false, value });
    }
    if (this.closed) return Promise.resolve({ done: true, value: undefined });
    const taker = new Deferred<IteratorResult<T, undefined>>();
    this.takers.push(taker);
    return taker.promise;
  }
  close(): void {
    this.closed = true;
    for (const taker of this.takers.splice(0)) taker.resolve({ done: true, value: undefined });
  }
  [Symbol.asyncIterator](): AsyncIterator<T, undefined> { return { next: () => this.take() }; }
}
const log: string[] = [];
async function worker(name: string, jobs: Channel<Job<number>>, results: Map<number, number | Error>): Promise<number> {
  let done = 0;
  for await (const job of jobs) {
    try {
      results.set(job.id, await job.run());
    } catch (e) {
      results.set(job.id, e instanceof Error ? e : new Error(String(e)));
    }
    log.push(`${name}${job.id}`);
    done++;
  }
  return done;
}
const channel = new Channel<Job<number>>(2);
const results = new Map<number, number | Error>();
const workers = ["a", "b"].map((name) => worker(name, channel, results));
for (let id = 0; id < 9; id++) {
  await channel.put({
    id,
    run: id % 4 === 3 ? () => { throw `bad ${id}`; } : id % 2 ? () => new Promise((resolve) => setTimeout(resolve, 1, id * id)) : async () => { await null; return -id; },
  });
}
channel.close();
console.log((await Promise.all(workers)).reduce((a, b) => a + b), [...results.keys()].sort((a, b) => a - b).join(""), log.length);
for (const [id, value] of [...results].sort(([a], [b]) => a - b)) console.log(id, value instanceof Error ? value.message : value);
await channel.put({ id: 99, run: () => 0 }).catch((e: Error) => console.log(e.message));
