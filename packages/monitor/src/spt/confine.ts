// Gives up every system call that the spt ABI does not need.
//
// Contract: after `installFilter` this process, monitor and guest alike, can write to standard output and error
// and to its network descriptors, read from the latter, ask the time, set its timer, wait for its epoll set and
// exit; images of Solo5 may also set their thread pointer. Everything else raises SIGSYS. It cannot be undone.

import { writeU16, writeU64 } from "@tessera/abi/bytes";
import type { ManifestEntry } from "@tessera/abi/manifest";
import { bytesAddress } from "@tessera/machine/cell";
import {
  call,
  SYS_ARCH_PRCTL,
  SYS_CLOCK_GETTIME,
  SYS_EPOLL_PWAIT,
  SYS_EXIT_GROUP,
  SYS_PRCTL,
  SYS_READ,
  SYS_SECCOMP,
  SYS_TIMERFD_SETTIME,
  SYS_WRITE,
} from "../linux/kernel.ts";
import { assembleFilter, encodeFilter, SeccompRule } from "../seccomp/program.ts";

const PR_SET_NO_NEW_PRIVS = 38;
const SECCOMP_SET_MODE_FILTER = 1;
const CLOCK_REALTIME = 0;
const CLOCK_MONOTONIC = 1;
const ARCH_SET_FS = 0x1002;

/** The allow-list: at most seven calls. */
export function guestRules(
  networkDescriptors: readonly number[],
  epoll: number,
  timer: number,
  withThreadPointer: boolean,
): SeccompRule[] {
  const rules = [
    new SeccompRule(SYS_WRITE, [1, 2].concat(networkDescriptors)),
    new SeccompRule(SYS_CLOCK_GETTIME, [CLOCK_REALTIME, CLOCK_MONOTONIC]),
    new SeccompRule(SYS_EPOLL_PWAIT, [epoll]),
    new SeccompRule(SYS_TIMERFD_SETTIME, [timer]),
    new SeccompRule(SYS_EXIT_GROUP, []),
  ];
  if (networkDescriptors.length > 0) rules.push(new SeccompRule(SYS_READ, networkDescriptors));
  if (withThreadPointer) rules.push(new SeccompRule(SYS_ARCH_PRCTL, [ARCH_SET_FS]));
  return rules;
}

/** Installs the filter for good. */
export function installFilter(
  manifest: readonly ManifestEntry[],
  epoll: number,
  timer: number,
  withThreadPointer: boolean,
): void {
  const descriptors: number[] = [];
  for (const entry of manifest) {
    if (entry.attached) descriptors.push(entry.hostDescriptor);
  }
  const filter = encodeFilter(assembleFilter(guestRules(descriptors, epoll, timer, withThreadPointer)));
  // struct sock_fprog: u16 count, padding, address.
  const program = new Uint8Array(16);
  writeU16(program, 0, filter.length / 8);
  writeU64(program, 8, bytesAddress(filter));
  call("Cannot give up privileges", SYS_PRCTL, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0, 0);
  call(
    "Cannot install the seccomp filter",
    SYS_SECCOMP,
    SECCOMP_SET_MODE_FILTER,
    0,
    bytesAddress(program),
    0,
    0,
    0,
  );
}
