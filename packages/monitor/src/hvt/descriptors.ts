// What the processor needs besides page tables: segment descriptors, a task state with the I/O permissions of
// ring 3, interrupt gates and the fault stubs behind them.
//
// Contract: all of it lies in the monitor area, pages that ring 3 can neither read nor write. A fault at ring 3
// enters the stub of its vector at ring 0, which writes the vector to FAULT_PORT and halts; the monitor then
// reads the frame that the processor pushed on the ring-0 stack.
// Source: Intel SDM volume 3, 3.4.5 (descriptors), 6.14 (64-bit gates and frames), 8.7 (64-bit TSS);
// volume 1, 19.5.2 (I/O permission bit map).

import { writeU16, writeU32 } from "@tessera/abi/bytes";
import { HYPERCALL_PORT, HYPERCALL_PORT_COUNT } from "@tessera/abi/hypercalls";

export const FAULT_PORT = 0x11;

export const SELECTOR_KERNEL_CODE = 0x08;
export const SELECTOR_KERNEL_DATA = 0x10;
export const SELECTOR_USER_DATA = 0x1b;
export const SELECTOR_USER_CODE = 0x23;
export const SELECTOR_TASK = 0x28;

// The monitor area, offsets in bytes. Each part has a page of its own, the ring-0 stack included.
export const AREA_TABLES = 0;
export const AREA_STUBS = 0x1000;
export const AREA_STACK_TOP = 0x3000;
export const AREA_PAGE_TABLES = 0x3000;

const GDT = 0;
const GDT_BYTES = 56;
const TASK = 0x100;
const TASK_BYTES = 104;
const IO_MAP_BYTES = (HYPERCALL_PORT + HYPERCALL_PORT_COUNT) / 8 + 1;
const IDT = 0x400;
const VECTORS = 32;
const GATE_BYTES = 16;
const STUB_BYTES = 16;

export const GDT_LIMIT = GDT_BYTES - 1;
export const TASK_OFFSET = TASK;
export const TASK_LIMIT = TASK_BYTES + IO_MAP_BYTES - 1;
export const IDT_OFFSET = IDT;
export const IDT_LIMIT = VECTORS * GATE_BYTES - 1;

/** Descriptor tables, task state and stubs for a monitor area at guest-physical address `base` (below 4 GiB). */
export function encodeDescriptors(base: number): Uint8Array {
  const out = new Uint8Array(AREA_STACK_TOP);
  writeDescriptor(out, GDT + 8, 0x00af9b00);
  writeDescriptor(out, GDT + 16, 0x00cf9300);
  writeDescriptor(out, GDT + 24, 0x00cff300);
  writeDescriptor(out, GDT + 32, 0x00affb00);
  writeTaskDescriptor(out, GDT + 40, base + TASK);
  writeTask(out, base);
  for (let vector = 0; vector < VECTORS; vector++) {
    const stub = AREA_STUBS + vector * STUB_BYTES;
    writeGate(out, IDT + vector * GATE_BYTES, base + stub);
    // mov $vector, %al; out %al, $FAULT_PORT; hlt
    out[stub] = 0xb0;
    out[stub + 1] = vector;
    out[stub + 2] = 0xe6;
    out[stub + 3] = FAULT_PORT;
    out[stub + 4] = 0xf4;
  }
  return out;
}

/** A flat segment: base 0, limit 4 GiB; `high` is the descriptor's upper half. */
function writeDescriptor(out: Uint8Array, at: number, high: number): void {
  writeU32(out, at, 0x0000ffff);
  writeU32(out, at + 4, high);
}

function writeTaskDescriptor(out: Uint8Array, at: number, address: number): void {
  writeU16(out, at, TASK_LIMIT);
  writeU16(out, at + 2, address & 0xffff);
  out[at + 4] = (address >>> 16) & 0xff;
  // Present, type 11: busy 64-bit task state.
  out[at + 5] = 0x8b;
  out[at + 7] = (address >>> 24) & 0xff;
}

function writeTask(out: Uint8Array, base: number): void {
  writeU32(out, TASK + 4, base + AREA_STACK_TOP);
  writeU16(out, TASK + 102, TASK_BYTES);
  // A set bit forbids the port; the last byte must be all ones.
  out.fill(0xff, TASK + TASK_BYTES, TASK + TASK_BYTES + IO_MAP_BYTES);
  for (let port = HYPERCALL_PORT; port < HYPERCALL_PORT + HYPERCALL_PORT_COUNT; port += 8) {
    out[TASK + TASK_BYTES + port / 8] = 0;
  }
}

/** A 64-bit interrupt gate of ring 0: programs cannot call it by INT. */
function writeGate(out: Uint8Array, at: number, handler: number): void {
  writeU16(out, at, handler & 0xffff);
  writeU16(out, at + 2, SELECTOR_KERNEL_CODE);
  out[at + 5] = 0x8e;
  writeU16(out, at + 6, (handler >>> 16) & 0xffff);
}

/** Whether the processor pushes an error code for this vector. */
export function hasErrorCode(vector: number): boolean {
  return vector === 8 || (vector >= 10 && vector <= 14) || vector === 17 || vector === 21;
}
