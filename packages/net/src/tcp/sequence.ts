// Sequence numbers: arithmetic modulo 2^32 (RFC 9293 section 3.4).
//
// Contract: a sequence number is an int32. Comparisons hold for numbers less than 2^31 apart.

import type { i32 } from "@tessera/machine/integer";

/** How far `to` is after `from`; negative if before. */
export function distance(from: i32, to: i32): i32 {
  return (to - from) | 0;
}

export function isBefore(left: i32, right: i32): boolean {
  return ((left - right) | 0) < 0;
}

export function isAfter(left: i32, right: i32): boolean {
  return ((left - right) | 0) > 0;
}

export function laterOf(left: i32, right: i32): i32 {
  return ((left - right) | 0) > 0 ? left : right;
}
