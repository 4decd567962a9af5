// The way of a line of text to the platform's console.
//
// Contract: `writeLine` writes the text as UTF-8 with a line feed; the whole line leaves in one call of the
// platform if it fits into the buffer. Lone surrogates become U+FFFD, as on Node.

import { consoleWrite } from "tessera:platform";
import { bytesAddress } from "@tessera/machine/cell";
import { newTyped } from "./typed-array-cells.ts";
import { UINT8 } from "./typed-array-kinds.ts";
import { utf8Write, utf8Written } from "./utf8.ts";

export const STDOUT = 1;
export const STDERR = 2;

const BUFFER_BYTES = 4096;
let buffer: Uint8Array | undefined;

/** Writes one line to the stream (STDOUT or STDERR). */
export function writeLine(text: string, stream: number): void {
  writeText(text, stream, true);
}

/** Writes text to the stream, with a line feed at the end if `newline`. */
export function writeText(text: string, stream: number, newline: boolean): void {
  if (buffer === undefined) buffer = newTyped(UINT8, BUFFER_BYTES) as Uint8Array;
  const bytes = buffer;
  let from = 0;
  for (;;) {
    // One byte stays free for the line feed.
    from = utf8Write(text, from, bytes, 0, BUFFER_BYTES - 1);
    let used = utf8Written();
    const last = from >= text.length;
    if (last && newline) bytes[used++] = 10;
    if (used > 0) consoleWrite(bytesAddress(bytes), used, stream);
    if (last) return;
  }
}
