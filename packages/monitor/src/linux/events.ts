// Epoll sets and timers.

import { writeU32 } from "@tessera/abi/bytes";
import { bytesAddress } from "@tessera/machine/cell";
import { call, SYS_EPOLL_CREATE1, SYS_EPOLL_CTL, SYS_TIMERFD_CREATE } from "./kernel.ts";

const EPOLL_CTL_ADD = 1;
const EPOLLIN = 1;
const CLOCK_MONOTONIC = 1;
const TFD_NONBLOCK = 0x800;

export function createEpoll(): number {
  return call("Cannot create an epoll set", SYS_EPOLL_CREATE1, 0, 0, 0, 0, 0, 0);
}

/** A timer on CLOCK_MONOTONIC that does not block. */
export function createTimer(): number {
  return call("Cannot create a timer", SYS_TIMERFD_CREATE, CLOCK_MONOTONIC, TFD_NONBLOCK, 0, 0, 0, 0);
}

/** Watches a descriptor for input; `identifier` (32 bits) comes back with its events. */
export function watchInput(epoll: number, descriptor: number, identifier: number): void {
  const event = new Uint8Array(12);
  writeU32(event, 0, EPOLLIN);
  writeU32(event, 4, identifier);
  call(
    "Cannot watch a descriptor",
    SYS_EPOLL_CTL,
    epoll,
    EPOLL_CTL_ADD,
    descriptor,
    bytesAddress(event),
    0,
    0,
  );
}
