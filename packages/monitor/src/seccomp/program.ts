// Seccomp filters: a list of rules becomes a program for the kernel's classic BPF machine.
//
// Contract: a call passes if its number has a rule and, where the rule names values for the first argument,
// that argument (all 64 bits) is one of them. Every other call raises SIGSYS, so that the monitor can say what
// the guest tried; calls of another architecture or of the x32 ABI kill the process.
// Source: linux/seccomp.h, linux/filter.h; struct seccomp_data { int nr; u32 arch; u64 ip; u64 args[6] }.

import { writeU16, writeU32 } from "@tessera/abi/bytes";

export const RET_ALLOW = 0x7fff0000;
export const RET_TRAP = 0x00030000;
export const RET_KILL_PROCESS = 0x80000000;

const ARCH_X86_64 = 0xc000003e;
const X32_CALLS = 0x40000000;

export const LOAD_WORD = 0x20;
export const JUMP_EQUAL = 0x15;
export const JUMP_AT_LEAST = 0x35;
export const RETURN = 0x06;

const DATA_NUMBER = 0;
const DATA_ARCH = 4;
const DATA_ARGUMENT_0 = 16;

/** A call that may pass; `firstArguments` empty: with any arguments. */
export class SeccompRule {
  readonly number: number;
  readonly firstArguments: readonly number[];

  constructor(number: number, firstArguments: readonly number[]) {
    this.number = number;
    this.firstArguments = firstArguments;
  }
}

/** One instruction of struct sock_filter. Jump distances count from the next instruction. */
export class BpfInstruction {
  readonly code: number;
  readonly jumpTrue: number;
  readonly jumpFalse: number;
  readonly operand: number;

  constructor(code: number, jumpTrue: number, jumpFalse: number, operand: number) {
    this.code = code;
    this.jumpTrue = jumpTrue;
    this.jumpFalse = jumpFalse;
    this.operand = operand;
  }
}

/** Assembles the program of these rules. Each number may have one rule. */
export function assembleFilter(rules: readonly SeccompRule[]): BpfInstruction[] {
  const program: BpfInstruction[] = [
    new BpfInstruction(LOAD_WORD, 0, 0, DATA_ARCH),
    new BpfInstruction(JUMP_EQUAL, 1, 0, ARCH_X86_64),
    new BpfInstruction(RETURN, 0, 0, RET_KILL_PROCESS),
    new BpfInstruction(LOAD_WORD, 0, 0, DATA_NUMBER),
    new BpfInstruction(JUMP_AT_LEAST, 0, 1, X32_CALLS),
    new BpfInstruction(RETURN, 0, 0, RET_KILL_PROCESS),
  ];
  for (const rule of rules) addRule(program, rule);
  program.push(new BpfInstruction(RETURN, 0, 0, RET_TRAP));
  return program;
}

/** The number is in the accumulator before and, if the rule does not match it, after. */
function addRule(program: BpfInstruction[], rule: SeccompRule): void {
  const count = rule.firstArguments.length;
  if (count === 0) {
    program.push(new BpfInstruction(JUMP_EQUAL, 0, 1, rule.number));
    program.push(new BpfInstruction(RETURN, 0, 0, RET_ALLOW));
    return;
  }
  // number, load high, high = 0?, load low, one comparison per value, trap, allow
  program.push(new BpfInstruction(JUMP_EQUAL, 0, 5 + count, rule.number));
  program.push(new BpfInstruction(LOAD_WORD, 0, 0, DATA_ARGUMENT_0 + 4));
  program.push(new BpfInstruction(JUMP_EQUAL, 0, 1 + count, 0));
  program.push(new BpfInstruction(LOAD_WORD, 0, 0, DATA_ARGUMENT_0));
  for (let i = 0; i < count; i++) {
    program.push(new BpfInstruction(JUMP_EQUAL, count - i, 0, rule.firstArguments[i]!));
  }
  program.push(new BpfInstruction(RETURN, 0, 0, RET_TRAP));
  program.push(new BpfInstruction(RETURN, 0, 0, RET_ALLOW));
}

/** The program as an array of struct sock_filter, 8 bytes each. */
export function encodeFilter(program: readonly BpfInstruction[]): Uint8Array {
  const out = new Uint8Array(program.length * 8);
  for (let i = 0; i < program.length; i++) {
    const instruction = program[i]!;
    writeU16(out, i * 8, instruction.code);
    out[i * 8 + 2] = instruction.jumpTrue;
    out[i * 8 + 3] = instruction.jumpFalse;
    writeU32(out, i * 8 + 4, instruction.operand);
  }
  return out;
}
