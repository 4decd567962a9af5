// DataView with both byte orders and all sizes.
const v = new DataView(new ArrayBuffer(24));
v.setUint8(0, 0xab);
v.setInt8(1, -2);
v.setUint16(2, 0x1234);
v.setUint16(4, 0x1234, true);
v.setInt32(6, -123456);
v.setUint32(10, 0xdeadbeef, true);
v.setFloat32(14, 1.1);
console.log(new Uint8Array(v.buffer));
console.log(v.getUint8(0), v.getInt8(0), v.getInt8(1), v.getUint16(2), v.getUint16(2, true), v.getInt32(6), v.getUint32(6), v.getUint32(10, true), v.getInt32(10), v.getFloat32(14));
v.setFloat64(16, Math.PI);
console.log(v.getFloat64(16), v.getFloat64(16, true), v.getUint32(16).toString(16), v.getBigUint64(16), v.getBigInt64(16, true));
v.setBigInt64(16, -1n);
v.setBigUint64(8, 2n ** 63n + 5n, true);
console.log(v.getBigInt64(16), v.getBigUint64(16), v.getBigUint64(8, true), v.getBigInt64(8, true));
v.setUint8(0, 300);
v.setInt16(2, 70000);
console.log(v.getUint8(0), v.getInt16(2), v.byteLength, v.byteOffset);
const part = new DataView(v.buffer, 4, 6);
console.log(part.getUint16(0), part.byteOffset, part.byteLength);
for (const f of [() => part.getUint32(3), () => part.getUint8(-1), () => part.setFloat64(0, 1)]) {
  try {
    f();
  } catch (e) {
    console.log((e as Error).name + ": " + (e as Error).message);
  }
}
