// The spt monitor: runs an image as a confined part of this very process.
//
// The start in order: check the image; attach devices; map its memory with the protection of each segment, a
// guard page below the stack and nothing at page zero; write the boot information and make it read-only; install
// the signal handlers; give up all system calls but the seven of the spt ABI; jump. There is no way back except
// the guest's exit or a fault, which is reported with its place in the source.

import {
  EXTENSION_BYTES,
  EXTENSION_OFFSET,
  encodeExtension,
  SEED_BYTES,
  SPT_COMMAND_LINE,
  SPT_EPOLL_DESCRIPTOR,
  SPT_KERNEL_END,
  SPT_MANIFEST,
  SPT_MEMORY_BYTES,
  SPT_TIMER_DESCRIPTOR,
  SPT_TIMER_ID,
} from "@tessera/abi/boot-info";
import { writeU32, writeU64 } from "@tessera/abi/bytes";
import { checkFits, type ElfImage } from "@tessera/abi/elf";
import { guardPage, PAGE_BYTES, pageUp, SPT_BOOT_INFO_BASE, stackBytes } from "@tessera/abi/layout";
import { encodeAttached, type ManifestEntry, readManifest } from "@tessera/abi/manifest";
import { AbiTarget, isTesseraImage, SPT_ABI_VERSION } from "@tessera/abi/notes";
import { attachDevices } from "./devices.ts";
import { MAX_SPT_MEMORY_BYTES, MIN_HEAP_BYTES } from "./limits.ts";
import { createEpoll, createTimer, watchInput } from "./linux/events.ts";
import { randomBytes, writeError } from "./linux/files.ts";
import { mapAt, PROT_EXEC, PROT_READ, PROT_WRITE, protect } from "./linux/memory-map.ts";
import { encodeCommandLine } from "./load/command-line.ts";
import { copyIn, copySegments } from "./load/segments.ts";
import { type MonitorOptions, refuseProfile } from "./options.ts";
import { StartReport } from "./report.ts";
import { EXIT_STOPPED, loadImage, type Monitor, runMonitor } from "./run.ts";
import { installFilter } from "./spt/confine.ts";
import { GuestSwitch } from "./spt/guest-switch.ts";
import { reportStop } from "./spt/stop-report.ts";
import { UsageError } from "./usage-error.ts";

class SptMonitor implements Monitor {
  readonly name: string = "tessera-spt";

  start(options: MonitorOptions): number {
    if (options.probe) return 0;
    refuseProfile(options);
    const report = new StartReport();
    const memoryBytes = options.memoryBytes;
    if (memoryBytes > MAX_SPT_MEMORY_BYTES) {
      throw new UsageError(
        "Guest memory is too large for spt",
        "give it at most --mem=" + MAX_SPT_MEMORY_BYTES / 1048576,
      );
    }
    const image = loadImage(options.image, AbiTarget.Spt, SPT_ABI_VERSION);
    const manifest = readManifest(image);
    const isOurs = isTesseraImage(image);
    checkFits(image, memoryBytes, stackBytes(memoryBytes) + PAGE_BYTES + MIN_HEAP_BYTES);
    report.mark("image");

    attachDevices(manifest, options);
    const epoll = createEpoll();
    const timer = createTimer();
    watchInput(epoll, timer, SPT_TIMER_ID);
    for (let i = 0; i < manifest.length; i++) {
      if (manifest[i]!.attached) watchInput(epoll, manifest[i]!.hostDescriptor, i);
    }
    report.mark("devices");

    mapGuest(image, memoryBytes, isOurs);
    report.mark("memory");

    writeBootInfo(image, manifest, options, epoll, timer);
    const guest = new GuestSwitch();
    report.mark("boot");
    // Before the filter, which leaves only console and network to write to.
    report.announce(options);
    installFilter(manifest, epoll, timer, !isOurs);
    report.mark("confine");
    report.print(options);

    const stop = guest.enter(memoryBytes - 8, image.entry, SPT_BOOT_INFO_BASE);
    const stackStart = isOurs ? guardPage(memoryBytes) + PAGE_BYTES : image.pageEnd;
    writeError(reportStop(stop, image, memoryBytes, stackStart, isOurs));
    return EXIT_STOPPED;
  }
}

/** Maps every page that the guest may touch; what is not mapped here stops it. */
function mapGuest(image: ElfImage, memoryBytes: number, withGuard: boolean): void {
  for (const segment of image.segments) {
    mapAt(segment.pageStart, segment.pageEnd - segment.pageStart, PROT_READ | PROT_WRITE);
  }
  copySegments(image, 0);
  for (const segment of image.segments) {
    let protection = 0;
    if (segment.readable) protection |= PROT_READ;
    if (segment.writable) protection |= PROT_WRITE;
    if (segment.executable) protection |= PROT_EXEC;
    protect(segment.pageStart, segment.pageEnd - segment.pageStart, protection);
  }
  const heapEnd = withGuard ? guardPage(memoryBytes) : memoryBytes;
  mapAt(image.pageEnd, heapEnd - image.pageEnd, PROT_READ | PROT_WRITE);
  if (withGuard) {
    const stack = heapEnd + PAGE_BYTES;
    mapAt(stack, memoryBytes - stack, PROT_READ | PROT_WRITE);
  }
}

/** `struct spt_boot_info`, Tessera's extension, manifest and command line on read-only pages. */
function writeBootInfo(
  image: ElfImage,
  manifest: readonly ManifestEntry[],
  options: MonitorOptions,
  epoll: number,
  timer: number,
): void {
  const manifestBytes = encodeAttached(manifest);
  const commandLine = encodeCommandLine(options.guestWords);
  const manifestOffset = EXTENSION_OFFSET + EXTENSION_BYTES;
  const commandLineOffset = manifestOffset + manifestBytes.length;
  const out = new Uint8Array(commandLineOffset + commandLine.length);
  writeU64(out, SPT_MEMORY_BYTES, options.memoryBytes);
  writeU64(out, SPT_KERNEL_END, image.pageEnd);
  writeU64(out, SPT_COMMAND_LINE, SPT_BOOT_INFO_BASE + commandLineOffset);
  writeU64(out, SPT_MANIFEST, SPT_BOOT_INFO_BASE + manifestOffset);
  writeU32(out, SPT_EPOLL_DESCRIPTOR, epoll);
  writeU32(out, SPT_TIMER_DESCRIPTOR, timer);
  encodeExtension(out, 0, randomBytes(SEED_BYTES), 0);
  out.set(manifestBytes, manifestOffset);
  out.set(commandLine, commandLineOffset);
  const size = pageUp(out.length);
  mapAt(SPT_BOOT_INFO_BASE, size, PROT_READ | PROT_WRITE);
  copyIn(SPT_BOOT_INFO_BASE, out);
  protect(SPT_BOOT_INFO_BASE, size, PROT_READ);
}

runMonitor(new SptMonitor());
