// Every form of for: missing parts, several variables, closures in each part, var and let.
for (let i = 0; ; ) {
  if (i++ > 2) break;
}
let k = 0;
for (; k < 3; ) k++;
for (;;) break;
const fs: (() => number)[] = [];
for (let i = 0, step = (): number => i++; i < 3; step()) {
  fs.push(() => i);
  if (fs.length > 5) break;
  i++;
}
console.log(k, fs.map((f) => f()));
for (var v = 0; v < 2; v++);
console.log(v);
const gs: (() => number)[] = [];
for (const x of [10, 20]) gs.push(() => x);
for (const key in { p: 1, q: 2 }) gs.push(() => key.length);
console.log(gs.map((g) => g()));
