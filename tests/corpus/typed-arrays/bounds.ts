// Reads outside are undefined, stores outside are ignored.
const a = new Uint8Array([1, 2, 3]);
console.log(a[3], a[-1], a[1.5], a.length, a.at(-1), a.at(3));
a[3] = 9;
a[-1] = 9;
a[100000] = 9;
console.log(a, a.length);
let sum = 0;
for (let i = 0; i <= a.length; i++) sum += a[i] ?? 1000;
console.log(sum);
const e = new Float64Array(0);
console.log(e, e[0], e.length, e.byteLength);
try {
  a.set([1, 2, 3], 1);
} catch (err) {
  console.log((err as Error).name + ": " + (err as Error).message);
}
try {
  new Uint16Array(new ArrayBuffer(3));
} catch (err) {
  console.log((err as Error).name + ": " + (err as Error).message);
}
try {
  new Uint32Array(new ArrayBuffer(8), 2);
} catch (err) {
  console.log((err as Error).name + ": " + (err as Error).message);
}
