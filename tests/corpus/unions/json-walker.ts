// A union of all JSON kinds is walked by typeof, Array.isArray and null tests.
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
function kind(j: Json): "null" | "array" | "object" | "string" | "number" | "boolean" {
  if (j === null) return "null";
  if (Array.isArray(j)) return "array";
  const t = typeof j;
  return t === "string" || t === "number" || t === "boolean" ? t : "object";
}
function size(j: Json): number {
  if (typeof j === "string") return j.length;
  if (typeof j !== "object" || j === null) return 1;
  if (isArray(j)) return j.reduce<number>((n, x) => n + size(x), 1);
  return Object.entries(j).reduce((n, [k, v]) => n + k.length + size(v), 1);
}
function isArray(j: Json): j is readonly Json[] {
  return Array.isArray(j);
}
function* paths(j: Json, at = "$"): Generator<[string, Json]> {
  if (typeof j === "object" && j !== null) {
    if (isArray(j)) for (const [i, x] of j.entries()) yield* paths(x, `${at}[${i}]`);
    else for (const k in j) yield* paths(j[k]!, `${at}.${k}`);
  } else yield [at, j];
}
const samples: Json[] = [null, true, 3.5, "text", [], {}, [1, [2, null]], { a: { b: [false, "x"] }, c: -0 }];
for (const s of samples) console.log(kind(s), size(s), [...paths(s)].map(([p, v]) => `${p}=${v}`).join(" "));
function equal(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((x, i) => equal(x, b[i]!));
  if (isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((k) => Object.hasOwn(b, k) && equal(a[k]!, b[k]!));
}
console.log(samples.map((s, i) => samples.findIndex((t) => equal(s, t)) === i).join(), equal({ a: [1] }, { a: [1] }), equal([], {}));
