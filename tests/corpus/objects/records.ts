// Records with string keys: adding, reading, missing keys, order with integer-like keys.
const r: Record<string, number> = {};
r["one"] = 1;
r["two"] = 2;
r.three = 3;
console.log(r, r["one"], r["none"], Object.keys(r).length, "two" in r, "no" in r);
for (const k in r) console.log(k, r[k]);
r["10"] = 10;
r["9"] = 9;
r["-1"] = -1;
console.log(Object.keys(r), r);
const counts: { [word: string]: number } = {};
for (const w of "a b a c b a".split(" ")) counts[w] = (counts[w] ?? 0) + 1;
console.log(counts);
delete counts["b"];
console.log(counts, "b" in counts, Object.keys(counts));
