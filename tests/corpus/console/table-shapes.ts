// console.table of every shape: rows that differ, primitives, maps, sets, chosen columns.
console.table([[1, 2], [3, 4, 5]]);
console.table([{ a: 1, b: "x" }, { b: "y", c: { deep: true } }]);
console.table({ first: { v: 1 }, second: { v: 2 } });
console.table(["text", 5, null, undefined, { k: 1 }]);
console.table(new Map<string, unknown>([["k", 1], ["l", { m: 2 }]]));
console.table(new Set([1, "two"]));
console.table([{ a: 1, b: 2 }], ["b"]);
console.table([{ a: 1 }], ["missing", "a"]);
console.table([]);
console.table(5);
console.table("text");
console.table([[]]);
console.table(["日本", "é"]);
