// Bitwise operators act on two's complement of endless width; shifts by large and negative amounts.
const values = [0n, 1n, -1n, 5n, -6n, 2n ** 63n, -(2n ** 63n), 2n ** 64n - 1n, -(2n ** 100n) + 7n];
for (const a of values) {
  console.log(a, ~a, values.map((b) => a & b).join(" "));
  console.log(values.map((b) => a | b).join(" "), "/", values.map((b) => a ^ b).join(" "));
}
console.log(1n << 100n, (1n << 100n) >> 98n, -1n >> 1000n, 5n >> 3n, -5n >> 1n, -5n >> 64n, 3n << -1n, 8n >> -2n);
const popcount = (n: bigint): number => {
  let count = 0;
  for (; n > 0n; n &= n - 1n) count++;
  return count;
};
console.log(popcount(2n ** 200n - 1n), popcount(0b1011n), popcount(0n));
const bit = (n: bigint, i: bigint): bigint => (n >> i) & 1n;
console.log([0n, 1n, 2n, 3n, 64n, 200n].map((i) => bit(-4n, i)).join(""), BigInt.asUintN(8, -1n), BigInt.asIntN(8, 255n), BigInt.asIntN(64, 2n ** 63n));
