// Greatest common divisors, powers modulo, primes and factorials of arbitrary size.
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (base %= modulus; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return result;
}
function isProbablePrime(n: bigint): boolean {
  if (n < 4n) return n > 1n;
  let d = n - 1n;
  let twos = 0;
  while (d % 2n === 0n) {
    d /= 2n;
    twos++;
  }
  return [2n, 3n, 5n, 7n, 11n].every((witness) => {
    if (witness >= n) return true;
    let x = power(witness, d, n);
    if (x === 1n || x === n - 1n) return true;
    for (let i = 1; i < twos; i++) {
      x = (x * x) % n;
      if (x === n - 1n) return true;
    }
    return false;
  });
}
let factorial = 1n;
for (let i = 2n; i <= 60n; i++) factorial *= i;
console.log(factorial, factorial.toString().length, factorial % 61n, gcd(factorial, 2n ** 100n));
console.log(gcd(-12n, 18n), gcd(0n, 5n), power(3n, 1000n, 10n ** 9n + 7n), power(2n, 0n, 5n));
console.log([2n ** 61n - 1n, 2n ** 67n - 1n, 561n, 97n, 1n].map(isProbablePrime), BigInt.asUintN(64, -factorial), (-7n) / 2n, (-7n) % 2n);
