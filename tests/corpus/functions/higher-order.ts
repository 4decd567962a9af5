// Functions as values: stored, passed, returned, composed.
type Fn = (n: number) => number;
const compose = (...fs: Fn[]): Fn => (n) => fs.reduce((acc, f) => f(acc), n);
const inc: Fn = (n) => n + 1;
const dbl: Fn = (n) => n * 2;
console.log(compose(inc, dbl)(5), compose(dbl, inc)(5), compose()(5));
const table: { name: string; run: Fn }[] = [
  { name: "inc", run: inc },
  { name: "dbl", run: dbl },
  { name: "neg", run: (n) => -n },
];
for (const { name, run } of table) console.log(name, run(21));
function times(n: number, f: (i: number) => void): void {
  for (let i = 0; i < n; i++) f(i);
}
const seen: number[] = [];
times(4, (i) => seen.push(i * i));
console.log(seen);
console.log(inc === inc, inc === dbl);
