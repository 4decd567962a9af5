// Callbacks that change the array they walk over.
const a = [1, 2, 3, 4];
const seen: number[] = [];
a.forEach((x) => {
  seen.push(x);
  if (x === 2) a.push(99);
  if (x === 1) a[3] = 40;
});
console.log(seen, a);
const b = [1, 2, 3, 4];
const kept = b.filter((x) => {
  if (x === 1) b.pop();
  return true;
});
console.log(kept, b);
const c = [1, 2, 3];
const log: number[] = [];
for (const x of c) {
  log.push(x);
  if (x === 1) c.splice(1, 1);
  if (log.length < 4 && x === 3) c.push(7);
}
console.log(log, c);
const d = [5, 6, 7];
console.log(d.map((x, i, all) => (i === 0 ? (all[1] = 60) : x)), d);
