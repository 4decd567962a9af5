// Collects a request body from its pieces.
//
// Contract: memory grows with what has arrived, not with what a client announces: a Content-Length of 16 MiB
// costs nothing until the bytes come, and never more than four times as much as has come.

const FIRST_CAPACITY = 16 * 1024;

export class BodyBuffer {
  #bytes: Uint8Array = new Uint8Array(0);
  #length = 0;

  /** How many bytes have been collected. */
  get length(): number {
    return this.#length;
  }

  /** Bytes of memory that it holds. */
  get capacity(): number {
    return this.#bytes.length;
  }

  /** Appends [start, end) of the bytes; `expected` is the whole body's length if known, else 0. */
  append(bytes: Uint8Array, start: number, end: number, expected: number): void {
    const needed = this.#length + (end - start);
    if (needed > this.#bytes.length) {
      let capacity = Math.max(FIRST_CAPACITY, this.#bytes.length * 2, needed);
      // The last copies would need the most memory: a quarter of the body shows that the rest is to be expected.
      if (expected >= needed && (capacity > expected || needed * 4 >= expected)) capacity = expected;
      const grown = new Uint8Array(capacity);
      grown.set(this.#bytes.subarray(0, this.#length), 0);
      this.#bytes = grown;
    }
    this.#bytes.set(bytes.subarray(start, end), this.#length);
    this.#length = needed;
  }

  /** The collected bytes, which now belong to the caller; the buffer is empty again. */
  take(): Uint8Array {
    const bytes = this.#bytes;
    const taken = bytes.length === this.#length ? bytes : bytes.slice(0, this.#length);
    this.#bytes = new Uint8Array(0);
    this.#length = 0;
    return taken;
  }
}
