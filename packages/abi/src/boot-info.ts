// What the monitor tells a guest at its start: `struct hvt_boot_info` and `struct spt_boot_info` of Solo5
// (include/hvt_abi.h, include/spt_abi.h), and Tessera's extension behind them.
//
// Contract: offsets in bytes from the start of the structure; all fields little-endian. The extension follows
// at a fixed distance and begins with its magic number. A guest under another monitor finds other bytes there
// and does without; a guest that does not know it never looks.

import { writeU32, writeU64 } from "./bytes.ts";

/** Fields of `struct hvt_boot_info`. */
export const HvtBootInfo = {
  MemoryBytes: 0,
  KernelEnd: 8,
  CycleFrequencyHz: 16,
  CommandLine: 24,
  Manifest: 32,
  HostFeatures: 40,
  GuestFeatures: 44,
  NetRing: 48,
  Bytes: 56,
} as const;

/** Fields of `struct spt_boot_info`. */
export const SptBootInfo = {
  MemoryBytes: 0,
  KernelEnd: 8,
  CommandLine: 16,
  Manifest: 24,
  EpollDescriptor: 32,
  TimerDescriptor: 36,
  Bytes: 40,
} as const;

/** Identifier of the timer descriptor in spt's epoll set (SPT_INTERNAL_TIMERFD). */
export const SPT_TIMER_ID = 0xfffffffe;

/** Tessera's extension, 64 bytes, right behind the structure padded to 64 bytes. */
export const BOOT_EXTENSION_OFFSET = 64;
export const BOOT_EXTENSION_BYTES = 64;
export const BOOT_EXTENSION_MAGIC = 0x31525354;
export const BootExtension = {
  Magic: 0,
  Version: 4,
  /** 32 bytes of entropy from the host. */
  Seed: 8,
  SeedBytes: 32,
  /** Host's monotonic clock when the monitor started, ns; 0 if unknown. */
  MonitorStartNs: 40,
} as const;

/** Writes the extension with this seed of 32 bytes. */
export function encodeBootExtension(
  out: Uint8Array,
  offset: number,
  seed: Uint8Array,
  startNs: number,
): void {
  writeU32(out, offset + BootExtension.Magic, BOOT_EXTENSION_MAGIC);
  writeU32(out, offset + BootExtension.Version, 1);
  out.set(seed.subarray(0, BootExtension.SeedBytes), offset + BootExtension.Seed);
  writeU64(out, offset + BootExtension.MonitorStartNs, startNs);
}

/**
 * The block that the entry code of our bare targets leaves on the stack and passes to `tsr_start`:
 * what only assembly can fetch.
 */
export const EntryBlock = {
  /** The monitor's boot information, or the PVH start information. */
  BootInfo: 0,
  /** First byte after the image's bss. */
  ImageEnd: 8,
  /** Time-stamp counter at entry. */
  Timestamp: 16,
  /** How many of the four random words below the processor supplied. */
  RandomCount: 24,
  RandomWords: 32,
  /** Top of the stack on which the entry code runs. */
  StackTop: 64,
  Bytes: 72,
} as const;
