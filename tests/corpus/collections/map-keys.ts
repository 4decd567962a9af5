// Keys of every kind, compared by SameValueZero.
const o1 = {};
const o2 = {};
const f = (): void => {};
const m = new Map<unknown, string>([[1, "number"], ["1", "string"], [true, "bool"], [null, "null"], [undefined, "undef"], [NaN, "nan"], [o1, "o1"], [f, "f"], [1n, "big"], [0, "zero"]]);
console.log(m.size, m.get(1), m.get("1"), m.get(true), m.get(null), m.get(undefined), m.get(NaN), m.get(o1), m.get(o2), m.get(f), m.get(1n), m.get(-0));
console.log(m.get(1.0), m.get("1" + ""), m.get(0 / 0), m.has(false), m.get(2n - 1n));
const d = new Map<number, number>();
for (let i = 0; i < 2000; i++) d.set(i * 1.5, i);
console.log(d.size, d.get(1500), d.get(1501), d.get(2998.5), d.has(0.1));
for (let i = 0; i < 2000; i += 2) d.delete(i * 1.5);
let sum = 0;
for (const [k, v] of d) sum += k - v;
console.log(d.size, sum, [...d.keys()].slice(0, 3));
const s = new Map<string, number>();
for (let i = 0; i < 1000; i++) s.set("key" + (i % 100), i);
console.log(s.size, s.get("key42"), [...s.keys()][99]);
const big = new Map([[2147483648, "a"], [-2147483648, "b"], [4294967296, "c"], [2 ** 53, "d"]]);
console.log(big.get(2 ** 31), big.get(-(2 ** 31)), big.get(2 ** 32), big.get(2 ** 53 + 1));
