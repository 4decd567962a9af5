// Loops over fractions and growing doubles.
let s = 0;
for (let x = 0; x < 1; x += 0.1) s += x;
console.log(s);
let p = 1;
let n = 0;
while (p < Infinity) {
  p *= 10;
  n++;
}
console.log(n, p);
let e = 1;
while (1 + e / 2 > 1) e /= 2;
console.log(e, e === Number.EPSILON);
let tiny = 1;
let halvings = 0;
while (tiny > 0) {
  tiny /= 2;
  halvings++;
}
console.log(halvings);
let i = 2147483645;
for (let k = 0; k < 5; k++) i += 1;
console.log(i);
let d = -2147483646;
for (let k = 0; k < 5; k++) d--;
console.log(d, d | 0, d >>> 0);
let big = 9007199254740990;
for (let k = 0; k < 5; k++) big++;
console.log(big);
