// Where the next cell goes, and which lines of old cells were stored to: state that the fast paths of compiled
// code share with the runtime's heap. On Node, whose own heap does this work, each throws.
import type { u32, usize } from "./integer.ts";
import { onlyCompiled } from "./only-compiled.ts";

/**
 * Address of the next cell.
 * @intrinsic
 */
export function bumpPointer(): usize {
  onlyCompiled("bumpPointer");
}

/**
 * Has the next cells put from `pointer` on, as long as they end at or below `limit`; beyond it the runtime is asked.
 * @intrinsic
 */
export function setBump(pointer: usize, limit: usize): void {
  onlyCompiled(`setBump(${pointer}, ${limit})`);
}

/**
 * Has stores of values into the heap, `sizeBytes` from `start` on, set the byte at `dirty + (address >> 8)` to 1.
 * @intrinsic
 */
export function setHeap(dirty: usize, start: usize, sizeBytes: usize): void {
  onlyCompiled(`setHeap(${dirty}, ${start}, ${sizeBytes})`);
}

/**
 * In debug builds 1 + the number (see image.ts, sitesAddress) of the place in the program that is allocating; else 0.
 * @intrinsic
 */
export function allocationSite(): u32 {
  onlyCompiled("allocationSite");
}

/**
 * Tells the collector that the values at `address ..< address + length`, in one cell, were stored by other means.
 * @intrinsic
 */
export function recordStores(address: usize, length: usize): void {
  onlyCompiled(`recordStores(${address}, ${length})`);
}

/**
 * A new cell of `sizeBytes`, rounded up to a multiple of 8, which must be the size that its header says.
 * @intrinsic
 */
export function allocateCell(sizeBytes: usize, shape: u32, aux: u32): usize {
  onlyCompiled(`allocateCell(${sizeBytes}, ${shape}, ${aux})`);
}
