// Order of microtasks between async functions, for await and plain then.
const log: string[] = [];
async function* numbers(): AsyncGenerator<number> {
  for (let i = 0; i < 3; i++) {
    log.push(`make ${i}`);
    yield i;
  }
}
async function consume(): Promise<void> {
  for await (const n of numbers()) log.push(`got ${n}`);
  log.push("consumed");
}
async function count(): Promise<void> {
  for (let i = 0; i < 6; i++) {
    await null;
    log.push(`tick ${i}`);
  }
}
const both = Promise.all([consume(), count()]);
log.push("started");
await both;
console.log(log.join("\n"));
async function returnsPromise(): Promise<string> {
  return Promise.resolve("inner");
}
const order: string[] = [];
returnsPromise().then((value) => order.push(value));
Promise.resolve().then(() => order.push("1")).then(() => order.push("2")).then(() => order.push("3")).then(() => order.push("4"));
await new Promise((done) => setTimeout(done, 0));
console.log(order);
