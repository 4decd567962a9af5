// How a monitor is linked: a static Linux program that lies above every guest.
//
// An spt guest lives in the monitor's own address space from 1 MiB upward, so the monitor's text begins at
// MONITOR_BASE and guest memory ends below it. hvt needs no such distance but uses the same link.
import type { LinkTarget } from "@tessera/compiler/link/link";
import { target as unixTarget } from "@tessera/platform/unix/link";
import { MONITOR_BASE } from "./limits.ts";

export const target: LinkTarget = {
  ...unixTarget,
  linkerScript: unixTarget.linkerScript.replace(". = 0x400000", `. = 0x${MONITOR_BASE.toString(16)}`),
};
