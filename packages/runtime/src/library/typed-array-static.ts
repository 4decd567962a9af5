// Static functions and constructors of typed arrays (ECMA-262, 23.2.2 and 23.2.5).
//
// Contract: the first parameter is the kind, that is the shape number of the cells (32 Int8Array … 42
// BigUint64Array).
import type { u32 } from "@tessera/machine/integer";
import { copyBytes } from "@tessera/machine/memory";
import { ArrayBuffer } from "./array-buffer.ts";
import { from as arrayFrom } from "./array-static.ts";
import { toInteger } from "./index-arguments.ts";
import {
  dataOf,
  getElement,
  isTypedArray,
  kindOfTyped,
  lengthOfTyped,
  newTyped,
  newTypedOver,
  setElement,
} from "./typed-array-cells.ts";
import { elementBytes, holdsBigInts, toElement, typedArrayName } from "./typed-array-kinds.ts";

/** `new Kind(a, b, c)`: a length; an ArrayBuffer, offset and length; or values to copy. */
export function construct(kind: u32, a?: unknown, b?: unknown, c?: unknown): unknown {
  if (typeof a === "number") {
    const length = toInteger(a);
    if (length < 0) throw new RangeError("Invalid typed array length: " + a);
    return newTyped(kind, length);
  }
  if (a === undefined || a === null) return newTyped(kind, 0);
  if (a instanceof ArrayBuffer) return viewOf(kind, a, b, c);
  if (isTypedArray(a)) return copyTyped(kind, a);
  if (typeof a === "object") return fromValues(kind, arrayFrom(a));
  return newTyped(kind, toInteger(Number(a)));
}

function viewOf(kind: u32, buffer: ArrayBuffer, offsetArgument: unknown, lengthArgument: unknown): unknown {
  const size = elementBytes(kind);
  const name = typedArrayName(kind);
  const offset = offsetArgument === undefined ? 0 : toInteger(Number(offsetArgument));
  if (offset < 0) throw new RangeError("Start offset " + offset + " is outside the bounds of the buffer");
  if (offset % size !== 0)
    throw new RangeError("start offset of " + name + " should be a multiple of " + size);
  const available = buffer.byteLength;
  if (lengthArgument === undefined) {
    if (available % size !== 0)
      throw new RangeError("byte length of " + name + " should be a multiple of " + size);
    if (offset > available)
      throw new RangeError("Start offset " + offset + " is outside the bounds of the buffer");
    return newTypedOver(kind, buffer, offset, (available - offset) / size);
  }
  const length = toInteger(Number(lengthArgument));
  if (length < 0 || offset + length * size > available)
    throw new RangeError("Invalid typed array length: " + length);
  return newTypedOver(kind, buffer, offset, length);
}

/** A typed array of this kind with the elements of another one. */
export function copyTyped(kind: u32, source: unknown): unknown {
  const sourceKind = kindOfTyped(source);
  if (holdsBigInts(kind) !== holdsBigInts(sourceKind)) {
    throw new TypeError("Cannot mix BigInt and other types, use explicit conversions");
  }
  const length = lengthOfTyped(source);
  const result = newTyped(kind, length);
  if (kind === sourceKind) {
    // SAFETY: both hold `length` elements of the same size.
    copyBytes(dataOf(result), dataOf(source), length * elementBytes(kind));
  } else for (let i = 0; i < length; i++) setElement(result, i, getElement(source, i));
  return result;
}

function fromValues(kind: u32, values: readonly unknown[]): unknown {
  const result = newTyped(kind, values.length);
  for (let i = 0; i < values.length; i++) setElement(result, i, toElement(kind, values[i]));
  return result;
}

/** `Kind.from(source, mapper)`. */
export function from(
  kind: u32,
  source: unknown,
  mapper?: (value: unknown, index: number) => unknown,
): unknown {
  return fromValues(kind, arrayFrom(source, mapper));
}

/** `Kind.of(...items)`. */
export function of(kind: u32, ...items: unknown[]): unknown {
  return fromValues(kind, items);
}

/** `Kind.BYTES_PER_ELEMENT`. */
export function get_BYTES_PER_ELEMENT(kind: u32): number {
  return elementBytes(kind);
}
