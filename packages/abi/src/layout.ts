// The address map of a guest: all fixed addresses and sizes in one file.
//
//   0x00000000  unmapped: a null pointer stops the guest
//   0x00010000  hvt: boot information, manifest and command line, read-only (spt: one page higher)
//   0x00100000  image: text, read-only data, data, bss
//   image end   heap
//   ...         guard page (Tessera images only)
//   ...         stack, growing down
//   memory end
//
// The monitor's own tables (page tables, descriptor tables, fault stubs) lie below 0x10000 on hvt, where the
// guest can neither read nor write.

export const PAGE_BYTES = 4096;

/** Lowest address of an image under hvt and spt (Solo5: HVT_GUEST_MIN_BASE, SPT_GUEST_MIN_BASE). */
export const IMAGE_BASE = 0x100000;

/** Where the monitor puts the boot information on hvt. */
export const HVT_BOOT_INFO_BASE = 0x10000;

/** Lowest address that spt maps, and its boot information (Solo5: SPT_HOST_MEM_BASE, SPT_BOOT_INFO_BASE). */
export const SPT_MEMORY_BASE = 0x10000;
export const SPT_BOOT_INFO_BASE = 0x11000;

/** Where the monitors' own text begins: the end of what spt, which shares the address space, can give to a guest. */
export const MONITOR_BASE = 0x70000000;

/** Largest command line including its terminating NUL (Solo5: HVT_CMDLINE_SIZE, SPT_CMDLINE_SIZE). */
export const COMMAND_LINE_BYTES = 8192;

const MAX_STACK_BYTES = 8 * 1024 * 1024;

/** Rounds an address down to its page. */
export function pageDown(address: number): number {
  return address - (address % PAGE_BYTES);
}

/** Rounds an address up to the next page. */
export function pageUp(address: number): number {
  return pageDown(address + PAGE_BYTES - 1);
}

/**
 * Size of the stack at the top of `memoryBytes`: an eighth of the memory, at most 8 MiB. Guest and monitor
 * compute it from the same function, so that the monitor can put the guard page right below.
 */
export function stackBytes(memoryBytes: number): number {
  const eighth = pageDown(Math.floor(memoryBytes / 8));
  return Math.min(eighth, MAX_STACK_BYTES);
}

/** Address of the guard page: the heap ends below it, the stack begins above it. */
export function guardPage(memoryBytes: number): number {
  return memoryBytes - stackBytes(memoryBytes) - PAGE_BYTES;
}
