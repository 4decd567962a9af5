// Product of two matrices held as arrays of arrays of doubles.

export const expected = 3152692;

type Matrix = number[][];

function make(size: number, f: (row: number, column: number) => number): Matrix {
  const rows: Matrix = [];
  for (let i = 0; i < size; i++) {
    const row: number[] = [];
    for (let j = 0; j < size; j++) row.push(f(i, j));
    rows.push(row);
  }
  return rows;
}

function multiply(a: Matrix, b: Matrix): Matrix {
  const size = a.length;
  const columns = make(size, (i, j) => b[j]![i]!);
  return make(size, (i, j) => {
    const row = a[i]!;
    const column = columns[j]!;
    let sum = 0;
    for (let k = 0; k < size; k++) sum += row[k]! * column[k]!;
    return sum;
  });
}

export function run(): number {
  const size = 192;
  const a = make(size, (i, j) => ((i * j) % 7) + 0.5);
  const b = make(size, (i, j) => ((i + j) % 5) - 0.25);
  const c = multiply(a, b);
  let trace = 0;
  for (let i = 0; i < size; i++) trace += c[i]![i]!;
  return Math.round(trace * 16);
}
