// Bytes addressed by their sequence number: the store under the send queue and the reassembly queue.
//
// Contract: a ring of a power of two; byte n of the stream lies at index n modulo its size, so nothing moves
// when the window moves. It takes its memory from the pool when the first byte comes, grows by doubling and
// is given back when the owner says that it is empty.

import type { BufferPool } from "../buffer-pool.ts";

const NO_BYTES = new Uint8Array(0);

export class SequenceRing {
  readonly #pool: BufferPool;
  readonly #isOptional: boolean;
  #bytes: Uint8Array = NO_BYTES;
  #mask: number = 0;

  /** An optional ring may not take the last half of the pool's budget. */
  constructor(pool: BufferPool, isOptional: boolean) {
    this.#pool = pool;
    this.#isOptional = isOptional;
  }

  get capacity(): number {
    return this.#bytes.length;
  }

  /**
   * Makes room for `neededBytes` from `base` on, of which the first `liveBytes` are in use. False if the pool
   * has nothing to give; the ring is then as before.
   */
  ensure(base: number, liveBytes: number, neededBytes: number): boolean {
    const old = this.#bytes;
    if (neededBytes <= old.length) return true;
    const bytes = this.#isOptional
      ? this.#pool.acquireOptional(neededBytes)
      : this.#pool.acquire(neededBytes);
    if (bytes === null) return false;
    const mask = (bytes.length - 1) | 0;
    const oldMask = this.#mask;
    for (let i = 0; i < liveBytes; i++) bytes[(base + i) & mask] = old[(base + i) & oldMask]!;
    if (old.length > 0) this.#pool.release(old);
    this.#bytes = bytes;
    this.#mask = mask;
    return true;
  }

  /** Stores `length` bytes at stream position `sequence`; `ensure` made room before. */
  put(sequence: number, source: Uint8Array, offset: number, length: number): void {
    const ring = this.#bytes;
    const start = sequence & this.#mask;
    const first = Math.min(length, ring.length - start) | 0;
    for (let i = 0; i < first; i++) ring[start + i] = source[offset + i]!;
    const rest = (length - first) | 0;
    const from = (offset + first) | 0;
    for (let i = 0; i < rest; i++) ring[i] = source[from + i]!;
  }

  /** Copies `length` bytes from stream position `sequence` out. */
  get(sequence: number, target: Uint8Array, offset: number, length: number): void {
    const ring = this.#bytes;
    const start = sequence & this.#mask;
    const first = Math.min(length, ring.length - start) | 0;
    for (let i = 0; i < first; i++) target[offset + i] = ring[start + i]!;
    const rest = (length - first) | 0;
    const to = (offset + first) | 0;
    for (let i = 0; i < rest; i++) target[to + i] = ring[i]!;
  }

  /** The array itself, for delivery without copying; see `indexOf` and `contiguous`. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Where the byte at `sequence` lies in `bytes`. */
  indexOf(sequence: number): number {
    return sequence & this.#mask;
  }

  /** How many of `length` bytes from `sequence` on lie in one piece. */
  contiguous(sequence: number, length: number): number {
    return Math.min(length, this.#bytes.length - (sequence & this.#mask)) | 0;
  }

  /** Gives the memory back; the content is lost. */
  release(): void {
    if (this.#bytes.length === 0) return;
    this.#pool.release(this.#bytes);
    this.#bytes = NO_BYTES;
    this.#mask = 0;
  }
}
