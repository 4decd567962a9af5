// Gives up every system call that the spt ABI does not need.
//
// Contract: after `installFilter` this process, monitor and guest alike, can write to standard output and error
// and to its network descriptors, read from the latter, ask the time, set its timer, wait for its epoll set and
// exit; images of Solo5 may also set their thread pointer. Everything else raises SIGSYS. It cannot be undone.

import type { ManifestEntry } from "@tessera/abi/manifest";
import {
  SYS_ARCH_PRCTL,
  SYS_CLOCK_GETTIME,
  SYS_EPOLL_PWAIT,
  SYS_EXIT_GROUP,
  SYS_READ,
  SYS_TIMERFD_SETTIME,
  SYS_WRITE,
} from "../linux/kernel.ts";
import { installRules, networkDescriptors } from "../seccomp/install.ts";
import { SeccompRule } from "../seccomp/program.ts";

const CLOCK_REALTIME = 0;
const CLOCK_MONOTONIC = 1;
const ARCH_SET_FS = 0x1002;

/** The allow-list: at most seven calls. */
export function guestRules(
  networks: readonly number[],
  epoll: number,
  timer: number,
  withThreadPointer: boolean,
): SeccompRule[] {
  const rules = [
    new SeccompRule(SYS_WRITE, [1, 2].concat(networks)),
    new SeccompRule(SYS_CLOCK_GETTIME, [CLOCK_REALTIME, CLOCK_MONOTONIC]),
    new SeccompRule(SYS_EPOLL_PWAIT, [epoll]),
    new SeccompRule(SYS_TIMERFD_SETTIME, [timer]),
    new SeccompRule(SYS_EXIT_GROUP, []),
  ];
  if (networks.length > 0) rules.push(new SeccompRule(SYS_READ, networks));
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
  installRules(guestRules(networkDescriptors(manifest), epoll, timer, withThreadPointer));
}
