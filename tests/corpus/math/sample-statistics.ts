// Means, deviations, quantiles, regression and histograms of a seeded sample.
let seed = 42;
const random = (): number => {
  seed = (seed * 48271) % 2147483647;
  return seed / 2147483647;
};
const sample = Array.from({ length: 200 }, () => Math.round((random() + random() + random() - 1.5) * 1000) / 100);
const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;
const deviation = (xs: readonly number[]): number => Math.sqrt(mean(xs.map((x) => (x - mean(xs)) ** 2)));
const quantile = (xs: readonly number[], q: number): number => {
  const sorted = xs.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  return sorted[low]! + (at - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
};
console.log(mean(sample).toFixed(6), deviation(sample).toFixed(6), [0, 0.25, 0.5, 0.75, 1].map((q) => quantile(sample, q)));
const bins = new Array<number>(8).fill(0);
for (const x of sample) bins[Math.min(7, Math.max(0, Math.floor((x + 16) / 4)))]!++;
console.log(bins.map((n) => "#".repeat(Math.ceil(n / 5))));
const points = sample.slice(0, 50).map((x, i) => [i, 3 * i - 7 + x] as const);
const [mx, my] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
const slope = points.reduce((s, [x, y]) => s + (x - mx) * (y - my), 0) / points.reduce((s, [x]) => s + (x - mx) ** 2, 0);
console.log(slope.toFixed(9), (my - slope * mx).toFixed(9), Math.hypot(...sample.slice(0, 5)).toFixed(9), Math.max(...sample), Math.min(...sample));
