// Assignment patterns into fields, elements, nested targets and swaps.
const o = { x: 0, list: [0, 0, 0], inner: { k: "" } };
[o.x, o.list[1]] = [5, 6];
({ a: o.inner.k, b: [o.list[0], o.list[2]] } = { a: "kk", b: [7, 8] });
console.log(o);
let i = 0;
const arr = [10, 20, 30];
[i, arr[i]] = [2, 99];
console.log(i, arr);
[arr[0], arr[1], arr[2]] = [arr[2]!, arr[0]!, arr[1]!];
console.log(arr);
let a = 1;
let b = 2;
let rest: number[] = [];
const values: (number | undefined)[] = [b, undefined];
[a = -1, b = 50, ...rest] = [...values, 3, 4] as [number | undefined, number | undefined, number, number];
console.log(a, b, rest);
const result = ([a, b] = [7, 8]);
console.log(result, a, b);
for ([a, b] of [[1, 2], [3, 4]] as [number, number][]) console.log(a + b);
for ({ x: o.x } of [{ x: 1 }, { x: 2 }]) {}
console.log(o.x);
let fib: [number, number] = [0, 1];
for (let n = 0; n < 10; n++) fib = [fib[1], fib[0] + fib[1]];
console.log(fib);
