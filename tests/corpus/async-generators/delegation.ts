// yield* in async generators over async and sync iterables, with results and early return.
async function* inner(name: string): AsyncGenerator<string, number> {
  try {
    yield `${name}1`;
    yield `${name}2`;
    return name.length;
  } finally {
    console.log(`inner ${name} closed`);
  }
}
async function* outer(): AsyncGenerator<string, void> {
  const n = yield* inner("ab");
  yield `result ${n}`;
  yield* ["x", "y"];
  yield* inner("never finished");
}
(async () => {
  let count = 0;
  for await (const s of outer()) {
    console.log(s);
    if (++count === 6) break;
  }
  const g = outer();
  await g.next();
  try {
    console.log(await g.throw(new Error("into inner")));
  } catch (e) {
    console.log((e as Error).message);
  }
})();
