// What the loader tells a PVH guest: memory map and command line.
//
// Contract: `findMemory` returns the end of the RAM in which the image lies, at most 4 GiB (the entry code maps
// no more). Reads only what the loader wrote; nothing allocates.
// Source: Xen include/public/arch-x86/hvm/start_info.h.

import { ENTRY_PAGE_ZERO_COPY } from "@tessera/abi/boot-info";
import type { usize } from "@tessera/machine/integer";
import { load32, loadUsize } from "@tessera/machine/memory";
import { bootInfo, entryBlock, imageEnd } from "../shared/entry-block.ts";

const PAGE_BYTES = 4096;
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

/** Where to read what the loader put at `address`: page zero is unmapped, but there is a copy. */
function visible(address: usize): usize {
  // SAFETY: the entry code filled the block.
  return address < PAGE_BYTES ? loadUsize(entryBlock() + ENTRY_PAGE_ZERO_COPY) + address : address;
}

/** End of usable memory above the image. */
export function findMemory(): usize {
  const info = visible(bootInfo());
  // SAFETY: the loader's structures lie in low memory, which is mapped.
  if (load32(info) !== MAGIC || load32(info + VERSION) < 1) return LEAST_MEMORY_BYTES;
  const map = visible(loadUsize(info + MEMORY_MAP));
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
  const info = visible(bootInfo());
  // SAFETY: as above.
  if (load32(info) !== MAGIC) return 0;
  const address = loadUsize(info + COMMAND_LINE);
  return address === 0 ? 0 : visible(address);
}
