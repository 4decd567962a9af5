// The two windows of a connection (RFC 9293 sections 3.3.1 and 3.8.6; RFC 7323 section 2).
//
// Contract: only the variables and the rules about them; RFC names in comments. The right edge that was
// promised to the peer never moves left, and moves right only in worthwhile steps (silly window avoidance).

import type { i32 } from "@tessera/machine/integer";
import { distance, isAfter, isBefore, laterOf } from "./sequence.ts";

/** What we may send. */
export class SendWindow {
  /** ISS */
  initial: i32 = 0;
  /** SND.UNA: oldest unacknowledged. */
  unacknowledged: i32 = 0;
  /** SND.NXT: next to send; goes back to `unacknowledged` when the retransmission timer expires. */
  next: i32 = 0;
  /** End of the highest segment ever sent. */
  highest: i32 = 0;
  /** SND.WND in bytes, scaled. */
  size: i32 = 0;
  /** Largest window the peer ever offered. */
  largest: i32 = 0;
  /** Shift for the peer's window field. */
  scale: i32 = 0;
  /** SND.WL1 and SND.WL2: the segment of the last window update. */
  #updateSequence: i32 = 0;
  #updateAcknowledgement: i32 = 0;

  start(initial: i32): void {
    this.initial = initial;
    this.unacknowledged = initial;
    this.next = initial;
    this.highest = initial;
  }

  /** Sent and not acknowledged, counting what is being sent again only once. */
  flight(): i32 {
    return distance(this.unacknowledged, this.next);
  }

  /** Takes the window of a segment unless it is older than the last update; true if it changed. */
  update(sequence: i32, acknowledgement: i32, field: i32): boolean {
    if (
      isBefore(sequence, this.#updateSequence) ||
      (sequence === this.#updateSequence && isBefore(acknowledgement, this.#updateAcknowledgement))
    ) {
      return false;
    }
    return this.force(sequence, acknowledgement, field << this.scale);
  }

  /** Takes a window in bytes from a segment that is known to be the newest. */
  force(sequence: i32, acknowledgement: i32, size: i32): boolean {
    this.#updateSequence = sequence;
    this.#updateAcknowledgement = acknowledgement;
    if (size === this.size) return false;
    this.size = size;
    if (size > this.largest) this.largest = size;
    return true;
  }
}

/** What the peer may send. */
export class ReceiveWindow {
  /** IRS */
  initial: i32 = 0;
  /** RCV.NXT */
  next: i32 = 0;
  /** Most bytes that we take beyond what the program has dealt with. */
  capacity: i32 = 0;
  /** Bytes that the program was given and still holds. */
  held: i32 = 0;
  /** Next byte to hand to the program; before `next` only while reading is paused. */
  delivered: i32 = 0;
  /** Shift for our window field. */
  scale: i32 = 0;
  /** Right edge promised to the peer. */
  edge: i32 = 0;

  start(initial: i32): void {
    this.initial = initial;
    this.next = (initial + 1) | 0;
    this.delivered = this.next;
    this.edge = this.next;
  }

  /** RCV.WND: what the peer may send now. */
  size(): i32 {
    return Math.max(distance(this.next, this.edge), 0) | 0;
  }

  /** Where the edge could be: what the program has not dealt with counts against the capacity. */
  #possibleEdge(): i32 {
    const wanted = (this.delivered + Math.max(this.capacity - this.held, 0)) | 0;
    return laterOf(wanted, this.next);
  }

  /** Moves the edge if it is worth it and returns the window field, unscaled for a SYN. */
  advertise(mss: i32, isSyn: boolean): i32 {
    const step = Math.min(this.capacity >> 1, mss) | 0;
    const wanted = this.#possibleEdge();
    // RFC 9293 section 3.8.6.2.2
    if (distance(this.edge, wanted) >= step) this.edge = wanted;
    const size = this.size();
    return Math.min(isSyn ? size : size >> this.scale, 0xffff) | 0;
  }

  /** Whether an update would now move the edge by a worthwhile step. */
  isUpdateDue(mss: i32): boolean {
    const gain = distance(this.edge, this.#possibleEdge());
    return gain >= Math.min(this.capacity >> 1, 2 * mss) && gain > 0;
  }

  /** RFC 9293 section 3.10.7.4, first check: does any of the segment lie in the window? */
  accepts(sequence: i32, length: i32): boolean {
    const end = (sequence + length) | 0;
    const edge = laterOf(this.edge, this.next);
    if (length === 0) {
      if (edge === this.next) return sequence === this.next;
      return !isBefore(sequence, this.next) && isBefore(sequence, edge);
    }
    return isAfter(end, this.next) && isBefore(sequence, edge);
  }
}
