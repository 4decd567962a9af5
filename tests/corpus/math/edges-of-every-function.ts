// Every function of Math at zero, minus zero, infinities, NaN and beyond 32 bits.
const inputs = [0, -0, 0.5, -0.5, 1.5, -1.5, 2.5, 4294967296.5, -2147483649, 2 ** 53, 1e300, Infinity, -Infinity, NaN];
const show = (n: number): string => (Object.is(n, -0) ? "-0" : String(n));
const exact = { abs: Math.abs, ceil: Math.ceil, floor: Math.floor, round: Math.round, trunc: Math.trunc, sign: Math.sign, fround: Math.fround, clz32: Math.clz32, sqrt: Math.sqrt };
for (const [name, f] of Object.entries(exact)) console.log(name, inputs.map((x) => show(f(x))).join(" "));
const zeros = { cbrt: Math.cbrt, sin: Math.sin, tan: Math.tan, asin: Math.asin, atan: Math.atan, sinh: Math.sinh, tanh: Math.tanh, asinh: Math.asinh, atanh: Math.atanh, expm1: Math.expm1, log1p: Math.log1p };
for (const [name, f] of Object.entries(zeros)) console.log(name, [0, -0, NaN].map((x) => show(f(x))).join(" "));
console.log([Math.exp(0), Math.exp(-Infinity), Math.log(0), Math.log(-1), Math.log2(8), Math.log10(1000), Math.cos(0), Math.acos(2), Math.cosh(0), Math.acosh(1), Math.atan(Infinity) === Math.PI / 2].join());
console.log([Math.max(), Math.min(), Math.max(-0, 0), Math.min(0, -0), Math.max(NaN, 1), Math.min(1, NaN), Math.max(1, 2, 3), Math.min(...[3, 1, 2])].map((n) => show(n)).join());
console.log([Math.hypot(), Math.hypot(3, 4), Math.hypot(NaN, Infinity), Math.hypot(-0), Math.hypot(1e200, 1e200) > 1e200, Math.imul(0xffffffff, 5), Math.imul(2 ** 32 + 3, 2)].join());
for (const [x, y] of [[0, 0], [0, -0], [-0, 0], [-0, -0], [1, Infinity], [-1, Infinity], [Infinity, -Infinity]] as const) console.log(x, y, Math.atan2(x, y).toFixed(6), show(x ** y), show(Math.pow(y, x)), show(x % y), show(x * y), show(x - y), show(x + y));
console.log([2 ** -1074, 2 ** 1024, (-8) ** (1 / 3), NaN ** 0, 1 ** NaN, (-0) ** -1, (-0) ** -2, (-2) ** 3, 0 ** 0].map(show).join());
console.log(5 % 3, -5 % 3, 5 % -3, 5.5 % 2, show(-4 % 2), 2 ** 53 % 3, -1 >>> 0, -1 >>> 31, 1 << 31, 2 ** 32 | 0, 2 ** 31 | 0, ~~-5.7, 1e20 | 0, NaN | 0, -(2 ** 31) >> 1, 5 >> 33, 5 << -1);
