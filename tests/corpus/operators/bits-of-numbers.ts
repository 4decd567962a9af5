// Bit operations on what is no 32-bit integer.
const values = [0, 1, -1, 2147483647, 2147483648, -2147483648, -2147483649, 4294967295, 4294967296, 4294967297, 1e21, -1e21, 0.9, -0.9, 1.5, NaN, Infinity, -Infinity, 2 ** 53, 2 ** 84 + 2 ** 32];
for (const v of values) console.log(v, v | 0, v >>> 0, ~v, v << 1, v >> 1, v >>> 1, v & 0xff, v ^ 0xffff, 1 << v, -1 >>> v);
const popcount = (n: number): number => {
  let count = 0;
  for (let rest = n >>> 0; rest !== 0; rest &= rest - 1) count++;
  return count;
};
const reverse = (n: number): number => {
  let r = 0;
  for (let i = 0; i < 32; i++) r = (r << 1) | ((n >>> i) & 1);
  return r >>> 0;
};
console.log(values.map(popcount), [1, 2, 0x80000000, 0x12345678].map(reverse), [Math.clz32(0), Math.clz32(-1), Math.clz32(0.5)]);
