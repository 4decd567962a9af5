// Values that are falsy for different reasons, narrowed by truth, ??, ?. and equality.
type Maybe = string | number | bigint | boolean | null | undefined | object;
const all: Maybe[] = ["", "0", 0, -0, NaN, 1, 0n, 5n, false, true, null, undefined, {}, []];
for (const v of all) {
  const parts = [v ? "truthy" : "falsy", v ?? "nullish", v || "or", v && "and"];
  console.log(typeof v, ...parts.map((p) => (typeof p === "object" && p !== null ? "object" : Object.is(p, -0) ? "-0" : String(p))));
}
function size(v: string | unknown[] | null | undefined): number | undefined {
  if (v && v.length > 2) return v.length * 10;
  if (!v) return v === "" ? 0 : undefined;
  return typeof v === "string" ? v.length : -v.length;
}
console.log(size(""), size("ab"), size("abc"), size([1]), size([]), size(null), size(undefined));
const lengthOf = (v?: { text?: string | null }): string => (v?.text?.length ?? "none").toString();
console.log(lengthOf(), lengthOf({}), lengthOf({ text: null }), lengthOf({ text: "" }), lengthOf({ text: "xyz" }));
let x: string | number | undefined = all.length > 3 ? "s" : undefined;
if (x != null) x = typeof x === "string" ? x + 1 : x + 1;
console.log(x);
