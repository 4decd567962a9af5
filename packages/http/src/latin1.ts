// Bytes as text, one character per byte: heads of requests are of such text (RFC 9112, section 2.2).
//
// On Node, node/latin1.ts stands here.

import { bytesAddress, cellAt } from "@tessera/machine/cell";
import { copyBytes } from "@tessera/machine/memory";
import { STRING_HEADER, STRING_LATIN1 } from "@tessera/runtime/core/cells";
import { allocate } from "@tessera/runtime/core/heap";

/** The string whose characters are the bytes in [start, end), which must lie within `bytes`. Throws RangeError. */
export function latin1String(bytes: Uint8Array, start: number, end: number): string {
  if (start < 0 || end > bytes.length) throw new RangeError("bytes beyond the ends of a buffer");
  if (start >= end) return "";
  const length = end - start;
  const text = allocate(STRING_HEADER + length, STRING_LATIN1, length);
  // SAFETY: the range was checked above; the cell is new and as long as the bytes (docs/compiler.md, "Cells").
  copyBytes(text + STRING_HEADER, bytesAddress(bytes) + start, length);
  return cellAt<string>(text);
}
