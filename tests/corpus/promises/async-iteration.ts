// for await over async generators and over arrays of promises; early exit.
const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
async function* ticks(n: number): AsyncGenerator<number> {
  try {
    for (let i = 0; i < n; i++) {
      await sleep(1);
      yield i;
    }
  } finally {
    console.log("closed");
  }
}
async function main(): Promise<void> {
  for await (const t of ticks(3)) console.log("tick", t);
  for await (const t of ticks(10)) {
    if (t === 1) break;
  }
  for await (const x of [Promise.resolve("a"), "b"]) console.log(x);
  const g = ticks(1);
  console.log(await g.next(), await g.next(), await g.next());
  async function* doubled(): AsyncGenerator<number> {
    for await (const x of ticks(2)) yield x * 2;
    yield* ticks(1);
  }
  const all: number[] = [];
  for await (const x of doubled()) all.push(x);
  console.log(all);
  try {
    for await (const x of ticks(5)) throw new Error("at " + x);
  } catch (e) {
    console.log((e as Error).message);
  }
}
void main();
