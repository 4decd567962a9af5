// A Set as a work list: values are added while it is walked, and some vanish before their turn.
const work = new Set<number>([27]);
const order: number[] = [];
for (const n of work) {
  order.push(n);
  if (n === 1) continue;
  work.add(n % 2 === 0 ? n / 2 : 3 * n + 1);
  if (n > 1000) work.delete(n);
}
console.log(order.length, Math.max(...order), work.size, work.has(1));
const set = new Set("mississippi");
console.log([...set].join(""), set.size);
for (const c of set) if (c === "s") set.delete("p");
console.log([...set.entries()].map(([a, b]) => a + b).join());
set.add("m");
console.log([...set].join(""));
set.delete("m");
set.add("m");
console.log([...set].join(""));
