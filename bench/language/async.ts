// Async functions that wait for each other: ping-pong, a queue with producers and consumers, Promise.all.

export const expected = "20000 12497500 4950";

class Channel<T> {
  readonly #values: T[] = [];
  readonly #waiting: ((value: T) => void)[] = [];

  send(value: T): void {
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) waiting(value);
    else this.#values.push(value);
  }

  receive(): Promise<T> {
    const value = this.#values.shift();
    if (value !== undefined) return Promise.resolve(value);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

async function increment(n: number): Promise<number> {
  return n + 1;
}

async function pingPong(rounds: number): Promise<number> {
  let n = 0;
  for (let i = 0; i < rounds; i++) {
    n = await increment(n);
    n = await increment(n);
  }
  return n;
}

async function produce(channel: Channel<number>, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    channel.send(i);
    if (i % 10 === 0) await undefined;
  }
}

async function consume(channel: Channel<number>, count: number): Promise<number> {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += await channel.receive();
  return sum;
}

export async function run(): Promise<string> {
  const pings = await pingPong(10_000);
  const channel = new Channel<number>();
  const [sum] = await Promise.all([consume(channel, 5000), produce(channel, 5000)]);
  const parts = await Promise.all(Array.from({ length: 100 }, async (_, i) => (await increment(i)) - 1));
  return `${pings} ${sum} ${parts.reduce((a, b) => a + b, 0)}`;
}
