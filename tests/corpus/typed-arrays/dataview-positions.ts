// Positions that are no plain integers, and views of nothing: what is read, what is refused.
const buffer = new ArrayBuffer(16);
const bytes = new Uint8Array(buffer);
for (let i = 0; i < 16; i++) bytes[i] = i * 17;

const positions: number[] = [0, -0, 0.9, 1.5, -0.5, -1, 12, 12.99, 13, 16, NaN, Infinity, -Infinity, 2 ** 31, 2 ** 53, 2 ** 63, 2 ** 64];
for (const position of positions) {
  for (const view of [new DataView(buffer), new DataView(buffer, 4, 8), new DataView(buffer, 16)]) {
    const seen: (string | number)[] = [];
    for (const read of [
      () => view.getUint8(position),
      () => view.getInt16(position),
      () => view.getUint32(position, true),
      () => view.getFloat64(position),
      () => Number(view.getBigUint64(position)),
    ]) {
      try {
        seen.push(read());
      } catch (error) {
        seen.push(error instanceof RangeError ? error.message : "?");
      }
    }
    console.log(position, view.byteOffset, view.byteLength, seen.join(" | "));
  }
}

// Writing is refused before anything changes.
const view = new DataView(buffer, 2, 10);
try {
  view.setUint32(7, 0xffffffff);
} catch (error) {
  console.log(String(error));
}
view.setUint32(6, 0xdeadbeef);
view.setInt8(9.7, -1);
console.log(bytes.join(","), view.buffer === buffer);
for (const [offset, length] of [[17, 0], [0, 17], [-1, 1], [16, 1], [8, 8]] as const) {
  try {
    console.log(new DataView(buffer, offset, length).byteLength);
  } catch (error) {
    console.log(String(error));
  }
}
