// Object.assign, Object.freeze and is.
const a = { x: 1, y: 2 };
const b = Object.assign({}, a, { y: 3, z: 4 });
console.log(a, b);
const r = Object.assign(a, { x: 10 });
console.log(a, r === a);
const f = Object.freeze({ k: 1, inner: { n: 1 } });
f.inner.n = 2;
console.log(f, Object.isFrozen(f), Object.isFrozen(a));
try {
  (f as { k: number }).k = 5;
} catch (e) {
  console.log((e as Error).name);
}
console.log(Object.is(a, r), Object.is(NaN, NaN), Object.is(0, -0), Object.is("a", "a"));
