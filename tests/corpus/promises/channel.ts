// A bounded channel between producers and consumers: waiting on both sides, closing, order of delivery.
class Channel<T> {
  readonly #capacity: number;
  readonly #values: T[] = [];
  readonly #takers: ((r: { value: T } | null) => void)[] = [];
  readonly #givers: (() => void)[] = [];
  #closed = false;
  constructor(capacity: number) {
    this.#capacity = capacity;
  }
  async send(value: T): Promise<void> {
    const taker = this.#takers.shift();
    if (taker !== undefined) {
      taker({ value });
      return;
    }
    while (this.#values.length >= this.#capacity) await new Promise<void>((resolve) => this.#givers.push(resolve));
    this.#values.push(value);
  }
  async receive(): Promise<{ value: T } | null> {
    const value = this.#values.shift();
    if (value !== undefined) {
      this.#givers.shift()?.();
      return { value };
    }
    if (this.#closed) return null;
    return new Promise((resolve) => this.#takers.push(resolve));
  }
  close(): void {
    this.#closed = true;
    for (let t = this.#takers.shift(); t !== undefined; t = this.#takers.shift()) t(null);
  }
}
const channel = new Channel<string>(3);
const got: string[] = [];
const producer = async (name: string, count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await channel.send(`${name}${i}`);
};
const consumer = async (name: string): Promise<number> => {
  let n = 0;
  for (let m = await channel.receive(); m !== null; m = await channel.receive()) {
    got.push(`${name}<${m.value}`);
    n++;
  }
  return n;
};
const consumers = [consumer("x"), consumer("y")];
await Promise.all([producer("a", 6), producer("b", 5)]);
channel.close();
const counts = await Promise.all(consumers);
console.log(counts[0]! + counts[1]!, got.length, got.join(" "));
