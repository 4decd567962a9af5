// The processor: registers, stack and time stamps.
import type { u64, usize } from "./integer.ts";
import { onlyCompiled } from "./only-compiled.ts";

/**
 * The stack pointer of the running function.
 * @intrinsic
 */
export function stackPointer(): usize {
  onlyCompiled("stackPointer");
}

/**
 * Stores the callee-saved registers in 8 words at `into` (unused words are zero).
 * @intrinsic
 */
export function spillRegisters(_into: usize): void {
  onlyCompiled("spillRegisters");
}

/**
 * The time stamp counter; on Node, nanoseconds.
 * @intrinsic
 */
export function readTimestamp(): u64 {
  return BigInt.asUintN(64, process.hrtime.bigint());
}

/**
 * A hint that this is a spinning loop.
 * @intrinsic
 */
export function pause(): void {}

/**
 * Sets the lowest address that the stack may reach; calls below it throw RangeError.
 * @intrinsic
 */
export function setStackLimit(_address: usize): void {
  onlyCompiled("setStackLimit");
}

/**
 * Stops at once with an undefined instruction: a broken invariant.
 * @intrinsic
 */
export function trap(): never {
  throw new Error("machine trap: a broken invariant");
}
