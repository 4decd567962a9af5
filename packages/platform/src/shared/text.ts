// Text in raw memory.
//
// Contract: command lines are ASCII; a byte above 126 becomes "?". These functions allocate, so they are for
// use after the runtime has started.

import type { usize } from "@tessera/machine/integer";
import { load8 } from "@tessera/machine/memory";

/** The NUL-terminated text at `address`, at most `limit` bytes. */
export function readText(address: usize, limit: number): string {
  if (address === 0) return "";
  let text = "";
  for (let i = 0; i < limit; i++) {
    // SAFETY: the caller names a buffer of at least `limit` bytes.
    const byte = load8(address + i);
    if (byte === 0) break;
    text += byte > 126 ? "?" : String.fromCharCode(byte);
  }
  return text;
}
