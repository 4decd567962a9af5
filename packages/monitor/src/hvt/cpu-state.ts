// The state in which a guest's virtual CPU starts: long mode, at ring 3 for our images, at ring 0 for Solo5's.
//
// Contract: no interrupts, SSE on, no-execute on, write protection on also at ring 0; SYSCALL off, so that at
// ring 3 it is an invalid instruction. Source: Intel SDM volume 3, chapters 2 and 3.

import { writeU16, writeU32, writeU64 } from "@tessera/abi/bytes";
import {
  GDT_LIMIT,
  IDT_LIMIT,
  IDT_OFFSET,
  SELECTOR_KERNEL_CODE,
  SELECTOR_KERNEL_DATA,
  SELECTOR_TASK,
  SELECTOR_USER_CODE,
  SELECTOR_USER_DATA,
  TASK_LIMIT,
  TASK_OFFSET,
} from "./descriptors.ts";
import {
  REG_RDI,
  REG_RFLAGS,
  REG_RIP,
  REG_RSP,
  SREG_CR0,
  SREG_CR3,
  SREG_CR4,
  SREG_CS,
  SREG_DS,
  SREG_EFER,
  SREG_ES,
  SREG_FS,
  SREG_GDT,
  SREG_GS,
  SREG_IDT,
  SREG_LDT,
  SREG_SS,
  SREG_TR,
} from "./kvm.ts";

/** Protection, monitor coprocessor, extension type, numeric errors, write protect, paging. */
const CR0 = 0x80010033;
/** Physical address extension, FXSAVE, SIMD exceptions. */
const CR4 = 0x620;
/** Long mode enabled and active, no-execute. */
const EFER = 0xd00;
const RFLAGS = 0x2;

const TYPE_CODE = 11;
const TYPE_DATA = 3;
const TYPE_TASK = 11;

/** Fills struct kvm_sregs. `area`: guest-physical address of the monitor area. */
export function initialSystemRegisters(
  registers: Uint8Array,
  area: number,
  root: number,
  atRing3: boolean,
): void {
  const ring = atRing3 ? 3 : 0;
  const data = atRing3 ? SELECTOR_USER_DATA : SELECTOR_KERNEL_DATA;
  writeSegment(
    registers,
    SREG_CS,
    atRing3 ? SELECTOR_USER_CODE : SELECTOR_KERNEL_CODE,
    TYPE_CODE,
    ring,
    true,
  );
  writeSegment(registers, SREG_DS, data, TYPE_DATA, ring, false);
  writeSegment(registers, SREG_ES, data, TYPE_DATA, ring, false);
  writeSegment(registers, SREG_FS, data, TYPE_DATA, ring, false);
  writeSegment(registers, SREG_GS, data, TYPE_DATA, ring, false);
  writeSegment(registers, SREG_SS, data, TYPE_DATA, ring, false);
  writeTask(registers, area + TASK_OFFSET);
  registers.fill(0, SREG_LDT, SREG_LDT + 24);
  registers[SREG_LDT + 22] = 1;
  writeTable(registers, SREG_GDT, area, GDT_LIMIT);
  writeTable(registers, SREG_IDT, area + IDT_OFFSET, atRing3 ? IDT_LIMIT : 0);
  writeU64(registers, SREG_CR0, CR0);
  writeU64(registers, SREG_CR3, root);
  writeU64(registers, SREG_CR4, CR4);
  writeU64(registers, SREG_EFER, EFER);
}

/** struct kvm_regs at the guest's entry; everything else is zero. */
export function initialRegisters(entry: number, stack: number, argument: number): Uint8Array {
  const registers = new Uint8Array(144);
  writeU64(registers, REG_RIP, entry);
  writeU64(registers, REG_RSP, stack);
  writeU64(registers, REG_RDI, argument);
  writeU64(registers, REG_RFLAGS, RFLAGS);
  return registers;
}

/** struct kvm_segment of a flat segment. */
function writeSegment(
  out: Uint8Array,
  at: number,
  selector: number,
  type: number,
  ring: number,
  isCode: boolean,
): void {
  out.fill(0, at, at + 24);
  writeU32(out, at + 8, 0xffffffff);
  writeU16(out, at + 12, selector);
  out[at + 14] = type;
  out[at + 15] = 1;
  out[at + 16] = ring;
  out[at + 17] = isCode ? 0 : 1;
  out[at + 18] = 1;
  out[at + 19] = isCode ? 1 : 0;
  out[at + 20] = 1;
}

function writeTask(out: Uint8Array, address: number): void {
  out.fill(0, SREG_TR, SREG_TR + 24);
  writeU64(out, SREG_TR, address);
  writeU32(out, SREG_TR + 8, TASK_LIMIT);
  writeU16(out, SREG_TR + 12, SELECTOR_TASK);
  out[SREG_TR + 14] = TYPE_TASK;
  out[SREG_TR + 15] = 1;
}

function writeTable(out: Uint8Array, at: number, base: number, limit: number): void {
  writeU64(out, at, base);
  writeU16(out, at + 8, limit);
}
