// Gaussian elimination with pivots: determinant, inverse and solutions; singular matrices are reported.
type Matrix = number[][];
const clone = (m: Matrix): Matrix => m.map((row) => [...row]);
const identity = (n: number): Matrix => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => +(i === j)));
function eliminate(left: Matrix, right: Matrix): number {
  let determinant = 1;
  for (let c = 0; c < left.length; c++) {
    let pivot = c;
    for (let r = c + 1; r < left.length; r++) if (Math.abs(left[r]![c]!) > Math.abs(left[pivot]![c]!)) pivot = r;
    if (Math.abs(left[pivot]![c]!) < 1e-12) return 0;
    if (pivot !== c) {
      [left[c], left[pivot]] = [left[pivot]!, left[c]!];
      [right[c], right[pivot]] = [right[pivot]!, right[c]!];
      determinant = -determinant;
    }
    const scale = left[c]![c]!;
    determinant *= scale;
    for (const side of [left, right]) side[c] = side[c]!.map((x) => x / scale);
    for (let r = 0; r < left.length; r++) {
      const factor = left[r]![c]!;
      if (r === c || factor === 0) continue;
      for (const side of [left, right]) side[r] = side[r]!.map((x, j) => x - factor * side[c]![j]!);
    }
  }
  return determinant;
}
const show = (m: Matrix): string => m.map((row) => row.map((x) => (Math.round(x * 1e6) / 1e6 + 0).toString()).join(" ")).join(" | ");
for (const m of [
  [[4, 7], [2, 6]],
  [[2, -1, 0], [-1, 2, -1], [0, -1, 2]],
  [[1, 2], [2, 4]],
  [[0, 1], [1, 0]],
  [[5]],
]) {
  const inverse = identity(m.length);
  const determinant = eliminate(clone(m), inverse);
  console.log(Math.round(determinant * 1e9) / 1e9, determinant === 0 ? "singular" : show(inverse));
}
const x: Matrix = [[8], [-11], [-3]];
eliminate([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], x);
console.log(show(x));
