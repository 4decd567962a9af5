// Unions of number, bigint, null and undefined: tests, defaults, arithmetic after narrowing.
type N = number | bigint | null | undefined;
function describe(v: N): string {
  if (v == null) return v === null ? "null" : "undefined";
  if (typeof v === "bigint") return v < 0 ? `-big ${-v}` : `big ${v}`;
  return Number.isNaN(v) ? "nan" : Object.is(v, -0) ? "minus zero" : v.toFixed(1);
}
const values: N[] = [0, -0, 1.25, NaN, Infinity, 0n, -5n, 2n ** 64n, null, undefined];
for (const v of values) console.log(describe(v), v ? "truthy" : "falsy", v ?? "default", v || "other", typeof v);
function add(a: N, b: N): N {
  if (typeof a === "number" && typeof b === "number") return a + b;
  if (typeof a === "bigint" && typeof b === "bigint") return a + b;
  if (a == null || b == null) return a ?? b;
  return Number(a) + Number(b);
}
console.log(values.map((v) => add(v, 1)), values.map((v) => add(v, 1n)));
console.log(values.reduce<N>(add, undefined), values.reduceRight<N>(add, null));
let sum: N;
for (const v of values) {
  if (typeof v === "bigint") sum = (typeof sum === "bigint" ? sum : 0n) + v;
}
console.log(sum);
const eq = values.map((a) => values.map((b) => (a == b ? 1 : 0) + (a === b ? 1 : 0)).join(""));
console.log(eq.join("\n"));
function compare(a: N, b: N): number {
  if (a == null || b == null) return (a == null ? 1 : 0) - (b == null ? 1 : 0);
  return a < b ? -1 : a > b ? 1 : 0;
}
console.log(values.filter((v) => v === v).sort(compare));
