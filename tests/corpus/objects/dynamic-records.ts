// Objects as dictionaries: numeric and string keys, deletion and order, nested defaults, entries round trips.
const counts: Record<string, number> = {};
for (const word of "the cat the dog a cat the end".split(" ")) counts[word] = (counts[word] ?? 0) + 1;
console.log(counts, Object.entries(counts).sort(([, a], [, b]) => b - a)[0]);
const byId: { [id: number]: string } = { 10: "ten", 2: "two" };
byId[5] = "five";
delete byId[10];
console.log(byId, Object.keys(byId), 2 in byId, 10 in byId);
const nested: Record<string, Record<string, number[]>> = {};
for (const [a, b, n] of [["x", "p", 1], ["x", "q", 2], ["y", "p", 3], ["x", "p", 4]] as [string, string, number][]) {
  ((nested[a] ??= {})[b] ??= []).push(n);
}
console.log(JSON.stringify(nested), Object.fromEntries(Object.entries(nested).map(([k, v]) => [k, Object.keys(v).length])));
const { x, ...others } = nested;
console.log(Object.keys(x ?? {}), Object.keys(others));
