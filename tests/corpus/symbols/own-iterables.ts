// Symbol.iterator and asyncIterator on objects and classes: spread, destructuring, for await.
const countdown = {
  from: 3,
  *[Symbol.iterator](): Generator<number> {
    for (let i = this.from; i > 0; i--) yield i;
  },
};
console.log([...countdown], Math.max(...countdown), Array.from(countdown, (x) => x * x), new Set(countdown).size);
class Matrix implements Iterable<number[]> {
  readonly #rows: number[][];
  constructor(rows: number[][]) {
    this.#rows = rows;
  }
  [Symbol.iterator](): Iterator<number[]> {
    let at = 0;
    const rows = this.#rows;
    return {
      next: (): IteratorResult<number[]> => (at < rows.length ? { value: rows[at++]!, done: false } : { value: undefined, done: true }),
      return: (): IteratorResult<number[]> => {
        console.log("returned at", at);
        return { value: undefined, done: true };
      },
    };
  }
  async *[Symbol.asyncIterator](): AsyncGenerator<number> {
    for (const row of this.#rows) for (const cell of row) yield cell;
  }
}
const matrix = new Matrix([[1, 2], [3], [4]]);
const [top] = matrix;
console.log(top, [...matrix].flat());
for (const row of matrix) if (row.includes(3)) break;
let sum = 0;
for await (const cell of matrix) sum += cell;
console.log(sum, Symbol.iterator in matrix, Symbol.asyncIterator in matrix, Symbol.iterator in countdown);
