// What the loader tells a PVH guest: memory map and command line.
//
// Contract: `findMemory` returns the end of the RAM in which the image lies, at most 4 GiB (the entry code maps
// no more). Reads only what the loader wrote; nothing allocates.
// Source: Xen include/public/arch-x86/hvm/start_info.h.

import type { usize } from "@tessera/machine/integer";
import { load32, loadUsize } from "@tessera/machine/memory";
import { bootInfo, imageEnd } from "../shared/entry-block.ts";

const MAGIC = 0x336ec578;
const VERSION = 4;
const COMMAND_LINE = 24;
const MEMORY_MAP = 40;
const MEMORY_MAP_ENTRIES = 48;
const ENTRY_BYTES = 24;
const TYPE_RAM = 1;
const MAX_ENTRIES = 128;
const FOUR_GIB = 4294967296;
/** What a loader without memory map (version 0) is trusted to have given. */
const LEAST_MEMORY_BYTES = 16 * 1024 * 1024;

/** End of usable memory above the image. */
export function findMemory(): usize {
  const info = bootInfo();
  // SAFETY: the loader's structures lie in low memory, which is mapped.
  if (load32(info) !== MAGIC || load32(info + VERSION) < 1) return LEAST_MEMORY_BYTES;
  const map = loadUsize(info + MEMORY_MAP);
  const count = load32(info + MEMORY_MAP_ENTRIES);
  const wanted = imageEnd();
  for (let i = 0; i < count && i < MAX_ENTRIES; i++) {
    const entry = map + i * ENTRY_BYTES;
    if (load32(entry + 16) !== TYPE_RAM) continue;
    const start = loadUsize(entry);
    const end = start + loadUsize(entry + 8);
    if (start <= wanted && wanted < end) return Math.min(end - (end % 4096), FOUR_GIB);
  }
  return LEAST_MEMORY_BYTES;
}

/** Address of the NUL-terminated command line, or 0. */
export function commandLineAddress(): usize {
  const info = bootInfo();
  // SAFETY: as above.
  return load32(info) === MAGIC ? loadUsize(info + COMMAND_LINE) : 0;
}
