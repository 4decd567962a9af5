// What the constructors of collections refuse, and when they close the iterator.
function* entries(): Generator<[string, number]> {
  try {
    yield ["a", 1];
    throw new RangeError("from the source");
  } finally {
    console.log("closed");
  }
}
try {
  console.log(new Map(entries()));
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
console.log(new Map(null), new Map(undefined), new Set(null), new Set(undefined), new Set(""));
console.log(new Map([["a", 1], ["b", 2]]).delete("a"), new Set([1]).delete(2), new Map().get("x"));
const map = new Map<unknown, string>([[Number.NaN, "nan"], [0, "zero"], ["0", "text"], [null, "null"], [undefined, "undefined"]]);
for (const key of [Number.NaN, -0, 0n, "0", null, undefined, false]) console.log(key, map.get(key), map.has(key));
console.log(map.set(-0, "negative").get(0), Object.is([...map.keys()][1], 0));
