// Source lines of machine addresses: the image's section `.tessera.lines`, which is not loaded.
//
// Contract: the linker step writes the table, monitors read it when a guest stops at a fault. All fields are
// little-endian: u32 magic "TSRL", u32 version 2, u64 base address, u32 entry count, u32 bytes of entries, u32 file
// count; then the entries, sorted by address; then the files' names, each UTF-8 with a terminating NUL. An entry is
// three numbers of seven bits to a byte, the least significant first, bit 7 set in all bytes but the last: twice the
// distance from the entry before it, plus 1 if the file is another one; then, only if so, the file plus 1, 0 for "no
// source line from here on"; then the line, unless there is none. An entry holds up to the next one.

import { readU32, readU64, writeU32, writeU64 } from "./bytes.ts";
import { ImageError } from "./image-error.ts";

export const LINE_SECTION = ".tessera.lines";
const MAGIC = 0x4c525354;
const VERSION = 2;
const HEADER_BYTES = 28;
export const NO_FILE = 0xffff;
const MAX_LINE = 0xffff;

/** One entry of the table while it is made. `file` is an index into the list of names, or NO_FILE. */
export interface LineEntry {
  readonly address: number;
  readonly file: number;
  readonly line: number;
}

/** The section's contents; `entries` in any order, `files` at most 65535 names. */
export function encodeLineTable(entries: readonly LineEntry[], files: readonly string[]): Uint8Array {
  const sorted = entries.slice();
  sorted.sort((left, right) => left.address - right.address);
  const encoder = new TextEncoder();
  const names: Uint8Array[] = [];
  let nameBytes = 0;
  for (const file of files) {
    const name = encoder.encode(file);
    names.push(name);
    nameBytes += name.length + 1;
  }
  const base = sorted.length === 0 ? 0 : sorted[0]!.address;
  const packed = packEntries(sorted, base);
  const out = new Uint8Array(HEADER_BYTES + packed.length + nameBytes);
  writeU32(out, 0, MAGIC);
  writeU32(out, 4, VERSION);
  writeU64(out, 8, base);
  writeU32(out, 16, sorted.length);
  writeU32(out, 20, packed.length);
  writeU32(out, 24, files.length);
  for (let i = 0; i < packed.length; i++) out[HEADER_BYTES + i] = packed[i]!;
  let at = HEADER_BYTES + packed.length;
  for (const name of names) {
    out.set(name, at);
    at += name.length + 1;
  }
  return out;
}

function packEntries(sorted: readonly LineEntry[], base: number): number[] {
  const packed: number[] = [];
  let address = base;
  let file = NO_FILE;
  for (const entry of sorted) {
    const isOther = entry.file !== file;
    pack(packed, 2 * (entry.address - address) + (isOther ? 1 : 0));
    address = entry.address;
    file = entry.file;
    if (isOther) pack(packed, file === NO_FILE ? 0 : file + 1);
    if (file !== NO_FILE) pack(packed, Math.min(entry.line, MAX_LINE));
  }
  return packed;
}

function pack(out: number[], value: number): void {
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128);
  out.push(rest);
}

/** A line table of an image. Throws ImageError where the section is damaged. */
export class LineTable {
  readonly #bytes: Uint8Array;
  readonly #base: number;
  readonly #count: number;
  readonly #end: number;
  readonly #fileCount: number;
  #at: number = 0;

  constructor(bytes: Uint8Array) {
    if (readU32(bytes, 0, "line table") !== MAGIC || readU32(bytes, 4, "line table") !== VERSION) {
      throw new ImageError("the image's line table has an unknown format");
    }
    this.#bytes = bytes;
    this.#base = readU64(bytes, 8, "line table base");
    this.#count = readU32(bytes, 16, "line table size");
    this.#end = HEADER_BYTES + readU32(bytes, 20, "line table size");
    this.#fileCount = readU32(bytes, 24, "line table size");
    if (this.#end > bytes.length || this.#count > bytes.length) {
      throw new ImageError("the image's line table is truncated");
    }
  }

  /** `file:line` of the code at `address`, or "" if the table does not know it. */
  find(address: number): string {
    this.#at = HEADER_BYTES;
    let start = this.#base;
    let file = NO_FILE;
    let foundFile = NO_FILE;
    let foundLine = 0;
    for (let n = 0; n < this.#count; n++) {
      const step = this.#number();
      start += Math.floor(step / 2);
      if (step % 2 === 1) {
        const named = this.#number();
        file = named === 0 ? NO_FILE : named - 1;
      }
      const line = file === NO_FILE ? 0 : this.#number();
      if (start > address) break;
      foundFile = file;
      foundLine = line;
    }
    if (foundFile >= this.#fileCount) return "";
    const name = this.#fileName(foundFile);
    return name === "" ? "" : name + ":" + foundLine;
  }

  /** The next number of the entries; 0 behind their end, and for what is larger than any address. */
  #number(): number {
    let value = 0;
    for (let scale = 1; this.#at < this.#end; scale *= 128) {
      const byte = this.#bytes[this.#at]!;
      this.#at++;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      if (scale > 0xffffffff) return 0;
    }
    return 0;
  }

  #fileName(index: number): string {
    let at = this.#end;
    for (let skip = index; skip > 0; skip--) {
      while (at < this.#bytes.length && this.#bytes[at] !== 0) at++;
      at++;
    }
    let end = at;
    while (end < this.#bytes.length && this.#bytes[end] !== 0) end++;
    if (at >= this.#bytes.length) return "";
    return new TextDecoder().decode(this.#bytes.subarray(at, end));
  }
}
