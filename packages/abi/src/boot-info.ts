// What the monitor tells a guest at its start: `struct hvt_boot_info` and `struct spt_boot_info` of Solo5
// (include/hvt_abi.h, include/spt_abi.h), Tessera's extension behind them, and the block in which the entry
// code passes it on.
//
// Contract: offsets in bytes from the start of the structure; all fields little-endian. The extension follows
// at a fixed distance and begins with its magic number. A guest under another monitor finds other bytes there
// and does without; a guest that does not know it never looks.
// These are plain numbers and not objects because guests read them before any module has been initialised.

import { writeU32, writeU64 } from "./bytes.ts";

// struct hvt_boot_info
export const HVT_MEMORY_BYTES = 0;
export const HVT_KERNEL_END = 8;
export const HVT_CYCLE_FREQUENCY = 16;
export const HVT_COMMAND_LINE = 24;
export const HVT_MANIFEST = 32;
export const HVT_HOST_FEATURES = 40;
export const HVT_GUEST_FEATURES = 44;
export const HVT_NET_RING = 48;
export const HVT_BOOT_INFO_BYTES = 56;

// struct spt_boot_info
export const SPT_MEMORY_BYTES = 0;
export const SPT_KERNEL_END = 8;
export const SPT_COMMAND_LINE = 16;
export const SPT_MANIFEST = 24;
export const SPT_EPOLL_DESCRIPTOR = 32;
export const SPT_TIMER_DESCRIPTOR = 36;
export const SPT_BOOT_INFO_BYTES = 40;

/** Identifier of the timer descriptor in spt's epoll set (SPT_INTERNAL_TIMERFD). */
export const SPT_TIMER_ID = 0xfffffffe;

// Tessera's extension: at 64 from the start of either structure.
export const EXTENSION_OFFSET = 64;
export const EXTENSION_BYTES = 64;
export const EXTENSION_MAGIC_VALUE = 0x31525354;
export const EXTENSION_MAGIC = 64;
export const EXTENSION_VERSION = 68;
/** 32 bytes of entropy from the host. */
export const EXTENSION_SEED = 72;
export const SEED_BYTES = 32;
/** Set of the EXTENSION_ bits below. */
export const EXTENSION_FLAGS = 104;
/** hvt: the monitor serves HYPERCALL_EXCHANGE. */
export const EXTENSION_EXCHANGE = 2;

/** Writes the extension of the boot information that begins at `offset`. */
export function encodeExtension(out: Uint8Array, offset: number, seed: Uint8Array, flags: number): void {
  writeU32(out, offset + EXTENSION_MAGIC, EXTENSION_MAGIC_VALUE);
  writeU32(out, offset + EXTENSION_VERSION, 1);
  out.set(seed.subarray(0, SEED_BYTES), offset + EXTENSION_SEED);
  writeU64(out, offset + EXTENSION_FLAGS, flags);
}

// The block that the entry code of our bare targets leaves at the top of the stack and passes to `tsr_start`:
// what only assembly can fetch, then scratch memory for the platform.
/** The monitor's boot information, or the PVH start information. */
export const ENTRY_BOOT_INFO = 0;
/** First byte after the image's bss. */
export const ENTRY_IMAGE_END = 8;
/** Time-stamp counter at entry. */
export const ENTRY_TIMESTAMP = 16;
/** How many of the four random words below the processor supplied. */
export const ENTRY_RANDOM_COUNT = 24;
export const ENTRY_RANDOM_WORDS = 32;
/** Top of the stack on which the entry code runs. */
export const ENTRY_STACK_TOP = 64;
/** virtio only: address of a function value that sleeps until the next timer interrupt. */
export const ENTRY_HALT_FUNCTION = 72;
/** virtio only: lowest address of the stack. */
export const ENTRY_STACK_LIMIT = 80;
/** virtio only: address of a copy of page zero, made before that page was unmapped. */
export const ENTRY_PAGE_ZERO_COPY = 88;
/** Start of the memory that the platform may use as it likes. */
export const ENTRY_SCRATCH = 128;
export const ENTRY_BLOCK_BYTES = 4096;
