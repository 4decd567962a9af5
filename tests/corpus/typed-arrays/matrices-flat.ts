// Matrices in Float64Array: products, transposition, elimination, determinants.
class Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly cells: Float64Array;
  constructor(rows: number, columns: number, cells: ArrayLike<number> = []) {
    this.rows = rows;
    this.columns = columns;
    this.cells = new Float64Array(rows * columns);
    this.cells.set(cells);
  }
  at(r: number, c: number): number {
    return this.cells[r * this.columns + c]!;
  }
  times(o: Matrix): Matrix {
    const m = new Matrix(this.rows, o.columns);
    for (let r = 0; r < this.rows; r++) for (let c = 0; c < o.columns; c++) for (let k = 0; k < this.columns; k++) m.cells[r * o.columns + c]! += this.at(r, k) * o.at(k, c);
    return m;
  }
  transposed(): Matrix {
    return new Matrix(this.columns, this.rows, this.cells.map((_, i) => this.at(i % this.rows, Math.floor(i / this.rows))));
  }
  determinant(): number {
    const m = this.cells.slice();
    const n = this.rows;
    let result = 1;
    for (let k = 0; k < n; k++) {
      let pivot = k;
      for (let r = k + 1; r < n; r++) if (Math.abs(m[r * n + k]!) > Math.abs(m[pivot * n + k]!)) pivot = r;
      if (m[pivot * n + k] === 0) return 0;
      if (pivot !== k) {
        const row = m.slice(k * n, k * n + n);
        m.copyWithin(k * n, pivot * n, pivot * n + n);
        m.set(row, pivot * n);
        result = -result;
      }
      result *= m[k * n + k]!;
      for (let r = k + 1; r < n; r++) {
        const f = m[r * n + k]! / m[k * n + k]!;
        for (let c = k; c < n; c++) m[r * n + c]! -= f * m[k * n + c]!;
      }
    }
    return result;
  }
  toString(): string {
    return Array.from({ length: this.rows }, (_, r) => this.cells.subarray(r * this.columns, (r + 1) * this.columns).join(" ")).join("; ");
  }
}
const a = new Matrix(2, 3, [1, 2, 3, 4, 5, 6]);
console.log(`${a} | ${a.transposed()} | ${a.times(a.transposed())} | ${a.transposed().times(a)}`);
console.log(new Matrix(3, 3, [0, 2, 1, 3, -1, 2, 4, 0, 5]).determinant(), new Matrix(2, 2, [1, 2, 2, 4]).determinant(), a.times(a.transposed()).determinant(), new Matrix(1, 1).determinant());
