// Integers that meet doubles: indices, averages, conditions.
const a = [10, 20, 30, 40, 50];
let lo = 0;
let hi = a.length - 1;
while (lo < hi) {
  const mid = (lo + hi) >> 1;
  if (a[mid]! < 35) lo = mid + 1;
  else hi = mid;
}
console.log(lo, a[lo]);
let n: number = 5;
n = n / 2;
console.log(n, n | 0, a[n | 0], a[Math.floor(n)], a[n], a[-1], a[1e10], a[NaN]);
const half = (x: number): number => (x % 2 === 0 ? x / 2 : x * 3 + 1);
let c = 27;
let steps = 0;
let peak = 0;
while (c !== 1) {
  c = half(c);
  steps++;
  if (c > peak) peak = c;
}
console.log(steps, peak);
let avg = 0;
for (let i = 0; i < a.length; i++) avg += (a[i]! - avg) / (i + 1);
console.log(avg);
const count = a.length;
console.log(count / 2, count * 0.1, count - 5, -(count - 5), count * 1e9);
