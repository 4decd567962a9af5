// Quotients truncate and remainders keep the sign of the dividend, for all signs and sizes; zero divisors throw.
const values = [0n, 1n, -1n, 7n, -7n, 2n ** 32n, -(2n ** 32n), 2n ** 64n + 3n, -(2n ** 64n) - 3n, 10n ** 30n];
let wrong = 0;
for (const a of values) {
  const row: string[] = [];
  for (const b of values) {
    if (b === 0n) continue;
    const [q, r] = [a / b, a % b];
    if (q * b + r !== a || (r !== 0n && r < 0n !== a < 0n)) wrong++;
    row.push(`${q}r${r}`);
  }
  console.log(row.join(" "));
}
console.log(wrong);
for (const action of [() => 1n / 0n, () => 1n % 0n, () => 2n ** -1n, () => BigInt(1.5), () => BigInt("1.5"), () => BigInt("x")]) {
  try {
    console.log(action());
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
const floorDiv = (a: bigint, b: bigint): bigint => a / b - (a % b !== 0n && a < 0n !== b < 0n ? 1n : 0n);
console.log(floorDiv(7n, -2n), floorDiv(-7n, 2n), floorDiv(-8n, 2n), floorDiv(-(10n ** 25n), 3n));
