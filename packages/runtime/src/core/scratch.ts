// A few KiB of raw memory that conversions of numbers share: outside of the heap, never freed.
//
// Users neither nest nor keep anything there between calls.
import type { usize } from "@tessera/machine/integer";

export const SCRATCH_BYTES = 5120;

let area: usize = 0;

/** Names the memory, SCRATCH_BYTES long. Called once, at start (and by tests). */
export function setScratch(address: usize): void {
  area = address;
}

/** Its address. */
export function scratchArea(): usize {
  return area;
}
