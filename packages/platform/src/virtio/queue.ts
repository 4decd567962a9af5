// A split virtqueue whose buffers are pooled and have one size (Virtual I/O Device 1.2, section 2.7).
//
// Contract: buffer i belongs to descriptor i for ever. `take` is the one gate for what the device says: an index
// that is no outstanding buffer, a length beyond the buffer, or more completions than requests throw
// BrokenDevice, since nothing that such a device says can be used. Nothing here allocates after construction.

import { fence, loadAcquire32, storeRelease32 } from "@tessera/machine/atomic";
import type { usize } from "@tessera/machine/integer";
import { load32, store16, store32, storeUsize } from "@tessera/machine/memory";
import type { VirtioTransport } from "./transport.ts";

const DESCRIPTOR_BYTES = 16;
const USED_ENTRY_BYTES = 8;
const FLAG_DEVICE_WRITES = 2;
/** The device need not interrupt: the event loop looks by itself. */
const NO_INTERRUPT = 1;

/** A device that violates the protocol. */
export class BrokenDevice extends Error {
  override readonly name: string = "BrokenDevice";
}

/** Bytes of memory that a queue of `size` buffers of `bufferBytes` takes, in whole pages. */
export function queueBytes(size: number, bufferBytes: number): number {
  const rings = size * DESCRIPTOR_BYTES + (6 + size * 2) + 8 + (6 + size * USED_ENTRY_BYTES);
  return Math.ceil(rings / 4096) * 4096 + Math.ceil((size * bufferBytes) / 4096) * 4096;
}

export class Virtqueue {
  readonly size: number;
  readonly bufferBytes: number;
  readonly #device: VirtioTransport;
  readonly #number: number;
  readonly #available: usize;
  readonly #used: usize;
  readonly #descriptors: usize;
  readonly #buffers: usize;
  readonly #deviceWrites: boolean;
  readonly #outstanding: Uint8Array;
  #outstandingCount: number = 0;
  #availableIndex: number = 0;
  #usedIndex: number = 0;
  #mustNotify: boolean = false;
  /** Length that the device reported with the buffer that `take` returned last. */
  takenBytes: number = 0;

  /** `memory`: queueBytes() of zeroed memory on a page boundary. */
  constructor(
    device: VirtioTransport,
    number: number,
    size: number,
    bufferBytes: number,
    deviceWrites: boolean,
    memory: usize,
  ) {
    this.size = size;
    this.bufferBytes = bufferBytes;
    this.#device = device;
    this.#number = number;
    this.#deviceWrites = deviceWrites;
    this.#descriptors = memory;
    this.#available = memory + size * DESCRIPTOR_BYTES;
    const afterAvailable = this.#available + 6 + size * 2;
    this.#used = afterAvailable + ((8 - (afterAvailable % 8)) % 8);
    const ringsEnd = this.#used + 6 + size * USED_ENTRY_BYTES;
    this.#buffers = ringsEnd + ((4096 - (ringsEnd % 4096)) % 4096);
    this.#outstanding = new Uint8Array(size);
    for (let i = 0; i < size; i++) {
      const descriptor = this.#descriptors + i * DESCRIPTOR_BYTES;
      // SAFETY: inside `memory`, by the size that queueBytes() computes.
      storeUsize(descriptor, this.#buffers + i * bufferBytes);
      store32(descriptor + 8, bufferBytes);
      store16(descriptor + 12, deviceWrites ? FLAG_DEVICE_WRITES : 0);
    }
    storeRelease32(this.#available, NO_INTERRUPT);
    device.startQueue(number, size, this.#descriptors, this.#available, this.#used);
  }

  /** Address of buffer `index`. */
  buffer(index: number): usize {
    return this.#buffers + index * this.bufferBytes;
  }

  /** Hands buffer `index` with `length` bytes to the device; it hears of it at the next `flush`. */
  give(index: number, length: number): void {
    // SAFETY: index < size, so all addresses lie in the queue's memory.
    if (!this.#deviceWrites) store32(this.#descriptors + index * DESCRIPTOR_BYTES + 8, length);
    this.#outstanding[index] = 1;
    this.#outstandingCount++;
    store16(this.#available + 4 + (this.#availableIndex % this.size) * 2, index);
    this.#availableIndex = (this.#availableIndex + 1) & 0xffff;
    // Flags and index share a word; the release makes the entry visible before the index.
    storeRelease32(this.#available, ((this.#availableIndex << 16) | NO_INTERRUPT) >>> 0);
    this.#mustNotify = true;
  }

  /** Index of a buffer that the device has finished with, -1 if there is none; its length is `takenBytes`. */
  take(): number {
    const index = loadAcquire32(this.#used) >>> 16;
    const waiting = (index - this.#usedIndex) & 0xffff;
    if (waiting === 0) return -1;
    if (waiting > this.#outstandingCount) {
      throw new BrokenDevice(
        "virtio device completed " + waiting + " of " + this.#outstandingCount + " buffers",
      );
    }
    const entry = this.#used + 4 + (this.#usedIndex % this.size) * USED_ENTRY_BYTES;
    // SAFETY: the entry lies in the used ring; what it says is checked before it is used.
    const buffer = load32(entry);
    const length = load32(entry + 4);
    if (buffer >= this.size || this.#outstanding[buffer] !== 1) {
      throw new BrokenDevice("virtio device returned buffer " + buffer + ", which it does not have");
    }
    if (this.#deviceWrites && length > this.bufferBytes) {
      throw new BrokenDevice("virtio device wrote " + length + " bytes into " + this.bufferBytes);
    }
    this.#outstanding[buffer] = 0;
    this.#outstandingCount--;
    this.#usedIndex = (this.#usedIndex + 1) & 0xffff;
    this.takenBytes = length;
    return buffer;
  }

  /** Whether `take` would return a buffer. */
  hasFinished(): boolean {
    return loadAcquire32(this.#used) >>> 16 !== this.#usedIndex;
  }

  /** Tells the device of buffers given since the last time. */
  flush(): void {
    if (!this.#mustNotify) return;
    this.#mustNotify = false;
    fence();
    this.#device.notify(this.#number);
  }
}
