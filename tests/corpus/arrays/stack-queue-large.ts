// Thousands of elements, growth and shrinkage.
const a: number[] = [];
for (let i = 0; i < 20000; i++) a.push(i ^ 0x55);
let s = 0;
for (let i = 0; i < a.length; i++) s = (s * 31 + a[i]!) | 0;
console.log(a.length, s);
while (a.length > 10) a.pop();
console.log(a);
for (let i = 0; i < 5; i++) a.unshift(i);
console.log(a.length, a.slice(0, 7));
const objs: { id: number; next: number[] }[] = [];
for (let i = 0; i < 3000; i++) objs.push({ id: i, next: [i + 1, i + 2] });
console.log(objs.reduce((t, o) => t + o.next[1]! - o.id, 0), objs[2999]!.next);
const q: number[] = [];
let out = 0;
for (let i = 0; i < 5000; i++) {
  q.push(i);
  if (i % 3 === 0) out += q.shift()!;
}
console.log(q.length, out, q[0]);
