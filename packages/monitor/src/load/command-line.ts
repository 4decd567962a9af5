// The guest's command line.
import { COMMAND_LINE_BYTES } from "@tessera/abi/layout";
import { UsageError } from "../usage-error.ts";

/** The words joined by blanks, UTF-8 with a terminating NUL, in a buffer of COMMAND_LINE_BYTES. */
export function encodeCommandLine(words: readonly string[]): Uint8Array {
  const text = new TextEncoder().encode(words.join(" "));
  if (text.length >= COMMAND_LINE_BYTES) {
    throw new UsageError(
      "Guest command line of " + text.length + " bytes is too long",
      "at most " + (COMMAND_LINE_BYTES - 1) + " bytes fit",
    );
  }
  const out = new Uint8Array(COMMAND_LINE_BYTES);
  out.set(text);
  return out;
}
