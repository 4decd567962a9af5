// yield* of a generator gives on the result objects of a hand-written iterator as they are.
const r1 = { done: false, value: 1, extra: "e" };
const inner = { [Symbol.iterator]() { return this; }, n: 0, next() { this.n++; return this.n === 1 ? r1 : { done: true as const, value: 9 }; }, return(v?: any) { const r = { done: false, value: v, r: 1 }; return r; } };
function* g() { const v = yield* inner as Iterable<number>; console.log("v", v); yield 3; }
const gg = g();
const f = gg.next();
console.log(f, f === r1);
console.log(gg.next(), gg.next());
function* g2() { yield* { [Symbol.iterator]() { return { next() { return { done: 0 as any, get value() { console.log("value read"); return 4; } }; } }; } }; }
const q = g2();
const rr = q.next();
console.log("got", Object.keys(rr));
console.log(rr.value);
for (const e of g2()) { console.log(e); break; }
function* outer() { const r = yield* g3(); console.log("r", r); }
function* g3(): Generator<number, string, unknown> { n = 0; yield* counting() as Iterable<number>; return "end"; }
let n = 0;
const counting = () => ({ [Symbol.iterator]() { return this; }, next(v?: unknown) { console.log("next", v); n++; return { done: n > 2, value: n * 10, n, tag: "t" }; }, return(v?: unknown) { return { done: false, value: v, from: "return" }; }, throw(e: unknown) { return { done: false, value: e, from: "throw" }; } });
const oo = outer();
console.log(oo.next("a"), oo.next("b"), oo.return!("c" as any), oo.throw("d"), oo.next("e"), oo.next("f"));
console.log([...outer()], Array.from(outer()), Math.max(...outer() as Iterable<number>));
for (const v of outer()) console.log("v", v);
const [d1, d2] = outer();
console.log(d1, d2);
function* badValue() { yield* { [Symbol.iterator]: () => ({ next: () => ({ done: false, get value(): number { throw new Error("value"); } }) }) }; }
try { for (const v of badValue()) console.log(v); } catch (e) { console.log(String(e)); }
const bv = badValue(); const res = bv.next(); console.log(Object.keys(res), bv.return(undefined as never));
async function* ag() { n = 0; yield* counting() as Iterable<number>; }
for await (const v of ag()) console.log("async", v);
function* arr() { yield* [1, 2]; yield* "xy"; yield* new Map([[1, 2]]); yield* new Set([3]); }
console.log([...arr()]);
