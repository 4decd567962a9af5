// Lines for the log of an image, straight to the platform's error stream: console.error would bring the whole
// formatter of values into every service.

import { consoleWrite } from "tessera:platform";
import { bytesAddress } from "@tessera/machine/cell";
import { utf8Length, writeUtf8 } from "./utf8.ts";

const ERROR_STREAM = 2;

/** Writes one line to the error stream. */
export function logLine(line: string): void {
  const text = line + "\n";
  const bytes = new Uint8Array(utf8Length(text));
  writeUtf8(text, bytes, 0);
  // SAFETY: the address and length are those of the array, and the platform keeps neither.
  consoleWrite(bytesAddress(bytes), bytes.length, ERROR_STREAM);
}
