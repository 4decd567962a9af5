// The system calls that Solo5's spt ABI leaves to a guest; any other one ends it.
//
// Contract: results below zero are negative error numbers. Nothing here allocates.
// Source: Solo5 bindings for spt, x86-64 numbers of Linux.

import type { i32, usize } from "@tessera/machine/integer";
import { syscall } from "@tessera/machine/syscall";

const SYS_READ = 0;
const SYS_WRITE = 1;
const SYS_CLOCK_GETTIME = 228;
const SYS_EXIT_GROUP = 231;
const SYS_EPOLL_PWAIT = 281;
const SYS_TIMERFD_SETTIME = 286;
const TIMER_ABSOLUTE = 1;

export const CLOCK_REALTIME = 0;
export const CLOCK_MONOTONIC = 1;

export function readFrom(descriptor: i32, address: usize, length: usize): usize {
  // SAFETY: the kernel writes at most `length` bytes to memory that the caller owns; so in all calls below.
  return syscall(SYS_READ, descriptor, address, length, 0, 0, 0);
}

export function writeTo(descriptor: i32, address: usize, length: usize): usize {
  return syscall(SYS_WRITE, descriptor, address, length, 0, 0, 0);
}

/** Fills the 16 bytes of a timespec at `address`. */
export function clockGetTime(clock: i32, address: usize): usize {
  return syscall(SYS_CLOCK_GETTIME, clock, address, 0, 0, 0, 0);
}

/** Sets the timer to the absolute itimerspec (32 bytes) at `address`. */
export function setTimer(descriptor: i32, address: usize): usize {
  return syscall(SYS_TIMERFD_SETTIME, descriptor, TIMER_ABSOLUTE, address, 0, 0, 0);
}

/** Waits for up to `count` events of 12 bytes each; `timeoutMs` -1 waits without limit. */
export function waitForEvents(descriptor: i32, address: usize, count: i32, timeoutMs: i32): usize {
  return syscall(SYS_EPOLL_PWAIT, descriptor, address, count, timeoutMs, 0, 0);
}

export function exitGroup(code: i32): void {
  syscall(SYS_EXIT_GROUP, code, 0, 0, 0, 0, 0);
}
