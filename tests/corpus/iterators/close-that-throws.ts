// When closing throws: lost behind an exception of the body, thrown for break and return.
function source(fails: boolean): Iterable<number> {
  return {
    [Symbol.iterator]: () => ({
      next: () => ({ value: 1, done: false }),
      return: () => {
        if (fails) throw new RangeError("closing failed");
        return { value: undefined, done: true };
      },
    }),
  };
}
function attempt(name: string, f: () => unknown): void {
  try {
    console.log(name, f());
  } catch (error) {
    console.log(name, (error as Error).name, (error as Error).message);
  }
}
for (const fails of [false, true]) {
  attempt("break", () => {
    for (const x of source(fails)) if (x === 1) break;
    return "left";
  });
  attempt("return", () => {
    for (const x of source(fails)) return x;
    return 0;
  });
  attempt("throw", () => {
    for (const x of source(fails)) throw new TypeError(`body ${x}`);
    return 0;
  });
  attempt("pattern", () => {
    const [a] = source(fails);
    return a;
  });
}
attempt("next throws", () => {
  const broken: Iterable<number> = {
    [Symbol.iterator]: () => ({
      next: () => {
        throw new Error("next failed");
      },
      return: () => {
        console.log("must not be closed");
        return { value: undefined, done: true };
      },
    }),
  };
  for (const x of broken) return x;
  return "none";
});
