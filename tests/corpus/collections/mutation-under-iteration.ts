// Maps and sets that grow, shrink and refill while several iterators and forEach run over them.
const map = new Map<string, number>([["a", 1], ["b", 2], ["c", 3]]);
const seen: string[] = [];
for (const [k, v] of map) {
  seen.push(k + v);
  if (k === "a") map.delete("b");
  if (k === "c") {
    map.set("b", 20);
    map.set("d", 4);
  }
  if (k === "d") map.delete("a"), map.set("a", 10);
  if (v === 10) map.delete("a");
}
console.log(seen, map);
const set = new Set([1, 2, 3]);
const order: number[] = [];
set.forEach((v, same, all) => {
  order.push(v);
  all.delete(v);
  if (v < 6) all.add(v + 3);
  if (v !== same) order.push(-1);
});
console.log(order, set);
const m = new Map([[NaN, "nan"], [0, "zero"]]);
const it = m.entries();
const keys = m.keys();
console.log(it.next(), keys.next());
m.clear();
m.set(-0, "minus").set(NaN, "again").set(Infinity, "inf");
console.log(it.next(), keys.next(), it.next(), it.next(), keys.next(), it.next(), it.next());
m.set(5, "late");
console.log(it.next(), keys.next(), keys.next(), keys.next(), [...keys]);
const s = new Set("abcdef");
const odd: string[] = [];
for (const c of s) {
  odd.push(c);
  for (const d of s) if (d > c) { s.delete(d); break; }
}
console.log(odd, [...s]);
const big = new Map(Array.from({ length: 100 }, (_, i) => [i, i]));
let steps = 0;
for (const [k] of big) {
  steps++;
  if (k % 2 === 0) big.delete(k + 1);
  if (k % 10 === 0 && k < 500) big.set(k + 500, 0);
}
console.log(steps, big.size, [...big.keys()].slice(-3));
const inner = new Map<object, Set<number>>();
const key = {};
inner.set(key, new Set([1]));
for (const [k, values] of inner) {
  for (const v of values) if (v < 5) values.add(v + 1);
  if (inner.size < 3) inner.set({ ...k, n: inner.size }, new Set(values));
}
console.log(inner);
