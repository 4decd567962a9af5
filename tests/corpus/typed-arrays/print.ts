// How typed arrays and buffers print.
console.log(new Uint8Array(3), new Int32Array([1, -2]), new Float64Array([1.5, -0, NaN]), new Uint8Array());
console.log([new Uint8Array(2)], { bytes: new Uint8Array([1, 2]) });
console.log(new Uint8Array(20), new Uint16Array(120).fill(500));
console.log(new BigInt64Array([1n, -1n]), new BigUint64Array([5n]));
console.log(new ArrayBuffer(4), new DataView(new ArrayBuffer(2)));
