// Numbers, bigints, -0 and NaN at every level of what is printed.
console.log(0, -0, [0, -0], { z: -0 }, new Map([[-0, -0]]), new Set([Number.NaN, -1]));
console.log(1n, [1n, -2n], { big: 10n ** 30n }, Number.MAX_VALUE, [Number.MIN_VALUE], [1e21, 1e-7]);
console.log([1.5, 2.25, 3], [100, 2, 33], [Number.POSITIVE_INFINITY, Number.NaN]);
console.log(new Float32Array([0.1, -0]), new BigInt64Array([1n, -1n]), new Uint8ClampedArray(3));
console.log("%d %i %f %d %i", "42.5", "42.5", "42.5", 7n, 7n);
console.log("%d %i %f", {}, "x", null);
console.log("%s %s %s %s", -0, 5n, 1e21, [1, -0]);
