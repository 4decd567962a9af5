// splice, slice and indexOf with fractional, negative and huge arguments.
const a = [0, 1, 2, 3, 4];
console.log(a.slice(1.9, 3.9), a.slice(-2.5), a.slice(NaN), a.slice(-Infinity, Infinity), a.slice(undefined, 2));
console.log(a.indexOf(3, -2), a.indexOf(3, -1), a.indexOf(0, -100), a.lastIndexOf(4, -1), a.lastIndexOf(0, -5), a.lastIndexOf(0, -6), a.includes(0, 1));
const b = [...a];
console.log(b.splice(-2, 1), b, b.splice(1, -5), b.splice(NaN, 1), b.splice(1.7, 1.7), b);
console.log(a.fill(7, NaN, 1), a.copyWithin(-1, 0), a.concat([9]).length);
console.log([3, 4].join(String(1)), [1, 2, 3].lastIndexOf(3, 1), [].concat([]).length);
