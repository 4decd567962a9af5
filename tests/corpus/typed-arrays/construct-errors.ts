// Offsets and lengths that do not fit.
const buffer = new ArrayBuffer(10);
const attempts: (() => unknown)[] = [
  () => new Uint32Array(buffer),
  () => new Uint32Array(buffer, 1),
  () => new Uint32Array(buffer, 4, 2),
  () => new Uint16Array(buffer, 12),
  () => new Uint16Array(buffer, 10),
  () => new Uint16Array(buffer, 2, 2),
  () => new Uint8Array(-1),
  () => new Uint8Array(2.7),
  () => new ArrayBuffer(-1),
  () => new DataView(buffer, 11),
  () => new DataView(buffer, 4, 7),
  () => new DataView(buffer, 10),
  () => new DataView(buffer, 8).getInt32(0),
  () => new DataView(buffer).getUint8(-1),
  () => new DataView(buffer).setFloat64(3, 1),
];
for (const attempt of attempts) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
