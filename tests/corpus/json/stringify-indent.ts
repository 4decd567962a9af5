// Indentation by number and text, replacer functions and lists.
const v = { a: 1, list: [1, { b: 2 }, []], empty: {}, nested: { deep: [true, null] } };
console.log(JSON.stringify(v, null, 2));
console.log(JSON.stringify(v, null, "--"));
console.log(JSON.stringify([1, [2, []]], null, 1), JSON.stringify({}, null, 2), JSON.stringify([], null, 2), JSON.stringify([[]], null, 20));
console.log(JSON.stringify({ a: 1, b: "s", c: [1, "t"] }, (_, x: unknown) => (typeof x === "number" ? x * 10 : x)));
console.log(JSON.stringify({ a: 1, b: 2, c: { a: 3, b: 4 } }, ["a", "c"]));
console.log(JSON.stringify({ keep: 1, drop: 2 }, (k, x: unknown) => (k === "drop" ? undefined : x)));
