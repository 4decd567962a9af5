// Bytes as text, one character per byte, on Node.

/** The string whose characters are the bytes in [start, end), which must lie within `bytes`. Throws RangeError. */
export function latin1String(bytes: Uint8Array, start: number, end: number): string {
  if (start < 0 || end > bytes.length) throw new RangeError("bytes beyond the ends of a buffer");
  return String.fromCharCode(...bytes.subarray(start, end));
}
