// Shift counts are taken modulo 32, also when computed.
const counts = [0, 1, 31, 32, 33, 63, 64, -1, -31, 1.9, 4294967297, NaN];
for (const c of counts) console.log(c, 1 << c, -8 >> c, -8 >>> c);
const values = [1, -1, 0.9, -0.9, 2147483648, 4294967296.5, -2147483649, 1e15, NaN, Infinity];
for (const v of values) console.log(v, v << 0, v >> 0, v >>> 0, v << 4, v >> 4, v >>> 4);
let x = 1;
for (let i = 0; i < 40; i++) x <<= 1;
console.log(x);
let u = -1;
u >>>= 0;
console.log(u, u + 1, (u + 1) >>> 0, u << 0);
let p = 0;
for (let i = 0; i < 32; i++) if ((0xdeadbeef >>> i) & 1) p++;
console.log(p);
