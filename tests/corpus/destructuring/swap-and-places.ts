// Assignment patterns into variables, fields and elements.
let a = 1;
let b = 2;
[a, b] = [b, a];
const o = { x: 0, list: [0, 0] };
[o.x, o.list[1]] = [7, 8];
({ a, b: o.list[0] } = { a: 5, b: 6 });
console.log(a, b, o);
let rest: number[];
let first: number | undefined;
[first, ...rest] = [1, 2, 3];
console.log(first, rest);
const result = ([a, b] = [10, 20, 30]);
console.log(result, a, b);
let n: number;
({ n = 4 } = {} as { n?: number });
console.log(n);
for ([a, b] of [[1, 2], [3, 4]] as [number, number][]) console.log(a + b);
for (o.x of [5, 6]) console.log(o.x);
