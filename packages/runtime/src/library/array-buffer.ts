// ArrayBuffer (ECMA-262, 25.1), of fixed length.
//
// Contract: the bytes lie in a BYTES cell, which does not move; views keep the buffer alive. They are zero at first.
import { addressOf, cellAt, isCell, shapeOf, storeValue } from "@tessera/machine/cell";
import type { usize } from "@tessera/machine/integer";
import { copyBytes, storeUsize } from "@tessera/machine/memory";
import { BYTES, CELL_HEADER, TYPED_FIRST, TYPED_LAST } from "../core/cells.ts";
import { allocate } from "../core/heap.ts";
import { DataView } from "./data-view.ts";
import { clampIndex, toInteger } from "./index-arguments.ts";
import { UINT8 } from "./typed-array-kinds.ts";

/** V8's limit is higher; cells carry their length in 32 bits. */
const MAX_BYTES = 2147483647;

export class ArrayBuffer {
  readonly #bytes: unknown;
  readonly #length: number;

  /**
   * `bytes` is given by the library only: a BYTES cell of that length to take over.
   * @length 1
   */
  constructor(length: unknown, bytes?: unknown) {
    const size = toInteger(Number(length));
    if (size < 0) throw new RangeError("Invalid array buffer length");
    if (size > MAX_BYTES) throw new RangeError("Array buffer allocation failed");
    this.#length = size;
    this.#bytes = isCell(bytes) && shapeOf(bytes) === BYTES ? bytes : newBytes(size);
  }

  get byteLength(): number {
    return this.#length;
  }

  get maxByteLength(): number {
    return this.#length;
  }

  get resizable(): boolean {
    return false;
  }

  /** Nothing detaches a buffer here. */
  get detached(): boolean {
    return false;
  }

  slice(start: number = 0, end: number = Infinity): ArrayBuffer {
    const from = clampIndex(start, this.#length);
    const to = clampIndex(end, this.#length);
    const size = to > from ? to - from : 0;
    const copy = new ArrayBuffer(size);
    // SAFETY: `from + size` is within this buffer, `size` within the new one.
    copyBytes(copy.dataAddress(), this.dataAddress() + from, size);
    return copy;
  }

  static isView(value: unknown): boolean {
    if (!isCell(value)) return false;
    const shape = shapeOf(value);
    return (shape >= TYPED_FIRST && shape <= TYPED_LAST) || value instanceof DataView;
  }

  /** Address of byte 0. */
  dataAddress(): usize {
    return addressOf(this.#bytes) + CELL_HEADER;
  }

  /** All bytes as an array that shares them. */
  bytesView(): Uint8Array {
    return newView(UINT8, this, this.dataAddress(), 0, this.#length) as Uint8Array;
  }
}

/** A BYTES cell of zeros. */
export function newBytes(sizeBytes: usize): unknown {
  return cellAt<unknown>(allocate(CELL_HEADER + sizeBytes, BYTES, sizeBytes));
}

/** A typed array cell. `owner` is the ArrayBuffer, or the BYTES cell as long as nobody asked for the buffer. */
export function newView(
  kind: number,
  owner: unknown,
  data: usize,
  byteOffset: number,
  length: usize,
): unknown {
  const address: usize = allocate(32, kind, length);
  // SAFETY: the layout of typed arrays, docs/compiler.md, "Cells".
  storeUsize(address + 8, data);
  storeValue(address + 16, owner);
  storeValue(address + 24, byteOffset);
  return cellAt<unknown>(address);
}
