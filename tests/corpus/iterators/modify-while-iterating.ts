// Maps, sets and arrays changed while they are walked.
const m = new Map([["a", 1], ["b", 2], ["c", 3]]);
const seen: string[] = [];
for (const [k, v] of m) {
  seen.push(k + v);
  if (k === "a") {
    m.delete("b");
    m.set("d", 4);
  }
  if (k === "c") m.set("a", 10);
  if (k === "d") {
    m.delete("a");
    m.set("a", 99);
  }
  if (v === 99) break;
}
console.log(seen.join(), m);
const s = new Set([1, 2, 3]);
const order: number[] = [];
for (const x of s) {
  order.push(x);
  if (x < 6) s.add(x + 3);
  s.delete(x);
}
console.log(order, s.size);
const m2 = new Map<number, string>([[1, "x"]]);
const it = m2.keys();
m2.delete(1);
m2.set(2, "y");
console.log(it.next(), it.next());
m2.set(3, "z");
console.log(it.next());
const m3 = new Map([[1, 1], [2, 2]]);
let n = 0;
m3.forEach((v, k) => {
  n += v;
  if (k === 1) m3.set(5, 5);
  if (k === 2) m3.clear();
});
console.log(n, m3);
