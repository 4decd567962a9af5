// Big-endian fields in byte arrays, and copying.
//
// Contract: the callers have checked that offset and size lie inside the array. 32-bit fields are read as
// signed integers: addresses and sequence numbers are int32 everywhere in this package, since that is the
// form in which both Node and the compiler keep them without boxing or doubles.

/** An unsigned 16-bit field. */
export function readU16be(bytes: Uint8Array, offset: number): number {
  return (bytes[offset]! << 8) | bytes[offset + 1]!;
}

/** A 32-bit field as a signed integer. */
export function readI32be(bytes: Uint8Array, offset: number): number {
  return (bytes[offset]! << 24) | (bytes[offset + 1]! << 16) | (bytes[offset + 2]! << 8) | bytes[offset + 3]!;
}

export function writeU16be(bytes: Uint8Array, offset: number, value: number): void {
  bytes[offset] = (value >>> 8) & 0xff;
  bytes[offset + 1] = value & 0xff;
}

/** Writes the low 32 bits of `value`, signed or unsigned. */
export function writeU32be(bytes: Uint8Array, offset: number, value: number): void {
  bytes[offset] = (value >>> 24) & 0xff;
  bytes[offset + 1] = (value >>> 16) & 0xff;
  bytes[offset + 2] = (value >>> 8) & 0xff;
  bytes[offset + 3] = value & 0xff;
}

/** Copies `length` bytes; the two ranges must not overlap in one array. No view is allocated. */
export function copyBytes(
  target: Uint8Array,
  targetOffset: number,
  source: Uint8Array,
  sourceOffset: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) target[targetOffset + i] = source[sourceOffset + i]!;
}
