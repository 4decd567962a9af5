// The third argument: numbers, texts, what is too long, and empty containers.
const value = { a: [1, [2, {}], []], b: { c: null, d: undefined, e: { f: "x" } }, g: [{}] };
for (const indent of [0, 1, 2.9, 20, -1, Number.NaN, "", "--", "0123456789abc", "\t"]) {
  console.log(JSON.stringify(indent), JSON.stringify(value, null, indent));
}
console.log(JSON.stringify([], null, 2), JSON.stringify({}, null, 2), JSON.stringify([[]], null, 1));
console.log(JSON.stringify("x", null, 4), JSON.stringify(null, undefined, 3));
