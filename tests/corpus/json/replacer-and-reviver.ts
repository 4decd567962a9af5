// Replacers and revivers see holders and keys; lists choose and order names.
const data = { b: 2, a: [1, { a: 5, c: "x" }], c: { b: true, a: null } };
console.log(JSON.stringify(data, ["a", "b"]), JSON.stringify(data, ["c", "a", "zzz", "a"]));
const keys: string[] = [];
const text = JSON.stringify(data, function (this: unknown, key: string, value: unknown): unknown {
  keys.push(`${Array.isArray(this)}:${key}`);
  return typeof value === "number" ? value + 1 : value;
});
console.log(text, keys.join(" "));
const back: unknown = JSON.parse(text, (key: string, value: unknown): unknown => {
  if (key === "c") return undefined;
  return typeof value === "number" ? value * 10 : value;
});
console.log(JSON.stringify(back));
console.log(JSON.stringify({ x: [undefined, () => 1, Symbol("s"), NaN, Infinity, -0] }));
console.log(JSON.stringify([1, [2, { k: 3 }], {}, []], null, 2), JSON.stringify({ a: { b: [] } }, null, "--"));
