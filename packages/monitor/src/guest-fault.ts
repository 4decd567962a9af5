// What a guest did when the processor or the kernel stopped it, in words and with its place in TypeScript.
//
// Contract: pure; both monitors describe a fault by the same numbers (the page-fault error code of the
// processor, Intel SDM volume 3, 4.7) and get the text to print. The text never depends on guest memory other
// than the words of its stack that the monitor copied.

import { type ElfImage, findSection, type Segment } from "@tessera/abi/elf";
import { guardPage, PAGE_BYTES, stackBytes } from "@tessera/abi/layout";
import { LINE_SECTION, LineTable } from "@tessera/abi/lines";

export const VECTOR_DIVIDE = 0;
export const VECTOR_BREAKPOINT = 3;
export const VECTOR_INVALID_OPCODE = 6;
export const VECTOR_DOUBLE_FAULT = 8;
export const VECTOR_STACK = 12;
export const VECTOR_PROTECTION = 13;
export const VECTOR_PAGE_FAULT = 14;
/** Not of the processor: a system call outside the allowed ones. */
export const VECTOR_SYSTEM_CALL = 256;

const ERROR_WRITE = 2;
const ERROR_FETCH = 16;
const LOWEST_MAPPED = 0x10000;
const MAX_FRAMES = 8;

/** A stopped guest. */
export class GuestFault {
  readonly vector: number;
  /** Error code of the processor; for VECTOR_SYSTEM_CALL the call's number, -1 if unknown. */
  readonly code: number;
  /** The address that was accessed (page faults only). */
  readonly address: number;
  readonly instruction: number;
  readonly stack: number;

  constructor(vector: number, code: number, address: number, instruction: number, stack: number) {
    this.vector = vector;
    this.code = code;
    this.address = address;
    this.instruction = instruction;
    this.stack = stack;
  }
}

/** The lines that the monitor prints. `stackWords`: what lies on the guest's stack from its pointer upward. */
export function describeFault(
  fault: GuestFault,
  image: ElfImage,
  memoryBytes: number,
  hasGuard: boolean,
  stackWords: readonly number[],
): string {
  let text = "error: guest stopped: " + reason(fault, image, memoryBytes, hasGuard) + "\n";
  const lines = openLines(image);
  text += frame(fault.instruction, lines, "at");
  let shown = 0;
  let previous = lines === null ? "" : lines.find(fault.instruction);
  for (const word of stackWords) {
    if (shown >= MAX_FRAMES) break;
    if (!isReturnAddress(image, word)) continue;
    const place = lines === null ? "" : lines.find(word - 1);
    if (place === "" || place === previous) continue;
    text += frame(word - 1, lines, "called from");
    previous = place;
    shown++;
  }
  return text;
}

function reason(fault: GuestFault, image: ElfImage, memoryBytes: number, hasGuard: boolean): string {
  switch (fault.vector) {
    case VECTOR_PAGE_FAULT:
      return pageFaultReason(fault, image, memoryBytes, hasGuard);
    case VECTOR_SYSTEM_CALL:
      if (fault.code < 0) return "it made a system call, which no guest may make";
      return "it made system call " + fault.code + systemCallName(fault.code) + ", which no guest may make";
    case VECTOR_PROTECTION:
      return "it used a privileged instruction or a non-canonical address";
    case VECTOR_INVALID_OPCODE:
      return "a broken invariant or an invalid instruction";
    case VECTOR_DIVIDE:
      return "an integer division that has no result";
    case VECTOR_BREAKPOINT:
      return "a breakpoint";
    case VECTOR_STACK:
      return "its stack pointer is not a valid address";
    default:
      return "processor exception " + fault.vector;
  }
}

function pageFaultReason(fault: GuestFault, image: ElfImage, memoryBytes: number, hasGuard: boolean): string {
  const address = fault.address;
  const at = "0x" + address.toString(16);
  const fetch = (fault.code & ERROR_FETCH) !== 0;
  const verb = fetch ? "execute" : (fault.code & ERROR_WRITE) !== 0 ? "write" : "read";
  if (address < PAGE_BYTES) return "it tried to " + verb + " page zero (null pointer, address " + at + ")";
  if (address < LOWEST_MAPPED) return "it tried to " + verb + " low memory at " + at;
  if (hasGuard) {
    const guard = guardPage(memoryBytes);
    if (address >= guard && address < guard + PAGE_BYTES) {
      return "its stack of " + stackBytes(memoryBytes) / 1024 + " KiB overran (guard page at " + at + ")";
    }
  }
  const segment = segmentAt(image, address);
  if (segment !== null) {
    const kind = segment.executable ? "text" : segment.writable ? "data" : "read-only data";
    return "it tried to " + verb + " " + kind + " at " + at;
  }
  if (address < memoryBytes)
    return "it tried to " + verb + (fetch ? " heap or stack" : " a protected page") + " at " + at;
  return "it tried to " + verb + " memory that is not its own at " + at;
}

function segmentAt(image: ElfImage, address: number): Segment | null {
  for (const segment of image.segments) {
    if (address >= segment.pageStart && address < segment.pageEnd) return segment;
  }
  return null;
}

/** Whether `word` may be a return address: it lies in text behind a call instruction. */
function isReturnAddress(image: ElfImage, word: number): boolean {
  const segment = segmentAt(image, word);
  if (segment === null || !segment.executable) return false;
  const offset = segment.fileOffset + (word - segment.address);
  if (word - segment.address < 7 || word - segment.address > segment.fileBytes) return false;
  // call rel32 (E8), or call through a register or memory (FF /2) of two to four bytes.
  const bytes = image.bytes;
  if (bytes[offset - 5] === 0xe8) return true;
  for (let length = 2; length <= 4; length++) {
    if (bytes[offset - length] === 0xff && ((bytes[offset - length + 1]! >>> 3) & 7) === 2) return true;
  }
  return false;
}

/** The line that names a place in the source, for complaints that are no faults. */
export function describePlace(image: ElfImage, address: number): string {
  return frame(address, openLines(image), "at");
}

/** Whether the two bytes at `address` are a SYSCALL instruction of the image's text. */
export function isSystemCall(image: ElfImage, address: number): boolean {
  const segment = segmentAt(image, address);
  if (segment === null || !segment.executable) return false;
  const at = segment.fileOffset + (address - segment.address);
  return image.bytes[at] === 0x0f && image.bytes[at + 1] === 0x05;
}

function openLines(image: ElfImage): LineTable | null {
  const section = findSection(image.bytes, LINE_SECTION);
  if (section === null) return null;
  try {
    return new LineTable(section);
  } catch {
    // Without source lines the report is poorer, but it is still a report.
    return null;
  }
}

function frame(address: number, lines: LineTable | null, word: string): string {
  const place = lines === null ? "" : lines.find(address);
  return "    " + word + " " + (place === "" ? "" : place + " ") + "(0x" + address.toString(16) + ")\n";
}

function systemCallName(number: number): string {
  switch (number) {
    case 0:
      return " (read)";
    case 1:
      return " (write)";
    case 2:
      return " (open)";
    case 9:
      return " (mmap)";
    case 10:
      return " (mprotect)";
    case 39:
      return " (getpid)";
    case 41:
      return " (socket)";
    case 57:
      return " (fork)";
    case 59:
      return " (execve)";
    case 257:
      return " (openat)";
    default:
      return "";
  }
}
