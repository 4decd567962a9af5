// Number theory over bigint: fast doubling, modular powers, Miller-Rabin, gcd.
function fibonacci(n: number): [bigint, bigint] {
  if (n === 0) return [0n, 1n];
  const [a, b] = fibonacci(n >> 1);
  const c = a * (2n * b - a);
  const d = a * a + b * b;
  return n % 2 === 0 ? [c, d] : [d, c + d];
}
for (const n of [0, 1, 2, 10, 93, 94, 200]) console.log(n, fibonacci(n)[0]);
console.log(String(fibonacci(1000)[0]).length, fibonacci(1000)[0] % 1_000_000_007n);
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (base %= modulus; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return result;
}
function isPrime(n: bigint): boolean {
  if (n < 2n) return false;
  for (const p of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n]) if (n % p === 0n) return n === p;
  let d = n - 1n;
  let r = 0;
  while ((d & 1n) === 0n) {
    d >>= 1n;
    r++;
  }
  next: for (const a of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n]) {
    let x = power(a, d, n);
    if (x === 1n || x === n - 1n) continue;
    for (let i = 1; i < r; i++) {
      x = (x * x) % n;
      if (x === n - 1n) continue next;
    }
    return false;
  }
  return true;
}
const mersenne = [2, 3, 5, 7, 11, 13, 17, 19, 23, 31, 61, 67, 89, 107, 127].filter((p) => isPrime(2n ** BigInt(p) - 1n));
console.log(mersenne.join(" "));
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
console.log(gcd(2n ** 90n, 6n ** 40n), gcd(-48n, 18n), gcd(0n, 5n));
