// Errors thrown in generators, generators already running, finishing after a throw.
function* bad(): Generator<number> {
  yield 1;
  throw new Error("inside");
}
const b = bad();
console.log(b.next());
try {
  b.next();
} catch (e) {
  console.log((e as Error).message);
}
console.log(b.next());
let self: Generator<number> | undefined;
function* reenter(): Generator<number> {
  yield 1;
  yield self!.next().value as number;
}
self = reenter();
self.next();
try {
  self.next();
} catch (e) {
  console.log((e as Error).name + ": " + (e as Error).message);
}
console.log(self.next());
try {
  for (const x of bad()) console.log("x", x);
} catch (e) {
  console.log("loop", (e as Error).message);
}
function* guard(): Generator<number, void, unknown> {
  while (true) {
    try {
      yield 1;
    } catch (e) {
      console.log("absorbed", String(e));
    }
  }
}
const g = guard();
g.next();
console.log(g.throw("one").value, g.throw("two").value, g.return(undefined).done);
