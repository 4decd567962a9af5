// Objects break over lines past 72 characters or 6 entries in certain ways.
console.log({ alpha: 1, beta: 2, gamma: 3, delta: 4, epsilon: 5, zeta: 6, eta: 7 });
console.log({ firstName: "Alexander", lastName: "Hamilton", birthPlace: "Charlestown", born: 1755 });
console.log({ aaaaaaaaaaaaaaaaaaaa: "bbbbbbbbbbbbbbbbbbbb", cccccccccccccccccccc: "dddddddddddddddd" });
console.log({ aaaaaaaaaaaaaaaaaaaa: "bbbbbbbbbbbbbbbbbbbb", cccccccccccccccccccc: "ddddddddddddddddd" });
console.log({ x: { y: "a string that is fairly long", z: "another string that is fairly long" }, w: 1 });
console.log([{ id: 1, name: "first", tags: ["a", "b"] }, { id: 2, name: "second", tags: ["c"] }, { id: 3, name: "third", tags: [] }]);
console.log({ list: [1, 2, 3], map: new Map([["key", "value"]]), set: new Set(["one", "two"]), fn: () => 1, nested: { deep: true } });
console.log(["a long string number one in the array", "a long string number two in the array", "three"]);
console.log({ text: "x".repeat(100) }, ["y".repeat(80)]);
console.log([["a", 1], ["b", 2]], [[1, 2, [3, 4, [5]]], { a: [{ b: 1 }] }]);
console.log({ a: "multi\nline", b: ["tab\t"] });
