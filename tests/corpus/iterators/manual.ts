// next() by hand, results after the end, iterators of built-in collections.
const it = [1, 2][Symbol.iterator]();
console.log(it.next(), it.next(), it.next(), it.next());
const m = new Map([["a", 1], ["b", 2]]);
const e = m.entries();
console.log(e.next().value, [...e], [...e]);
const keys = m.keys();
for (const k of keys) {
  console.log(k);
  break;
}
console.log([...keys]);
const s = new Set([1, 2, 3]).values();
s.next();
console.log([...s]);
const ent = ["x", "y"].entries();
console.log(ent.next(), ent.next().value, ent.next().done);
function take<T>(it: Iterator<T>, n: number): T[] {
  const out: T[] = [];
  while (out.length < n) {
    const r = it.next();
    if (r.done) break;
    out.push(r.value);
  }
  return out;
}
console.log(take([5, 6, 7].values(), 2), take(new Set("ab").values(), 9), take("héy"[Symbol.iterator](), 2));
