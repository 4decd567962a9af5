// Array patterns: holes, defaults, rest, nesting, swap.
const [a, b] = [1, 2];
const [c, , d] = [3, 4, 5];
const [e = 10, f = 20] = [1] as (number | undefined)[];
const [head, ...tail] = [1, 2, 3];
const [[x], [y, z]] = [[1], [2, 3]] as [[number], [number, number]];
console.log(a, b, c, d, e, f, head, tail, x, y, z);
let p = 1;
let q = 2;
[p, q] = [q, p];
console.log(p, q);
const arr = [0, 0, 0];
[arr[0], arr[2]] = [7, 9];
console.log(arr);
function pair(): [string, number] {
  return ["k", 1];
}
const [k, v] = pair();
console.log(k, v);
const [m, n] = "hi";
console.log(m, n);
const [u, w] = new Set([5, 6]);
console.log(u, w);
