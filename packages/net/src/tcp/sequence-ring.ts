// Bytes addressed by their sequence number: the store under the send queue and the reassembly queue.
//
// Contract: a ring of a power of two; byte n of the stream lies at index n modulo its size, so nothing moves
// when the window moves. It takes its memory from the pool when the first byte comes, grows by doubling and
// is given back when the owner says that it is empty.

import type { i32 } from "@tessera/machine/integer";
import type { BufferPool } from "../buffer-pool.ts";
import { copyBytes } from "../bytes.ts";

const NO_BYTES = new Uint8Array(0);

export class SequenceRing {
  readonly #pool: BufferPool;
  readonly #isOptional: boolean;
  #bytes: Uint8Array = NO_BYTES;
  #mask: i32 = 0;

  /** An optional ring may not take the last half of the pool's budget. */
  constructor(pool: BufferPool, isOptional: boolean) {
    this.#pool = pool;
    this.#isOptional = isOptional;
  }

  get capacity(): i32 {
    return this.#bytes.length;
  }

  /**
   * Makes room for `neededBytes` from `base` on, of which the first `liveBytes` are in use. False if the pool
   * has nothing to give; the ring is then as before.
   */
  ensure(base: i32, liveBytes: i32, neededBytes: i32): boolean {
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
  put(sequence: i32, source: Uint8Array, offset: i32, length: i32): void {
    const ring = this.#bytes;
    const start = sequence & this.#mask;
    const first = Math.min(length, ring.length - start) | 0;
    copyBytes(ring, start, source, offset, first);
    copyBytes(ring, 0, source, (offset + first) | 0, (length - first) | 0);
  }

  /** Copies `length` bytes from stream position `sequence` out. */
  get(sequence: i32, target: Uint8Array, offset: i32, length: i32): void {
    const ring = this.#bytes;
    const start = sequence & this.#mask;
    const first = Math.min(length, ring.length - start) | 0;
    copyBytes(target, offset, ring, start, first);
    copyBytes(target, (offset + first) | 0, ring, 0, (length - first) | 0);
  }

  /** The array itself, for delivery without copying; see `indexOf` and `contiguous`. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Where the byte at `sequence` lies in `bytes`. */
  indexOf(sequence: i32): i32 {
    return sequence & this.#mask;
  }

  /** How many of `length` bytes from `sequence` on lie in one piece. */
  contiguous(sequence: i32, length: i32): i32 {
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
