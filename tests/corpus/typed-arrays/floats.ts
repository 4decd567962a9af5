// Bits of doubles and floats: NaN, subnormals, rounding to single.
const f64 = new Float64Array(1);
const u32 = new Uint32Array(f64.buffer);
const bits = (x: number): string => {
  f64[0] = x;
  return u32[1]!.toString(16).padStart(8, "0") + u32[0]!.toString(16).padStart(8, "0");
};
for (const x of [0, -0, 1, -1, 0.1, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, Infinity, -Infinity, Math.PI]) console.log(x, bits(x));
u32[0] = 1;
u32[1] = 0x7ff00000;
console.log(f64[0], Number.isNaN(f64[0]));
const f32 = new Float32Array([0.1, 16777217, 3.4028235677973366e38, 1e-45, 1.401298464324817e-45, -0, NaN, 1.00000005]);
console.log([...f32], new Uint32Array(f32.buffer).map((x) => x >>> 0).join(" "));
let s = 0;
const acc = new Float32Array(1);
for (let i = 0; i < 10; i++) {
  s += 0.1;
  acc[0]! += 0.1;
}
console.log(s, acc[0]);
