// ELF64 executables: the one gate through which an image passes before anything of it is used.
//
// Contract: `parseElf` either returns an ElfImage all of whose offsets, sizes and addresses have been checked
// against the file and against each other, or throws ImageError. It never reads outside `bytes` and its work
// is bounded by the size of the headers. Accepted are static x86-64 executables (ET_EXEC) whose loadable
// segments are sorted, do not share a page and are never writable and executable at once.
// Source: System V ABI, chapters 4 and 5 (ELF-64 object file format); AMD64 supplement.

import { checkRange, readU8, readU16, readU32, readU64 } from "./bytes.ts";
import { ImageError } from "./image-error.ts";
import { PAGE_BYTES, pageDown, pageUp } from "./layout.ts";

const HEADER_BYTES = 64;
const PROGRAM_HEADER_BYTES = 56;
const SECTION_HEADER_BYTES = 64;
/** More headers than any linker of ours writes; bounds the work on a hostile file. */
const MAX_HEADERS = 256;
const MAX_NOTE_BYTES = 1 << 16;

const CLASS_64 = 2;
const DATA_LITTLE_ENDIAN = 1;
const TYPE_EXECUTABLE = 2;
const MACHINE_X86_64 = 62;
const SEGMENT_LOAD = 1;
const SEGMENT_DYNAMIC = 2;
const SEGMENT_NOTE = 4;
const FLAG_EXECUTE = 1;
const FLAG_WRITE = 2;
const FLAG_READ = 4;
const SECTION_NOBITS = 8;

/** A loadable segment; addresses and sizes in bytes, not rounded to pages. */
export class Segment {
  readonly address: number;
  readonly memoryBytes: number;
  readonly fileOffset: number;
  readonly fileBytes: number;
  readonly readable: boolean;
  readonly writable: boolean;
  readonly executable: boolean;

  constructor(address: number, memoryBytes: number, fileOffset: number, fileBytes: number, flags: number) {
    this.address = address;
    this.memoryBytes = memoryBytes;
    this.fileOffset = fileOffset;
    this.fileBytes = fileBytes;
    this.readable = (flags & FLAG_READ) !== 0;
    this.writable = (flags & FLAG_WRITE) !== 0;
    this.executable = (flags & FLAG_EXECUTE) !== 0;
  }

  /** First page of the segment. */
  get pageStart(): number {
    return pageDown(this.address);
  }

  /** End of its last page. */
  get pageEnd(): number {
    return pageUp(this.address + this.memoryBytes);
  }
}

/** One entry of a PT_NOTE segment: owner, type and where its descriptor lies in the file. */
export class Note {
  readonly owner: string;
  readonly type: number;
  readonly offset: number;
  readonly sizeBytes: number;

  constructor(owner: string, type: number, offset: number, sizeBytes: number) {
    this.owner = owner;
    this.type = type;
    this.offset = offset;
    this.sizeBytes = sizeBytes;
  }
}

/** A checked image. */
export class ElfImage {
  readonly bytes: Uint8Array;
  readonly entry: number;
  readonly segments: readonly Segment[];
  readonly notes: readonly Note[];

  constructor(bytes: Uint8Array, entry: number, segments: readonly Segment[], notes: readonly Note[]) {
    this.bytes = bytes;
    this.entry = entry;
    this.segments = segments;
    this.notes = notes;
  }

  /** Lowest page of all segments. */
  get pageStart(): number {
    return this.segments[0]!.pageStart;
  }

  /** End of the highest page of all segments. */
  get pageEnd(): number {
    return this.segments[this.segments.length - 1]!.pageEnd;
  }

  /** The first note of this owner and type, or null. */
  findNote(owner: string, type: number): Note | null {
    for (const note of this.notes) {
      if (note.type === type && note.owner === owner) return note;
    }
    return null;
  }
}

/** Checks a whole file. `minimumAddress`: nothing may be loaded or entered below it. */
export function parseElf(bytes: Uint8Array, minimumAddress: number): ElfImage {
  checkIdentification(bytes);
  const entry = readU64(bytes, 24, "ELF entry address");
  const programOffset = readU64(bytes, 32, "ELF program header offset");
  const headerBytes = readU16(bytes, 52, "ELF header size");
  const entryBytes = readU16(bytes, 54, "ELF program header size");
  const count = readU16(bytes, 56, "ELF program header count");
  if (headerBytes !== HEADER_BYTES)
    throw new ImageError("ELF header size is " + headerBytes + ", expected 64");
  if (count === 0) throw new ImageError("ELF file has no program headers; it is not an executable image");
  if (count > MAX_HEADERS)
    throw new ImageError("ELF file has " + count + " program headers, at most 256 are allowed");
  if (entryBytes !== PROGRAM_HEADER_BYTES) {
    throw new ImageError("ELF program header size is " + entryBytes + ", expected 56");
  }
  checkRange(bytes, programOffset, count * PROGRAM_HEADER_BYTES, "ELF program header table");

  const segments: Segment[] = [];
  const notes: Note[] = [];
  for (let i = 0; i < count; i++) {
    const at = programOffset + i * PROGRAM_HEADER_BYTES;
    const type = readU32(bytes, at, "segment type");
    if (type === SEGMENT_DYNAMIC) {
      throw new ImageError("ELF file is dynamically linked; an image must be static");
    }
    if (type === SEGMENT_LOAD) addSegment(bytes, at, i, minimumAddress, segments);
    if (type === SEGMENT_NOTE) readNotes(bytes, at, i, notes);
  }
  if (segments.length === 0) throw new ImageError("ELF file has no loadable segment");
  checkEntry(entry, segments);
  return new ElfImage(bytes, entry, segments, notes);
}

/** Throws unless the image ends at or below `memoryBytes` with `spareBytes` left above it. */
export function checkFits(image: ElfImage, memoryBytes: number, spareBytes: number): void {
  if (image.pageEnd + spareBytes <= memoryBytes) return;
  const neededMiB = Math.ceil((image.pageEnd + spareBytes) / (1024 * 1024));
  throw new ImageError(
    "guest memory of " +
      Math.floor(memoryBytes / (1024 * 1024)) +
      " MiB is too small for the image; give it at least --mem=" +
      neededMiB,
  );
}

/**
 * The contents of a section that is in the file but not loaded, or null if there is none of this name.
 * A damaged section table is no reason to refuse an image: it only costs the names of source lines.
 */
export function findSection(bytes: Uint8Array, name: string): Uint8Array | null {
  try {
    return lookUpSection(bytes, name);
  } catch {
    return null;
  }
}

function checkIdentification(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ImageError("the file is empty");
  const isElf =
    bytes.length >= 4 && bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
  if (!isElf) throw new ImageError("the file is not an ELF executable (wrong magic number)");
  checkRange(bytes, 0, HEADER_BYTES, "ELF header");
  if (readU8(bytes, 4, "ELF class") !== CLASS_64) throw new ImageError("ELF file is not a 64-bit one");
  if (readU8(bytes, 5, "ELF data encoding") !== DATA_LITTLE_ENDIAN) {
    throw new ImageError("ELF file is not little-endian");
  }
  if (readU8(bytes, 6, "ELF version") !== 1 || readU32(bytes, 20, "ELF version") !== 1) {
    throw new ImageError("ELF file has an unknown version");
  }
  const machine = readU16(bytes, 18, "ELF machine");
  if (machine !== MACHINE_X86_64) {
    throw new ImageError("ELF file is for machine " + machine + ", this monitor runs x86-64 (62)");
  }
  const type = readU16(bytes, 16, "ELF type");
  if (type !== TYPE_EXECUTABLE) {
    throw new ImageError("ELF type is " + type + ", expected 2 (a static executable with fixed addresses)");
  }
}

function addSegment(
  bytes: Uint8Array,
  at: number,
  index: number,
  minimumAddress: number,
  segments: Segment[],
): void {
  const what = "segment " + index;
  const flags = readU32(bytes, at + 4, what + ": flags");
  const memoryBytes = readU64(bytes, at + 40, what + ": memory size");
  const fileBytes = readU64(bytes, at + 32, what + ": file size");
  if (memoryBytes < fileBytes) {
    throw new ImageError(what + ": memory size " + memoryBytes + " is below its file size " + fileBytes);
  }
  // Linkers leave empty segments behind (Solo5's images have one at address 0); nothing is loaded for them.
  if (memoryBytes === 0) return;
  const fileOffset = readU64(bytes, at + 8, what + ": file offset");
  const address = readU64(bytes, at + 16, what + ": address");
  if (fileBytes > 0) checkRange(bytes, fileOffset, fileBytes, what);
  if ((flags & FLAG_WRITE) !== 0 && (flags & FLAG_EXECUTE) !== 0) {
    throw new ImageError(what + " is writable and executable; link text and data into separate segments");
  }
  if (address < minimumAddress || address + memoryBytes > Number.MAX_SAFE_INTEGER - PAGE_BYTES) {
    throw new ImageError(
      what +
        " at 0x" +
        address.toString(16) +
        " lies below the lowest address 0x" +
        minimumAddress.toString(16) +
        " or beyond the address space",
    );
  }
  const segment = new Segment(address, memoryBytes, fileOffset, fileBytes, flags);
  if (segment.pageStart < minimumAddress) {
    throw new ImageError(what + " shares a page with memory below 0x" + minimumAddress.toString(16));
  }
  if (segments.length > 0) {
    const previous = segments[segments.length - 1]!;
    if (address < previous.address) throw new ImageError(what + " is not in ascending order of addresses");
    if (segment.pageStart < previous.pageEnd) {
      throw new ImageError(what + " overlaps the pages of the segment before it");
    }
  }
  segments.push(segment);
}

function checkEntry(entry: number, segments: readonly Segment[]): void {
  for (const segment of segments) {
    const inside = entry >= segment.address && entry < segment.address + segment.fileBytes;
    if (inside && segment.executable) return;
  }
  throw new ImageError("entry address 0x" + entry.toString(16) + " is not in an executable segment");
}

/** Walks the notes of one PT_NOTE segment; descriptors and names are padded to four bytes. */
function readNotes(bytes: Uint8Array, at: number, index: number, notes: Note[]): void {
  const what = "note segment " + index;
  const start = readU64(bytes, at + 8, what + ": file offset");
  const length = readU64(bytes, at + 32, what + ": file size");
  checkRange(bytes, start, length, what);
  if (length > MAX_NOTE_BYTES) throw new ImageError(what + " is larger than 64 KiB");
  const end = start + length;
  let offset = start;
  while (offset + 12 <= end) {
    const nameBytes = readU32(bytes, offset, what + ": name size");
    const descriptorBytes = readU32(bytes, offset + 4, what + ": descriptor size");
    const type = readU32(bytes, offset + 8, what + ": type");
    const descriptor = offset + 12 + align4(nameBytes);
    if (descriptor > end || descriptor + descriptorBytes > end) {
      throw new ImageError(what + ": a note reaches beyond its segment");
    }
    if (notes.length >= MAX_HEADERS) throw new ImageError("ELF file has more than 256 notes");
    notes.push(new Note(readOwner(bytes, offset + 12, nameBytes), type, descriptor, descriptorBytes));
    offset = descriptor + align4(descriptorBytes);
  }
}

function readOwner(bytes: Uint8Array, offset: number, sizeBytes: number): string {
  let text = "";
  for (let i = 0; i < sizeBytes && i < 64; i++) {
    const byte = bytes[offset + i]!;
    if (byte === 0) break;
    text += String.fromCharCode(byte);
  }
  return text;
}

function align4(value: number): number {
  return value + ((4 - (value % 4)) % 4);
}

function lookUpSection(bytes: Uint8Array, name: string): Uint8Array | null {
  const tableOffset = readU64(bytes, 40, "ELF section header offset");
  const entryBytes = readU16(bytes, 58, "ELF section header size");
  const count = readU16(bytes, 60, "ELF section header count");
  const namesIndex = readU16(bytes, 62, "ELF section name index");
  if (entryBytes !== SECTION_HEADER_BYTES || namesIndex >= count) return null;
  checkRange(bytes, tableOffset, count * SECTION_HEADER_BYTES, "ELF section header table");
  const namesOffset = readU64(bytes, tableOffset + namesIndex * SECTION_HEADER_BYTES + 24, "section names");
  for (let i = 0; i < count; i++) {
    const at = tableOffset + i * SECTION_HEADER_BYTES;
    const nameOffset = namesOffset + readU32(bytes, at, "section name");
    if (!nameEquals(bytes, nameOffset, name)) continue;
    if (readU32(bytes, at + 4, "section type") === SECTION_NOBITS) return null;
    const offset = readU64(bytes, at + 24, "section offset");
    const size = readU64(bytes, at + 32, "section size");
    checkRange(bytes, offset, size, "section " + name);
    return bytes.subarray(offset, offset + size);
  }
  return null;
}

function nameEquals(bytes: Uint8Array, offset: number, name: string): boolean {
  if (offset + name.length >= bytes.length) return false;
  for (let i = 0; i < name.length; i++) {
    if (bytes[offset + i] !== name.charCodeAt(i)) return false;
  }
  return bytes[offset + name.length] === 0;
}
