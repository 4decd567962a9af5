// Nesting beyond two, long arrays and texts, many keys, circles.
const deep = { a: { b: { c: { d: 1 } }, list: [[[[1]]]] } };
console.log(deep, [deep], [[[[]]]], [[[[1]]]]);
console.log(Array.from({ length: 120 }, (_, i) => i), Array.from({ length: 7 }, (_, i) => "x".repeat(i * 4)));
console.log(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`key${i}`, i])));
const circle: { name: string; self?: unknown; list: unknown[] } = { name: "c", list: [] };
circle.self = circle;
circle.list.push(circle, [circle]);
console.log(circle, new Map<unknown, unknown>([[circle, circle.list]]));
console.log(["a".repeat(100), "it's", 'say "x"', "`t`", "both ' and \"", "line\nbreak", "\u0007"], { "a-b": 1, 2: 3, c_d: 4, "": 5 });
console.log([undefined, null, , NaN, -0, 1e21, 1n, Symbol("s"), true], [, ,], [1, , , 4], { u: undefined });
console.log("%s is %d years and %i, %f, %j %o %O %%", "Bob", 42.5, 42.9, "3.5", { a: 1 }, [1], { b: { c: {} } }, "extra", 7);
