// return and throw at every state of a generator, yield* over generators and hand-written iterators.
const log: string[] = [];
function* inner(name: string): Generator<string, unknown, string | undefined> {
  try {
    const got = yield name + "1";
    log.push(`${name} got ${got}`);
    yield name + "2";
    return 42;
  } catch (e) {
    log.push(`${name} caught ${String(e)}`);
    const more = yield name + "c";
    log.push(`${name} more ${more}`);
    return -1;
  } finally {
    log.push(`${name} finally`);
    yield name + "f";
  }
}
function* outer(): Generator<string, unknown, string | undefined> {
  const a = yield* inner("a");
  log.push("a gave " + String(a));
  try {
    const b = yield* inner("b");
    return `both ${(a as number) + (b as number)}`;
  } finally {
    log.push("outer finally");
  }
}
function drive(steps: [kind: "next" | "return" | "throw", value: string][]): void {
  const g = outer();
  for (const [kind, value] of steps) {
    try {
      const r = kind === "next" ? g.next(value) : kind === "return" ? g.return(value) : g.throw(value);
      log.push(`${kind} ${value} -> ${String(r.value)} ${r.done}`);
    } catch (e) {
      log.push(`${kind} ${value} threw ${String(e)}`);
    }
  }
  console.log(log.splice(0));
}
drive([["next", "0"], ["next", "1"], ["next", "2"], ["next", "3"], ["next", "4"], ["next", "5"], ["next", "6"], ["next", "7"]]);
drive([["return", "early"], ["next", "x"], ["throw", "late"]]);
drive([["throw", "early"], ["next", "x"]]);
drive([["next", "0"], ["return", "r"], ["next", "after"], ["next", "done"]]);
drive([["next", "0"], ["throw", "t"], ["next", "m"], ["next", "n"], ["next", "o"], ["return", "z"], ["return", "zz"], ["next", "q"]]);
drive([["next", "0"], ["return", "r"], ["throw", "in finally"], ["next", "q"]]);
const bare: Iterable<number> = {
  [Symbol.iterator]() {
    let n = 0;
    return {
      next: () => ({ value: n++, done: n > 3 }),
      return(value?: unknown) {
        log.push("bare return " + String(value));
        return { done: true, value } as IteratorReturnResult<unknown>;
      },
    };
  },
};
function* over(): Generator<number, unknown> {
  yield* bare;
  return "end";
}
const g: Generator<unknown, unknown> = over();
console.log(g.next(), g.return("stop"), g.next(), log.splice(0));
const h = over();
h.next();
try {
  h.throw(new Error("no throw method"));
} catch (e) {
  console.log(e instanceof TypeError, log.splice(0));
}
for (const x of over()) if (x === 1) break;
const [p] = over();
console.log(p, [...over()], Math.max(...over()), log);
