// yield, values in and out, return values, delegation.
function* count(n: number): Generator<number, string> {
  for (let i = 0; i < n; i++) yield i;
  return "end";
}
const g = count(2);
console.log(g.next(), g.next(), g.next(), g.next());
console.log([...count(4)], Array.from(count(3), (x) => x * 2), Math.max(...count(5)));
function* talk(): Generator<string, void, number> {
  const a = yield "first?";
  const b = yield `got ${a}`;
  yield `sum ${a + b}`;
}
const t = talk();
console.log(t.next(100).value, t.next(5).value, t.next(6).value, t.next(7));
function* outer(): Generator<number | string, void, undefined> {
  yield "start";
  const r = yield* count(2);
  yield r;
  yield* ["x", "y"];
  yield* "zw";
}
console.log([...outer()]);
function* fib(): Generator<number> {
  let [a, b] = [0, 1];
  for (;;) {
    yield a;
    [a, b] = [b, a + b];
  }
}
for (const n of fib()) {
  if (n > 50) break;
  console.log(n);
}
