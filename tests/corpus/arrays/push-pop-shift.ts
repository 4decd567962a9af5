// push, pop, shift, unshift and their results.
const a: number[] = [];
console.log(a.push(1), a.push(2, 3), a.push(), a);
console.log(a.unshift(0), a.unshift(-2, -1), a);
console.log(a.shift(), a.pop(), a, a.length);
while (a.length > 0) a.shift();
console.log(a, a.shift(), a.pop());
const queue: string[] = [];
for (let i = 0; i < 5; i++) queue.push("job" + i);
let out = "";
while (queue.length > 0) {
  out += queue.shift()! + ";";
  if (out.length === 5) queue.push("late");
}
console.log(out);
const big: number[] = [];
for (let i = 0; i < 1000; i++) big.push(i);
for (let i = 0; i < 990; i++) big.shift();
console.log(big);
