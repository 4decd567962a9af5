// Lists of keys: order, repetition, numbers, nested objects, arrays are not filtered.
const value = { b: 1, a: { b: 2, a: 3, c: 4 }, 1: "one", list: [{ a: 1, z: 2 }] };
console.log(JSON.stringify(value, ["a", "b"]));
console.log(JSON.stringify(value, ["list", "z"]));
console.log(JSON.stringify(value, [1, "b", "b", "1"]));
console.log(JSON.stringify(value, []), JSON.stringify([1, { a: 1 }], []));
console.log(JSON.stringify(value, ["a", "c"], 1));
console.log(JSON.stringify({ x: 1, y: 2 }, ["y", "x", "missing"]));
