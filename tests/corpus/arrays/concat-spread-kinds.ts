// concat and spread of arrays, values, holes, nested arrays and other iterables.
const base = [1, 2];
console.log(base.concat(), ([1] as unknown[]).concat(3, [4, [5]], [[6]]), base);
console.log(([] as unknown[]).concat("ab", null, undefined, [[]], new Set([1]).size));
console.log([...base, ..."hé", ...new Set([1, 1]), ...new Map([[1, 2]]), ...[].concat()]);
const holes = base.concat([, 3] as number[]);
console.log(holes, 2 in holes, [...holes], holes.length);
const copies = [...base];
copies.push(3);
console.log(base.length, copies.length, [...[...[...base]]], [0, ...base, 0].length);
const large = Array.from({ length: 3000 }, (_, i) => i);
console.log([...large, ...large].length, large.concat(large, large).at(-1), Math.max(...large.concat([9999])));
function sum(...numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
console.log(sum(...base, ...[3], ...new Set([4])), sum(...[]), new Array(...base, 7), Array.of(...base));
