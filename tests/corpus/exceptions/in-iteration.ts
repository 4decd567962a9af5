// Exceptions inside iteration: which iterators are closed, and which exception arrives when closing throws as well.
const log: string[] = [];
function* source(name: string, failOnClose = false): Generator<number> {
  try {
    yield 1;
    yield 2;
  } finally {
    log.push(name + " closed");
    if (failOnClose) throw new Error(name + " close");
  }
}
function attempt(title: string, body: () => unknown): void {
  try {
    console.log(title, body());
  } catch (e) {
    console.log(title, "caught", (e as Error).message);
  }
  console.log("   ", log.join(" "));
  log.length = 0;
}
attempt("body throws", () => {
  for (const x of source("a")) throw new Error("body " + x);
});
attempt("body and close throw", () => {
  for (const x of source("b", true)) throw new Error("body " + x);
});
attempt("break and close throws", () => {
  for (const x of source("c", true)) if (x === 1) break;
});
attempt("return and close throws", () => {
  for (const x of source("d", true)) return x;
  return 0;
});
attempt("pattern", () => {
  const [x] = source("e");
  return x;
});
attempt("nested", () => {
  for (const x of source("f")) for (const y of source("g")) if (x + y === 3) throw new Error("both");
});
attempt("callback of from", () =>
  Array.from(source("h"), (x) => {
    throw new Error("callback " + x);
  }),
);
attempt("map of a set", () => new Map([...source("i")].map((x) => [x, x * 2])).size);
attempt("yield*", () => {
  function* outer(): Generator<number> {
    try {
      yield* source("j");
    } catch (e) {
      log.push("outer saw " + (e as Error).message);
      yield 9;
    }
  }
  const g = outer();
  g.next();
  return [g.throw(new Error("sent")).value, g.next().done].join();
});
