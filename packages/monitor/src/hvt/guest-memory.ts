// Guest memory as the hvt monitor sees it: the one gate for addresses that a guest passes.
//
// Contract: a guest-physical range is usable only if the guest itself could use it: reading needs mapped pages,
// writing needs pages that are writable for the guest. Everything else throws BadGuestAddress, which stops the
// guest. The result is a host address that is valid for the whole range.

import type { ElfImage } from "@tessera/abi/elf";
import type { usize } from "@tessera/machine/integer";

/** A guest passed an address that it may not use. */
export class BadGuestAddress extends Error {
  override readonly name: string = "BadGuestAddress";
}

/** A range of guest memory with one protection. */
class Region {
  readonly start: number;
  readonly end: number;
  readonly writable: boolean;

  constructor(start: number, end: number, writable: boolean) {
    this.start = start;
    this.end = end;
    this.writable = writable;
  }
}

export class GuestMemory {
  /** Host address of guest-physical address 0. */
  readonly host: usize;
  readonly sizeBytes: number;
  readonly #regions: Region[] = [];

  constructor(host: usize, sizeBytes: number) {
    this.host = host;
    this.sizeBytes = sizeBytes;
  }

  /** Declares that the guest may read [start, end), and write it if `writable`. Adjacent equal ranges merge. */
  allow(start: number, end: number, writable: boolean): void {
    const last = this.#regions.length - 1;
    if (last >= 0) {
      const previous = this.#regions[last]!;
      if (previous.end === start && previous.writable === writable) {
        this.#regions[last] = new Region(previous.start, end, writable);
        return;
      }
    }
    this.#regions.push(new Region(start, end, writable));
  }

  /** Host address of `length` bytes that the monitor will only read. */
  readable(address: number, length: number): usize {
    for (const region of this.#regions) {
      if (address >= region.start && address + length <= region.end) return this.host + address;
    }
    throw this.#refuse(address, length, "read");
  }

  /** Host address of `length` bytes that the monitor may write. */
  writable(address: number, length: number): usize {
    for (const region of this.#regions) {
      if (region.writable && address >= region.start && address + length <= region.end)
        return this.host + address;
    }
    throw this.#refuse(address, length, "write");
  }

  #refuse(address: number, length: number, verb: string): BadGuestAddress {
    return new BadGuestAddress(
      "it passed " +
        length +
        " bytes at 0x" +
        address.toString(16) +
        " to a hypercall, which it may not " +
        verb,
    );
  }
}

/** Allows what the image's segments allow. */
export function allowSegments(memory: GuestMemory, image: ElfImage): void {
  for (const segment of image.segments) memory.allow(segment.pageStart, segment.pageEnd, segment.writable);
}
