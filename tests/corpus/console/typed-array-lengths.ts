// Typed arrays and buffers of all lengths around the limits.
for (const length of [0, 1, 6, 7, 16, 20, 99, 100, 101, 300]) console.log(new Uint8Array(length).map((_, i) => i * 3));
console.log(new Float64Array([1.5, -0, Number.NaN, 1e100]), new BigUint64Array([2n ** 64n - 1n]), new Int8Array(2).subarray(1));
console.log([new Uint8Array(3)], { bytes: new Uint16Array([1, 2]) }, new Map([["b", new Int32Array(1)]]));
console.log(new ArrayBuffer(0), new ArrayBuffer(3), new Uint8Array([1, 255]).buffer, [new ArrayBuffer(60)]);
console.log(new DataView(new ArrayBuffer(4), 1, 2));
console.log(Object.prototype.toString.call(new Uint8Array(2)), String(new Uint8Array(3)), `${new Float32Array([0.5])}`);
