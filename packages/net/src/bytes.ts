// Big-endian fields in byte arrays, and copying.
//
// Contract: the callers have checked that offset and size lie inside the array. 32-bit fields are read as
// signed integers: addresses and sequence numbers are int32 everywhere in this package, since that is the
// form in which both Node and the compiler keep them without boxing or doubles.

import { bytesAddress } from "@tessera/machine/cell";
import type { i32 } from "@tessera/machine/integer";
import { copyBytes as copyMemory } from "@tessera/machine/memory";

/** Whether byte arrays have addresses: true in an image, false on Node. */
export const hasAddresses: boolean = probeAddresses();

function probeAddresses(): boolean {
  try {
    return bytesAddress(new Uint8Array(1)) !== 0;
  } catch {
    return false;
  }
}

/** An unsigned 16-bit field. */
export function readU16be(bytes: Uint8Array, offset: i32): i32 {
  return (bytes[offset]! << 8) | bytes[offset + 1]!;
}

/** A 32-bit field as a signed integer. */
export function readI32be(bytes: Uint8Array, offset: i32): i32 {
  return (bytes[offset]! << 24) | (bytes[offset + 1]! << 16) | (bytes[offset + 2]! << 8) | bytes[offset + 3]!;
}

export function writeU16be(bytes: Uint8Array, offset: i32, value: i32): void {
  bytes[offset] = (value >>> 8) & 0xff;
  bytes[offset + 1] = value & 0xff;
}

/** Writes the 32 bits of `value`. */
export function writeU32be(bytes: Uint8Array, offset: i32, value: i32): void {
  bytes[offset] = (value >>> 24) & 0xff;
  bytes[offset + 1] = (value >>> 16) & 0xff;
  bytes[offset + 2] = (value >>> 8) & 0xff;
  bytes[offset + 3] = value & 0xff;
}

/** Copies `length` bytes. No view is allocated. Throws a RangeError if a range leaves its array. */
export function copyBytes(
  target: Uint8Array,
  targetOffset: i32,
  source: Uint8Array,
  sourceOffset: i32,
  length: i32,
): void {
  if (length <= 0) return;
  if (
    targetOffset < 0 ||
    sourceOffset < 0 ||
    targetOffset > target.length - length ||
    sourceOffset > source.length - length
  ) {
    throw new RangeError(
      `Cannot copy ${length} bytes from ${sourceOffset} of ${source.length} to ${targetOffset} of ${target.length}`,
    );
  }
  if (hasAddresses) {
    // SAFETY: both ranges were checked to lie inside their arrays, which are reachable and do not move.
    copyMemory(bytesAddress(target) + targetOffset, bytesAddress(source) + sourceOffset, length);
    return;
  }
  for (let i = 0; i < length; i++) target[targetOffset + i] = source[sourceOffset + i]!;
}
