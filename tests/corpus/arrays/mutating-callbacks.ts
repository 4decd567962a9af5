// Callbacks that change the array under map, filter, forEach, reduce, some, find and sort.
const make = (): number[] => [1, 2, 3, 4];
const a = make();
console.log(a.map((n, i) => (i === 0 ? (a.push(9), a.splice(1, 1), n) : n)), a);
const b = make();
console.log(b.filter((n) => (b.length < 8 ? b.push(n) > 0 : true)), b);
const c = make();
const seen: (number | undefined)[] = [];
c.forEach((n) => {
  seen.push(n);
  c.pop();
});
console.log(seen, c);
const d = make();
console.log(d.reduce((sum, n, i, all) => (all.length > 2 && all.shift(), sum * 10 + n + i), 0), d);
const e = make();
console.log(e.some((n) => (e.length = 2) && n > 2), e, e.find((n: number | undefined) => (e.length = 0) === 0 && n === 2), e);
const f = make();
console.log(f.every((n, i) => (f[i + 1] = n * 2) < 100), f, f.findLast((n: number | undefined) => (f.length = 1) && n !== undefined && n < 5), f);
console.log([3, 1, 2].flatMap((n, _, all) => (all[0] = 9, [n, all.length])), [..."abc"].reduceRight((s, x, i) => s + x + i, ""));
