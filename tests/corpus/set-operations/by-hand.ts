// Union, intersection, difference and powers of sets with plain code, over objects and NaN.
const union = <T>(a: Set<T>, b: Set<T>): Set<T> => new Set([...a, ...b]);
const intersect = <T>(a: Set<T>, b: Set<T>): Set<T> => new Set([...a].filter((x) => b.has(x)));
const subtract = <T>(a: Set<T>, b: Set<T>): Set<T> => new Set([...a].filter((x) => !b.has(x)));
const a = new Set<unknown>([1, "1", Number.NaN, -0, null]);
const shared = { x: 1 };
const b = new Set<unknown>([0, Number.NaN, undefined, shared, "1"]);
console.log(union(a, b), intersect(a, b), subtract(a, b), subtract(b, a));
console.log(union(b, new Set([shared, { x: 1 }])).size, [...intersect(b, new Set([shared]))][0] === shared);
function* subsets<T>(items: readonly T[]): Generator<Set<T>> {
  for (let mask = 0; mask < 1 << items.length; mask++) yield new Set(items.filter((_, i) => (mask >> i) & 1));
}
console.log([...subsets(["x", "y", "z"])].map((s) => [...s].join("")));
const ordered = new Set([3, 1, 2]);
ordered.delete(3);
ordered.add(3).add(1);
console.log([...ordered], [...ordered].sort(), Math.max(...ordered), ordered.entries().next().value, ordered.keys().next().value);
