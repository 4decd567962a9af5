// The retransmission timeout (RFC 6298).
//
// Contract: times in ns. One segment at a time is measured, never one that was sent twice (Karn's rule, kept
// by the caller). The lower bound is 200 ms instead of the recommended second, as on every large system
// today: the bound only has to exceed the peer's delayed acknowledgement.

const GRANULARITY_NS = 1e6;
const INITIAL_RTO_NS = 1e9;
const MIN_RTO_NS = 200e6;
const MAX_RTO_NS = 60e9;

export class RttEstimator {
  /** Current timeout. */
  rtoNs: number = INITIAL_RTO_NS;
  /** Smoothed round-trip time; 0 until the first sample. */
  smoothedNs: number = 0;
  #variationNs: number = 0;

  /** Takes a measured round-trip time; this also ends a back-off. */
  sample(rttNs: number): void {
    if (this.smoothedNs === 0) {
      // RFC 6298 (2.2)
      this.smoothedNs = rttNs;
      this.#variationNs = rttNs / 2;
    } else {
      // RFC 6298 (2.3)
      this.#variationNs = 0.75 * this.#variationNs + 0.25 * Math.abs(this.smoothedNs - rttNs);
      this.smoothedNs = 0.875 * this.smoothedNs + 0.125 * rttNs;
    }
    this.#compute();
  }

  /** RFC 6298 (5.5): the timer expired. */
  backOff(): void {
    this.rtoNs = Math.min(this.rtoNs * 2, MAX_RTO_NS);
  }

  /** New data was acknowledged: the path works again, so the backed-off timeout no longer applies. */
  endBackOff(): void {
    if (this.smoothedNs !== 0) this.#compute();
  }

  #compute(): void {
    const rto = this.smoothedNs + Math.max(GRANULARITY_NS, 4 * this.#variationNs);
    this.rtoNs = Math.min(Math.max(rto, MIN_RTO_NS), MAX_RTO_NS);
  }
}
