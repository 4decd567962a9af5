// fill, set, copyWithin, indexOf, map, reduce, sort, join, iteration.
const a = Uint8Array.from([5, 1, 200, 3]);
console.log(a.indexOf(200), a.includes(7), a.join("-"), a.reduce((s, x) => s + x, 0), a.map((x) => x * 2), a.filter((x) => x > 2));
console.log(a.slice().sort(), a.toSorted((x, y) => y - x), a.slice().reverse(), a.find((x) => x > 5), a.findIndex((x) => x === 3), a.every((x) => x > 0), a.some((x) => x > 250));
a.set([9, 8], 1);
a.set(new Uint16Array([260]), 3);
console.log(a, a.fill(7, 1, 3), a.copyWithin(0, 3), [...a], Array.from(a, (x) => x + 0.5));
for (const [i, x] of a.entries()) console.log(i, x);
a.forEach((x, i, all) => console.log(x, i, all.length));
const overlap = new Uint8Array([1, 2, 3, 4, 5]);
overlap.set(overlap.subarray(0, 3), 2);
console.log(overlap, new Float64Array([3, NaN, -0, 0, -1]).sort(), new Float32Array(2).fill(0.1), Int16Array.of(1, -1));
console.log(`${new Uint8Array([1, 2])}`, new Int8Array([-1, 1]).lastIndexOf(1), new Uint8Array([1]) instanceof Uint8Array);
