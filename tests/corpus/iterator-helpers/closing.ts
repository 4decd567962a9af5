// Closing: take at its end, return() of helpers, callbacks that throw, refused arguments.
function source(name: string): IterableIterator<number> & { return(): IteratorResult<number> } {
  let i = 0;
  return {
    next: () => ({ done: false, value: i++ }),
    return: () => {
      console.log(`  ${name} closed`);
      return { done: true, value: undefined };
    },
    [Symbol.iterator]() {
      return this;
    },
  };
}
const attempt = (what: string, run: () => unknown): void => {
  try {
    console.log(what, run());
  } catch (e) {
    console.log(what, "throws", String(e));
  }
};
attempt("take 2", () => Iterator.from(source("a")).take(2).toArray());
attempt("take 0", () => Iterator.from(source("b")).take(0).toArray());
attempt("take 2.9", () => Iterator.from(source("c")).take(2.9).toArray());
attempt("take -1", () => Iterator.from(source("d")).take(-1));
attempt("take NaN", () => Iterator.from(source("e")).take(Number.NaN));
attempt("drop -1", () => Iterator.from(source("f")).drop(-1));
attempt("map of 1", () => Iterator.from(source("g")).map(1 as unknown as (n: number) => number));
attempt("some of x", () => Iterator.from(source("h")).some("x" as unknown as (n: number) => boolean));
attempt("mapper throws", () =>
  Iterator.from(source("i"))
    .map((n) => {
      if (n === 1) throw new RangeError("at 1");
      return n;
    })
    .toArray(),
);
attempt("return()", () => {
  const helper = Iterator.from(source("j")).filter((n) => n > 0);
  console.log(helper.next());
  console.log(helper.return?.(), helper.return?.());
  return helper.next();
});
attempt("return() before next()", () => Iterator.from(source("k")).map((n) => n).return?.());
attempt("flatMap", () => {
  const helper = Iterator.from(source("outer")).flatMap(() => Iterator.from(source("inner")).take(2));
  return [helper.next().value, helper.next().value, helper.next().value, helper.return?.().done];
});
attempt("flatMap gives text", () =>
  Iterator.from(source("l")).flatMap(() => "ab" as unknown as Iterable<string>).toArray(),
);
attempt("inside itself", () => {
  const helper: IteratorObject<unknown> = Iterator.from(source("m")).map((): unknown => helper.next());
  return helper.next();
});
