// Modular powers, inverses, primality by Miller and Rabin, and roots, beyond 64 bits.
const mod = (a: bigint, m: bigint): bigint => ((a % m) + m) % m;
function power(base: bigint, exponent: bigint, m: bigint): bigint {
  let [result, b] = [1n, mod(base, m)];
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % m;
    b = (b * b) % m;
  }
  return result;
}
function inverse(a: bigint, m: bigint): bigint | null {
  let [r0, r1, s0, s1] = [mod(a, m), m, 1n, 0n];
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1, s0, s1] = [r1, r0 - q * r1, s1, s0 - q * s1];
  }
  return r0 === 1n ? mod(s0, m) : null;
}
function isPrime(n: bigint): boolean {
  if (n < 2n) return false;
  for (const p of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n]) if (n % p === 0n) return n === p;
  let [d, r] = [n - 1n, 0];
  while ((d & 1n) === 0n) [d, r] = [d >> 1n, r + 1];
  search: for (const a of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n]) {
    let x = power(a, d, n);
    if (x === 1n || x === n - 1n) continue;
    for (let i = 1; i < r; i++) if ((x = (x * x) % n) === n - 1n) continue search;
    return false;
  }
  return true;
}
const root = (n: bigint): bigint => {
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (let y = (x + n / x) >> 1n; y < x; y = (x + n / x) >> 1n) x = y;
  return x;
};
const m127 = (1n << 127n) - 1n;
console.log(isPrime(m127), isPrime(m127 - 2n), isPrime(2n ** 64n - 59n), power(3n, m127 - 1n, m127), inverse(12345n, m127), inverse(6n, 9n));
console.log(root(10n ** 60n), root(2n * 10n ** 40n), root(99n), [-7n % 3n, -7n / 3n, mod(-7n, 3n)], (-5n) ** 3n, -1n >> 70n, 5n << -1n);
const p = 0xffffffffffffffc5n, q = 0xfffffffbn, e = 65537n;
const [n, phi] = [p * q, (p - 1n) * (q - 1n)];
const secret = BigInt("0x" + [..."tessera"].map((c) => c.charCodeAt(0).toString(16)).join(""));
const d = inverse(e, phi)!;
console.log(n, power(secret, e, n), power(power(secret, e, n), d, n) === secret);
