// Counters at the edges of 32 bits and of exact integers; steps that are fractions.
const seen: number[] = [];
for (let i = 2147483645; i < 2147483650; i++) seen.push(i);
for (let i = -2147483646; i > -2147483651; i--) seen.push(i);
for (let i = 4294967294; i <= 4294967297; i++) seen.push(i);
console.log(seen.join(), seen.map((n) => n | 0).join());
let count = 0;
for (let i = 9007199254740990; i < 9007199254740995 && count < 5; i++) count++;
console.log(count);
let x = 0;
let steps = 0;
while (x < 1) {
  x += 0.1;
  steps++;
}
console.log(steps, x);
for (let i = 0x7fffffff; i > 0; i >>= 8) console.log(i);
for (let i = 1; i !== 0; i <<= 11) console.log(i);
for (let i = -1; i !== 0; i >>>= 12) console.log(i);
let n = 5;
do n = n % 2 === 0 ? n / 2 : 3 * n + 1;
while (n !== 1);
console.log(n);
const bytes = new Uint8Array(4);
for (let i = 0; i < 300; i += 77) bytes[i % 4] = i;
console.log(bytes.join());
let down = 3;
for (; down; down--) if (down === 2) continue;
console.log(down, Object.is(down, 0));
for (let i = -0, k = 0; k < 2; i++, k++) console.log(Object.is(i, -0), i);
