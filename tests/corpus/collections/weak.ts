// WeakMap and WeakSet as far as a program can see.
const a = {};
const b = {};
const weak = new WeakMap<object, number>([[a, 1]]);
console.log(weak.get(a), weak.get(b), weak.has(a), weak.delete(a), weak.has(a));
const seen = new WeakSet<object>([a]);
console.log(seen.has(a), seen.has(b), seen.add(b) === seen, seen.has(b), seen.delete(a), seen.has(a));
