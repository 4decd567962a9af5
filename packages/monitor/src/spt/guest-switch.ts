// The way from the monitor into an spt guest, and back when the kernel stops the guest by a signal.
//
// Contract: `enter` switches stacks and jumps to the guest, which runs in this process. It returns only if the
// guest raised SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP or SIGSYS: the handler runs on a stack of its own, puts
// back the registers that `enter` saved and returns in its place, so that everything after it is ordinary
// TypeScript on the monitor's own stack. A signal while no guest runs ends the process with code 255.
//
// The two pieces of machine code below are the only ones of the monitor. They are called through a FUNCTION
// cell made by hand (docs/compiler.md, "Cells"): the closure arrives in %rdi and doubles as the context.

import { writeU32, writeU64 } from "@tessera/abi/bytes";
import { bytesAddress, callFunction, cellAt } from "@tessera/machine/cell";
import type { usize } from "@tessera/machine/integer";
import { load32, loadUsize, store8, store32, storeUsize } from "@tessera/machine/memory";
import { call, SYS_RT_SIGACTION, SYS_SIGALTSTACK } from "../linux/kernel.ts";
import { mapAnywhere, PROT_EXEC, PROT_NONE, PROT_READ, PROT_WRITE, protect } from "../linux/memory-map.ts";

const PAGE_BYTES = 4096;
const SIGNAL_STACK_BYTES = 65536;
const SIGNALS: readonly number[] = [4, 5, 7, 8, 11, 31];

// Context: a FUNCTION cell, then what both pieces of code use. Offsets appear in the machine code.
const SHAPE_FUNCTION = 7;
const CELL_CODE = 8;
const GUEST_STACK = 0x20;
const GUEST_ENTRY = 0x28;
const GUEST_ARGUMENT = 0x30;
const SIGNAL_INFO = 0x78;
const SIGNAL_CONTEXT = 0x80;
const SIGNAL_NUMBER = 0x88;

const SA_SIGINFO = 0x4;
const SA_RESTORER = 0x04000000;
const SA_ONSTACK = 0x08000000;
const SA_NODEFER = 0x40000000;

/** Saves the callee-saved registers in the context (%rdi), clears all others and jumps to the guest. */
const ENTER: readonly string[] = [
  "48 89 5f 40", // mov %rbx, 0x40(%rdi)
  "48 89 6f 48", // mov %rbp, 0x48(%rdi)
  "4c 89 67 50", // mov %r12, 0x50(%rdi)
  "4c 89 6f 58", // mov %r13, 0x58(%rdi)
  "4c 89 77 60", // mov %r14, 0x60(%rdi)
  "4c 89 7f 68", // mov %r15, 0x68(%rdi)
  "48 89 67 70", // mov %rsp, 0x70(%rdi)
  "c7 47 38 01 00 00 00", // movl $1, 0x38(%rdi): a guest runs
  "48 8b 67 20", // mov 0x20(%rdi), %rsp
  "48 8b 47 28", // mov 0x28(%rdi), %rax
  "48 8b 7f 30", // mov 0x30(%rdi), %rdi
  "31 db 31 c9 31 d2 31 f6 31 ed", // xor %ebx, %ecx, %edx, %esi, %ebp
  "45 31 c0 45 31 c9 45 31 d2 45 31 db", // xor %r8d to %r11d
  "45 31 e4 45 31 ed 45 31 f6 45 31 ff", // xor %r12d to %r15d
  "ff e0", // jmp *%rax
];

/** Signal handler: (%edi number, %rsi siginfo, %rdx ucontext). Bytes 2 to 9 are the context's address. */
const HANDLER: readonly string[] = [
  "48 b8 00 00 00 00 00 00 00 00", // mov $context, %rax
  "83 78 38 00", // cmpl $0, 0x38(%rax)
  "74 3a", // je no guest
  "c7 40 38 00 00 00 00", // movl $0, 0x38(%rax)
  "48 89 70 78", // mov %rsi, 0x78(%rax)
  "48 89 90 80 00 00 00", // mov %rdx, 0x80(%rax)
  "89 b8 88 00 00 00", // mov %edi, 0x88(%rax)
  "48 8b 58 40", // mov 0x40(%rax), %rbx
  "48 8b 68 48", // mov 0x48(%rax), %rbp
  "4c 8b 60 50", // mov 0x50(%rax), %r12
  "4c 8b 68 58", // mov 0x58(%rax), %r13
  "4c 8b 70 60", // mov 0x60(%rax), %r14
  "4c 8b 78 68", // mov 0x68(%rax), %r15
  "48 8b 60 70", // mov 0x70(%rax), %rsp
  "31 c0", // xor %eax, %eax
  "b0 0a", // mov $undefined, %al
  "c3 90", // ret
  "bf ff 00 00 00", // no guest: mov $255, %edi
  "b8 e7 00 00 00", // mov $exit_group, %eax
  "0f 05 0f 0b", // syscall; ud2
];

const HANDLER_OFFSET = 256;

/** Where and why a guest stopped: addresses of the kernel's siginfo and ucontext. */
export class GuestStop {
  readonly signal: number;
  readonly info: usize;
  readonly context: usize;

  constructor(signal: number, info: usize, context: usize) {
    this.signal = signal;
    this.info = info;
    this.context = context;
  }
}

/** The one switch of the process. Make it before the seccomp filter is installed. */
export class GuestSwitch {
  readonly #context: usize;

  constructor() {
    const code = mapAnywhere(PAGE_BYTES, PROT_READ | PROT_WRITE, false);
    this.#context = mapAnywhere(PAGE_BYTES, PROT_READ | PROT_WRITE, false);
    writeCode(code, ENTER);
    writeCode(code + HANDLER_OFFSET, HANDLER);
    // SAFETY: both pages were mapped above and belong to this object for ever.
    storeUsize(code + HANDLER_OFFSET + 2, this.#context);
    protect(code, PAGE_BYTES, PROT_READ | PROT_EXEC);
    store32(this.#context, SHAPE_FUNCTION);
    storeUsize(this.#context + CELL_CODE, code);
    installSignalStack();
    for (const signal of SIGNALS) installHandler(signal, code + HANDLER_OFFSET);
  }

  /** Runs the guest. `argument` is in its %rdi. Does not return unless the guest was stopped. */
  enter(stack: usize, entry: usize, argument: usize): GuestStop {
    const context = this.#context;
    // SAFETY: the context page is ours; the guest's stack and entry were checked by the loader.
    storeUsize(context + GUEST_STACK, stack);
    storeUsize(context + GUEST_ENTRY, entry);
    storeUsize(context + GUEST_ARGUMENT, argument);
    callFunction(cellAt<unknown>(context), undefined, []);
    return new GuestStop(
      load32(context + SIGNAL_NUMBER),
      loadUsize(context + SIGNAL_INFO),
      loadUsize(context + SIGNAL_CONTEXT),
    );
  }
}

function writeCode(address: usize, code: readonly string[]): void {
  const bytes: number[] = [];
  for (const line of code) {
    for (const byte of line.split(" ")) bytes.push(parseInt(byte, 16));
  }
  // SAFETY: the page is mapped writable and larger than the code.
  for (let i = 0; i < bytes.length; i++) store8(address + i, bytes[i]!);
}

/** A stack for signals with an unmapped page below it: the guest's own may be what overran. */
function installSignalStack(): void {
  const stack = mapAnywhere(PAGE_BYTES + SIGNAL_STACK_BYTES, PROT_READ | PROT_WRITE, false);
  protect(stack, PAGE_BYTES, PROT_NONE);
  const description = new Uint8Array(24);
  writeU64(description, 0, stack + PAGE_BYTES);
  writeU64(description, 16, SIGNAL_STACK_BYTES);
  call("Cannot set a signal stack", SYS_SIGALTSTACK, bytesAddress(description), 0, 0, 0, 0, 0);
}

function installHandler(signal: number, handler: usize): void {
  const action = new Uint8Array(32);
  writeU64(action, 0, handler);
  writeU32(action, 8, SA_SIGINFO | SA_RESTORER | SA_ONSTACK | SA_NODEFER);
  // The kernel wants a restorer, though no handler of ours returns to it.
  writeU64(action, 16, handler);
  call("Cannot handle signals", SYS_RT_SIGACTION, signal, bytesAddress(action), 0, 8, 0, 0);
}
