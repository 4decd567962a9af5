// How a program becomes a static Linux executable: entry code and memory layout.
import type { LinkTarget } from "@tessera/compiler/link/link";

// The kernel passes the initial stack pointer; the C side gets it as its argument on an aligned stack.
const assembly = `
.section .text.start, "ax", @progbits
.globl _start
.type _start, @function
_start:
  xor %ebp, %ebp
  mov %rsp, %rdi
  and $-16, %rsp
  call tsr_start
  ud2
.size _start, . - _start
.section .note.GNU-stack, "", @progbits
`;

// Text is R-X, constants R--, data RW-, each in pages of its own.
const linkerScript = `
ENTRY(_start)
PHDRS { text PT_LOAD FLAGS(5); rodata PT_LOAD FLAGS(4); data PT_LOAD FLAGS(6); stack PT_GNU_STACK FLAGS(6); }
SECTIONS {
  . = 0x400000 + SIZEOF_HEADERS;
  .text : { KEEP(*(.text.start)) *(.text .text.*) } :text
  . = ALIGN(0x1000) + (. & 0xfff);
  .rodata : { *(.rodata .rodata.*) } :rodata
  . = ALIGN(0x1000) + (. & 0xfff);
  .data : { *(.data .data.*) } :data
  .bss : { *(.bss .bss.* COMMON) } :data
  /DISCARD/ : { *(.note.* .comment .eh_frame .gnu.*) }
}
`;

export const target: LinkTarget = { name: "unix", assembly, linkerScript, flags: [] };
