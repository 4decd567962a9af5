// Port I/O of x86. Only platforms use it; on Node each throws.
import type { u8, u16, u32 } from "./integer.ts";
import { onlyCompiled } from "./only-compiled.ts";

/** @intrinsic */
export function in8(_port: u16): u8 {
  onlyCompiled("in8");
}

/** @intrinsic */
export function in16(_port: u16): u16 {
  onlyCompiled("in16");
}

/** @intrinsic */
export function in32(_port: u16): u32 {
  onlyCompiled("in32");
}

/** @intrinsic */
export function out8(_port: u16, _value: u8): void {
  onlyCompiled("out8");
}

/** @intrinsic */
export function out16(_port: u16, _value: u16): void {
  onlyCompiled("out16");
}

/**
 * Also a compiler barrier: memory written before it is visible to the device or monitor.
 * @intrinsic
 */
export function out32(_port: u16, _value: u32): void {
  onlyCompiled("out32");
}
