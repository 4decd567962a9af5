// Every kind of value at top level and inside an array.
const values: unknown[] = [1, -0, 1.5, NaN, "s", "it's", true, null, undefined, 10n, [], {}, [[]], () => 1, new Map(), new Set(), new Uint8Array(1)];
for (const v of values) console.log(v, [v], { v });
console.log(values.length, [undefined, null], { u: undefined });
console.log("a", ["a"], { a: "a" }, "b\n", ["b\n"]);
console.log([[], {}], [{}], { a: [], b: {} });
