// Maps of arrays and of maps, counted, inverted, sorted, and printed.
const words = "the cat and the dog and the bird saw the cat".split(" ");
const counts = new Map<string, number>();
for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
const byCount = new Map<number, string[]>();
for (const [word, n] of counts) byCount.set(n, [...(byCount.get(n) ?? []), word].sort());
console.log(counts, [...byCount].sort(([a], [b]) => b - a));
const pairs = new Map<string, Map<string, number>>();
words.forEach((word, i) => {
  const next = words[i + 1];
  if (next === undefined) return;
  let row = pairs.get(word);
  if (!row) pairs.set(word, (row = new Map()));
  row.set(next, (row.get(next) ?? 0) + 1);
});
for (const [word, row] of [...pairs].sort()) console.log(word, Object.fromEntries([...row].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))));
const inverted = new Map([...counts].map(([k, v]) => [v, k] as const));
console.log(inverted, new Set([...counts.values()]).size, [...counts.keys()].reverse().join());
