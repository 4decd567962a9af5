// throw() is an exception at the yield: caught and answered, rethrown, or ending a generator that has not started.
function* patient(): Generator<string, string, number> {
  let caught = 0;
  for (;;) {
    try {
      const sent = yield `caught ${caught}`;
      if (sent === 0) return "finished";
    } catch (error) {
      caught++;
      if (caught === 3) throw new Error(`enough: ${(error as Error).message}`);
    }
  }
}
const g = patient();
console.log(g.next(1).value);
console.log(g.throw(new Error("a")).value);
console.log(g.throw(new Error("b")).value);
try {
  g.throw(new Error("c"));
} catch (error) {
  console.log((error as Error).message);
}
console.log(JSON.stringify(g.next(1)));
const unstarted = patient();
try {
  unstarted.throw(new TypeError("too early"));
} catch (error) {
  console.log((error as Error).name);
}
console.log(JSON.stringify(unstarted.next(1)));
const ends = patient();
ends.next(1);
console.log(JSON.stringify(ends.next(0)));
try {
  ends.throw(new Error("after the end"));
} catch (error) {
  console.log((error as Error).message);
}
