// splice with every kind of start and count, what it returns, and how the array shifts.
const base = (): (number | string)[] => [0, 1, 2, 3, 4];
const starts = [-Infinity, -7, -5, -1, -0, 0, 2, 4.9, 5, 9, NaN, Infinity];
const counts = [-1, 0, 1, 2.7, 99, NaN, Infinity];
for (const s of starts) {
  const row: string[] = [];
  for (const c of counts) {
    const a = base();
    const removed = a.splice(s, c, "x", "y");
    row.push(`${removed.join("")}|${a.join("")}`);
  }
  console.log(s, row.join(" "));
}
for (const s of starts) {
  const a = base();
  const removed = a.splice(s);
  console.log(s, removed, a, base().toSpliced(s, 1, "t").join(""), base().slice(s).length, base().at(s));
}
const a = base();
console.log(a.splice(1, 2, ...base()), a, a.splice(0, 0), a.splice(a.length, 0, "end"), a.length);
const big = Array.from({ length: 300 }, (_, i) => i);
big.splice(10, 280, ...big.slice(290));
console.log(big.length, big.slice(8, 22));
