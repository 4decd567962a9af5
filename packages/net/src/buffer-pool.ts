// Reusable byte buffers in sizes of powers of two, under one budget.
//
// Contract: in steady state taking and giving back allocate nothing. All buffers together, in use or idle,
// stay within the budget, so that no peer can make the guest run out of memory; when it is spent `acquire`
// returns null and the caller drops or waits.

import type { i32 } from "@tessera/machine/integer";

const SMALLEST_SHIFT = 11;
const LARGEST_SHIFT = 20;

/** Size of the smallest buffer in bytes: holds any frame of an MTU up to 2,034. */
export const SMALLEST_BUFFER_BYTES = 2048;

export class BufferPool {
  readonly budgetBytes: i32;
  /** Bytes of buffers that are in use. */
  usedBytes: i32 = 0;
  /** Bytes of buffers that exist. */
  totalBytes: i32 = 0;
  readonly #idle: Uint8Array[][] = [];

  constructor(budgetBytes: i32) {
    this.budgetBytes = budgetBytes;
    for (let shift = SMALLEST_SHIFT; shift <= LARGEST_SHIFT; shift++) this.#idle.push([]);
  }

  /** A buffer of at least `sizeBytes` (the next power of two), or null if the budget does not allow it. */
  acquire(sizeBytes: i32): Uint8Array | null {
    let shift = SMALLEST_SHIFT;
    while (1 << shift < sizeBytes) shift = (shift + 1) | 0;
    if (shift > LARGEST_SHIFT) return null;
    const size = 1 << shift;
    const idle = this.#idle[shift - SMALLEST_SHIFT]!;
    if (idle.length > 0) {
      this.usedBytes = (this.usedBytes + size) | 0;
      return idle.pop()!;
    }
    if (this.totalBytes + size > this.budgetBytes) this.#dropIdle(size);
    if (this.totalBytes + size > this.budgetBytes) return null;
    this.totalBytes = (this.totalBytes + size) | 0;
    this.usedBytes = (this.usedBytes + size) | 0;
    return new Uint8Array(size);
  }

  /** Like `acquire`, but leaves half of the budget to those who cannot do without. */
  acquireOptional(sizeBytes: i32): Uint8Array | null {
    return this.usedBytes + sizeBytes > this.budgetBytes >> 1 ? null : this.acquire(sizeBytes);
  }

  /** Gives back what `acquire` returned; the caller keeps no reference. */
  release(buffer: Uint8Array): void {
    const size = buffer.length;
    let shift = SMALLEST_SHIFT;
    while (1 << shift < size) shift = (shift + 1) | 0;
    this.usedBytes = (this.usedBytes - size) | 0;
    this.#idle[shift - SMALLEST_SHIFT]!.push(buffer);
  }

  // Idle buffers of other sizes make room before a request is refused.
  #dropIdle(neededBytes: i32): void {
    for (let i = this.#idle.length - 1; i >= 0; i--) {
      const idle = this.#idle[i]!;
      while (idle.length > 0 && this.totalBytes + neededBytes > this.budgetBytes) {
        this.totalBytes = (this.totalBytes - idle.pop()!.length) | 0;
      }
    }
  }
}
