// The bits of doubles: sign, exponent and mantissa by DataView; neighbours and subnormals.
const view = new DataView(new ArrayBuffer(8));
function parts(x: number): [sign: number, exponent: number, mantissa: bigint] {
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  return [Number(bits >> 63n), Number((bits >> 52n) & 0x7ffn) - 1023, bits & 0xfffffffffffffn];
}
function nextUp(x: number): number {
  if (x === Infinity || Number.isNaN(x)) return x;
  if (x === 0) return Number.MIN_VALUE;
  view.setFloat64(0, x);
  view.setBigInt64(0, view.getBigInt64(0) + (x > 0 ? 1n : -1n));
  return view.getFloat64(0);
}
for (const x of [1, -2, 0.1, 0, -0, Number.MAX_VALUE, Number.MIN_VALUE, Infinity, 2 ** 53, Number.EPSILON]) console.log(x, parts(x), nextUp(x));
console.log(nextUp(1) - 1 === Number.EPSILON, nextUp(-Number.MIN_VALUE), nextUp(Number.MAX_VALUE), nextUp(NaN));
console.log(Math.fround(0.1), Math.fround(16777217), Math.fround(3.4e38), Math.fround(3.5e38), Math.fround(1e-46), Math.fround(-0));
let ulps = 0;
for (let x = 0.1 + 0.2; x > 0.3; x = -nextUp(-x)) ulps++;
console.log(ulps, 5e-324 / 2, 5e-324 * 0.75, 2 ** -1074 === Number.MIN_VALUE, 1.7976931348623157e308 * 2);
