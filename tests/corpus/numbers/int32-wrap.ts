// Arithmetic that leaves the range of int32 and comes back.
const max = 2147483647;
const min = -2147483648;
console.log(max + 1, (max + 1) | 0, (min - 1) | 0, max * 2, (max * 2) | 0);
console.log(max << 1, min << 1, min >> 31, min >>> 0, min >>> 31, -min, (-min) | 0);
console.log(Math.abs(min), Math.abs(min) | 0, ~max, ~min, min % -1, min / -1);
let x = max;
x++;
console.log(x, x | 0);
let y = min | 0;
y = (y - 1) | 0;
console.log(y);
let s = 0;
for (let i = 0; i < 5; i++) s += max;
console.log(s, s | 0);
console.log(4294967295 | 0, 4294967296 | 0, 4294967297 | 0, 1e10 | 0, -1e10 | 0, 1e20 | 0, 2 ** 53 | 0);
console.log(4294967295 >>> 0, -1 >>> 0, 4294967296 >>> 0, 1.9 | 0, -1.9 | 0, 0.5 >>> 0, -0.5 >>> 0);
console.log((max >>> 0) + (max >>> 0) + 2, ((max >>> 0) * 4) >>> 0);
