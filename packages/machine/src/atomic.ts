// Ordered access to memory that another processor or the host shares.
// SAFETY: addresses must be aligned to 4.
import type { u32, usize } from "./integer.ts";
import { load32, store32 } from "./memory.ts";

/**
 * Reads; no later access moves before it.
 * @intrinsic
 */
export function loadAcquire32(address: usize): u32 {
  return load32(address);
}

/**
 * Writes; no earlier access moves after it.
 * @intrinsic
 */
export function storeRelease32(address: usize, value: u32): void {
  store32(address, value);
}

/**
 * A full barrier between earlier and later accesses.
 * @intrinsic
 */
export function fence(): void {}
