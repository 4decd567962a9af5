// Around 2^53: sums, products, division and loops that lose precision.
const top = 2 ** 53;
console.log(top, top + 1, top + 2, top - 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER);
console.log(9007199254740993, 9007199254740991 + 2, top * top, -top - 1);
console.log(Number.isSafeInteger(top), Number.isSafeInteger(top - 1), Number.isInteger(top * 8), Number.isInteger(0.5));
console.log(94906267 * 94906267, 94906265 * 94906265, 3037000500 * 3037000500);
let f = 1;
for (let i = 1; i <= 25; i++) f *= i;
console.log(f);
let s = 0;
for (let i = 0; i < 60; i++) s = s * 2 + 1;
console.log(s);
let fib = 1;
let prev = 0;
for (let i = 0; i < 90; i++) [prev, fib] = [fib, prev + fib];
console.log(fib, fib % 10, fib / 3);
console.log((top + 1) % 2, (top - 1) % 2, (top - 1) % 4294967296, Math.floor((top - 1) / 4294967296));
