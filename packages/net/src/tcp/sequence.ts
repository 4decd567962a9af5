// Sequence numbers: arithmetic modulo 2^32 (RFC 9293 section 3.4).
//
// Contract: a sequence number is an int32. Comparisons hold for numbers less than 2^31 apart.

/** How far `to` is after `from`; negative if before. */
export function distance(from: number, to: number): number {
  return (to - from) | 0;
}

export function isBefore(left: number, right: number): boolean {
  return ((left - right) | 0) < 0;
}

export function isAfter(left: number, right: number): boolean {
  return ((left - right) | 0) > 0;
}

export function laterOf(left: number, right: number): number {
  return ((left - right) | 0) > 0 ? left : right;
}
