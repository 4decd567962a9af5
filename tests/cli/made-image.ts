// The smallest images that the ELF gate accepts, made by hand for tests of bad input.
import { DeviceType, encodeAttached, ManifestEntry } from "@tessera/abi/manifest";
import { encodeNote, NOTE_ABI1, NOTE_MFT1 } from "@tessera/abi/notes";

const LOAD_ADDRESS = 0x100000;

/** A smallest image: header, one executable segment over the whole file, and a note segment. */
export function makeImage(note: Uint8Array): Uint8Array {
  const notesAt = 64 + 2 * 56;
  const bytes = new Uint8Array(notesAt + note.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  view.setUint16(16, 2, true);
  view.setUint16(18, 62, true);
  view.setUint32(20, 1, true);
  view.setBigUint64(24, BigInt(LOAD_ADDRESS + 8), true);
  view.setBigUint64(32, 64n, true);
  view.setUint16(52, 64, true);
  view.setUint16(54, 56, true);
  view.setUint16(56, 2, true);
  const header = (at: number, type: number, flags: number, offset: number, address: number, size: number) => {
    view.setUint32(at, type, true);
    view.setUint32(at + 4, flags, true);
    view.setBigUint64(at + 8, BigInt(offset), true);
    view.setBigUint64(at + 16, BigInt(address), true);
    view.setBigUint64(at + 32, BigInt(size), true);
    view.setBigUint64(at + 40, BigInt(size), true);
  };
  header(64, 1, 5, 0, LOAD_ADDRESS, bytes.length);
  header(64 + 56, 4, 4, notesAt, LOAD_ADDRESS + notesAt, note.length);
  bytes.set(note, notesAt);
  return bytes;
}

/** The notes of a Solo5 image: ABI target and version, and a manifest with or without a network device. */
export function solo5Notes(target: number, version: number, withNetwork: boolean = true): Uint8Array {
  const abi = encodeNote("Solo5", NOTE_ABI1, new Uint8Array(new Uint32Array([target, version, 0, 0]).buffer));
  const entries = [new ManifestEntry("", DeviceType.ReservedFirst)];
  if (withNetwork) entries.push(new ManifestEntry("service", DeviceType.Network));
  // Four bytes of padding stand before the structure.
  const manifest = encodeNote("Solo5", NOTE_MFT1, new Uint8Array([0, 0, 0, 0, ...encodeAttached(entries)]));
  return new Uint8Array([...abi, ...manifest]);
}
