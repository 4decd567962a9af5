// Arrays of arrays: matrices, transposition, copies.
type Matrix = number[][];
function multiply(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((s, v, k) => s + v * b[k]![j]!, 0)));
}
const m: Matrix = [[1, 2], [3, 4]];
console.log(multiply(m, [[0, 1], [1, 0]]), multiply(m, m));
const transpose = (a: Matrix): Matrix => a[0]!.map((_, j) => a.map((row) => row[j]!));
console.log(transpose([[1, 2, 3], [4, 5, 6]]));
const shallow = [...m];
const deep = m.map((row) => [...row]);
m[0]![0] = 100;
console.log(shallow[0]![0], deep[0]![0]);
const life = ["..#..", ".###.", "..#.."].map((r) => [...r].map((c) => c === "#"));
const neighbours = life.map((row, y) => row.map((_, x) => {
  let n = 0;
  for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) if ((dy !== 0 || dx !== 0) && life[y + dy]?.[x + dx]) n++;
  return n;
}));
console.log(neighbours.map((r) => r.join("")).join("/"));
