// Gives up system calls for good, for this process and all that it runs.

import { writeU16, writeU64 } from "@tessera/abi/bytes";
import type { ManifestEntry } from "@tessera/abi/manifest";
import { bytesAddress } from "@tessera/machine/cell";
import { call, SYS_PRCTL, SYS_SECCOMP } from "../linux/kernel.ts";
import { assembleFilter, encodeFilter, type SeccompRule } from "./program.ts";

const PR_SET_NO_NEW_PRIVS = 38;
const SECCOMP_SET_MODE_FILTER = 1;

/** Installs the filter of these rules; what they do not allow raises SIGSYS. */
export function installRules(rules: readonly SeccompRule[]): void {
  const filter = encodeFilter(assembleFilter(rules));
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

/** Host descriptors of the network devices that the monitor attached. */
export function networkDescriptors(manifest: readonly ManifestEntry[]): number[] {
  const descriptors: number[] = [];
  for (const entry of manifest) if (entry.attached) descriptors.push(entry.hostDescriptor);
  return descriptors;
}
