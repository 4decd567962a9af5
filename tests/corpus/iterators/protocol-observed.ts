// What every construct calls on an iterator, and with which results: next, return, done read, value read.
function observed(limit: number, log: string[], faults: { next?: number; ret?: boolean } = {}): Iterable<number> {
  return {
    [Symbol.iterator](): Iterator<number> {
      log.push("open");
      let n = 0;
      return {
        next() {
          log.push("next");
          if (faults.next === n) throw new Error("next failed");
          const at = n++;
          return {
            get done() {
              log.push("done?");
              return at >= limit;
            },
            get value() {
              log.push("value");
              return at;
            },
          } as IteratorResult<number>;
        },
        return() {
          log.push("return");
          if (faults.ret) throw new Error("return failed");
          return { done: true, value: undefined };
        },
      };
    },
  };
}
function run(name: string, limit: number, body: (it: Iterable<number>) => unknown, faults?: { next?: number; ret?: boolean }): void {
  const log: string[] = [];
  let result: unknown;
  try {
    result = body(observed(limit, log, faults));
  } catch (e) {
    result = "threw " + (e as Error).message;
  }
  console.log(name, result, log.join(" "));
}
run("destructure 2 of 3", 3, ([a, b]) => [a, b]);
run("destructure 2 of 1", 1, ([a, b]) => [a, b]);
run("rest", 2, ([a, ...b]) => [a, b]);
run("elision", 3, ([, a]) => a);
run("none", 3, ([]) => 0);
run("spread", 2, (it) => [...it, 9]);
run("spread call", 2, (it) => Math.max(...it));
run("from", 2, (it) => Array.from(it, (x) => x * 2));
run("set", 2, (it) => new Set(it).size);
run("map", 1, (it) => [...new Map([...it].map((x) => [x, x]))]);
run("for break", 3, (it) => {
  for (const x of it) if (x === 1) break;
});
run("for throw", 3, (it) => {
  for (const x of it) throw new Error("body " + x);
});
run("for throw, return fails", 3, (it) => {
  for (const x of it) throw new Error("body " + x);
}, { ret: true });
run("for return, return fails", 3, (it) => {
  for (const x of it) return x;
  return -1;
}, { ret: true });
run("next fails", 3, (it) => [...it], { next: 1 });
run("destructure, next fails", 3, ([a, b]) => [a, b], { next: 1 });
run("from, mapper fails", 3, (it) => Array.from(it, () => { throw new Error("mapper"); }));
run("default throws", 3, ([a, b = 0]) => [a, b]);
run("fromEntries", 1, (it) => Object.fromEntries(it as unknown as Iterable<[string, number]>));
run("Promise.all", 1, (it) => Promise.all(it) instanceof Promise);
run("typed array", 2, (it) => new Uint8Array(it).length);
