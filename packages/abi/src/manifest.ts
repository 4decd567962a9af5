// The application manifest (Solo5 MFT1): which devices an image wants, by name and type.
//
// Contract: `readManifest` checks the note like the loader of Solo5 does and throws ImageError; `encodeAttached`
// writes the structure that the guest finds in memory once the monitor has attached its devices.
// Layout of `struct mft` (Solo5 include/mft_abi.h): u32 version, u32 count, then 104 bytes per entry:
// name[68], u32 type, 16 bytes of properties, 8 bytes host descriptor, u8 attached, 7 bytes padding.

import { checkRange, readName, readU8, readU16, readU32, writeU16, writeU32 } from "./bytes.ts";
import type { ElfImage } from "./elf.ts";
import { ImageError } from "./image-error.ts";
import { NOTE_MFT1, SOLO5_OWNER } from "./notes.ts";

export const MANIFEST_VERSION = 1;
export const MANIFEST_HEADER_BYTES = 8;
export const MANIFEST_ENTRY_BYTES = 104;
export const MAX_MANIFEST_ENTRIES = 64;
export const MANIFEST_NAME_BYTES = 68;

/** Offsets inside an entry. */
export const ManifestEntryField = {
  Name: 0,
  Type: 68,
  Mac: 72,
  Mtu: 78,
  HostDescriptor: 88,
  Attached: 96,
} as const;

/** Entry types. */
export const DeviceType = { Block: 1, Network: 2, ReservedFirst: 0x40000000 } as const;

/** Padding between the note's header and the structure, which needs an alignment of 8. */
const NOTE_PADDING_BYTES = 4;

/** One device that the image declares, and what the monitor attached to it. */
export class ManifestEntry {
  readonly name: string;
  readonly type: number;
  attached: boolean = false;
  hostDescriptor: number = -1;
  mtu: number = 0;
  readonly mac: Uint8Array = new Uint8Array(6);

  constructor(name: string, type: number) {
    this.name = name;
    this.type = type;
  }
}

/** The manifest of an image; the index of an entry is the handle of its device. */
export function readManifest(image: ElfImage): ManifestEntry[] {
  const note = image.findNote(SOLO5_OWNER, NOTE_MFT1);
  if (note === null) throw new ImageError("the file has no Solo5 manifest note");
  const bytes = image.bytes;
  const start = note.offset + NOTE_PADDING_BYTES;
  const sizeBytes = note.sizeBytes - NOTE_PADDING_BYTES;
  if (sizeBytes < MANIFEST_HEADER_BYTES) throw new ImageError("the manifest is too short");
  const version = readU32(bytes, start, "manifest version");
  if (version !== MANIFEST_VERSION)
    throw new ImageError("the manifest has version " + version + ", expected 1");
  const count = readU32(bytes, start + 4, "manifest entry count");
  if (count < 1 || count > MAX_MANIFEST_ENTRIES) {
    throw new ImageError("the manifest has " + count + " entries, expected 1 to 64");
  }
  if (sizeBytes !== MANIFEST_HEADER_BYTES + count * MANIFEST_ENTRY_BYTES) {
    throw new ImageError("the manifest's size does not match its " + count + " entries");
  }
  checkRange(bytes, start, sizeBytes, "manifest");
  const entries: ManifestEntry[] = [];
  for (let i = 0; i < count; i++) {
    entries.push(readEntry(bytes, start + MANIFEST_HEADER_BYTES + i * MANIFEST_ENTRY_BYTES, i));
  }
  return entries;
}

function readEntry(bytes: Uint8Array, at: number, index: number): ManifestEntry {
  const type = readU32(bytes, at + ManifestEntryField.Type, "manifest entry type");
  const name = readName(bytes, at, MANIFEST_NAME_BYTES);
  if (readU8(bytes, at + MANIFEST_NAME_BYTES - 1, "manifest entry name") !== 0) {
    throw new ImageError("manifest entry " + index + " has a name without end");
  }
  if (readU8(bytes, at + ManifestEntryField.Attached, "manifest entry") !== 0) {
    throw new ImageError("manifest entry " + index + " claims to be attached already");
  }
  if (index === 0 && (type !== DeviceType.ReservedFirst || name !== "")) {
    throw new ImageError("the manifest's first entry is not the reserved one");
  }
  return new ManifestEntry(name, type);
}

/** Size in bytes of the structure that `encodeAttached` writes. */
export function manifestBytes(entryCount: number): number {
  return MANIFEST_HEADER_BYTES + entryCount * MANIFEST_ENTRY_BYTES;
}

/** `struct mft` as the guest finds it. */
export function encodeAttached(entries: readonly ManifestEntry[]): Uint8Array {
  const out = new Uint8Array(manifestBytes(entries.length));
  writeU32(out, 0, MANIFEST_VERSION);
  writeU32(out, 4, entries.length);
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    const at = MANIFEST_HEADER_BYTES + i * MANIFEST_ENTRY_BYTES;
    for (let k = 0; k < entry.name.length && k < MANIFEST_NAME_BYTES - 1; k++) {
      out[at + k] = entry.name.charCodeAt(k) & 0x7f;
    }
    writeU32(out, at + ManifestEntryField.Type, entry.type);
    if (entry.type === DeviceType.Network) {
      out.set(entry.mac, at + ManifestEntryField.Mac);
      writeU16(out, at + ManifestEntryField.Mtu, entry.mtu);
    }
    if (entry.hostDescriptor >= 0)
      writeU32(out, at + ManifestEntryField.HostDescriptor, entry.hostDescriptor);
    out[at + ManifestEntryField.Attached] = entry.attached ? 1 : 0;
  }
  return out;
}

/** Reads back the network properties of an attached entry; for tests and tools. */
export function readAttachedMtu(bytes: Uint8Array, index: number): number {
  const at = MANIFEST_HEADER_BYTES + index * MANIFEST_ENTRY_BYTES;
  return readU16(bytes, at + ManifestEntryField.Mtu, "manifest entry MTU");
}
