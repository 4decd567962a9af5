// The Internet checksum (RFC 1071) in pieces that can be added up and updated.
//
// Contract: a "sum" is a folded 16-bit one's complement sum that has not been complemented yet; sums of
// ranges that start at even distances add up with `addSums`. The checksum field holds `finish(sum)`. A range
// that contains its own correct checksum sums up to 0xffff.

import { bytesAddress } from "@tessera/machine/cell";
import type { i32, usize } from "@tessera/machine/integer";
import { load8, load16, load32 } from "@tessera/machine/memory";
import { hasAddresses } from "./bytes.ts";

// 16 KiB of 16-bit words at most sum up to 2^29, so the accumulator stays an int32 without folding inside.
const CHUNK_BYTES = 0x4000;

/** Folded sum of `length` bytes; an odd last byte counts as the high half of a word. */
export function sumBytes(bytes: Uint8Array, offset: i32, length: i32): i32 {
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

function sumChunk(bytes: Uint8Array, offset: i32, length: i32): i32 {
  if (offset < 0 || length < 0 || offset > bytes.length - length) {
    throw new RangeError(`Cannot sum ${length} bytes from ${offset} of ${bytes.length}`);
  }
  if (hasAddresses) {
    // SAFETY: the range was checked to lie inside the array, which is reachable and does not move.
    return sumMemory((bytesAddress(bytes) + offset) as usize, length);
  }
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

/**
 * The same over raw memory, four bytes at a time. The sum is taken in the machine's byte order and swapped at
 * the end (RFC 1071 section 2 (B)).
 */
function sumMemory(address: usize, length: i32): i32 {
  let even = 0;
  let odd = 0;
  let at = 0;
  const unrolledEnd = (length - 15) | 0;
  while (at < unrolledEnd) {
    const a = load32(address + at);
    const b = load32(address + at + 4);
    const c = load32(address + at + 8);
    const d = load32(address + at + 12);
    even = (even + (a & 0xffff) + (b & 0xffff) + (c & 0xffff) + (d & 0xffff)) | 0;
    odd = (odd + (a >>> 16) + (b >>> 16) + (c >>> 16) + (d >>> 16)) | 0;
    at = (at + 16) | 0;
  }
  while (at + 1 < length) {
    even = (even + load16(address + at)) | 0;
    at = (at + 2) | 0;
  }
  if (at < length) even = (even + load8(address + at)) | 0;
  const sum = foldSum((even + odd) | 0);
  return ((sum & 0xff) << 8) | (sum >>> 8);
}

/** Folds a non-negative int32 into 16 bits. */
export function foldSum(sum: i32): i32 {
  const once = (sum & 0xffff) + (sum >>> 16);
  return (once & 0xffff) + (once >>> 16);
}

/** One's complement sum of two folded sums. */
export function addSums(left: i32, right: i32): i32 {
  const sum = (left + right) | 0;
  return (sum & 0xffff) + (sum >>> 16);
}

/** The value of the checksum field for a folded sum. */
export function finishSum(sum: i32): i32 {
  return ~sum & 0xffff;
}

/**
 * Folded sum of the pseudo header of TCP and UDP (RFC 9293 section 3.1, RFC 768) without the length, which
 * is added per packet so that a connection can keep this part.
 */
export function sumPseudoHeader(source: i32, destination: i32, protocol: i32): i32 {
  return foldSum(
    ((source >>> 16) + (source & 0xffff) + (destination >>> 16) + (destination & 0xffff) + protocol) | 0,
  );
}
