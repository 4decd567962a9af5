// Object.fromEntries from maps, generators, arrays of many kinds of keys.
console.log(Object.fromEntries(new Map<string, unknown>([["a", 1], ["b", [2]]])));
console.log(Object.fromEntries([["x", 1], ["y", 2], ["x", 3]]));
function* pairs(): Generator<[string, number]> {
  for (let i = 3; i > 0; i--) yield [`k${i}`, i];
}
console.log(Object.fromEntries(pairs()), Object.fromEntries([]));
console.log(Object.fromEntries([[1, "one"], ["0", "zero"], ["b", "c"]]));
const doubled = Object.fromEntries(Object.entries({ a: 1, b: 2 }).map(([key, value]) => [key.toUpperCase(), value * 2]));
console.log(doubled, Object.entries(doubled).length);
const swapped = Object.fromEntries(Object.entries({ red: "r", green: "g" }).map(([a, b]) => [b, a]));
console.log(swapped, Object.values(swapped).join());
console.log(Object.fromEntries(new URLSearchParams("q=1&r=two&q=3")));
const round = Object.fromEntries(Object.entries([10, 20]));
console.log(round, Object.keys("hé"), Object.values("ab"), Object.entries("z"));
