// Closures in every kind of loop, with captured conditionals and nested loops.
const fs: (() => string)[] = [];
for (let i = 0; i < 2; i++) {
  for (let j = 0; j < 2; j++) {
    const k = i * 10 + j;
    if (k !== 1) fs.push(() => `${i}${j}${k}`);
  }
}
let w = 0;
do {
  const v = w;
  let own = 0;
  fs.push(() => `w${v}${own++}`);
} while (++w < 2);
for (const key in { a: 1, b: 2 }) fs.push(() => key);
for (const [a, b] of [[1, 2], [3, 4]] as [number, number][]) fs.push(() => `${a}-${b}`);
console.log(fs.map((f) => f()).join(" "));
console.log(fs.map((f) => f()).join(" "));
const steps: (() => number)[] = [];
for (let i = 0; i < 3; steps.push(() => i), i++) {}
console.log(steps.map((f) => f()));
const conds: (() => number)[] = [];
for (let i = 0; conds.push(() => i), i < 2; i++) {}
console.log(conds.map((f) => f()));
lab: for (let i = 0; ; i++) {
  const f = (): number => i;
  for (;;) {
    if (f() > 2) break lab;
    continue lab;
  }
}
