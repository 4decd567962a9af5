// System calls of Linux, for the unix and spt platforms and the monitor. On Node it throws.
import type { usize } from "./integer.ts";
import { onlyCompiled } from "./only-compiled.ts";

/**
 * Performs a system call; unused arguments are 0. A failure gives the negative errno.
 * @intrinsic
 */
export function syscall(
  _number: usize,
  _a: usize,
  _b: usize,
  _c: usize,
  _d: usize,
  _e: usize,
  _f: usize,
): usize {
  onlyCompiled("syscall");
}
