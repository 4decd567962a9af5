// Mean, median, variance, quantiles, histograms, regression and correlation over seeded samples.
let seed = 20240229;
const random = (): number => {
  seed = (seed * 16807) % 2147483647;
  return (seed - 1) / 2147483646;
};
const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
const sample = Float64Array.from({ length: 500 }, () => Math.round(normal() * 1000) / 1000);
const sum = (xs: Iterable<number>): number => {
  let s = 0;
  for (const x of xs) s += x;
  return s;
};
const mean = (xs: ArrayLike<number> & Iterable<number>): number => sum(xs) / xs.length;
const variance = (xs: Float64Array): number => {
  const m = mean(xs);
  return xs.reduce((s, x) => s + (x - m) ** 2, 0) / (xs.length - 1);
};
const quantile = (sorted: Float64Array, q: number): number => {
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  return sorted[low]! + (at - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
};
const sorted = sample.toSorted();
console.log(mean(sample).toFixed(6), variance(sample).toFixed(6), [0, 0.25, 0.5, 0.75, 1].map((q) => quantile(sorted, q).toFixed(3)).join(" "));
const bins = new Uint32Array(8);
for (const x of sample) bins[Math.min(7, Math.max(0, Math.floor(x + 4)))]!++;
console.log(bins, Math.max(...bins), sum(bins));
const ys = sample.map((x, i) => 3 * x - 2 + ((i % 10) - 4.5) / 100);
const mx = mean(sample);
const my = mean(ys);
let [sxy, sxx, syy] = [0, 0, 0];
sample.forEach((x, i) => {
  const dx = x - mx;
  const dy = ys[i]! - my;
  sxy += dx * dy;
  sxx += dx * dx;
  syy += dy * dy;
});
console.log((sxy / sxx).toFixed(4), (my - (sxy / sxx) * mx).toFixed(4), (sxy / Math.sqrt(sxx * syy)).toFixed(5));
console.log(mean([]), Math.min(...[]), [3, 1, 2].reduce((a, b) => Math.max(a, b)));
