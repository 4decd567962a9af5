// What each kind makes of the numbers that are stored in it.
const numbers = [0, -0, 1.5, -1.5, 127.6, 128, 255, 256, -1, -129, 32768, 65536.9, 2147483648, 4294967296, -2147483649, 1e20, 0.5, 2.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
console.log(new Int8Array(numbers).join());
console.log(new Uint8Array(numbers).join());
console.log(new Uint8ClampedArray(numbers).join());
console.log(new Int16Array(numbers).join());
console.log(new Uint16Array(numbers).join());
console.log(new Int32Array(numbers).join());
console.log(new Uint32Array(numbers).join());
console.log(new Float32Array(numbers).join());
console.log(new Float64Array(numbers).join());
const bigs = [0n, -1n, 2n ** 63n, 2n ** 64n + 5n, -(2n ** 63n) - 1n];
console.log(new BigInt64Array(bigs).join(), new BigUint64Array(bigs).join());
const list = new Uint8Array(2);
list[0] = -1;
list[5] = 7;
console.log(list, list[5], list.length, 5 in list, Object.keys(list));
console.log(Object.is(new Float32Array([-0])[0], -0), Object.is(new Int8Array([-0])[0], -0));
