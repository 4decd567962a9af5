// Entry code of a virtio image: from the PVH entry in 32-bit mode to `tsr_start` in long mode.
//
// The start in order: page tables (page zero unmapped, text read-only, everything else not executable, a guard
// page below the stack; the first 16 MiB by 4 KiB pages, the rest of 4 GiB by 2 MiB pages), SSE, no-execute and
// write protection, long mode, GDT, task state with a stack of its own for faults, IDT, interrupt controllers
// remapped and masked, entry block, TypeScript.
//
// Faults print vector, instruction and address on the serial port and end with exit code 255. The only interrupt
// is the interval timer's: its stub masks all and returns, which ends a HLT.
// Source: Xen docs/misc/pvh.pandoc (start state); Intel SDM volume 3, 4.5, 6.14, 8.7, 9.8.5.

/** PVH note (Xen, type 18), Solo5-like note of Tessera. */
const notes = `
        .section .note.pvh, "a", @note
        .balign 4
        .long   4, 4, 18
        .asciz  "Xen"
        .long   pvh_start
`;

const protectedMode = `
        .section .text.entry, "ax", @progbits
        .code32
        .globl  pvh_start
        .globl  _start
pvh_start:
_start:
        cld
        movl    $boot_stack_top, %esp
        # Loaders may put their information into page zero, which will not exist: keep a copy.
        xorl    %esi, %esi
        movl    $page_zero_copy, %edi
        movl    $1024, %ecx
        rep movsl
        movl    %ebx, %edi
        # Four page directories of 2 MiB pages: present, writable, large, not executable.
        xorl    %ecx, %ecx
1:      movl    %ecx, %eax
        shll    $21, %eax
        orl     $0x83, %eax
        movl    %eax, page_directories(,%ecx,8)
        movl    $0x80000000, page_directories+4(,%ecx,8)
        incl    %ecx
        cmpl    $2048, %ecx
        jb      1b
        # The first 16 MiB by small pages: writable and not executable until told otherwise below.
        xorl    %ecx, %ecx
2:      movl    %ecx, %eax
        shll    $12, %eax
        orl     $3, %eax
        movl    %eax, page_tables(,%ecx,8)
        movl    $0x80000000, page_tables+4(,%ecx,8)
        incl    %ecx
        cmpl    $4096, %ecx
        jb      2b
        xorl    %ecx, %ecx
3:      movl    %ecx, %eax
        shll    $12, %eax
        addl    $page_tables + 3, %eax
        movl    %eax, page_directories(,%ecx,8)
        movl    $0, page_directories+4(,%ecx,8)
        incl    %ecx
        cmpl    $8, %ecx
        jb      3b
        # Text: readable and executable.
        movl    $tsr_text_start, %ecx
        shrl    $12, %ecx
4:      movl    %ecx, %eax
        shll    $12, %eax
        orl     $1, %eax
        movl    %eax, page_tables(,%ecx,8)
        movl    $0, page_tables+4(,%ecx,8)
        incl    %ecx
        cmpl    $tsr_text_pages_end, %ecx
        jb      4b
        # Constants: readable.
        movl    $tsr_rodata_start, %ecx
        shrl    $12, %ecx
5:      cmpl    $tsr_rodata_pages_end, %ecx
        jae     6f
        andl    $0xfffffffd, page_tables(,%ecx,8)
        incl    %ecx
        jmp     5b
6:      # Page zero and the guard page do not exist.
        movl    $0, page_tables
        movl    $stack_guard, %ecx
        shrl    $12, %ecx
        movl    $0, page_tables(,%ecx,8)
        movl    $page_directories + 3, %eax
        movl    %eax, page_pointers
        addl    $0x1000, %eax
        movl    %eax, page_pointers + 8
        addl    $0x1000, %eax
        movl    %eax, page_pointers + 16
        addl    $0x1000, %eax
        movl    %eax, page_pointers + 24
        movl    $page_pointers + 3, page_root
        movl    $page_root, %eax
        movl    %eax, %cr3
        # PAE, FXSAVE, SIMD exceptions.
        movl    $0x620, %eax
        movl    %eax, %cr4
        # EFER: long mode, no-execute.
        movl    $0xc0000080, %ecx
        rdmsr
        orl     $0x900, %eax
        wrmsr
        # CR0: paging, write protection, numeric errors, monitor coprocessor, protection.
        movl    $0x80010033, %eax
        movl    %eax, %cr0
        lgdt    gdt_pointer
        ljmp    $8, $long_mode
`;

const longMode = `
        .code64
long_mode:
        movl    $16, %eax
        movl    %eax, %ds
        movl    %eax, %es
        movl    %eax, %ss
        movl    %eax, %fs
        movl    %eax, %gs
        movl    %edi, %ebx
        # Task state: its address goes into the descriptor in pieces, its stack 1 is the one of faults.
        movl    $task_state, %eax
        movw    %ax, gdt_task + 2
        shrl    $16, %eax
        movb    %al, gdt_task + 4
        movb    %ah, gdt_task + 7
        movl    $fault_stack_top, task_state + 36
        movl    $24, %eax
        ltr     %ax
        # Interrupt gates: 32 faults on stack 1, then the timer.
        xorl    %ecx, %ecx
1:      movl    %ecx, %eax
        shll    $4, %eax
        leal    fault_stubs(%eax), %edx
        cmpl    $32, %ecx
        jb      2f
        movl    $timer_interrupt, %edx
2:      movw    %dx, idt(%eax)
        movw    $8, idt + 2(%eax)
        movw    $0x8e01, idt + 4(%eax)
        shrl    $16, %edx
        movw    %dx, idt + 6(%eax)
        incl    %ecx
        cmpl    $48, %ecx
        jb      1b
        lidt    idt_pointer
        # 8259: vectors from 32 upward, everything masked.
        movb    $0x11, %al
        outb    %al, $0x20
        outb    %al, $0xa0
        movb    $0x20, %al
        outb    %al, $0x21
        movb    $0x28, %al
        outb    %al, $0xa1
        movb    $4, %al
        outb    %al, $0x21
        movb    $2, %al
        outb    %al, $0xa1
        movb    $1, %al
        outb    %al, $0x21
        outb    %al, $0xa1
        movb    $0xff, %al
        outb    %al, $0x21
        outb    %al, $0xa1
        # Local APIC: on, and its pin LINT0 passes the interrupts of the 8259 (virtual wire).
        movl    $0xfee00000, %eax
        movl    $0x1ff, 0xf0(%rax)
        movl    $0x700, 0x350(%rax)
        # Entry block (abi/boot-info.ts).
        movl    $boot_stack_top, %esp
        xorl    %ebp, %ebp
        subq    $4096, %rsp
        movq    %rbx, 0(%rsp)
        movq    $tsr_image_end, 8(%rsp)
        movq    $boot_stack_top, 64(%rsp)
        movq    $halt_function, 72(%rsp)
        movq    $stack_guard + 4096, 80(%rsp)
        movq    $page_zero_copy, 88(%rsp)
        call    tessera_entropy
        movq    %rsp, %rdi
        call    tsr_start
        ud2
`;

const interrupts = `
        # One stub of 16 bytes per vector; a fault without error code pushes 0 for it.
        .balign 16
fault_stubs:
        .set    vector, 0
        .rept   32
        .balign 16
        .if     !((vector == 8) || ((vector >= 10) && (vector <= 14)) || (vector == 17) || (vector == 21))
        pushq   $0
        .endif
        pushq   $vector
        jmp     fault
        .set    vector, vector + 1
        .endr

        # Stack: vector, error code, RIP, CS, RFLAGS, RSP, SS.
fault:
        movl    $fault_text, %esi
        call    print
        movq    0(%rsp), %rax
        call    print_hex
        movl    $code_text, %esi
        call    print
        movq    8(%rsp), %rax
        call    print_hex
        movl    $address_text, %esi
        call    print
        movq    %cr2, %rax
        call    print_hex
        movl    $at_text, %esi
        call    print
        movq    16(%rsp), %rax
        call    print_hex
        movl    $end_text, %esi
        call    print
        movb    $0xff, %al
        movw    $0x501, %dx
        outb    %al, %dx
        # Nobody listens there: a triple fault stops or resets every machine.
        lidt    no_idt
        int3

print:
        lodsb
        testb   %al, %al
        jz      1f
        call    print_character
        jmp     print
1:      ret

print_character:
        movb    %al, %cl
        movw    $0x3fd, %dx
1:      inb     %dx, %al
        testb   $0x20, %al
        jz      1b
        movw    $0x3f8, %dx
        movb    %cl, %al
        outb    %al, %dx
        ret

        # Hexadecimal number in %rax.
print_hex:
        movq    %rax, %r8
        movl    $16, %r9d
1:      rolq    $4, %r8
        movl    %r8d, %eax
        andl    $15, %eax
        addb    $'0', %al
        cmpb    $'9', %al
        jbe     2f
        addb    $'a' - '0' - 10, %al
2:      call    print_character
        decl    %r9d
        jnz     1b
        ret

        # Masks everything and acknowledges: whoever waits looks himself.
timer_interrupt:
        pushq   %rax
        movb    $0xff, %al
        outb    %al, $0x21
        movb    $0x20, %al
        outb    %al, $0x20
        popq    %rax
        iretq

        # halt(): sleeps until the timer's interrupt. Called through the cell below as a function value.
halt:
        movb    $0xfe, %al
        outb    %al, $0x21
        sti
        hlt
        cli
        movl    $0x0a, %eax
        ret
`;

const tables = `
        .section .rodata.entry, "a", @progbits
fault_text:     .asciz "error: guest stopped: processor exception 0x"
code_text:      .asciz ", code 0x"
address_text:   .asciz ", address 0x"
at_text:        .asciz "\\n    at (0x"
end_text:       .asciz ")\\n"
        .balign 8
no_idt: .word   0
        .quad   0
gdt_pointer:
        .word   gdt_end - gdt - 1
        .long   gdt
        .long   0
idt_pointer:
        .word   48 * 16 - 1
        .quad   idt

        .section .data.entry, "aw", @progbits
        .balign 16
gdt:    .quad   0
        .quad   0x00af9b000000ffff
        .quad   0x00cf93000000ffff
gdt_task:
        .quad   0x0000890000000067
        .quad   0
gdt_end:
        # A FUNCTION cell (docs/compiler.md) whose code is halt: shape, captures, code, info, properties.
        .balign 16
halt_function:
        .long   7, 0
        .quad   halt
        .quad   0, 0, 0

        .section .bss.entry, "aw", @nobits
        .balign 4096
page_zero_copy:
        .skip   4096
page_root:
        .skip   4096
page_pointers:
        .skip   4096
page_directories:
        .skip   4 * 4096
page_tables:
        .skip   8 * 4096
stack_guard:
        .skip   4096
        .skip   1024 * 1024
boot_stack_top:
        .skip   4096
fault_stack_top:
task_state:
        .skip   112
        .balign 16
idt:    .skip   48 * 16
        .section .note.GNU-stack, "", @progbits
`;

/** Everything but the entropy code, which all bare targets share. */
export const virtioAssembly: string = notes + protectedMode + longMode + interrupts + tables;
