// Backtracking with candidate bit sets, choosing the tightest cell first.
const popcount = (x: number): number => {
  let n = 0;
  for (; x !== 0; x &= x - 1) n++;
  return n;
};
class Sudoku {
  readonly cells = new Uint8Array(81);
  readonly #rows = new Uint16Array(9);
  readonly #columns = new Uint16Array(9);
  readonly #boxes = new Uint16Array(9);
  tried = 0;
  constructor(text: string) {
    for (let i = 0; i < 81; i++) {
      const digit = Number(text[i]);
      if (digit > 0) this.set(i, digit);
    }
  }
  static box(i: number): number {
    return Math.trunc(i / 27) * 3 + Math.trunc((i % 9) / 3);
  }
  toggle(i: number, bit: number): void {
    this.#rows[Math.trunc(i / 9)]! ^= bit;
    this.#columns[i % 9]! ^= bit;
    this.#boxes[Sudoku.box(i)]! ^= bit;
  }
  set(i: number, digit: number): void {
    this.cells[i] = digit;
    this.toggle(i, 1 << digit);
  }
  candidates(i: number): number {
    return 0x3fe & ~(this.#rows[Math.trunc(i / 9)]! | this.#columns[i % 9]! | this.#boxes[Sudoku.box(i)]!);
  }
  solve(): boolean {
    let best = -1;
    let fewest = 10;
    for (let i = 0; i < 81 && fewest > 1; i++) {
      if (this.cells[i] !== 0) continue;
      const n = popcount(this.candidates(i));
      if (n < fewest) [best, fewest] = [i, n];
    }
    if (best < 0) return true;
    const options = this.candidates(best);
    for (let digit = 1; digit <= 9; digit++) {
      if ((options & (1 << digit)) === 0) continue;
      this.tried++;
      this.set(best, digit);
      if (this.solve()) return true;
      this.toggle(best, 1 << digit);
      this.cells[best] = 0;
    }
    return false;
  }
}
for (const puzzle of [
  "530070000600195000098000060800060003400803001700020006060000280000419005000080079",
  "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..",
  "12345678....9....".padEnd(81, "."),
]) {
  const sudoku = new Sudoku(puzzle.replaceAll(".", "0"));
  console.log(sudoku.solve() ? [...sudoku.cells].join("") : "none", sudoku.tried > 0);
}
