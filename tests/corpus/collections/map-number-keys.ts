// Number keys by SameValueZero: zeros, NaN, fractions, integers beyond 32 and 53 bits, infinities.
const keys = [0, -0, NaN, 0 / 0, 1, 1.5, -1.5, 2 ** 31, 2 ** 32, -(2 ** 31), 2 ** 53, 2 ** 53 + 2, 1e300, -1e300, Infinity, -Infinity, 5e-324];
const map = new Map<number, number>();
keys.forEach((key, i) => {
  if (!map.has(key)) map.set(key, i);
  else map.set(key, (map.get(key) ?? 0) + 100);
});
for (const [key, value] of map) console.log(Object.is(key, -0) ? "-0" : key, value);
console.log(map.get(-0), map.get(Number.NaN), map.get(4294967296), map.get(0.1));
console.log(map.delete(-0), map.has(0), map.delete(NaN), map.has(NaN), map.size);
const dense = new Map<number, number>();
for (let i = 0; i < 5000; i++) dense.set(i * 1024, i);
for (let i = 0; i < 5000; i++) dense.set(i + 0.25, -i);
let sum = 0;
for (let i = 0; i < 5000; i++) sum += dense.get(i * 1024)! + dense.get(i + 0.25)!;
console.log(dense.size, sum);
