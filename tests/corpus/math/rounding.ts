// floor, ceil, round, trunc, fround, sign at the edges.
const ns = [0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 0.49999999999999994, -0.49999999999999994, 4503599627370495.5, 9007199254740991, -0, 1e300, NaN, -Infinity, 2147483647.5, -2147483648.5];
for (const n of ns) console.log(n, Math.floor(n), Math.ceil(n), Math.round(n), Math.trunc(n), Math.sign(n));
console.log(Math.fround(0.1), Math.fround(1e40), Math.fround(5.5), Math.fround(-0), Math.fround(1e-46), Math.fround(16777217));
