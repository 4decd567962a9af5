// yield* over every iterable and generators with results, through return and throw.
function* inner(): Generator<number, string, number> {
  try {
    const a = yield 1;
    const b = yield a * 2;
    return `inner ${a} ${b}`;
  } finally {
    console.log("inner closed");
  }
}
function* outer(): Generator<unknown, void, number> {
  console.log(yield* inner());
  yield* "hé";
  yield* [10, 20];
  yield* new Set([5]);
  yield* new Map([["k", "v"]]);
  yield* new Uint8Array([7]);
}
const g = outer();
console.log(g.next(0), g.next(5), g.next(6));
for (let r = g.next(0); !r.done; r = g.next(0)) console.log(r.value);
const h = outer();
h.next(0);
console.log(h.return(), h.next(0));
const k = outer();
k.next(0);
try {
  k.throw(new Error("x"));
} catch (e) {
  console.log((e as Error).message);
}
