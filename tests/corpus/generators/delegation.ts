// yield* forwards next, return and throw.
function* inner(log: string[]): Generator<string, string, string> {
  try {
    const a = yield "i1";
    log.push("a=" + a);
    const b = yield "i2";
    log.push("b=" + b);
    return "inner result";
  } catch (e) {
    log.push("inner caught " + String(e));
    return "recovered";
  } finally {
    log.push("inner finally");
  }
}
function* outer(log: string[]): Generator<string, string, string> {
  const r = yield* inner(log);
  log.push("r=" + r);
  const x = yield "o1";
  return "outer " + x;
}
let log: string[] = [];
let g = outer(log);
console.log(g.next("zero").value, g.next("one").value, g.next("two").value, g.next("three"), log);
log = [];
g = outer(log);
g.next("");
console.log(g.throw("T").value, log);
log = [];
g = outer(log);
g.next("");
console.log(g.return("R"), log, g.next(""));
function* tree(n: number): Generator<number> {
  if (n === 0) return;
  yield* tree(n - 1);
  yield n;
  yield* tree(n - 1);
}
console.log([...tree(4)].join(" "));
