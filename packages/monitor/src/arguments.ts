// The words of the monitor's own command line, without the program's name.
import { closeFile, O_CLOEXEC, O_RDONLY, openFile, readFully } from "./linux/files.ts";

const LIMIT_BYTES = 65536;

/** Reads the words as the kernel keeps them: each ends with a NUL. */
export function programArguments(): string[] {
  const descriptor = openFile("/proc/self/cmdline", O_RDONLY | O_CLOEXEC);
  const bytes = new Uint8Array(LIMIT_BYTES);
  const length = readFully(descriptor, bytes);
  closeFile(descriptor);
  const decoder = new TextDecoder();
  const words: string[] = [];
  let start = 0;
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== 0) continue;
    words.push(decoder.decode(bytes.subarray(start, i)));
    start = i + 1;
  }
  return words.slice(1);
}
