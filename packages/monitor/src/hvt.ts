// The hvt monitor: runs an image in a virtual machine of KVM without privileged guest code.
//
// The start in order: check the image; attach devices; create the machine with the image in its memory, page
// tables with the protection of each segment, a guard page below the stack and nothing at page zero; write the
// boot information; give up all system calls but six; enter the guest at ring 3. From then on the monitor only serves hypercalls.

import {
  EXTENSION_BYTES,
  EXTENSION_EXCHANGE,
  EXTENSION_OFFSET,
  encodeExtension,
  HVT_COMMAND_LINE,
  HVT_CYCLE_FREQUENCY,
  HVT_KERNEL_END,
  HVT_MANIFEST,
  HVT_MEMORY_BYTES,
  SEED_BYTES,
} from "@tessera/abi/boot-info";
import { writeU64 } from "@tessera/abi/bytes";
import { checkFits, type ElfImage } from "@tessera/abi/elf";
import { COMMAND_LINE_BYTES, HVT_BOOT_INFO_BASE, PAGE_BYTES, pageUp, stackBytes } from "@tessera/abi/layout";
import { encodeAttached, type ManifestEntry, manifestBytes, readManifest } from "@tessera/abi/manifest";
import { AbiTarget, HVT_ABI_VERSION, isTesseraImage } from "@tessera/abi/notes";
import { attachDevices } from "./devices.ts";
import { confineMonitor } from "./hvt/confine.ts";
import { Hypercalls } from "./hvt/hypercalls.ts";
import { GuestStopped, VirtualMachine } from "./hvt/machine.ts";
import { probe } from "./hvt/probe.ts";
import { MAX_HVT_MEMORY_BYTES, MIN_HEAP_BYTES } from "./limits.ts";
import { randomBytes, writeError } from "./linux/files.ts";
import { encodeCommandLine } from "./load/command-line.ts";
import type { MonitorOptions } from "./options.ts";
import { SampleFile } from "./profile/samples.ts";
import { StartReport } from "./report.ts";
import { EXIT_STOPPED, loadImage, type Monitor, runMonitor } from "./run.ts";
import { UsageError } from "./usage-error.ts";

const MANIFEST_OFFSET = EXTENSION_OFFSET + EXTENSION_BYTES;

class HvtMonitor implements Monitor {
  readonly name: string = "tessera-hvt";

  start(options: MonitorOptions): number {
    if (options.probe) return probe();
    const report = new StartReport();
    const memoryBytes = options.memoryBytes;
    if (memoryBytes > MAX_HVT_MEMORY_BYTES) {
      throw new UsageError(
        "Guest memory is too large for hvt",
        "give it at most --mem=" + MAX_HVT_MEMORY_BYTES / 1048576,
      );
    }
    const image = loadImage(options.image, AbiTarget.Hvt, HVT_ABI_VERSION);
    const manifest = readManifest(image);
    checkFits(image, memoryBytes, stackBytes(memoryBytes) + PAGE_BYTES + MIN_HEAP_BYTES);
    report.mark("image");

    attachDevices(manifest, options);
    report.mark("devices");

    const bootInfoBytes = MANIFEST_OFFSET + manifestBytes(manifest.length) + COMMAND_LINE_BYTES;
    const bootInfoEnd = pageUp(HVT_BOOT_INFO_BASE + bootInfoBytes);
    const machine = new VirtualMachine(image, memoryBytes, isTesseraImage(image), bootInfoEnd);
    report.mark("machine");

    machine.writeBootInfo(encodeBootInfo(image, manifest, options, machine.timestampFrequency()));
    const hypercalls = new Hypercalls(machine.memory, manifest);
    const samples = options.profile === "" ? null : new SampleFile(options.profile);
    report.mark("boot");
    // Before the filter, which leaves only console and network to write to.
    report.announce(options);
    // A profile takes signals and writes a file.
    if (samples === null) confineMonitor(manifest, machine.cpu);
    report.mark("confine");
    report.print(options);
    try {
      return machine.run(hypercalls, samples);
    } catch (error) {
      if (!(error instanceof GuestStopped)) throw error;
      writeError(error.message);
      return EXIT_STOPPED;
    }
  }
}

/** `struct hvt_boot_info`, Tessera's extension, manifest and command line. */
function encodeBootInfo(
  image: ElfImage,
  manifest: readonly ManifestEntry[],
  options: MonitorOptions,
  frequencyHz: number,
): Uint8Array {
  const manifestStructure = encodeAttached(manifest);
  const commandLine = encodeCommandLine(options.guestWords);
  const commandLineOffset = MANIFEST_OFFSET + manifestStructure.length;
  const out = new Uint8Array(commandLineOffset + commandLine.length);
  writeU64(out, HVT_MEMORY_BYTES, options.memoryBytes);
  writeU64(out, HVT_KERNEL_END, image.pageEnd);
  writeU64(out, HVT_CYCLE_FREQUENCY, frequencyHz);
  writeU64(out, HVT_COMMAND_LINE, HVT_BOOT_INFO_BASE + commandLineOffset);
  writeU64(out, HVT_MANIFEST, HVT_BOOT_INFO_BASE + MANIFEST_OFFSET);
  encodeExtension(out, 0, randomBytes(SEED_BYTES), EXTENSION_EXCHANGE);
  out.set(manifestStructure, MANIFEST_OFFSET);
  out.set(commandLine, commandLineOffset);
  return out;
}

runMonitor(new HvtMonitor());
