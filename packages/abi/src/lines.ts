// Source lines of machine addresses: the image's section `.tessera.lines`, which is not loaded.
//
// Contract: the linker step writes the table, monitors read it when a guest stops at a fault. All fields are
// little-endian: u32 magic "TSRL", u32 version 1, u64 base address, u32 entry count, u32 file count, then per
// entry {u32 address - base, u16 file, u16 line}, sorted by address, then the files' names, each UTF-8 with a
// terminating NUL. An entry holds up to the next one; file 0xffff means "no source line from here on".

import { readU16, readU32, readU64, writeU16, writeU32, writeU64 } from "./bytes.ts";
import { ImageError } from "./image-error.ts";

export const LINE_SECTION = ".tessera.lines";
const MAGIC = 0x4c525354;
const VERSION = 1;
const HEADER_BYTES = 24;
const ENTRY_BYTES = 8;
export const NO_FILE = 0xffff;

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
  const out = new Uint8Array(HEADER_BYTES + sorted.length * ENTRY_BYTES + nameBytes);
  writeU32(out, 0, MAGIC);
  writeU32(out, 4, VERSION);
  writeU64(out, 8, base);
  writeU32(out, 16, sorted.length);
  writeU32(out, 20, files.length);
  let at = HEADER_BYTES;
  for (const entry of sorted) {
    writeU32(out, at, entry.address - base);
    writeU16(out, at + 4, entry.file);
    writeU16(out, at + 6, Math.min(entry.line, 0xffff));
    at += ENTRY_BYTES;
  }
  for (const name of names) {
    out.set(name, at);
    at += name.length + 1;
  }
  return out;
}

/** A line table of an image. Throws ImageError where the section is damaged. */
export class LineTable {
  readonly #bytes: Uint8Array;
  readonly #base: number;
  readonly #count: number;
  readonly #fileCount: number;

  constructor(bytes: Uint8Array) {
    if (readU32(bytes, 0, "line table") !== MAGIC || readU32(bytes, 4, "line table") !== VERSION) {
      throw new ImageError("the image's line table has an unknown format");
    }
    this.#bytes = bytes;
    this.#base = readU64(bytes, 8, "line table base");
    this.#count = readU32(bytes, 16, "line table size");
    this.#fileCount = readU32(bytes, 20, "line table size");
    if (HEADER_BYTES + this.#count * ENTRY_BYTES > bytes.length) {
      throw new ImageError("the image's line table is truncated");
    }
  }

  /** `file:line` of the code at `address`, or "" if the table does not know it. */
  find(address: number): string {
    const offset = address - this.#base;
    if (offset < 0 || offset > 0xffffffff) return "";
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const start = readU32(this.#bytes, HEADER_BYTES + middle * ENTRY_BYTES, "line table entry");
      if (start <= offset) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return "";
    const at = HEADER_BYTES + (low - 1) * ENTRY_BYTES;
    const file = readU16(this.#bytes, at + 4, "line table file");
    if (file >= this.#fileCount) return "";
    const name = this.#fileName(file);
    return name === "" ? "" : name + ":" + readU16(this.#bytes, at + 6, "line table line");
  }

  #fileName(index: number): string {
    let at = HEADER_BYTES + this.#count * ENTRY_BYTES;
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
