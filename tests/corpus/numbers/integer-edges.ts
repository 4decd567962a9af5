// Loops, counters and conversions at the edges of 31, 32 and 53 bits.
const edges = [2 ** 30, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1, 2 ** 53];
for (const e of edges) {
  const row: number[] = [];
  for (let i = e - 2; i <= e + 2 && row.length < 8; i++) row.push(i);
  console.log(e, row.length, row[0], row.at(-1), (e | 0) + (-e | 0), e >>> 0, e << 1, e >> 1, ~e);
}
let down = 3;
while (down-- > -3) if (down === 0) console.log("zero", Object.is(down, 0));
let acc = 0;
for (let i = 0; i < 40; i++) acc = acc * 3 + 1;
console.log(acc, acc % 1000, Number.isSafeInteger(acc));
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
for (const n of [12, 13, 18, 19, 22, 23, 170, 171]) console.log(n, factorial(n), factorial(n) | 0);
let x = 1;
for (let i = 0; i < 64; i++) x <<= 1;
console.log(x, 1 << 31, 1 << 32, -1 >>> 31, -1 >>> 32, (2 ** 31) >> 0, -(2 ** 31) - 1 | 0);
let n = 2 ** 53 - 1;
n++;
n++;
console.log(n, n === 2 ** 53, -0 | 0, Object.is(-0 | 0, 0), 5 % -3, -5 % 3, Object.is(-4 % 2, -0));
console.log(Math.imul(0xffffffff, 5), Math.imul(2 ** 31, 2), Math.clz32(0), Math.clz32(-1), Math.trunc(-0.9), Math.round(-0.5), Math.round(2.5), Math.round(-2.5));
