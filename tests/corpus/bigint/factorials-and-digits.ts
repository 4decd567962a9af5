// Large factorials, digit sums, reversal and radix texts of bigints.
const factorial = (n: bigint): bigint => (n < 2n ? 1n : n * factorial(n - 1n));
for (const n of [0n, 5n, 20n, 21n, 50n]) console.log(n, factorial(n));
const digits = (n: bigint): number => [...String(n)].reduce((sum, d) => sum + Number(d), 0);
console.log(digits(factorial(100n)), String(factorial(100n)).length, digits(2n ** 1000n));
const reverse = (n: bigint): bigint => BigInt([...n.toString()].reverse().join(""));
console.log(reverse(120n), reverse(12345678901234567890n), reverse(7n));
for (const radix of [2, 3, 8, 16, 36]) {
  const text = (2n ** 70n + 12345n).toString(radix);
  console.log(radix, text, (-255n).toString(radix));
}
console.log(0xffff_ffff_ffff_ffffn, 0b1010n, 0o777n, BigInt("0x1f"), BigInt("  42  "), BigInt(""), BigInt(true));
let palindromes = 0;
for (let n = 10n ** 20n; n < 10n ** 20n + 1000n; n++) if (n === reverse(n)) palindromes++;
console.log(palindromes);
