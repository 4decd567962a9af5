// Whether this machine can run an hvt guest: tries it with the smallest guest there is.
//
// Contract: returns 0 and prints `ok <milliseconds> ms`, or 1 and prints the reason. The guest is eight bytes of
// code at ring 3 that halt by hypercall, so everything that a real start needs has been used.

import { ElfImage, Segment } from "@tessera/abi/elf";
import { HALT_STATUS, HYPERCALL_HALT, HYPERCALL_PORT } from "@tessera/abi/hypercalls";
import { HVT_BOOT_INFO_BASE, IMAGE_BASE, PAGE_BYTES } from "@tessera/abi/layout";
import { monotonicNs } from "../linux/clock.ts";
import { writeOutput } from "../linux/files.ts";
import { Hypercalls } from "./hypercalls.ts";
import { VirtualMachine } from "./machine.ts";

const MEMORY_BYTES = 2 * 1024 * 1024;
const STATUS = 42;

/** Runs the probe and returns the exit code of the monitor. */
export function probe(): number {
  const startNs = monotonicNs();
  let reason = "";
  try {
    const status = runProbe();
    if (status !== STATUS) reason = "the guest ended with status " + status;
  } catch (error) {
    reason = error instanceof Error ? error.message : "unknown error";
  }
  if (reason !== "") {
    writeOutput("no: " + reason + "\n");
    return 1;
  }
  writeOutput("ok " + Math.round((monotonicNs() - startNs) / 10000) / 100 + " ms\n");
  return 0;
}

function runProbe(): number {
  // mov %edi, %eax; mov $port, %edx; out %eax, %dx: halt with the structure in the boot information.
  const port = HYPERCALL_PORT + HYPERCALL_HALT;
  const code = new Uint8Array([0x89, 0xf8, 0xba, port & 0xff, port >> 8, 0, 0, 0xef]);
  // Flags 5: readable and executable.
  const segment = new Segment(IMAGE_BASE, code.length, 0, code.length, 5);
  const image = new ElfImage(code, IMAGE_BASE, [segment], []);
  const machine = new VirtualMachine(image, MEMORY_BYTES, true, HVT_BOOT_INFO_BASE + PAGE_BYTES);
  const halt = new Uint8Array(16);
  halt[HALT_STATUS] = STATUS;
  machine.writeBootInfo(halt);
  return machine.run(new Hypercalls(machine.memory, []), null);
}
