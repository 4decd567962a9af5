// The for statement with parts missing and with several variables.
for (let i = 0; i < 3; i++) console.log("a", i);
let j = 0;
for (; j < 3; j++) console.log("b", j);
for (; ; ) {
  if (j-- === 0) break;
}
console.log(j);
for (let i = 10, k = 0; i > k; i -= 2, k++) console.log(i, k);
for (let i = 0; i < 10; i++) {
  if (i % 2 === 0) continue;
  if (i > 7) break;
  console.log("odd", i);
}
let outer = 0;
for (let a = 0; a < 3; a++) for (let b = 0; b < a; b++) outer += a * 10 + b;
console.log(outer);
for (let x = 0; x < 1; x += 0.25) console.log(x);
