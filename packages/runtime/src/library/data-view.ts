// DataView (ECMA-262, 25.3): numbers of any size and byte order at any byte of an ArrayBuffer.
import { bytesAddress } from "@tessera/machine/cell";
import type { i64, u32, usize } from "@tessera/machine/integer";
import { f64FromWords, highWordOfF64, lowWordOfF64, swap16, swap32, toIndex } from "@tessera/machine/integer";
import { load8, load16, load32, loadF32, store8, store16, store32, storeF32 } from "@tessera/machine/memory";
import { ArrayBuffer, newView } from "./array-buffer.ts";
import { toInteger } from "./index-arguments.ts";
import { toBigInt } from "./to-bigint.ts";
import { UINT8 } from "./typed-array-kinds.ts";

export class DataView {
  readonly #buffer: ArrayBuffer;
  /** What is seen of the buffer. */
  readonly #bytes: Uint8Array;

  constructor(buffer: ArrayBuffer, byteOffset: number = 0, byteLength?: number) {
    if (!(buffer instanceof ArrayBuffer)) {
      throw new TypeError("First argument to DataView constructor must be an ArrayBuffer");
    }
    const offset = toInteger(byteOffset);
    const available = buffer.byteLength;
    if (offset < 0 || offset > available) {
      throw new RangeError("Start offset " + offset + " is outside the bounds of the buffer");
    }
    const length = byteLength === undefined ? available - offset : toInteger(byteLength);
    if (length < 0 || offset + length > available) throw new RangeError("Invalid DataView length " + length);
    this.#buffer = buffer;
    this.#bytes = newView(UINT8, buffer, buffer.dataAddress() + offset, offset, length) as Uint8Array;
  }

  /** A view of the same bytes of another buffer, for structuredClone. */
  duplicateOver(buffer: ArrayBuffer): DataView {
    return new DataView(buffer, this.#bytes.byteOffset, this.#bytes.length);
  }

  get buffer(): ArrayBuffer {
    return this.#buffer;
  }

  get byteLength(): number {
    return this.#bytes.length;
  }

  get byteOffset(): number {
    return this.#bytes.byteOffset;
  }

  /** Address of the `size` bytes at `position`. SAFETY: checked against the view here, once for all accesses.
   *  @inline */
  #address(position: number, size: usize): usize {
    const bytes = this.#bytes;
    const at: i64 = toIndex(position);
    const isPlain = at >= 0 && at + size <= bytes.length;
    return bytesAddress(bytes) + (isPlain ? at : this.#unusualPosition(position, size));
  }

  /** A position that is no integer in range, as one.
   *  @noinline */
  #unusualPosition(position: number, size: usize): usize {
    const at = toInteger(position);
    if (at < 0 || at + size > this.#bytes.length)
      throw new RangeError("Offset is outside the bounds of the DataView");
    return at;
  }

  #load16(position: number, littleEndian: boolean): u32 {
    const word: u32 = load16(this.#address(position, 2));
    return littleEndian ? word : swap16(word);
  }

  /** @inline */
  #load32(position: number, littleEndian: boolean): u32 {
    const word: u32 = load32(this.#address(position, 4));
    return littleEndian ? word : swap32(word);
  }

  #store16(position: number, value: u32, littleEndian: boolean): void {
    store16(this.#address(position, 2), littleEndian ? value : swap16(value));
  }

  #store32(position: number, value: u32, littleEndian: boolean): void {
    store32(this.#address(position, 4), littleEndian ? value : swap32(value));
  }

  getInt8(position: number): number {
    return (load8(this.#address(position, 1)) << 24) >> 24;
  }

  getUint8(position: number): number {
    return load8(this.#address(position, 1));
  }

  getInt16(position: number, littleEndian: boolean = false): number {
    return (this.#load16(position, littleEndian) << 16) >> 16;
  }

  getUint16(position: number, littleEndian: boolean = false): number {
    return this.#load16(position, littleEndian);
  }

  /** @inline */
  getInt32(position: number, littleEndian: boolean = false): number {
    return this.#load32(position, littleEndian) | 0;
  }

  /** @inline */
  getUint32(position: number, littleEndian: boolean = false): number {
    return this.#load32(position, littleEndian);
  }

  getFloat32(position: number, littleEndian: boolean = false): number {
    const address = this.#address(position, 4);
    if (littleEndian) return loadF32(address);
    return floatOfWord(swap32(load32(address)));
  }

  getFloat64(position: number, littleEndian: boolean = false): number {
    const address = this.#address(position, 8);
    const first: u32 = load32(address);
    const second: u32 = load32(address + 4);
    return littleEndian ? f64FromWords(second, first) : f64FromWords(swap32(first), swap32(second));
  }

  getBigUint64(position: number, littleEndian: boolean = false): bigint {
    const address = this.#address(position, 8);
    const first: u32 = load32(address);
    const second: u32 = load32(address + 4);
    const high: u32 = littleEndian ? second : swap32(first);
    const low: u32 = littleEndian ? first : swap32(second);
    return (BigInt(high) << 32n) | BigInt(low);
  }

  getBigInt64(position: number, littleEndian: boolean = false): bigint {
    const bits = this.getBigUint64(position, littleEndian);
    return bits >= 9223372036854775808n ? bits - 18446744073709551616n : bits;
  }

  setInt8(position: number, value: number): void {
    store8(this.#address(position, 1), value & 0xff);
  }

  setUint8(position: number, value: number): void {
    store8(this.#address(position, 1), value & 0xff);
  }

  setInt16(position: number, value: number, littleEndian: boolean = false): void {
    this.#store16(position, value & 0xffff, littleEndian);
  }

  setUint16(position: number, value: number, littleEndian: boolean = false): void {
    this.#store16(position, value & 0xffff, littleEndian);
  }

  setInt32(position: number, value: number, littleEndian: boolean = false): void {
    this.#store32(position, value >>> 0, littleEndian);
  }

  setUint32(position: number, value: number, littleEndian: boolean = false): void {
    this.#store32(position, value >>> 0, littleEndian);
  }

  setFloat32(position: number, value: number, littleEndian: boolean = false): void {
    const address = this.#address(position, 4);
    storeF32(address, value);
    if (!littleEndian) store32(address, swap32(load32(address)));
  }

  setFloat64(position: number, value: number, littleEndian: boolean = false): void {
    const address = this.#address(position, 8);
    const high: u32 = highWordOfF64(value);
    const low: u32 = lowWordOfF64(value);
    store32(address, littleEndian ? low : swap32(high));
    store32(address + 4, littleEndian ? high : swap32(low));
  }

  setBigInt64(position: number, value: bigint, littleEndian: boolean = false): void {
    this.#storeBig(position, value, littleEndian);
  }

  setBigUint64(position: number, value: bigint, littleEndian: boolean = false): void {
    this.#storeBig(position, value, littleEndian);
  }

  #storeBig(position: number, value: bigint, littleEndian: boolean): void {
    const bits = BigInt.asUintN(64, toBigInt(value));
    const high: u32 = Number(bits >> 32n) >>> 0;
    const low: u32 = Number(bits & 0xffffffffn) >>> 0;
    const address = this.#address(position, 8);
    store32(address, littleEndian ? low : swap32(high));
    store32(address + 4, littleEndian ? high : swap32(low));
  }
}

/** The single-precision number with these bits, by arithmetic: no memory is at hand here. */
function floatOfWord(word: u32): number {
  const exponent = (word >>> 23) & 0xff;
  const fraction = word & 0x7fffff;
  const negative = word >>> 31 !== 0;
  let magnitude: number;
  if (exponent === 0xff) magnitude = fraction === 0 ? Infinity : NaN;
  else if (exponent === 0) magnitude = fraction * 1.401298464324817e-45;
  else magnitude = f64FromWords((exponent + 896) * 0x100000 + (fraction >>> 3), (fraction & 7) * 0x20000000);
  return negative ? -magnitude : magnitude;
}
