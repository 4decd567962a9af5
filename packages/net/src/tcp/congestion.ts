// Congestion control: NewReno (RFC 5681, RFC 6582), with the initial window of RFC 6928, byte counting
// (RFC 3465) and limited transmit (RFC 3042).
//
// Contract: pure arithmetic on bytes. The caller says what happened and does the sending; the methods return
// what the RFCs call for.

import type { i32 } from "@tessera/machine/integer";
import { isAfter, isBefore } from "./sequence.ts";

const DUPLICATES_FOR_RETRANSMIT = 3;
const MAX_WINDOW = 0x1000000;

export class Congestion {
  /** Congestion window in bytes. */
  window: i32 = 0;
  slowStartThreshold: i32 = MAX_WINDOW;
  duplicateAcks: i32 = 0;
  isRecovering: boolean = false;
  #mss: i32 = 0;
  /** Highest sequence number sent when the last recovery began (RFC 6582 section 3.2). */
  #recover: i32 = 0;
  #ackedInWindow: i32 = 0;

  /** At the start of a connection: `initialSequence` is what came before the first byte. */
  start(mss: i32, initialSequence: i32): void {
    this.#mss = mss;
    this.#recover = initialSequence;
    // RFC 6928 section 2
    this.window = Math.min(10 * mss, Math.max(2 * mss, 14600)) | 0;
  }

  /** The path takes less than thought (RFC 1191); the window stays in whole segments. */
  reduceMss(mss: i32): void {
    this.#mss = mss;
  }

  /** Bytes that may be sent beyond the window for the first two duplicates (RFC 3042). */
  limitedTransmitBytes(): i32 {
    return !this.isRecovering && this.duplicateAcks < DUPLICATES_FOR_RETRANSMIT
      ? (this.duplicateAcks * this.#mss) | 0
      : 0;
  }

  /**
   * New data was acknowledged. `acked` bytes, up to `acknowledgement`; `flightBefore` bytes were in flight.
   * True: it was a partial acknowledgement, retransmit the first unacknowledged segment (RFC 6582 (3.2) 5).
   */
  onNewAck(acked: i32, acknowledgement: i32, flightBefore: i32): boolean {
    const mss = this.#mss;
    this.duplicateAcks = 0;
    if (this.isRecovering) {
      if (!isBefore(acknowledgement, this.#recover)) {
        // Full acknowledgement; the first choice of RFC 6582, which avoids a burst.
        const flight = (flightBefore - acked) | 0;
        this.window = Math.min(this.slowStartThreshold, Math.max(flight, mss) + mss) | 0;
        this.isRecovering = false;
        return false;
      }
      this.window = Math.max(this.window - acked + (acked >= mss ? mss : 0), mss) | 0;
      return true;
    }
    if (this.window < this.slowStartThreshold) {
      // A sender that does not use its window learns nothing about the path (RFC 7661).
      // The whole acknowledged amount counts, not RFC 3465's two segments: receivers, ours included, answer a
      // batch of segments with one acknowledgement.
      if (flightBefore * 2 >= this.window) this.window = (this.window + acked) | 0;
    } else if (flightBefore + mss >= this.window) {
      this.#ackedInWindow = (this.#ackedInWindow + acked) | 0;
      if (this.#ackedInWindow >= this.window) {
        this.#ackedInWindow = (this.#ackedInWindow - this.window) | 0;
        this.window = (this.window + mss) | 0;
      }
    }
    if (this.window > MAX_WINDOW) this.window = MAX_WINDOW;
    return false;
  }

  /** A duplicate arrived. True: retransmit the first unacknowledged segment now (fast retransmit). */
  onDuplicateAck(unacknowledged: i32, highestSent: i32, flight: i32): boolean {
    this.duplicateAcks = (this.duplicateAcks + 1) | 0;
    if (this.isRecovering) {
      this.window = Math.min(this.window + this.#mss, MAX_WINDOW) | 0;
      return false;
    }
    if (this.duplicateAcks !== DUPLICATES_FOR_RETRANSMIT) return false;
    // RFC 6582 (3.2) 2: duplicates of what was retransmitted before are no new loss.
    if (!isAfter(unacknowledged, this.#recover)) return false;
    this.slowStartThreshold = Math.max(flight >> 1, 2 * this.#mss) | 0;
    this.window = (this.slowStartThreshold + 3 * this.#mss) | 0;
    this.#recover = highestSent;
    this.isRecovering = true;
    return true;
  }

  /** RFC 5681 section 3.1 (4): the timer expired. `isFirst` for the first time for this segment. */
  onTimeout(highestSent: i32, flight: i32, isFirst: boolean): void {
    if (isFirst) this.slowStartThreshold = Math.max(flight >> 1, 2 * this.#mss) | 0;
    this.window = this.#mss;
    this.#recover = highestSent;
    this.isRecovering = false;
    this.duplicateAcks = 0;
    this.#ackedInWindow = 0;
  }

  /** RFC 5681 section 4.1: nothing was sent for a timeout; what was known about the path is stale. */
  onIdle(): void {
    const initial = Math.min(10 * this.#mss, Math.max(2 * this.#mss, 14600)) | 0;
    if (this.window > initial) this.window = initial;
  }
}
