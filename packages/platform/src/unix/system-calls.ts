// The Linux system calls of the unix target, x86-64 numbers.
//
// Contract: results below zero are negative error numbers. Nothing here allocates.

import type { i32, usize } from "@tessera/machine/integer";
import { syscall } from "@tessera/machine/syscall";

const SYS_READ = 0;
const SYS_WRITE = 1;
const SYS_OPEN = 2;
const SYS_MMAP = 9;
const SYS_IOCTL = 16;
const SYS_CLOCK_GETTIME = 228;
const SYS_EXIT_GROUP = 231;
const SYS_PPOLL = 271;
const SYS_PRLIMIT64 = 302;
const SYS_GETRANDOM = 318;

export const CLOCK_REALTIME = 0;
export const CLOCK_MONOTONIC = 1;
const RLIMIT_STACK = 3;
const READ_WRITE = 3;
/** MAP_PRIVATE, MAP_ANONYMOUS, MAP_NORESERVE: pages come when they are touched. */
const LAZY_MEMORY = 0x4022;

export function readFrom(descriptor: i32, address: usize, length: usize): usize {
  // SAFETY: the kernel writes at most `length` bytes to memory that the caller owns; so in all calls below.
  return syscall(SYS_READ, descriptor, address, length, 0, 0, 0);
}

export function writeTo(descriptor: i32, address: usize, length: usize): usize {
  return syscall(SYS_WRITE, descriptor, address, length, 0, 0, 0);
}

/** Opens the NUL-terminated path. */
export function openFile(path: usize, flags: i32): usize {
  return syscall(SYS_OPEN, path, flags, 0, 0, 0, 0);
}

export function control(descriptor: i32, request: usize, argument: usize): usize {
  return syscall(SYS_IOCTL, descriptor, request, argument, 0, 0, 0);
}

/** Reserves zeroed memory. */
export function mapMemory(bytes: usize): usize {
  return syscall(SYS_MMAP, 0, bytes, READ_WRITE, LAZY_MEMORY, -1, 0);
}

/** Fills the 16 bytes of a timespec at `address`. */
export function clockGetTime(clock: i32, address: usize): usize {
  return syscall(SYS_CLOCK_GETTIME, clock, address, 0, 0, 0, 0);
}

/** Waits for `count` pollfds at `address`; `timeout` is a timespec, or 0 to wait without limit. */
export function pollUntil(address: usize, count: i32, timeout: usize): usize {
  return syscall(SYS_PPOLL, address, count, timeout, 0, 8, 0);
}

/** Writes the soft and the hard limit of the stack, 16 bytes. */
export function stackLimits(address: usize): usize {
  return syscall(SYS_PRLIMIT64, 0, RLIMIT_STACK, 0, address, 0, 0);
}

export function getRandom(address: usize, length: usize): usize {
  return syscall(SYS_GETRANDOM, address, length, 0, 0, 0, 0);
}

export function exitGroup(code: i32): void {
  syscall(SYS_EXIT_GROUP, code, 0, 0, 0, 0, 0);
}
