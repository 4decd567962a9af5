// set from arrays, other kinds and overlapping views of the same buffer.
const buffer = new ArrayBuffer(8);
const bytes = new Uint8Array(buffer);
bytes.set([1, 2, 3, 4, 5, 6, 7, 8]);
bytes.set(bytes.subarray(0, 6), 2);
console.log(bytes.join());
bytes.set(bytes.subarray(2), 0);
console.log(bytes.join());
const words = new Uint16Array(buffer, 0, 3);
words.set(bytes.subarray(0, 3));
console.log(words.join(), bytes.join());
new Uint8Array(buffer, 4).set(new Int16Array([-1, 300, 2]));
console.log(bytes.join());
new Float32Array(buffer).set([0.5, 1e40]);
console.log(bytes.join());
for (const at of [-1, 8, 1.5]) {
  try {
    bytes.set([9], at);
    console.log(bytes.join());
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
