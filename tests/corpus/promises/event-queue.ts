// A queue between producers and consumers, made of resolvers.
class Channel<T> {
  readonly #values: T[] = [];
  readonly #waiting: ((result: IteratorResult<T, undefined>) => void)[] = [];
  #closed = false;
  send(value: T): void {
    const waiter = this.#waiting.shift();
    if (waiter) waiter({ value, done: false });
    else this.#values.push(value);
  }
  close(): void {
    this.#closed = true;
    for (const waiter of this.#waiting.splice(0)) waiter({ value: undefined, done: true });
  }
  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#values.length > 0) return Promise.resolve({ value: this.#values.shift()!, done: false });
    if (this.#closed) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
  [Symbol.asyncIterator](): this {
    return this;
  }
}
const channel = new Channel<number>();
async function reader(name: string): Promise<string[]> {
  const got: string[] = [];
  for await (const value of channel) got.push(`${name}${value}`);
  return got;
}
const readers = Promise.all([reader("a"), reader("b")]);
for (let i = 0; i < 4; i++) channel.send(i);
await Promise.resolve();
channel.send(4);
setTimeout(() => {
  channel.send(5);
  channel.close();
}, 1);
console.log((await readers).flat().sort(), await channel.next());
