// Typed arrays, buffers and views, plain and by %o.
console.log(new Uint8Array(3), new Float64Array([1.5, -0]), new BigInt64Array(2));
console.log(new ArrayBuffer(4), new DataView(new ArrayBuffer(2)));
console.log(new DataView(new Uint8Array([1, 2, 3, 4]).buffer, 1, 2));
console.log(new Uint8Array(120), { nested: { bytes: new Uint8Array([1]) } });
console.log("%o", new Int16Array([1, -2]));
console.log("%o", new Uint8Array(new ArrayBuffer(8), 2, 3));
console.log([new Uint8Array(0)], new Uint8ClampedArray([300, -5]), new Float32Array([0.1]));
console.log(new ArrayBuffer(60));
