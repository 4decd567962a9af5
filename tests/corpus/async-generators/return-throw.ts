// Async generators: next, return and throw from outside, and finally blocks that await.
async function* gen(): AsyncGenerator<number, string, string | undefined> {
  try {
    const a = yield 1;
    console.log("got", a);
    yield 2;
    return "end";
  } catch (e) {
    console.log("caught", e);
    yield 99;
    return "after catch";
  } finally {
    await null;
    console.log("finally");
  }
}
async function main(): Promise<void> {
  const g = gen();
  console.log(await g.next(), await g.next("hello"), await g.next(), await g.next());
  const h = gen();
  await h.next();
  console.log(await h.return("stop"), await h.next());
  const k = gen();
  await k.next();
  console.log(await k.throw("boom"), await k.next(), await k.next());
  const unstarted = gen();
  console.log(await unstarted.return("early"));
}
main().then(() => console.log("done"));
