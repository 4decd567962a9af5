// The entry code that spt and hvt share, as text for the GNU assembler.
//
// Contract: `_start` is entered with the boot information in %rdi on the monitor's stack. It builds the entry
// block (abi/boot-info.ts) at the top of the stack and calls `tsr_start` with its address; it never returns.
// Only what TypeScript cannot fetch is done here: the linker's symbol, RDTSC and RDRAND.

/** `_start` of spt and hvt. */
export const entryCode: string = `
        .section .text.entry, "ax", @progbits
        .globl  _start
        .type   _start, @function
_start:
        xorl    %ebp, %ebp
        andq    $-16, %rsp
        movq    %rsp, %r12
        subq    $4096, %rsp
        movq    %rdi, 0(%rsp)
        leaq    tsr_image_end(%rip), %rax
        movq    %rax, 8(%rsp)
        movq    %r12, 64(%rsp)
        call    tessera_entropy
        movq    %rsp, %rdi
        call    tsr_start
        ud2
        .size   _start, . - _start
`;

/**
 * `tessera_entropy`: fills time stamp and random words of the entry block that lies at 8(%rsp) of the callee.
 * RDRAND may fail for a moment; ten tries are what its vendor advises (Intel SDM volume 1, 7.3.17).
 */
export const entropyCode: string = `
        .section .text.entry, "ax", @progbits
tessera_entropy:
        rdtsc
        shlq    $32, %rdx
        orq     %rdx, %rax
        movq    %rax, 24(%rsp)
        xorl    %r8d, %r8d
        movl    $1, %eax
        xorl    %ecx, %ecx
        cpuid
        btl     $30, %ecx
        jnc     3f
1:      movl    $10, %ecx
2:      rdrand  %rax
        jc      4f
        decl    %ecx
        jnz     2b
        jmp     3f
4:      movq    %rax, 40(%rsp,%r8,8)
        incl    %r8d
        cmpl    $4, %r8d
        jb      1b
3:      movq    %r8, 32(%rsp)
        ret
`;

/**
 * ELF notes of an image for Solo5's monitors: ABI1, the manifest MFT1 with one network device "service" if the
 * program uses the network (Solo5 starts no image whose devices are not all attached), and Tessera's own. The
 * interpreter that does not exist keeps Linux from starting the file as a program.
 */
export function notes(abiTarget: number, abiVersion: number, withNetwork: boolean): string {
  const count = withNetwork ? 2 : 1;
  return `
        .section .interp, "a", @progbits
        .asciz  "/nonexistent/tessera/"

        .section .note.solo5.abi, "a", @note
        .balign 4
        .long   6, 16, 0x31494241
        .asciz  "Solo5"
        .balign 4
        .long   ${abiTarget}, ${abiVersion}, 0, 0

        .section .note.solo5.manifest, "a", @note
        .balign 8
        .long   6, 4 + 8 + ${count} * 104, 0x3154464d
        .asciz  "Solo5"
        .balign 4
        .long   0
        .long   1, ${count}
        .skip   68
        .long   0x40000000
        .skip   32
${withNetwork ? networkEntry : ""}
        .section .note.tessera, "a", @note
        .balign 4
        .long   8, 4, 1
        .asciz  "Tessera"
        .balign 4
        .long   1
        .section .note.GNU-stack, "", @progbits
`;
}

const networkEntry = `
        .ascii  "service"
        .skip   68 - 7
        .long   2
        .skip   32
`;
