// Matrices as arrays of arrays: products, determinants, inverses, powers.
type Matrix = number[][];
const identity = (n: number): Matrix => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, k) => (i === k ? 1 : 0)));
const multiply = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0]!.map((_, k) => row.reduce((sum, x, i) => sum + x * b[i]![k]!, 0)));
function determinant(m: Matrix): number {
  if (m.length === 1) return m[0]![0]!;
  return m[0]!.reduce((sum, x, k) => sum + (k % 2 === 0 ? 1 : -1) * x * determinant(m.slice(1).map((row) => row.toSpliced(k, 1))), 0);
}
function inverse(m: Matrix): Matrix | null {
  const rows = m.map((row, i) => [...row, ...identity(m.length)[i]!]);
  for (let i = 0; i < m.length; i++) {
    const pivot = rows.findIndex((row, k) => k >= i && row[i] !== 0);
    if (pivot < 0) return null;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    const scale = rows[i]![i]!;
    rows[i] = rows[i]!.map((x) => x / scale);
    for (const [k, row] of rows.entries()) {
      if (k === i) continue;
      const factor = row[i]!;
      rows[k] = row.map((x, j) => x - factor * rows[i]![j]!);
    }
  }
  return rows.map((row) => row.slice(m.length));
}
const m = [[2, 1, 0], [1, 3, 2], [0, 1, 4]];
console.log(determinant(m), multiply(m, identity(3)), inverse([[2, 0], [0, 4]]), inverse([[1, 2], [2, 4]]));
console.log(multiply(m, inverse(m)!).map((row) => row.map((x) => Math.round(x * 1e9) / 1e9)));
let fib: Matrix = identity(2);
for (let i = 0; i < 50; i++) fib = multiply(fib, [[1, 1], [1, 0]]);
console.log(fib[0]![1]);
