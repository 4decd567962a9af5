// Matrices on Float64Array: multiplication, transposition, determinant by elimination, identity.
class Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly #cells: Float64Array;
  constructor(rows: number, columns: number, fill: (row: number, column: number) => number = () => 0) {
    this.rows = rows;
    this.columns = columns;
    this.#cells = Float64Array.from({ length: rows * columns }, (_, i) => fill(Math.floor(i / columns), i % columns));
  }
  static identity(size: number): Matrix {
    return new Matrix(size, size, (r, c) => Number(r === c));
  }
  static of(...rows: readonly (readonly number[])[]): Matrix {
    return new Matrix(rows.length, rows[0]?.length ?? 0, (r, c) => rows[r]?.[c] ?? NaN);
  }
  at(row: number, column: number): number {
    const cell = this.#cells[row * this.columns + column];
    if (cell === undefined || column >= this.columns) throw new RangeError(`no cell ${row},${column}`);
    return cell;
  }
  times(other: Matrix): Matrix {
    if (this.columns !== other.rows) throw new TypeError(`${this.rows}x${this.columns} times ${other.rows}x${other.columns}`);
    return new Matrix(this.rows, other.columns, (r, c) => {
      let sum = 0;
      for (let k = 0; k < this.columns; k++) sum += this.at(r, k) * other.at(k, c);
      return sum;
    });
  }
  get transposed(): Matrix {
    return new Matrix(this.columns, this.rows, (r, c) => this.at(c, r));
  }
  determinant(): number {
    const cells = Array.from({ length: this.rows }, (_, r) => Array.from({ length: this.columns }, (_, c) => this.at(r, c)));
    let result = 1;
    for (let i = 0; i < cells.length; i++) {
      const pivot = cells.findIndex((row, r) => r >= i && row[i] !== 0);
      if (pivot < 0) return 0;
      if (pivot !== i) {
        [cells[i], cells[pivot]] = [cells[pivot]!, cells[i]!];
        result = -result;
      }
      const top = cells[i]!;
      result *= top[i]!;
      for (const row of cells.slice(i + 1)) {
        const factor = row[i]! / top[i]!;
        for (let c = i; c < row.length; c++) row[c]! -= factor * top[c]!;
      }
    }
    return result;
  }
  toString(): string {
    return Array.from({ length: this.rows }, (_, r) => Array.from({ length: this.columns }, (_, c) => this.at(r, c)).join(" ")).join("\n");
  }
}
const a = Matrix.of([0, 2, 1], [1, 1, 0], [3, 0, 5]);
console.log(`${a.times(Matrix.identity(3))}`);
console.log(String(a.transposed.times(a)), a.determinant(), Matrix.of([1, 2], [2, 4]).determinant());
for (const wrong of [() => a.times(new Matrix(2, 2)), () => a.at(1, 3), () => a.at(9, 0)]) {
  try {
    console.log(String(wrong()));
  } catch (error) {
    console.log(String(error));
  }
}
