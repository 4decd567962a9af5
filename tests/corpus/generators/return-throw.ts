// return() and throw() with try, catch and finally.
function* g(log: string[]): Generator<number, number> {
  try {
    yield 1;
    yield 2;
  } catch (e) {
    log.push("caught " + String(e));
    yield 3;
  } finally {
    log.push("finally");
  }
  return 4;
}
const run = (what: string, f: (it: Generator<number, number>) => unknown[]): void => {
  const log: string[] = [];
  try {
    console.log(what, f(g(log)), log);
  } catch (e) {
    console.log(what, "threw", String(e), log);
  }
};
run("return early", (it) => [it.next(), it.return(9), it.next()]);
run("return unstarted", (it) => [it.return(9), it.next()]);
run("throw inside", (it) => [it.next(), it.throw("E"), it.next(), it.next()]);
run("throw unstarted", (it) => [it.throw("E")]);
run("throw after end", (it) => [...it, it.throw("late")]);
run("return after end", (it) => [...it, it.return(5)]);
function* stubborn(): Generator<number, string> {
  try {
    yield 1;
  } finally {
    yield 2;
    yield 3;
  }
  return "normal";
}
const s = stubborn();
console.log(s.next(), s.return("asked"), s.next(), s.next(), s.next());
function* override(): Generator<number, string> {
  try {
    yield 1;
  } finally {
    return "forced";
  }
}
const o = override();
console.log(o.next(), o.throw(new Error("gone")), o.next());
