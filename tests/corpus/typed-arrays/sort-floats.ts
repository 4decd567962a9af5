// sort of typed arrays is numeric: -0 before 0, NaN last.
const list = new Float64Array([3, Number.NaN, -0, 0, -1, Number.NEGATIVE_INFINITY, 10, 9, 0, -0]);
list.sort();
console.log(list, [...list].map((x) => Object.is(x, -0)));
console.log(new Int8Array([5, -3, 10, 9]).sort(), new Uint32Array([4294967295, 1, 10, 9]).sort());
console.log(new Float32Array([2.5, 1.5]).sort((a, b) => b - a), new BigUint64Array([9n, 10n, 1n]).sort());
console.log(new Int16Array([3, 1, 2]).sort(() => 0), new Int32Array(0).sort());
console.log(new Float64Array([Number.NaN, 1]).includes(Number.NaN), new Float64Array([Number.NaN]).indexOf(Number.NaN));
