// Stable sorts by several keys, comparators over mixed types, copies against sorting in place.
interface Row {
  id: number;
  group: string;
  score: number | null;
}
const rows: Row[] = Array.from({ length: 40 }, (_, i) => ({ id: i, group: "cab"[i % 3]!, score: i % 7 === 0 ? null : (i * 37) % 11 }));
const by = <T>(...keys: ((row: T) => number | string)[]) => (a: T, b: T): number => {
  for (const key of keys) {
    const [x, y] = [key(a), key(b)];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
};
console.log(rows.toSorted(by((r) => r.group)).map((r) => r.id).join(" "));
console.log(rows.toSorted(by((r) => r.group, (r) => -(r.score ?? -1))).map((r) => `${r.group}${r.score ?? "-"}`).join(" "));
console.log(rows.toSorted((a, b) => (a.score ?? Infinity) - (b.score ?? Infinity) || b.id - a.id).map((r) => r.id).join(" "));
console.log(rows.every((r, i) => r.id === i), rows.toSorted(() => 0).every((r, i) => r.id === i), rows.toSorted(() => NaN).every((r, i) => r.id === i));
const same = rows.sort(by((r) => r.score ?? -1));
console.log(same === rows, rows.slice(0, 8).map((r) => r.id));
const mixed: unknown[] = [10, 9, "b", undefined, null, true, "B", -1, 1n, [2, 1], { toString: () => "a" }, undefined, NaN, "10"];
console.log(mixed.toSorted().map((x) => (typeof x === "object" && x && !Array.isArray(x) ? "obj" : x)));
console.log([3, 20, 100].sort(), [3, 20, 100].sort((a, b) => a - b), [-0, 0, -1].sort((a, b) => a - b), ["é", "e", "z", "É"].sort(), ["é", "e", "z", "É"].sort((a, b) => a.localeCompare(b)));
console.log([5n, 2n, 2n ** 70n, -1n].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), [true, false, true].sort((a, b) => Number(a) - Number(b)));
console.log([new Date(5), new Date(1)].sort((a, b) => a.getTime() - b.getTime()).map((d) => +d));
