// Big integers: factorials, powers modulo a prime, Fibonacci numbers, digits of pi.

export const expected = "419467694 1 141828449 2535940812";

function factorial(n: bigint): bigint {
  let result = 1n;
  for (let i = 2n; i <= n; i++) result *= i;
  return result;
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let b = base % modulus;
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % modulus;
    b = (b * b) % modulus;
  }
  return result;
}

function fibonacci(n: number): bigint {
  let a = 0n;
  let b = 1n;
  for (let i = 0; i < n; i++) {
    const next = a + b;
    a = b;
    b = next;
  }
  return a;
}

/** Gibbons' spigot. */
function pi(digits: number): string {
  let text = "";
  let q = 1n;
  let r = 0n;
  let t = 1n;
  let k = 1n;
  let n = 3n;
  let l = 3n;
  while (text.length < digits) {
    if (4n * q + r - t < n * t) {
      text += n;
      const next = 10n * (r - n * t);
      n = (10n * (3n * q + r)) / t - 10n * n;
      q *= 10n;
      r = next;
    } else {
      const next = (2n * q + r) * l;
      n = (q * (7n * k) + 2n + r * l) / (t * l);
      q *= k;
      t *= l;
      l += 2n;
      k += 1n;
      r = next;
    }
  }
  return text;
}

export function run(): string {
  const prime = (1n << 127n) - 1n;
  const a = factorial(300n) % 1_000_000_007n;
  const b = (power(3n, prime - 2n, prime) * 3n) % prime;
  const c = fibonacci(2000) % 1_000_000_007n;
  return `${a} ${b} ${c} ${pi(150).slice(-10)}`;
}
