// typeof of every kind of value.
const values: unknown[] = [1, "s", true, undefined, null, 1n, Symbol("x"), () => 1, class {}, {}, [], new Map(), Math.max];
console.log(values.map((v) => typeof v).join());
