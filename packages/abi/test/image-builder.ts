// Builds small ELF images for the tests of this package and of the monitor.
import { writeU16, writeU32, writeU64 } from "@tessera/abi/bytes";
import { encodeNote } from "@tessera/abi/notes";

const PT_LOAD = 1;
const PT_NOTE = 4;

export interface SegmentPlan {
  readonly address: number;
  readonly contents: Uint8Array;
  readonly memoryBytes: number;
  readonly flags: number;
}

/** An executable with these segments and notes; every part starts on a page of its own in the file. */
export function buildImage(
  entry: number,
  segments: readonly SegmentPlan[],
  notes: readonly Uint8Array[],
): Uint8Array {
  const parts: Uint8Array[] = [];
  const headers = segments.length + notes.length;
  let end = 4096;
  const offsets: number[] = [];
  for (const segment of segments) {
    offsets.push(end);
    parts.push(segment.contents);
    end += segment.contents.length;
  }
  for (const note of notes) {
    end = Math.ceil(end / 4) * 4;
    offsets.push(end);
    parts.push(note);
    end += note.length;
  }
  const out = new Uint8Array(end);
  writeU32(out, 0, 0x464c457f);
  out[4] = 2;
  out[5] = 1;
  out[6] = 1;
  writeU16(out, 16, 2);
  writeU16(out, 18, 62);
  writeU32(out, 20, 1);
  writeU64(out, 24, entry);
  writeU64(out, 32, 64);
  writeU16(out, 52, 64);
  writeU16(out, 54, 56);
  writeU16(out, 56, headers);
  for (let i = 0; i < headers; i++) {
    const at = 64 + i * 56;
    const segment = segments[i];
    const length = parts[i]!.length;
    writeU32(out, at, segment === undefined ? PT_NOTE : PT_LOAD);
    writeU32(out, at + 4, segment === undefined ? 4 : segment.flags);
    writeU64(out, at + 8, offsets[i]!);
    writeU64(out, at + 16, segment === undefined ? 0 : segment.address);
    writeU64(out, at + 24, segment === undefined ? 0 : segment.address);
    writeU64(out, at + 32, length);
    writeU64(out, at + 40, segment === undefined ? length : segment.memoryBytes);
    writeU64(out, at + 48, 4096);
    out.set(parts[i]!, offsets[i]!);
  }
  return out;
}

/** The ABI1 note of Solo5. */
export function abiNote(target: number, version: number): Uint8Array {
  const descriptor = new Uint8Array(16);
  writeU32(descriptor, 0, target);
  writeU32(descriptor, 4, version);
  return encodeNote("Solo5", 0x31494241, descriptor);
}

/** The MFT1 note of Solo5 with the reserved first entry and one network device per name. */
export function manifestNote(names: readonly string[]): Uint8Array {
  const descriptor = new Uint8Array(4 + 8 + 104 * (names.length + 1));
  writeU32(descriptor, 4, 1);
  writeU32(descriptor, 8, names.length + 1);
  writeU32(descriptor, 12 + 68, 0x40000000);
  for (let i = 0; i < names.length; i++) {
    const at = 12 + 104 * (i + 1);
    const name = names[i]!;
    for (let k = 0; k < name.length; k++) descriptor[at + k] = name.charCodeAt(k);
    writeU32(descriptor, at + 68, 2);
  }
  return encodeNote("Solo5", 0x3154464d, descriptor);
}

/** A valid spt image: text, data with bss, both Solo5 notes and one network device "service". */
export function sampleImage(): Uint8Array {
  const text = new Uint8Array(64).fill(0x90);
  const data = new Uint8Array(100).fill(7);
  return buildImage(
    0x100000,
    [
      { address: 0x100000, contents: text, memoryBytes: 64, flags: 5 },
      { address: 0x101000, contents: data, memoryBytes: 9000, flags: 6 },
    ],
    [abiNote(2, 2), manifestNote(["service"])],
  );
}
