import {
  assembleFilter,
  type BpfInstruction,
  encodeFilter,
  JUMP_AT_LEAST,
  JUMP_EQUAL,
  LOAD_WORD,
  RET_ALLOW,
  RET_KILL_PROCESS,
  RET_TRAP,
  RETURN,
  SeccompRule,
} from "@tessera/monitor/seccomp/program";
import { assertEquals, runTests, test } from "@tessera/os/testing";

const X86_64 = 0xc000003e;

/** Runs a filter as the kernel does; the words are those of struct seccomp_data. */
function run(
  program: readonly BpfInstruction[],
  number: number,
  arch: number,
  low: number,
  high: number,
): number {
  const words = [number, arch, 0, 0, low, high];
  let accumulator = 0;
  let at = 0;
  for (;;) {
    const instruction = program[at]!;
    at++;
    if (instruction.code === LOAD_WORD) accumulator = words[instruction.operand / 4]!;
    else if (instruction.code === JUMP_EQUAL) {
      at += accumulator === instruction.operand ? instruction.jumpTrue : instruction.jumpFalse;
    } else if (instruction.code === JUMP_AT_LEAST) {
      at += accumulator >= instruction.operand ? instruction.jumpTrue : instruction.jumpFalse;
    } else if (instruction.code === RETURN) return instruction.operand;
    else throw new Error("unknown instruction");
  }
}

const PROGRAM = assembleFilter([
  new SeccompRule(1, [1, 2, 7]),
  new SeccompRule(0, [7]),
  new SeccompRule(231, []),
]);

test("a call without a rule is trapped", () => {
  assertEquals(run(PROGRAM, 2, X86_64, 0, 0), RET_TRAP);
  assertEquals(run(PROGRAM, 230, X86_64, 0, 0), RET_TRAP);
  assertEquals(run(assembleFilter([]), 0, X86_64, 0, 0), RET_TRAP);
});

test("a call with a rule passes only with the values that the rule names", () => {
  assertEquals(run(PROGRAM, 1, X86_64, 1, 0), RET_ALLOW);
  assertEquals(run(PROGRAM, 1, X86_64, 2, 0), RET_ALLOW);
  assertEquals(run(PROGRAM, 1, X86_64, 7, 0), RET_ALLOW);
  assertEquals(run(PROGRAM, 1, X86_64, 3, 0), RET_TRAP);
  assertEquals(run(PROGRAM, 0, X86_64, 7, 0), RET_ALLOW);
  assertEquals(run(PROGRAM, 0, X86_64, 1, 0), RET_TRAP);
  assertEquals(run(PROGRAM, 231, X86_64, 99, 99), RET_ALLOW);
});

test("the upper half of an argument counts", () => {
  assertEquals(run(PROGRAM, 1, X86_64, 1, 1), RET_TRAP);
});

test("calls of another architecture or of the x32 ABI kill", () => {
  assertEquals(run(PROGRAM, 1, 0x40000003, 1, 0), RET_KILL_PROCESS);
  assertEquals(run(PROGRAM, 0x40000001, X86_64, 1, 0), RET_KILL_PROCESS);
});

test("encodeFilter() writes struct sock_filter", () => {
  const bytes = encodeFilter(assembleFilter([]));
  assertEquals(bytes.length, 56);
  assertEquals(bytes.subarray(8, 16), new Uint8Array([0x15, 0, 1, 0, 0x3e, 0, 0, 0xc0]));
});

await runTests();
