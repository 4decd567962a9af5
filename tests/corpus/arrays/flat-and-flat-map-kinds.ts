// flat of mixed depths, flatMap with arrays, strings and nested results, and their copies.
type Nest = number | string | Nest[];
const nest: Nest[] = [1, [2, ["three", [4, [5, [6]]]]], [], [[]], "ab"];
for (const d of [0, 1, 2, 3, Infinity, -1, NaN, 1.9]) console.log(d, JSON.stringify((nest as unknown[][]).flat(d)));
console.log(JSON.stringify(nest.flat()), nest.length);
console.log([1, 2, 3].flatMap((n) => (n === 2 ? [] : n === 3 ? [n, n] : [n, [n]] as unknown as number[])));
console.log(["a b", "", "c"].flatMap((s) => s.split(" ")), ["xy"].flatMap((s) => s), ["xy"].flatMap((s) => [...s]));
console.log([0, 1, 2].flatMap((n, i, all) => Array.from({ length: n }, (_, k) => all.length * 10 + i + k)));
const shared = [1];
const flat = [shared, shared].flat();
flat[0] = 9;
console.log(flat, shared, [[shared]].flat()[0] === shared);
console.log([[1, 2], new Set([3]), "45", { length: 1, 0: 6 }].flat(), [new Uint8Array(2)].flat()[0]?.length);
const grid = Array.from({ length: 3 }, (_, r) => Array.from({ length: 3 }, (_, c) => r * c));
console.log(grid.flat().reduce((a, b) => a + b), grid.map((r) => r.toSpliced(1, 1)).flat(2), grid.flatMap((r) => r.slice(1)).copyWithin(1, 3, 5));
const a = [1, 2, 3, 4, 5, 6];
for (const [t, s, e] of [[0, 3, 5], [1, 0, 6], [-2, 0, 9], [2, -2, -1], [9, 0, 1], [0, NaN, Infinity]] as const) console.log([...a].copyWithin(t, s, e).join(""), [...a].copyWithin(t, s).join(""), [...a].fill(0, t, s).join(""));
