// Bars, sparklines and histograms for terminals: scaling, negative values, wide characters and empty data.
const blocks = [..."▁▂▃▄▅▆▇█"] as const;
const eighths = ["", ..."▏▎▍▌▋▊▉█"];
function sparkline(values: readonly number[]): string {
  const known = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return values.map((v) => (!Number.isFinite(v) ? "·" : blocks[high === low ? 3 : Math.min(7, Math.floor(((v - low) / (high - low)) * 8))])).join("");
}
function bar(ratio: number, width: number): string {
  const clamped = Math.max(0, Math.min(1, ratio || 0));
  const total = Math.round(clamped * width * 8);
  return ("█".repeat(total >> 3) + eighths[total & 7]).padEnd(width, "░");
}
const isWide = (c: string): boolean => /\p{Extended_Pictographic}|[\u3040-\u30ff\u4e00-\u9fff]/u.test(c);
const width = (text: string): number => [...text].reduce((n, c) => n + (isWide(c) ? 2 : /\p{M}/u.test(c) ? 0 : 1), 0);
const pad = (text: string, to: number): string => text + " ".repeat(Math.max(0, to - width(text)));
type Unit = readonly [suffix: string, size: number];
const units: readonly Unit[] = [["GiB", 2 ** 30], ["MiB", 2 ** 20], ["KiB", 1024], ["B", 1]];
function bytes(n: number): string {
  const [suffix, size] = units.find(([, s]) => Math.abs(n) >= s) ?? ["B", 1];
  const scaled = n / size;
  return `${Number.isInteger(scaled) ? scaled : scaled.toFixed(scaled < 10 ? 2 : 1)} ${suffix}`;
}
function duration(ms: number): string {
  if (!(ms >= 0)) return "?";
  const parts = { d: Math.floor(ms / 864e5), h: Math.floor(ms / 36e5) % 24, m: Math.floor(ms / 6e4) % 60, s: Math.floor(ms / 1e3) % 60 };
  const [first, second] = Object.entries(parts).filter(([, n]) => n > 0);
  return first ? first[1] + first[0] + (second ? ` ${second[1]}${second[0]}` : "") : `${Math.round(ms)}ms`;
}
function histogram(values: readonly number[], buckets: number): string[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const counts = new Uint32Array(buckets);
  for (const v of values) counts[Math.min(buckets - 1, Math.floor(((v - low) / (high - low || 1)) * buckets))]!++;
  const top = Math.max(...counts);
  return Array.from(counts, (n, i) => `${(low + ((high - low) * i) / buckets).toFixed(1).padStart(6)} ${bar(n / top, 8)} ${n}`);
}
console.log(sparkline([1, 5, 22, 13, 53, 7]), sparkline([2, 2, 2]), sparkline([NaN, -1, 0, Infinity, 1]), JSON.stringify(sparkline([])));
for (const ratio of [0, 0.01, 0.33, 0.5, 0.999, 1, 1.7, -1, NaN]) console.log(bar(ratio, 6), `${Math.round(ratio * 100)}%`);
for (const name of ["plain", "日本語", "🚀 go", "café", "cafe\u0301"]) console.log(`|${pad(name, 8)}|`, width(name), name.length);
console.log([0, 1, 1023, 1024, 1536, 10_240, 5e6, 2 ** 31, -2048].map(bytes));
console.log([0, 0.4, 999, 1000, 61_000, 3_600_000, 90_061_000, 864e5, -1, NaN].map(duration));
console.log(histogram([1, 2, 2, 3, 3, 3, 9.5], 4).join("\n"), histogram([4], 2).length);
