// bigint at 31, 32, 63 and 64 bits: arithmetic, shifts, bits, asIntN, texts, comparisons.
const edges = [31n, 32n, 53n, 63n, 64n, 65n, 128n].flatMap((b) => [(1n << b) - 1n, 1n << b, -(1n << b), -(1n << b) - 1n]);
for (const e of edges) console.log(e.toString(16), BigInt.asIntN(32, e), BigInt.asUintN(32, e), BigInt.asIntN(64, e), BigInt.asUintN(64, e), BigInt.asIntN(1, e), BigInt.asUintN(0, e), e >> 31n, e >> 64n, -e - 1n === ~e);
let product = 1n;
for (const e of edges) product *= e;
console.log(product.toString(36).length, product.toString(2).length, product % 1000000007n, product / (1n << 1000n));
for (const [a, b] of [[7n, 2n], [-7n, 2n], [7n, -2n], [-7n, -2n], [1n << 64n, 3n], [-(1n << 64n), 1n << 32n]] as const) console.log(a / b, a % b, (a / b) * b + (a % b) === a, a & b, a | b, a ^ b, a << b % 10n, a >> 1n, a ** 2n, a > b, a - b);
const u = new BigUint64Array([-1n, 1n << 64n, (1n << 63n) + 5n]);
const i = new BigInt64Array(u.buffer);
console.log(u, i, i[0]! + u[0]!, u.map((x) => x >> 60n), [...i].map((x) => x < 0n));
i[1] = -(1n << 63n);
i[1]!--;
u[2]! += 1n << 63n;
console.log(u[1], i[1], u[2], new Uint8Array(u.buffer).slice(8, 16).join());
console.log(BigInt(2 ** 53) + 1n, Number(2n ** 53n + 1n), Number(2n ** 64n - 1n), Number((1n << 1024n) - 1n), Number(-(2n ** 63n)), BigInt("0xffffffffffffffffff"), BigInt("  -12  "), BigInt(""), BigInt(true), BigInt(1e21));
for (const f of [() => BigInt(1.5), () => BigInt("1.5"), () => BigInt("0x"), () => 1n / 0n, () => 2n ** -1n, () => BigInt.asIntN(-1, 1n), () => BigInt(NaN), () => (1n as any) + 1]) {
  try {
    console.log(f());
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
console.log(2n ** 64n > 2 ** 64, 2n ** 53n + 1n > 2 ** 53, 1n < 1.5, 2n == (2 as unknown), 0n == ("" as unknown), [3n, 1, 2n, 0.5].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), -0n, 0n === -0n, typeof 1n, [0n, 5n].map(Boolean), `${-5n}`, (123n).toLocaleString());
