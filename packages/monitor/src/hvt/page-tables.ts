// The guest's page tables: four levels, identity-mapped, made once before the guest starts.
//
// Contract: pages that are not mapped here do not exist for the guest. The tables live in memory that is not
// mapped for it, so what is decided here stays decided. Large ranges use 2 MiB pages where they can.
// Source: Intel SDM volume 3, 4.5.

import { readU32, writeU32 } from "@tessera/abi/bytes";

export const PAGE_WRITABLE = 2;
export const PAGE_USER = 4;
/** Not a bit of the entry's lower half: stands for bit 63. */
export const PAGE_NO_EXECUTE = 0x1000;

const PRESENT = 1;
const LARGE = 0x80;
const TABLE_BYTES = 4096;
const PAGE_BYTES = 4096;
const LARGE_BYTES = 2097152;
const GIB = 1073741824;
const TABLE_FLAGS = PRESENT | PAGE_WRITABLE | PAGE_USER;
const NO_EXECUTE_HIGH = 0x80000000;

/** Tables that will lie at guest-physical address `base`; at most `limit` of them. */
export class PageTables {
  readonly bytes: Uint8Array;
  readonly #base: number;
  #used: number = 1;

  constructor(base: number, limit: number) {
    this.#base = base;
    this.bytes = new Uint8Array(limit * TABLE_BYTES);
  }

  /** Value of CR3. */
  get root(): number {
    return this.#base;
  }

  /** Bytes of tables in use. */
  get usedBytes(): number {
    return this.#used * TABLE_BYTES;
  }

  /** Maps [start, end) to itself. `flags`: PAGE_WRITABLE, PAGE_USER, PAGE_NO_EXECUTE. */
  map(start: number, end: number, flags: number): void {
    let at = start;
    while (at < end) {
      if (at % LARGE_BYTES === 0 && end - at >= LARGE_BYTES) {
        this.#setEntry(this.#directory(at), indexOf(at, LARGE_BYTES), at, flags | LARGE);
        at += LARGE_BYTES;
      } else {
        const table = this.#nextTable(this.#directory(at), indexOf(at, LARGE_BYTES));
        this.#setEntry(table, indexOf(at, PAGE_BYTES), at, flags);
        at += PAGE_BYTES;
      }
    }
  }

  /** Offset of the page directory of an address. */
  #directory(address: number): number {
    // The first level has one entry: guests have less than 512 GiB.
    const pointers = this.#nextTable(0, 0);
    return this.#nextTable(pointers, indexOf(address, GIB));
  }

  /** Offset of the table behind an entry; the table is made if there is none. */
  #nextTable(table: number, index: number): number {
    const at = table + index * 8;
    const low = readU32(this.bytes, at, "page table entry");
    if ((low & PRESENT) !== 0) {
      const high = readU32(this.bytes, at + 4, "page table entry") & 0xfffff;
      return high * 4294967296 + (low - (low % TABLE_BYTES)) - this.#base;
    }
    const offset = this.#used * TABLE_BYTES;
    if (offset >= this.bytes.length)
      throw new Error("page tables: the guest needs more tables than were reserved");
    this.#used++;
    const address = this.#base + offset;
    writeU32(this.bytes, at, ((address % 4294967296) + TABLE_FLAGS) >>> 0);
    writeU32(this.bytes, at + 4, Math.floor(address / 4294967296));
    return offset;
  }

  #setEntry(table: number, index: number, address: number, flags: number): void {
    const at = table + index * 8;
    const low = flags & (PAGE_WRITABLE | PAGE_USER | LARGE);
    const high = (flags & PAGE_NO_EXECUTE) !== 0 ? NO_EXECUTE_HIGH : 0;
    writeU32(this.bytes, at, ((address % 4294967296) + low + PRESENT) >>> 0);
    writeU32(this.bytes, at + 4, (Math.floor(address / 4294967296) + high) >>> 0);
  }
}

/** How many tables a guest of this size can need at most. */
export function tableLimit(memoryBytes: number): number {
  // Root, pointers, one directory per GiB and one more; 4 KiB tables for image, stack and monitor area.
  return 3 + Math.ceil(memoryBytes / GIB) + Math.min(140, 8 + Math.ceil(memoryBytes / LARGE_BYTES));
}

function indexOf(address: number, unit: number): number {
  return Math.floor(address / unit) % 512;
}
