// Long integers are cells as well: many that are dropped, some that stay.
const kept: bigint[] = [];
let a = 0n;
let b = 1n;
for (let i = 0; i < 900; i++) {
  [a, b] = [b, a + b];
  if (i % 150 === 0) kept.push(a);
}
let factorial = 1n;
for (let i = 1n; i <= 120n; i++) factorial *= i;
console.log(kept.map((n) => n.toString().length).join(), a % 1_000_007n);
console.log(factorial.toString().length, factorial % 127n, (factorial / 10n ** 150n).toString().slice(0, 20));
