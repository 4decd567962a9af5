// The entry block of the bare targets: what the entry code found, and the platform's scratch memory.
//
// Contract: `setEntryBlock` comes first, from `initialise`. Everything here runs before the heap and before
// any module has been initialised, so nothing allocates and module variables have literal initial values.

import {
  ENTRY_BOOT_INFO,
  ENTRY_IMAGE_END,
  ENTRY_SCRATCH,
  ENTRY_STACK_TOP,
  EXTENSION_MAGIC,
  EXTENSION_MAGIC_VALUE,
} from "@tessera/abi/boot-info";
import type { usize } from "@tessera/machine/integer";
import { load32, loadUsize } from "@tessera/machine/memory";

let block: usize = 0;

/** Remembers the block that the entry code passed to `tsr_start`. */
export function setEntryBlock(address: usize): void {
  block = address;
}

export function entryBlock(): usize {
  return block;
}

/** Address of the boot information (PVH: start information). */
export function bootInfo(): usize {
  // SAFETY: the entry code wrote the whole block before it called into TypeScript.
  return loadUsize(block + ENTRY_BOOT_INFO);
}

/** First page behind the image. */
export function imageEnd(): usize {
  // SAFETY: as above.
  return loadUsize(block + ENTRY_IMAGE_END);
}

export function stackTop(): usize {
  // SAFETY: as above.
  return loadUsize(block + ENTRY_STACK_TOP);
}

/** Scratch memory that nobody else uses: 3968 bytes, laid out by each platform. */
export function scratch(): usize {
  return block + ENTRY_SCRATCH;
}

/** Whether the boot information carries Tessera's extension, that is, our own monitor started this guest. */
export function hasExtension(): boolean {
  // SAFETY: Solo5's monitors put the manifest here, which is readable too.
  return load32(bootInfo() + EXTENSION_MAGIC) === EXTENSION_MAGIC_VALUE;
}
