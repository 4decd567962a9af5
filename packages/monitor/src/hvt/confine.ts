// Gives up every system call that serving a guest does not need: a guest that finds a fault in the monitor
// finds no way on from there.
//
// Contract: after `confineMonitor` this process can run its virtual CPU and ask for its registers, write to standard
// output and error and to its network descriptors, read from the latter, wait for them, ask the time and exit.

import type { ManifestEntry } from "@tessera/abi/manifest";
import {
  SYS_CLOCK_GETTIME,
  SYS_EXIT_GROUP,
  SYS_IOCTL,
  SYS_PPOLL,
  SYS_READ,
  SYS_WRITE,
} from "../linux/kernel.ts";
import { installRules, networkDescriptors } from "../seccomp/install.ts";
import { SeccompRule } from "../seccomp/program.ts";

const CLOCK_REALTIME = 0;
const CLOCK_MONOTONIC = 1;

/** The allow-list: at most six calls. */
export function monitorRules(networks: readonly number[], cpu: number): SeccompRule[] {
  const rules = [
    new SeccompRule(SYS_IOCTL, [cpu]),
    new SeccompRule(SYS_WRITE, [1, 2].concat(networks)),
    new SeccompRule(SYS_PPOLL, []),
    new SeccompRule(SYS_CLOCK_GETTIME, [CLOCK_REALTIME, CLOCK_MONOTONIC]),
    new SeccompRule(SYS_EXIT_GROUP, []),
  ];
  if (networks.length > 0) rules.push(new SeccompRule(SYS_READ, networks));
  return rules;
}

/** `cpu`: descriptor of the virtual CPU. */
export function confineMonitor(manifest: readonly ManifestEntry[], cpu: number): void {
  installRules(monitorRules(networkDescriptors(manifest), cpu));
}
