// % with all signs, fractions, zero and large operands.
for (const a of [7, -7, 0, -0, 5.5, -5.5]) {
  for (const b of [3, -3, 0.75, Infinity]) console.log(a, b, a % b);
}
console.log(1e17 % 7, -1e17 % 7, 2 ** 53 % 3, 1e308 % 3, 5e-324 % 2, 1 % 5e-324);
function wrap(i: number, n: number): number {
  return ((i % n) + n) % n;
}
console.log(wrap(-1, 5), wrap(-5, 5), wrap(12, 5));
let k = -10;
const rs: number[] = [];
for (; k <= 10; k += 5) rs.push(k % 5, (k | 0) % 3);
console.log(rs);
console.log(-2147483648 % -1, (-2147483648 | 0) % (-1 | 0), 10 % 3.3);
