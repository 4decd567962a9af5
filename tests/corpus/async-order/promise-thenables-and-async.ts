// Turns that thenables, native promises, async returns and await take, interleaved.
const log: string[] = [];
const tick = async (name: string, turns: number): Promise<void> => {
  for (let i = 0; i < turns; i++) {
    await null;
    log.push(name + i);
  }
};
const thenable = (value: string): PromiseLike<string> => ({
  then<A, B>(ok?: ((v: string) => A | PromiseLike<A>) | null): PromiseLike<A | B> {
    log.push("then called");
    ok?.(value);
    return undefined as unknown as PromiseLike<A | B>;
  },
});
async function returnsPromise(): Promise<string> {
  return Promise.resolve("p");
}
async function returnsAwaited(): Promise<string> {
  return await Promise.resolve("q");
}
async function returnsThenable(): Promise<string> {
  return thenable("t");
}
async function main(): Promise<void> {
  void tick("x", 6);
  returnsPromise().then((v) => log.push(v));
  returnsAwaited().then((v) => log.push(v));
  returnsThenable().then((v) => log.push(v));
  new Promise<string>((ok) => ok(thenable("u"))).then((v) => log.push(v));
  Promise.resolve(thenable("v")).then((v) => log.push(v));
  log.push(await thenable("w"));
  log.push("after await");
  await tick("y", 3);
  const nested = Promise.resolve().then(() => Promise.resolve("inner"));
  nested.then((v) => log.push(v));
  Promise.reject(new Error("r")).finally(() => log.push("fin")).catch((e: Error) => log.push(e.message));
  queueMicrotask(() => log.push("micro"));
  await tick("z", 7);
}
main().then(() => console.log(log.join(" ")));
setTimeout(() => log.push("timer"), 0);
log.push("sync end");
