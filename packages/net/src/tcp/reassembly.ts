// The out-of-order queue: data that arrived ahead of a gap (RFC 9293 section 3.10.7.4, RFC 2018).
//
// Contract: at most MAX_RANGES separate ranges, all inside the receive window and so inside a ring of its
// size; what does not fit is refused and the peer sends it again. Overlaps are merged, whatever bytes came
// last for a position win: both are what the peer claims the byte to be. Ranges are kept in order.

import type { i32 } from "@tessera/machine/integer";
import type { BufferPool } from "../buffer-pool.ts";
import { distance, isAfter, isBefore } from "./sequence.ts";
import { SequenceRing } from "./sequence-ring.ts";

const MAX_RANGES = 32;
const NO_RANGES = new Int32Array(0);

export class Reassembly {
  readonly ring: SequenceRing;
  // Made when the first segment comes out of order: most connections never see one.
  #starts: Int32Array = NO_RANGES;
  #ends: Int32Array = NO_RANGES;
  #count: i32 = 0;
  /** Start of the range that the last segment touched, for the order of SACK blocks. */
  #latestStart: i32 = 0;

  constructor(pool: BufferPool) {
    this.ring = new SequenceRing(pool, true);
  }

  get rangeCount(): i32 {
    return this.#count;
  }

  isEmpty(): boolean {
    return this.#count === 0;
  }

  rangeStart(index: i32): i32 {
    return this.#starts[index]!;
  }

  rangeEnd(index: i32): i32 {
    return this.#ends[index]!;
  }

  /** Index of the range that holds the latest segment: RFC 2018 section 4 wants it first. */
  latestRange(): i32 {
    for (let i = 0; i < this.#count; i++) if (this.#starts[i]! === this.#latestStart) return i;
    return 0;
  }

  /**
   * Stores data at `sequence`, which lies after `next` (the next expected byte) and inside the window. False
   * if there was no room.
   */
  insert(next: i32, sequence: i32, source: Uint8Array, offset: i32, length: i32): boolean {
    const end = (sequence + length) | 0;
    if (this.#starts.length === 0) {
      this.#starts = new Int32Array(MAX_RANGES);
      this.#ends = new Int32Array(MAX_RANGES);
    }
    const starts = this.#starts;
    const ends = this.#ends;
    // First range that ends at or after the new start, and first that starts after the new end.
    let first = 0;
    while (first < this.#count && isBefore(ends[first]!, sequence)) first = (first + 1) | 0;
    let last = first;
    while (last < this.#count && !isAfter(starts[last]!, end)) last = (last + 1) | 0;
    if (first === last && this.#count === MAX_RANGES) return false;
    const live = this.#count === 0 ? 0 : distance(next, ends[this.#count - 1]!);
    if (!this.ring.ensure(next, live, distance(next, end))) return false;
    this.ring.put(sequence, source, offset, length);
    if (first === last) {
      for (let i = this.#count; i > first; i--) {
        starts[i] = starts[i - 1]!;
        ends[i] = ends[i - 1]!;
      }
      starts[first] = sequence;
      ends[first] = end;
      this.#count = (this.#count + 1) | 0;
    } else {
      if (isBefore(sequence, starts[first]!)) starts[first] = sequence;
      const mergedEnd = ends[last - 1]!;
      ends[first] = isAfter(end, mergedEnd) ? end : mergedEnd;
      const removed = (last - first - 1) | 0;
      this.#count = (this.#count - removed) | 0;
      for (let i = first + 1; i < this.#count; i++) {
        starts[i] = starts[i + removed]!;
        ends[i] = ends[i + removed]!;
      }
    }
    this.#latestStart = starts[first]!;
    return true;
  }

  /** How many bytes can be delivered from `next` on; drops ranges that lie before it. */
  readyAt(next: i32): i32 {
    while (this.#count > 0 && !isAfter(this.#ends[0]!, next)) this.#dropFirst();
    if (this.#count === 0 || isAfter(this.#starts[0]!, next)) return 0;
    return distance(next, this.#ends[0]!);
  }

  /** Forgets everything and gives the memory back. */
  clear(): void {
    if (this.#starts.length === 0) return;
    this.#count = 0;
    this.#starts = NO_RANGES;
    this.#ends = NO_RANGES;
    this.ring.release();
  }

  #dropFirst(): void {
    this.#count = (this.#count - 1) | 0;
    for (let i = 0; i < this.#count; i++) {
      this.#starts[i] = this.#starts[i + 1]!;
      this.#ends[i] = this.#ends[i + 1]!;
    }
  }
}
