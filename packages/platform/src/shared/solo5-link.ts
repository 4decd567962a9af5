// The linker script that spt and hvt share.
//
// Contract: text, read-only data and data are separate segments on separate pages, text is not writable, data
// is not executable. Each Solo5 note has a PT_NOTE segment of its own, because Solo5's loader reads only the
// first note of a segment. Data and bss form one segment that has contents in the file, because the same loader
// ignores segments without. `tsr_image_end` is the first page that belongs to nobody.

import { IMAGE_BASE } from "@tessera/abi/layout";
import type { LinkTarget } from "@tessera/compiler/link/link";
import { entropyCode, entryCode, notes } from "./entry-assembly.ts";

export const solo5LinkerScript: string = `
ENTRY(_start)
PHDRS
{
  interp PT_INTERP;
  text PT_LOAD FLAGS(5);
  rodata PT_LOAD FLAGS(4);
  data PT_LOAD FLAGS(6);
  note_abi PT_NOTE FLAGS(4);
  note_manifest PT_NOTE FLAGS(4);
  note_tessera PT_NOTE FLAGS(4);
}
SECTIONS
{
  . = 0x${IMAGE_BASE.toString(16)};
  .text : { KEEP(*(.text.entry)) *(.text .text.*) } :text
  . = ALIGN(4096);
  .interp : { KEEP(*(.interp)) } :rodata :interp
  .note.solo5.abi : { KEEP(*(.note.solo5.abi)) } :rodata :note_abi
  .note.solo5.manifest : { KEEP(*(.note.solo5.manifest)) } :rodata :note_manifest
  .note.tessera : { KEEP(*(.note.tessera)) } :rodata :note_tessera
  .rodata : { *(.rodata .rodata.*) } :rodata
  .eh_frame : { *(.eh_frame .eh_frame.*) } :rodata
  . = ALIGN(4096);
  .data : { QUAD(0x6172657373657454) *(.data .data.* .got .got.plt) } :data
  .bss : { *(.bss .bss.* COMMON) } :data
  . = ALIGN(4096);
  tsr_image_end = .;
  /DISCARD/ : { *(.note.gnu.* .comment .note.GNU-stack) }
}
`;

/** The link of an spt or hvt image; `withNetwork`: the manifest declares the network device "service". */
export function solo5Target(name: string, abiTarget: number, withNetwork: boolean): LinkTarget {
  return {
    name,
    assembly: entryCode + entropyCode + notes(abiTarget, 2, withNetwork),
    linkerScript: solo5LinkerScript,
    flags: ["-no-pie"],
    lines: true,
  };
}
