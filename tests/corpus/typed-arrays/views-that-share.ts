// Views of one buffer: conversions on store, slices against subarrays, DataView in both orders, sorts.
const buffer = new ArrayBuffer(16);
const bytes = new Uint8Array(buffer);
const words = new Int16Array(buffer, 2, 3);
const floats = new Float32Array(buffer, 8);
const clamped = new Uint8ClampedArray(buffer, 14);
const view = new DataView(buffer, 4, 8);
words.set([-1, 40000, 1.9]);
floats[0] = 1 / 3;
clamped.set([300, -5]);
view.setUint32(0, 0xdeadbeef);
view.setInt16(2, -2, true);
console.log(bytes.join(), words, floats, clamped, view.getFloat32(4, true), view.getUint16(0), view.byteOffset);
const odd = [256, -1, 1.5, 2.5, -0.5, NaN, Infinity, 2 ** 32 + 7, -(2 ** 31) - 1, 1e20];
for (const t of [Int8Array.from(odd), Uint8Array.from(odd), Uint8ClampedArray.from(odd), Int16Array.from(odd), Uint16Array.from(odd), Int32Array.from(odd), Uint32Array.from(odd), Float32Array.from(odd), Float64Array.from(odd)]) console.log(t.constructor.name, t.join(" "), t.BYTES_PER_ELEMENT);
const part = bytes.subarray(2, 6);
const copy = bytes.slice(2, 6);
part.fill(9);
console.log(copy, part, bytes[3], part.byteOffset, part.buffer === buffer, copy.buffer === buffer, copy.byteLength, part.subarray(-2).byteOffset);
bytes.set(bytes.subarray(0, 8), 4);
bytes.copyWithin(0, 4, 8);
console.log(bytes.join(), bytes.indexOf(9), bytes.lastIndexOf(9), bytes.includes(255), bytes.at(-1), bytes.findLast((b) => b > 9), bytes.toReversed().length);
console.log(new Float64Array([3, NaN, -0, 0, -Infinity]).sort(), new Uint8Array([10, 9, 1]).sort(), new Int8Array([1, -1]).sort((a, b) => b - a), new Float32Array([0.1])[0], new Uint8Array([1, 2]).with(0, 300), new Uint16Array(new Set([1, 2])), Uint8Array.of(1, 257));
const sliced = buffer.slice(-4, -2);
console.log(sliced, sliced.byteLength, ArrayBuffer.isView(view), ArrayBuffer.isView(buffer), Object.keys(words), words.length, bytes[99], (bytes[99] = 5), 99 in bytes, 3 in bytes);
for (const f of [() => new Int16Array(buffer, 1), () => new Int16Array(buffer, 0, 9), () => view.getInt32(6), () => new Uint8Array(-1), () => new Uint16Array(new ArrayBuffer(3)), () => bytes.set([1], 16), () => new DataView(buffer, 17)]) {
  try {
    console.log(f());
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
console.log([...words.entries()], words.map((x) => x * 2), words.reduce((a, b) => a + b), JSON.stringify(words), String(floats.subarray(1, 1)), new Uint8Array(3).fill(7, -1));
