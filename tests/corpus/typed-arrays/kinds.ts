// Conversion on store for every element type.
const inputs = [0, -0, 1, -1, 127, 128, 255, 256, 32768, 65536, 2147483648, 4294967296, -129, 1.5, -1.5, 0.5, 2.5, NaN, Infinity, 1e20, -1e20];
const i8 = new Int8Array(inputs);
const u8 = new Uint8Array(inputs);
const c8 = new Uint8ClampedArray(inputs);
const i16 = new Int16Array(inputs);
const u16 = new Uint16Array(inputs);
const i32 = new Int32Array(inputs);
const u32 = new Uint32Array(inputs);
const f32 = new Float32Array(inputs);
const f64 = new Float64Array(inputs);
for (let i = 0; i < inputs.length; i++) {
  console.log(inputs[i], i8[i], u8[i], c8[i], i16[i], u16[i], i32[i], u32[i], f32[i], f64[i]);
}
console.log(i8.BYTES_PER_ELEMENT, u16.BYTES_PER_ELEMENT, f64.byteLength);
u8[0] = 300;
u8[1]! += 1000;
u8[2]!--;
c8[0] = 300.7;
c8[1] = -5;
c8[2] = 1.5;
console.log(u8[0], u8[1], u8[2], c8[0], c8[1], c8[2], (u8[3] = 511), u8[3], u8[4]!++, u8[4]);
