// One variable holds integers, fractions, NaN and infinities in turn; sums keep their order.
let v = 0;
const seen: string[] = [];
for (const step of [1, 2 ** 31, 0.5, -0.5, 1e308, 1e308, -Infinity, 3]) {
  v += step;
  seen.push(String(v));
}
console.log(seen.join(" "));
const kahan = (xs: readonly number[]): number => {
  let sum = 0;
  let c = 0;
  for (const x of xs) {
    const y = x - c;
    const t = sum + y;
    c = t - sum - y;
    sum = t;
  }
  return sum;
};
const xs = Array.from({ length: 1000 }, (_, i) => (i % 7) / 10 + i * 1e-9);
console.log(xs.reduce((a, b) => a + b, 0), kahan(xs), xs.reduceRight((a, b) => a + b, 0));
let harmonic = 0;
for (let i = 1; i <= 1000; i++) harmonic += 1 / i;
console.log(harmonic, Math.hypot(3, 4, 12), Math.hypot(), Math.hypot(NaN, Infinity));
let m = -Infinity;
for (const x of [-0, 0, -1]) m = Math.max(m, x);
console.log(Object.is(m, 0), Math.min(0, -0) === 0, Object.is(Math.min(0, -0), -0), Math.max(), Math.min());
let i = 0;
i += 0.1;
i -= 0.1;
console.log(i, i === 0, 0.1 * 3, 9007199254740993, 0.1 + 0.7, 4.35 * 100, 1.005 * 1000);
