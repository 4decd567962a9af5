// Reads what the kernel says about a stopped spt guest.
// Source: sigaction(2), struct siginfo and struct ucontext of Linux on x86-64.

import type { ElfImage } from "@tessera/abi/elf";
import { load32, loadUsize } from "@tessera/machine/memory";
import {
  describeFault,
  GuestFault,
  VECTOR_BREAKPOINT,
  VECTOR_DIVIDE,
  VECTOR_INVALID_OPCODE,
  VECTOR_SYSTEM_CALL,
} from "../guest-fault.ts";
import type { GuestStop } from "./guest-switch.ts";

const SIGILL = 4;
const SIGTRAP = 5;
const SIGFPE = 8;
const SIGSYS = 31;

const INFO_CALL_NUMBER = 24;
const CONTEXT_STACK = 160;
const CONTEXT_INSTRUCTION = 168;
const CONTEXT_ERROR = 192;
const CONTEXT_VECTOR = 200;
const CONTEXT_ADDRESS = 216;

/** How far above the stack pointer return addresses are looked for. */
const STACK_WORDS = 512;

/** The text to print about this stop. `stackStart`, `memoryBytes`: the guest's stack lies between them. */
export function reportStop(
  stop: GuestStop,
  image: ElfImage,
  memoryBytes: number,
  stackStart: number,
  hasGuard: boolean,
): string {
  // SAFETY: the kernel wrote both structures on the signal stack, which nobody uses any more.
  const instruction = loadUsize(stop.context + CONTEXT_INSTRUCTION);
  const stack = loadUsize(stop.context + CONTEXT_STACK);
  const fault = new GuestFault(
    vectorOf(stop),
    stop.signal === SIGSYS ? load32(stop.info + INFO_CALL_NUMBER) : load32(stop.context + CONTEXT_ERROR),
    loadUsize(stop.context + CONTEXT_ADDRESS),
    instruction,
    stack,
  );
  return describeFault(fault, image, memoryBytes, hasGuard, stackWords(stack, stackStart, memoryBytes));
}

function vectorOf(stop: GuestStop): number {
  switch (stop.signal) {
    case SIGSYS:
      return VECTOR_SYSTEM_CALL;
    case SIGILL:
      return VECTOR_INVALID_OPCODE;
    case SIGTRAP:
      return VECTOR_BREAKPOINT;
    case SIGFPE:
      return VECTOR_DIVIDE;
    default:
      return load32(stop.context + CONTEXT_VECTOR);
  }
}

/** The words from the stack pointer upward, as far as they are on the guest's stack. */
function stackWords(stack: number, stackStart: number, memoryBytes: number): number[] {
  const words: number[] = [];
  // An overrun leaves the pointer just below the stack; its callers are above.
  let at = Math.max(stack, stackStart);
  at += (8 - (at % 8)) % 8;
  for (let i = 0; i < STACK_WORDS && at + 8 <= memoryBytes; i++) {
    // Words above 2^32 are no text addresses; reading halves keeps them exact.
    // SAFETY: inside the guest's stack, which is mapped.
    if (load32(at + 4) === 0) words.push(load32(at));
    at += 8;
  }
  return words;
}
