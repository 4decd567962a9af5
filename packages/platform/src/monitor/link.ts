// How a monitor is linked: a static Linux program that lies above every guest.
//
// An spt guest lives in the monitor's own address space from 1 MiB upward, so the monitor's text begins at
// MONITOR_BASE and guest memory ends below it. hvt needs no such distance but uses the same link.
// The entry code hides the command line from the unix platform (it shows an argument count of zero), whose
// options would clash with the monitor's; the monitor reads its words itself.

import { MONITOR_BASE } from "@tessera/abi/layout";
import type { LinkTarget } from "@tessera/compiler/link/link";
import { target as unixTarget } from "../unix/link.ts";

const assembly = `
        .section .text.start, "ax", @progbits
        .globl  _start
        .type   _start, @function
_start:
        xorl    %ebp, %ebp
        andq    $-16, %rsp
        pushq   $0
        pushq   $0
        movq    %rsp, %rdi
        call    tsr_start
        ud2
        .size   _start, . - _start
        .section .note.GNU-stack, "", @progbits
`;

export const target: LinkTarget = {
  ...unixTarget,
  name: "monitor",
  assembly,
  linkerScript: unixTarget.linkerScript.replace(". = 0x400000", `. = 0x${MONITOR_BASE.toString(16)}`),
};
