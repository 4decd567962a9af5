// An accessor beside computed keys, evaluated in order.
let n = 0;
const tick = (s: string): string => s + ++n;
const o = { a: tick("a"), get c() { return tick("c"); }, [tick("k")]: tick("d"), 7: "seven" };
console.log(o.a, o.c, Object.keys(o), o[7]);
