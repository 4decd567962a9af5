// Accessors in literals, evaluated at each read, and order of evaluation of properties.
let n = 0;
const tick = (s: string): string => s + ++n;
const o = { a: tick("a"), b: tick("b"), get c() { return tick("c"); }, d: tick("d") };
console.log(o.a, o.b, o.c, o.c, n);
const { c } = o;
console.log(c);
const copy = { ...o };
console.log(copy.c, copy.c);
let store = 1;
const acc = {
  get v() { return store; },
  set v(x: number) { store = x * 2; },
};
acc.v = 5;
acc.v += 1;
acc.v++;
console.log(acc.v, store);
console.log((acc.v = 3), acc.v);
