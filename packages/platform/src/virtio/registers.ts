// Device registers in memory: each access happens exactly once, with the width that is written here.
//
// SAFETY: fences on both sides keep the C compiler from merging, moving or repeating an access. Callers pass
// addresses inside a device's register window.

import { fence, loadAcquire32, storeRelease32 } from "@tessera/machine/atomic";
import type { u8, u16, u32, usize } from "@tessera/machine/integer";
import { load8, load16, store8, store16 } from "@tessera/machine/memory";

export function readRegister8(address: usize): u8 {
  fence();
  const value = load8(address);
  fence();
  return value;
}

export function readRegister16(address: usize): u16 {
  fence();
  const value = load16(address);
  fence();
  return value;
}

export function readRegister32(address: usize): u32 {
  return loadAcquire32(address);
}

export function writeRegister8(address: usize, value: u8): void {
  fence();
  store8(address, value);
  fence();
}

export function writeRegister16(address: usize, value: u16): void {
  fence();
  store16(address, value);
  fence();
}

export function writeRegister32(address: usize, value: u32): void {
  storeRelease32(address, value);
  fence();
}
