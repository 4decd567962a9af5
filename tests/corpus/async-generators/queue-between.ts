// A queue that producers push to and consumers iterate over.
class AsyncQueue<T> implements AsyncIterable<T> {
  readonly #values: T[] = [];
  readonly #waiting: ((result: IteratorResult<T, undefined>) => void)[] = [];
  #isClosed = false;
  push(value: T): void {
    const waiter = this.#waiting.shift();
    if (waiter) waiter({ value, done: false });
    else this.#values.push(value);
  }
  close(): void {
    this.#isClosed = true;
    for (const waiter of this.#waiting.splice(0)) waiter({ value: undefined, done: true });
  }
  [Symbol.asyncIterator](): AsyncIterator<T, undefined> {
    return {
      next: () => {
        if (this.#values.length > 0) return Promise.resolve({ value: this.#values.shift()!, done: false });
        if (this.#isClosed) return Promise.resolve({ value: undefined, done: true });
        return new Promise((resolve) => this.#waiting.push(resolve));
      },
    };
  }
}
const queue = new AsyncQueue<string>();
const taken: string[] = [];
const consumer = async (name: string): Promise<void> => {
  for await (const value of queue) taken.push(`${name}:${value}`);
  taken.push(`${name} ends`);
};
queue.push("early");
const consumers = [consumer("p"), consumer("q")];
for (const value of ["1", "2", "3", "4"]) {
  queue.push(value);
  if (value === "2") await null;
}
await new Promise((resolve) => setTimeout(resolve, 1));
queue.push("late");
queue.close();
await Promise.all(consumers);
console.log(taken.join(" "));
