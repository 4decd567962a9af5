// console.table: arrays, objects, maps, sets, chosen columns.
console.table([1, "two", true, null, undefined]);
console.table([
  { name: "Ann", age: 31 },
  { name: "Béla", age: 7, extra: [1, 2, 3, 4] },
]);
console.table({ first: { x: 1 }, second: { y: { deep: 1 } }, third: 5 });
console.table([
  [1, 2],
  [3, 4, 5],
]);
console.table(
  [
    { a: 1, b: 2 },
    { a: 3, c: 4 },
  ],
  ["c", "a"],
);
console.table(new Map<string, unknown>([["k", 1], ["wide key", { v: 2 }]]));
console.table(new Set(["x", [1, 2]]));
console.table(new Map([[1, 2]]).entries());
console.table(new Map([[1, 2]]).keys());
console.table("no table");
console.table(5);
console.table(null);
console.table([]);
console.table([{ many: { a: 1, b: 2, c: 3 }, few: { a: 1, b: 2 }, list: [1, 2, 3, 4, 5] }, { text: "日本", multi: "a\nb" }]);
console.table([{ 10: "ten", 2: "two", z: "z" }, { 1: "one", a: "a" }]);
console.table(new Uint8Array([7, 8]));
console.table([new Date(0), /x/, () => 1, Symbol("s")]);
