// The Internet checksum (RFC 1071) in pieces that can be added up and updated.
//
// Contract: a "sum" is a folded 16-bit one's complement sum that has not been complemented yet; sums of
// ranges that start at even distances add up with `addSums`. The checksum field holds `finish(sum)`. A range
// that contains its own correct checksum sums up to 0xffff.

// 16 KiB of 16-bit words at most sum up to 2^29, so the accumulator stays an int32 without folding inside.
const CHUNK_BYTES = 0x4000;

/** Folded sum of `length` bytes; an odd last byte counts as the high half of a word. */
export function sumBytes(bytes: Uint8Array, offset: number, length: number): number {
  let total = 0;
  let at = offset | 0;
  let left = length | 0;
  while (left > CHUNK_BYTES) {
    total = addSums(total, sumChunk(bytes, at, CHUNK_BYTES));
    at = (at + CHUNK_BYTES) | 0;
    left = (left - CHUNK_BYTES) | 0;
  }
  return addSums(total, sumChunk(bytes, at, left));
}

function sumChunk(bytes: Uint8Array, offset: number, length: number): number {
  // High and low bytes are summed apart: no shift per word, and two independent chains of additions.
  let high = 0;
  let low = 0;
  let at = offset | 0;
  const end = (offset + length) | 0;
  const unrolledEnd = (end - 7) | 0;
  while (at < unrolledEnd) {
    high = (high + bytes[at]! + bytes[at + 2]! + bytes[at + 4]! + bytes[at + 6]!) | 0;
    low = (low + bytes[at + 1]! + bytes[at + 3]! + bytes[at + 5]! + bytes[at + 7]!) | 0;
    at = (at + 8) | 0;
  }
  while (at + 1 < end) {
    high = (high + bytes[at]!) | 0;
    low = (low + bytes[at + 1]!) | 0;
    at = (at + 2) | 0;
  }
  if (at < end) high = (high + bytes[at]!) | 0;
  return foldSum(((high << 8) + low) | 0);
}

/** Folds a non-negative int32 into 16 bits. */
export function foldSum(sum: number): number {
  const once = (sum & 0xffff) + (sum >>> 16);
  return (once & 0xffff) + (once >>> 16);
}

/** One's complement sum of two folded sums. */
export function addSums(left: number, right: number): number {
  const sum = (left + right) | 0;
  return (sum & 0xffff) + (sum >>> 16);
}

/** The value of the checksum field for a folded sum. */
export function finishSum(sum: number): number {
  return ~sum & 0xffff;
}

/**
 * Folded sum of the pseudo header of TCP and UDP (RFC 9293 section 3.1, RFC 768) without the length, which
 * is added per packet so that a connection can keep this part.
 */
export function sumPseudoHeader(source: number, destination: number, protocol: number): number {
  return foldSum(
    ((source >>> 16) + (source & 0xffff) + (destination >>> 16) + (destination & 0xffff) + protocol) | 0,
  );
}
