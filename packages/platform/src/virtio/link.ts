// How a virtio image is linked: a PVH ELF that any loader of Xen's protocol starts (QEMU, Firecracker, clouds).
//
// Contract: segments as on the other targets, linked at 1 MiB, below 16 MiB altogether (the entry code's small
// pages end there). Interrupts arrive on the stack, so compiled code keeps nothing below the stack pointer.
import { IMAGE_BASE } from "@tessera/abi/layout";
import type { LinkTarget } from "@tessera/compiler/link/link";
import { entropyCode } from "../shared/entry-assembly.ts";
import { virtioAssembly } from "./entry-assembly.ts";

const linkerScript = `
ENTRY(_start)
PHDRS
{
  text PT_LOAD FLAGS(5);
  rodata PT_LOAD FLAGS(4);
  data PT_LOAD FLAGS(6);
  note_pvh PT_NOTE FLAGS(4);
}
SECTIONS
{
  . = 0x${IMAGE_BASE.toString(16)};
  tsr_text_start = .;
  .text : { KEEP(*(.text.entry)) *(.text .text.*) } :text
  . = ALIGN(4096);
  tsr_text_pages_end = . >> 12;
  tsr_rodata_start = .;
  .note.pvh : { KEEP(*(.note.pvh)) } :rodata :note_pvh
  .rodata : { *(.rodata .rodata.*) } :rodata
  . = ALIGN(4096);
  tsr_rodata_pages_end = . >> 12;
  .data : { QUAD(0x6172657373657454) *(.data .data.* .got .got.plt) } :data
  .bss : { *(.bss .bss.* COMMON) } :data
  . = ALIGN(4096);
  tsr_image_end = .;
  ASSERT(tsr_image_end <= 0x1000000, "the image does not fit into 16 MiB")
  /DISCARD/ : { *(.note.gnu.* .comment .note.GNU-stack .eh_frame .eh_frame.*) }
}
`;

export const target: LinkTarget = {
  name: "virtio",
  assembly: virtioAssembly + entropyCode,
  linkerScript,
  flags: ["-no-pie", "-mno-red-zone"],
};
