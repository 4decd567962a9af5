// All limits of the monitors in one place.

import { MONITOR_BASE } from "@tessera/abi/layout";

/** Largest guest memory under spt, bytes. */
export const MAX_SPT_MEMORY_BYTES = MONITOR_BASE - 0x1000000;

/** Largest guest memory under hvt, bytes: hypercalls pass 32-bit addresses. */
export const MAX_HVT_MEMORY_BYTES = 0xc0000000;

/** Largest image file, bytes. */
export const MAX_IMAGE_BYTES = 256 * 1024 * 1024;

/** Heap that a guest must have at least, bytes; less is refused with a message that names the need. */
export const MIN_HEAP_BYTES = 128 * 1024;
