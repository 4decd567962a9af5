// typeof narrowing.
function describe(v: string | number | boolean | null | undefined | string[]): string {
  if (typeof v === "string") return "string " + v.length;
  if (typeof v === "number") return "number " + v.toFixed(1);
  if (typeof v === "boolean") return "boolean " + !v;
  if (v === null) return "null";
  if (v === undefined) return "undefined";
  return "array " + v.join("+");
}
console.log(describe("abc"), describe(2), describe(true), describe(null), describe(undefined), describe(["a", "b"]));
const items: (number | string)[] = [1, "a", 2.5, "b", -0];
let n = 0;
let s = "";
for (const i of items) {
  if (typeof i === "number") n += i;
  else s += i;
}
console.log(n, s, items);
