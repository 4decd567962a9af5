// ArrayBuffer.slice, isView, and views of different kinds over one buffer.
const buffer = new ArrayBuffer(8);
new Uint8Array(buffer).set([1, 2, 3, 4, 5, 6, 7, 8]);
for (const [a, b] of [[0, 8], [2, 4], [-3, undefined], [-3, -1], [5, 2], [1.9, 3.9], [20, 30]] as const) {
  const part = buffer.slice(a, b);
  console.log(part.byteLength, new Uint8Array(part).join());
}
console.log(ArrayBuffer.isView(buffer), ArrayBuffer.isView(new DataView(buffer)), ArrayBuffer.isView(new Float32Array(1)));
const words = new Uint16Array(buffer, 2, 2);
words[0] = 0xffff;
console.log(new Uint8Array(buffer).join(), new Uint32Array(buffer)[0]!.toString(16), words.byteOffset);
console.log(buffer, Object.prototype.toString.call(buffer), buffer.slice(0, 2).byteLength);
const copy = new Uint8Array(words);
copy[0] = 9;
console.log(copy, words[0], new Uint16Array(words).buffer === buffer);
