// %o shows hidden properties, %O prints as console.log does, %s prints objects at depth 0.
console.log("%O", { a: { b: {} } });
console.log("%O %O", [1, [2, [3, [4, [5]]]]], "text");
console.log("%o", [1]);
console.log("%o", { a: 1, s: "t" });
console.log("%s", { a: { b: 1 } }, "rest", [1]);
