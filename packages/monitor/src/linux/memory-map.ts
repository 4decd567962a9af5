// Pages of the monitor's own address space.
//
// Contract: addresses and sizes are whole pages. A mapping at a fixed address fails where something is mapped
// already, it never replaces it. Protections never include write and execute at once.

import type { usize } from "@tessera/machine/integer";
import { call, SYS_MMAP, SYS_MPROTECT, SYS_MUNMAP } from "./kernel.ts";

export const PROT_NONE = 0;
export const PROT_READ = 1;
export const PROT_WRITE = 2;
export const PROT_EXEC = 4;

const MAP_SHARED = 1;
const MAP_PRIVATE = 2;
const MAP_ANONYMOUS = 0x20;
const MAP_NORESERVE = 0x4000;
const MAP_POPULATE = 0x8000;
const MAP_FIXED_NOREPLACE = 0x100000;

/** Zeroed memory at this very address. */
export function mapAt(address: usize, sizeBytes: usize, protection: number): void {
  const flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE;
  const got = call("Cannot map guest memory", SYS_MMAP, address, sizeBytes, protection, flags, -1, 0);
  // Kernels before 4.17 take MAP_FIXED_NOREPLACE for a mere hint.
  if (got !== address)
    throw new Error("Cannot map guest memory at 0x" + address.toString(16) + ": range in use");
}

/** Zeroed memory anywhere. `populate`: all pages are present at once. */
export function mapAnywhere(sizeBytes: usize, protection: number, populate: boolean): usize {
  const flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | (populate ? MAP_POPULATE : 0);
  return call("Cannot map memory", SYS_MMAP, 0, sizeBytes, protection, flags, -1, 0);
}

/** A device's memory, such as the run structure of a KVM virtual CPU. */
export function mapDevice(descriptor: number, sizeBytes: usize): usize {
  return call(
    "Cannot map device memory",
    SYS_MMAP,
    0,
    sizeBytes,
    PROT_READ | PROT_WRITE,
    MAP_SHARED,
    descriptor,
    0,
  );
}

export function protect(address: usize, sizeBytes: usize, protection: number): void {
  if (sizeBytes === 0) return;
  call("Cannot protect memory", SYS_MPROTECT, address, sizeBytes, protection, 0, 0, 0);
}

export function unmap(address: usize, sizeBytes: usize): void {
  call("Cannot unmap memory", SYS_MUNMAP, address, sizeBytes, 0, 0, 0, 0);
}
