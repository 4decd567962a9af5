// Bigints as loop counters, sums, keys and array elements.
let f = 1n;
for (let i = 1n; i <= 20n; i++) f *= i;
console.log(f);
let a = 0n;
let b = 1n;
for (let i = 0; i < 92; i++) [a, b] = [b, a + b];
console.log(a);
const gcd = (x: bigint, y: bigint): bigint => (y === 0n ? x : gcd(y, x % y));
console.log(gcd(1071n, 462n), gcd(2n ** 40n, 2n ** 20n * 3n));
function powMod(base: bigint, e: bigint, m: bigint): bigint {
  let r = 1n;
  for (base %= m; e > 0n; e >>= 1n) {
    if (e & 1n) r = (r * base) % m;
    base = (base * base) % m;
  }
  return r;
}
console.log(powMod(3n, 200n, 1000000007n), powMod(2n, 10n, 1000n));
const m = new Map([[1n, "one"], [2n, "two"]]);
console.log(m.get(3n - 1n), new Set([1n, 1n, 2n]).size, [1n, 5n].includes(5n), [1n, 2n, 3n].reduce((s, x) => s + x));
const big = new BigUint64Array(2);
big[0] = 2n ** 64n - 1n;
big[1] = -1n;
console.log(big, big[0] === big[1], new BigInt64Array(big.buffer)[0]);
