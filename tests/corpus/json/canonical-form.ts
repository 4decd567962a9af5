// A canonical text of JSON: sorted keys, shortest numbers, compared as texts.
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key]!)}`).join(",")}}`;
}
const a = JSON.parse('{"b":[1,2.0,1e2],"a":{"z":null,"y":"\\u0041"},"":-0}') as Json;
const b = JSON.parse('{ "": 0, "a" : {"y":"A", "z":null}, "b":[1.0,2,100]}') as Json;
console.log(canonical(a), canonical(b), canonical(a) === canonical(b));
console.log(canonical({ é: 1, e: 2, "\ud83d": 3, "10": 4, "9": 5 }));
function equal(x: Json, y: Json): boolean {
  if (x === y) return true;
  if (typeof x !== "object" || typeof y !== "object" || x === null || y === null) return false;
  if (Array.isArray(x) || Array.isArray(y))
    return Array.isArray(x) && Array.isArray(y) && x.length === y.length && x.every((item, i) => equal(item, y[i]!));
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((key) => key in y && equal(x[key]!, y[key]!));
}
console.log(equal(a, b), equal([1], { 0: 1 }), equal({ a: [] }, { a: [] }), equal({ a: 1 }, { b: 1 }));
