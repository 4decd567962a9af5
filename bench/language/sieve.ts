// The sieve of Eratosthenes on an array of booleans, and once more on bytes.

export const expected = 35968;

function booleans(limit: number): number {
  const composite: boolean[] = new Array<boolean>(limit + 1).fill(false);
  let primes = 0;
  for (let i = 2; i <= limit; i++) {
    if (composite[i]) continue;
    primes++;
    for (let j = i + i; j <= limit; j += i) composite[j] = true;
  }
  return primes;
}

function bytes(limit: number): number {
  const composite = new Uint8Array(limit + 1);
  let primes = 0;
  for (let i = 2; i <= limit; i++) {
    if (composite[i] === 1) continue;
    primes++;
    for (let j = i * i; j <= limit; j += i) composite[j] = 1;
  }
  return primes;
}

export function run(): number {
  return booleans(200_000) + bytes(200_000);
}
