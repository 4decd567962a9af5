// Long strings in arrays and objects, long keys, many keys, texts of several lines inside of values.
console.log(["a".repeat(100), "b".repeat(20)]);
console.log({ ["k".repeat(50)]: "v".repeat(50), short: 1 });
console.log({ text: "first line\nsecond line\nthird", list: ["x\ny", "z"] });
console.log(["one\ntwo".repeat(5)]);
console.log(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`k${i}`, i])));
console.log(Array.from({ length: 3 }, (_, i) => "word ".repeat(10 + i)));
console.log({ a: { b: { c: {} } } }, { a: { b: { c: [] } } }, { a: { b: { c: [1] } } }, { a: { b: { c: new Map() } } });
console.log([[[[]]]], [[[[1]]]], [[[{}]]], [[[{ a: 1 }]]], new Map([[{ a: { b: { c: 1 } } }, [[[1]]]]]));
console.log({ f() {}, g: () => {}, async h() {}, *i() {}, j: class J {} });
console.log("x".repeat(200).length, ["é".repeat(80)], [`${"q".repeat(15)}'`, `${"r".repeat(15)}"`]);
