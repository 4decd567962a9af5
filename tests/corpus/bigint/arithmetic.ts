// Operators on bigints of up to 64 bits.
const a = 12345678901234567n;
const b = -98765n;
console.log(a + b, a - b, a * 3n, a / b, a % b, -a, b ** 3n, (-7n) / 2n, (-7n) % 2n, 7n % -2n, 2n ** 62n);
console.log(a & 0xffffn, a | 1n, a ^ b, ~b, 1n << 40n, a >> 10n, b >> 3n, -1n >> 70n, 5n << -1n);
console.log(a > b, a === 12345678901234567n, 1n < 2, 1n < 1.5, 0n === -0n);
let c = 0n;
c++;
c += 10n;
c *= c;
c <<= 3n;
console.log(c, c--, c, typeof c, !!c, !c, c ? "t" : "f");
console.log(0xffffffffffffffffn, 9223372036854775807n, -9223372036854775808n, 0b101n, 0o17n);
for (const f of [() => 1n / 0n, () => 1n % 0n, () => 2n ** -1n]) {
  try {
    f();
  } catch (e) {
    console.log((e as Error).name);
  }
}
