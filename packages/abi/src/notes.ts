// The ELF notes by which an image says what it was built for.
//
// - Solo5 ABI1 (type 0x31494241): target and version. Source: Solo5 include/elf_abi.h.
// - Solo5 MFT1 (type 0x3154464d): the manifest of devices, see manifest.ts.
// - Xen 18 (PHYS32_ENTRY): the 32-bit entry of the PVH boot protocol. Source: Xen docs/misc/pvh.
// - Tessera 1: the image was built by Tessera; its stack is laid out as layout.ts says.

import { readU32, writeU32 } from "./bytes.ts";
import type { ElfImage } from "./elf.ts";
import { ImageError } from "./image-error.ts";

export const SOLO5_OWNER = "Solo5";
export const NOTE_ABI1 = 0x31494241;
export const NOTE_MFT1 = 0x3154464d;
export const XEN_OWNER = "Xen";
export const NOTE_PHYS32_ENTRY = 18;
export const TESSERA_OWNER = "Tessera";
export const NOTE_TESSERA = 1;
export const TESSERA_NOTE_VERSION = 1;

/** Targets of the ABI1 note. */
export const AbiTarget = { Hvt: 1, Spt: 2, Virtio: 3, Muen: 4, Genode: 5, Xen: 6 } as const;

const TARGET_NAMES: readonly string[] = ["", "hvt", "spt", "virtio", "muen", "genode", "xen"];

export const HVT_ABI_VERSION = 2;
export const SPT_ABI_VERSION = 2;

/** Name of an ABI target for messages. */
export function targetName(target: number): string {
  return TARGET_NAMES[target] ?? "unknown target " + target;
}

/** Throws unless the image's ABI1 note asks for this target and version. */
export function checkAbi(image: ElfImage, target: number, version: number): void {
  const note = image.findNote(SOLO5_OWNER, NOTE_ABI1);
  if (note === null) {
    throw new ImageError("the file has no Solo5 ABI note; build it with -t " + targetName(target));
  }
  if (note.sizeBytes < 8) throw new ImageError("the Solo5 ABI note is too short");
  const found = readU32(image.bytes, note.offset, "ABI target");
  if (found !== target) {
    throw new ImageError(
      "the image is for " +
        targetName(found) +
        ", this monitor runs " +
        targetName(target) +
        " images; build it with -t " +
        targetName(target),
    );
  }
  const foundVersion = readU32(image.bytes, note.offset + 4, "ABI version");
  if (foundVersion !== version) {
    throw new ImageError(
      "the image needs version " +
        foundVersion +
        " of the " +
        targetName(target) +
        " ABI, this monitor provides version " +
        version,
    );
  }
}

/** Whether the image was built by Tessera, that is, knows our memory layout and needs no ring 0. */
export function isTesseraImage(image: ElfImage): boolean {
  const note = image.findNote(TESSERA_OWNER, NOTE_TESSERA);
  if (note === null || note.sizeBytes < 4) return false;
  return readU32(image.bytes, note.offset, "Tessera note version") === TESSERA_NOTE_VERSION;
}

/** Physical address of the PVH entry, or -1 if the image has no such note. */
export function pvhEntry(image: ElfImage): number {
  const note = image.findNote(XEN_OWNER, NOTE_PHYS32_ENTRY);
  if (note === null || note.sizeBytes < 4) return -1;
  return readU32(image.bytes, note.offset, "PVH entry");
}

/** A whole note (header, owner, descriptor) as bytes, padded to four; for tests and for image tools. */
export function encodeNote(owner: string, type: number, descriptor: Uint8Array): Uint8Array {
  const nameBytes = owner.length + 1;
  const namePadded = (nameBytes + 3) & ~3;
  const out = new Uint8Array(12 + namePadded + ((descriptor.length + 3) & ~3));
  writeU32(out, 0, nameBytes);
  writeU32(out, 4, descriptor.length);
  writeU32(out, 8, type);
  for (let i = 0; i < owner.length; i++) out[12 + i] = owner.charCodeAt(i);
  out.set(descriptor, 12 + namePadded);
  return out;
}
