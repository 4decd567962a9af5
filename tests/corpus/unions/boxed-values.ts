// Unions of primitives through arrays, maps, parameters and returns.
type Scalar = number | string | boolean | null | undefined | bigint;
const values: Scalar[] = [0, -0, NaN, 1.5, 2147483648, "", "text", true, false, null, undefined, 7n];
console.log(values);
console.log(values.map((v) => typeof v).join());
for (const v of values) {
  if (!v) console.log("falsy", v, v === 0, v === "", v === false, v === null, v === undefined);
}
const eq = (a: Scalar, b: Scalar): boolean => a === b;
console.log(eq(0, -0), eq(NaN, NaN), eq("a", "a"), eq(1, "1"), eq(null, undefined), eq(true, 1), eq(7n, 7n), eq(7n, 7));
const loose = (a: string | number | null | undefined): boolean => a == null;
console.log(loose(null), loose(undefined), loose(0), loose(""));
function twice(v: number | string): number | string {
  return typeof v === "number" ? v * 2 : v + v;
}
console.log(twice(4), twice("ab"), twice(twice(1)), [1, "x"].map(twice));
const m = new Map<Scalar, string>(values.map((v) => [v, String(v)]));
console.log(m.size, m.get(NaN), m.get(0), m.get(7n), m.get(null), m.get("7"));
