// Copies a checked image into guest memory.

import type { ElfImage } from "@tessera/abi/elf";
import { bytesAddress } from "@tessera/machine/cell";
import type { usize } from "@tessera/machine/integer";
import { copyBytes } from "@tessera/machine/memory";

/** Copies all segments; guest address 0 is at host address `base`. The target is zeroed and writable. */
export function copySegments(image: ElfImage, base: usize): void {
  const file = bytesAddress(image.bytes);
  for (const segment of image.segments) {
    // SAFETY: parseElf checked the range in the file, checkFits the range in guest memory.
    copyBytes(base + segment.address, file + segment.fileOffset, segment.fileBytes);
  }
}

/** Copies bytes to a host address. */
export function copyIn(address: usize, bytes: Uint8Array): void {
  // SAFETY: callers pass addresses inside mappings that they made for it.
  copyBytes(address, bytesAddress(bytes), bytes.length);
}
