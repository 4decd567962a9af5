// What the programs of this folder allocate: rows of 128 bytes in a compiled program, headers included.

export const ROW_BYTES = 128;

/** 8 + 4 x 8 bytes, and its numbers 16 + 8 + 8 x 8. */
export class Row {
  readonly id: number;
  readonly numbers: number[];
  next: Row | undefined;
  visits: number;
  constructor(id: number, next: Row | undefined) {
    this.id = id;
    this.numbers = [id, id, id, id, id, id, id, id];
    this.next = next;
    this.visits = 0;
  }
}

/** A table of rows that take `bytes` together. */
export function fill(bytes: number): Row[] {
  const table: Row[] = [];
  for (let id = 0; id * ROW_BYTES < bytes; id++) table.push(new Row(id, undefined));
  return table;
}

/** Numbers in 0 ..< 2^32 (xorshift32), so that every run replaces the same rows. */
export class Random {
  #state = 2463534242;
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return x >>> 0;
  }
}
