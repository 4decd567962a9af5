// Little-endian fields of structures that came from outside.
//
// Contract: a read beyond the end throws ImageError with the name of the field, so no caller can forget the
// check. A 64-bit field above 2^53 - 1 throws too: no valid image has such an address, offset or size.

import { ImageError } from "./image-error.ts";

const TWO_32 = 4294967296;
const MAX_HIGH_WORD = 0x1fffff;

/** Throws unless `length` bytes at `offset` lie inside `bytes`. `what` names the field or structure. */
export function checkRange(bytes: Uint8Array, offset: number, length: number, what: string): void {
  if (offset < 0 || length < 0 || offset + length > bytes.length) {
    throw new ImageError(
      what +
        " (" +
        length +
        " bytes at offset " +
        offset +
        ") lies beyond the end of the file (" +
        bytes.length +
        " bytes); the file is truncated or corrupt",
    );
  }
}

export function readU8(bytes: Uint8Array, offset: number, what: string): number {
  checkRange(bytes, offset, 1, what);
  return bytes[offset]!;
}

export function readU16(bytes: Uint8Array, offset: number, what: string): number {
  checkRange(bytes, offset, 2, what);
  return bytes[offset]! | (bytes[offset + 1]! << 8);
}

export function readU32(bytes: Uint8Array, offset: number, what: string): number {
  checkRange(bytes, offset, 4, what);
  return (
    (bytes[offset]! | (bytes[offset + 1]! << 8) | (bytes[offset + 2]! << 16) | (bytes[offset + 3]! << 24)) >>>
    0
  );
}

/** A 64-bit field as an exact number. */
export function readU64(bytes: Uint8Array, offset: number, what: string): number {
  checkRange(bytes, offset, 8, what);
  const low = readU32(bytes, offset, what);
  const high = readU32(bytes, offset + 4, what);
  if (high > MAX_HIGH_WORD) {
    throw new ImageError(what + " is out of range (0x" + high.toString(16) + " in its upper half)");
  }
  return high * TWO_32 + low;
}

export function writeU16(bytes: Uint8Array, offset: number, value: number): void {
  bytes[offset] = value & 0xff;
  bytes[offset + 1] = (value >>> 8) & 0xff;
}

export function writeU32(bytes: Uint8Array, offset: number, value: number): void {
  bytes[offset] = value & 0xff;
  bytes[offset + 1] = (value >>> 8) & 0xff;
  bytes[offset + 2] = (value >>> 16) & 0xff;
  bytes[offset + 3] = (value >>> 24) & 0xff;
}

/** Writes a whole number from 0 to 2^53 - 1. */
export function writeU64(bytes: Uint8Array, offset: number, value: number): void {
  writeU32(bytes, offset, (value % TWO_32) >>> 0);
  writeU32(bytes, offset + 4, Math.floor(value / TWO_32) >>> 0);
}

/** ASCII text of a NUL-terminated or full field; bytes above 126 and below 32 are shown as "?". */
export function readName(bytes: Uint8Array, offset: number, limit: number): string {
  let text = "";
  for (let i = 0; i < limit && offset + i < bytes.length; i++) {
    const byte = bytes[offset + i]!;
    if (byte === 0) break;
    text += byte < 32 || byte > 126 ? "?" : String.fromCharCode(byte);
  }
  return text;
}
