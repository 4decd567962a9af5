// Methods of all typed arrays (ECMA-262, 23.2.3): access, copying and searching. Those that call a function for
// each element are in typed-array-iterate.ts.
//
// Contract: `self` is a cell of any typed array kind; its length never changes. Numbers are stored converted.
import type { i32, u32, usize } from "@tessera/machine/integer";
import { copyBytes, fillBytes, findByte } from "@tessera/machine/memory";
import { getElementGeneric, getProperty } from "../core/property.ts";
import { sameValueZero, strictEquals, toStringValue } from "../core/value.ts";
import type { ArrayBuffer } from "./array-buffer.ts";
import { clampIndex, toInteger } from "./index-arguments.ts";
import { StringBuilder } from "./string-builder.ts";
import {
  bufferOf,
  byteOffsetOf,
  dataOf,
  getElement,
  isTypedArray,
  kindOfTyped,
  lengthOfTyped,
  newTyped,
  newTypedOver,
  setElement,
} from "./typed-array-cells.ts";
import { elementBytes, holdsBigInts, INT8, toElement, UINT8_CLAMPED } from "./typed-array-kinds.ts";
import { copyTyped } from "./typed-array-static.ts";

export { entries, keys, values } from "./array-iterators.ts";
export { typedText as toLocaleString } from "./locale-text.ts";
export {
  every,
  filter,
  find,
  findIndex,
  findLast,
  findLastIndex,
  forEach,
  map,
  reduce,
  reduceRight,
  some,
  sort,
  toSorted,
} from "./typed-array-iterate.ts";
export { construct } from "./typed-array-static.ts";

export function valueOf(self: unknown): unknown {
  return self;
}

export function get_buffer(self: unknown): ArrayBuffer {
  return bufferOf(self);
}

export function get_byteLength(self: unknown): number {
  return lengthOfTyped(self) * elementBytes(kindOfTyped(self));
}

export function get_byteOffset(self: unknown): number {
  return byteOffsetOf(self);
}

export function get_length(self: unknown): number {
  return lengthOfTyped(self);
}

export function get_BYTES_PER_ELEMENT(self: unknown): number {
  return elementBytes(kindOfTyped(self));
}

/** `new Kind(length)` for an argument whose static type is number. */
export function constructLength(kind: u32, length: number): unknown {
  const count = toInteger(length);
  return newTyped(kind, count < 0 ? length : count);
}

/** ToUint8Clamp (ECMA-262, 7.1.12): what a store to a Uint8ClampedArray stores. */
export function clampToByte(value: number): i32 {
  if (!(value > 0)) return 0;
  if (value >= 255) return 255;
  const floor = Math.floor(value);
  const rest = value - floor;
  // Halves go to the even neighbour.
  if (rest < 0.5 || (rest === 0.5 && floor % 2 === 0)) return floor | 0;
  return (floor + 1) | 0;
}

export function at(self: unknown, index: number): unknown {
  const relative = toInteger(index);
  const position = relative < 0 ? lengthOfTyped(self) + relative : relative;
  if (position < 0 || position >= lengthOfTyped(self)) return undefined;
  return getElement(self, position);
}

/** Copies the elements of a typed array or array to `offset` and after. Throws RangeError if they do not fit. */
export function set(self: unknown, source: unknown, offset: number = 0): void {
  const to = toInteger(offset);
  const typed = isTypedArray(source);
  const count = typed ? lengthOfTyped(source) : toInteger(getProperty(source, "length") as number);
  if (to < 0 || to + count > lengthOfTyped(self)) throw new RangeError("offset is out of bounds");
  const kind = kindOfTyped(self);
  if (!typed) {
    for (let i = 0; i < count; i++) setElement(self, to + i, toElement(kind, getElementGeneric(source, i)));
    return;
  }
  const size = elementBytes(kind);
  if (kindOfTyped(source) === kind) {
    // SAFETY: the range was checked above; copyBytes allows overlaps.
    copyBytes(dataOf(self) + to * size, dataOf(source), count * size);
    return;
  }
  if (holdsBigInts(kind) !== holdsBigInts(kindOfTyped(source))) {
    throw new TypeError("Cannot mix BigInt and other types, use explicit conversions");
  }
  // Of different kinds over the same memory, reading everything first keeps what is not yet copied.
  const values = copyTyped(kindOfTyped(source), source);
  for (let i = 0; i < count; i++) setElement(self, to + i, getElement(values, i));
}

/** A view of the elements `start ..< end`, sharing memory. */
export function subarray(self: unknown, start: number = 0, end: number = Infinity): unknown {
  const length = lengthOfTyped(self);
  const from = clampIndex(start, length);
  const to = clampIndex(end, length);
  const kind = kindOfTyped(self);
  const byteOffset = byteOffsetOf(self) + from * elementBytes(kind);
  return newTypedOver(kind, bufferOf(self), byteOffset, to > from ? to - from : 0);
}

export function slice(self: unknown, start: number = 0, end: number = Infinity): unknown {
  const length = lengthOfTyped(self);
  const from = clampIndex(start, length);
  const to = clampIndex(end, length);
  const count = to > from ? to - from : 0;
  const kind = kindOfTyped(self);
  const result = newTyped(kind, count);
  // SAFETY: `from + count` is within self, `count` within the result.
  copyBytes(dataOf(result), dataOf(self) + from * elementBytes(kind), count * elementBytes(kind));
  return result;
}

export function fill(self: unknown, value: unknown, start: number = 0, end: number = Infinity): unknown {
  const kind = kindOfTyped(self);
  const element = toElement(kind, value);
  const length = lengthOfTyped(self);
  const from = clampIndex(start, length);
  const to = clampIndex(end, length);
  if (to <= from) return self;
  setElement(self, from, element);
  const size = elementBytes(kind);
  const first: usize = dataOf(self) + from * size;
  // SAFETY: elements `from ..< to` are within self.
  if (size === 1) {
    fillBytes(first, (getElement(self, from) as number) & 0xff, to - from);
    return self;
  }
  let done = 1;
  while (done < to - from) {
    const count = Math.min(done, to - from - done);
    copyBytes(first + done * size, first, count * size);
    done += count;
  }
  return self;
}

export function copyWithin(
  self: unknown,
  target: number,
  start: number = 0,
  end: number = Infinity,
): unknown {
  const length = lengthOfTyped(self);
  const to = clampIndex(target, length);
  const from = clampIndex(start, length);
  const count = Math.min(clampIndex(end, length) - from, length - to);
  const size = elementBytes(kindOfTyped(self));
  // SAFETY: both ranges are within self.
  if (count > 0) copyBytes(dataOf(self) + to * size, dataOf(self) + from * size, count * size);
  return self;
}

export function indexOf(self: unknown, wanted: unknown, start: number = 0): number {
  const length = lengthOfTyped(self);
  const kind = kindOfTyped(self);
  const from = clampIndex(start, length);
  if (kind > INT8 && kind <= UINT8_CLAMPED) {
    if (typeof wanted !== "number" || !(wanted >= 0 && wanted <= 255) || Math.trunc(wanted) !== wanted)
      return -1;
    // SAFETY: `from ..< length` is within self.
    const at: usize = from >= length ? -1 : findByte(dataOf(self) + from, wanted & 0xff, length - from);
    return at < 0 ? -1 : from + at;
  }
  for (let i = from; i < length; i++) if (strictEquals(getElement(self, i), wanted)) return i;
  return -1;
}

export function lastIndexOf(self: unknown, wanted: unknown, start: number = Infinity): number {
  const from = toInteger(start);
  let i = from < 0 ? lengthOfTyped(self) + from : Math.min(from, lengthOfTyped(self) - 1);
  for (; i >= 0; i--) if (strictEquals(getElement(self, i), wanted)) return i;
  return -1;
}

export function includes(self: unknown, wanted: unknown, start: number = 0): boolean {
  const length = lengthOfTyped(self);
  for (let i = clampIndex(start, length); i < length; i++)
    if (sameValueZero(getElement(self, i), wanted)) return true;
  return false;
}

export function join(self: unknown, separator: string = ","): string {
  const length = lengthOfTyped(self);
  const builder = new StringBuilder(length * 2 + 16);
  for (let i = 0; i < length; i++) {
    if (i > 0) builder.append(separator);
    builder.append(toStringValue(getElement(self, i)));
  }
  return builder.finish();
}

export function toString(self: unknown): string {
  return join(self, ",");
}

export function reverse(self: unknown): unknown {
  let low = 0;
  let high = lengthOfTyped(self) - 1;
  while (low < high) {
    const value = getElement(self, low);
    setElement(self, low++, getElement(self, high));
    setElement(self, high--, value);
  }
  return self;
}

export function toReversed(self: unknown): unknown {
  return reverse(copyTyped(kindOfTyped(self), self));
}

/** `array.with(index, value)`. */
export function with_(self: unknown, index: number, value: unknown): unknown {
  const relative = toInteger(index);
  const position = relative < 0 ? lengthOfTyped(self) + relative : relative;
  const element = toElement(kindOfTyped(self), value);
  if (position < 0 || position >= lengthOfTyped(self)) throw new RangeError("Invalid typed array index");
  const result = copyTyped(kindOfTyped(self), self);
  setElement(result, position, element);
  return result;
}
