// Typed arrays as cells: construction and their parts.
//
// Contract: all functions take cells of a typed array kind. A typed array made from a length owns a BYTES cell;
// an ArrayBuffer object appears when the program asks for it.
import { addressOf, auxOf, isCell, loadValue, shapeOf, storeValue } from "@tessera/machine/cell";
import type { u32, usize } from "@tessera/machine/integer";
import { loadUsize } from "@tessera/machine/memory";
import { CELL_HEADER, TYPED_FIRST, TYPED_LAST } from "../core/cells.ts";
import { getTypedElement, setTypedElement } from "../core/typed-element.ts";
import { ArrayBuffer, newBytes, newView } from "./array-buffer.ts";
import { elementBytes } from "./typed-array-kinds.ts";

const MAX_LENGTH = 2147483647;

export function isTypedArray(value: unknown): boolean {
  if (!isCell(value)) return false;
  const shape = shapeOf(value);
  return shape >= TYPED_FIRST && shape <= TYPED_LAST;
}

export function kindOfTyped(self: unknown): u32 {
  return shapeOf(self);
}

export function lengthOfTyped(self: unknown): usize {
  return auxOf(self);
}

// SAFETY (whole file): the layout of typed arrays, docs/compiler.md, "Cells".

/** Address of element 0. */
export function dataOf(self: unknown): usize {
  return loadUsize(addressOf(self) + 8);
}

export function byteOffsetOf(self: unknown): number {
  return loadValue(addressOf(self) + 24) as number;
}

/** The ArrayBuffer, made now if need be. */
export function bufferOf(self: unknown): ArrayBuffer {
  const owner = loadValue(addressOf(self) + 16);
  if (owner instanceof ArrayBuffer) return owner;
  const buffer = new ArrayBuffer(auxOf(owner), owner);
  storeValue(addressOf(self) + 16, buffer);
  return buffer;
}

/** A typed array of `length` zeros. */
export function newTyped(kind: u32, length: number): unknown {
  if (!(length >= 0 && length <= MAX_LENGTH)) throwInvalidLength(length);
  const bytes = newBytes(length * elementBytes(kind));
  return newView(kind, bytes, addressOf(bytes) + CELL_HEADER, 0, length);
}

function throwInvalidLength(length: number): never {
  throw new RangeError("Invalid typed array length: " + length);
}

/** A typed array over part of an ArrayBuffer; the range must have been checked. */
export function newTypedOver(kind: u32, buffer: ArrayBuffer, byteOffset: number, length: number): unknown {
  return newView(kind, buffer, buffer.dataAddress() + byteOffset, byteOffset, length);
}

/** Element `index`, which must be in range. */
export function getElement(self: unknown, index: usize): unknown {
  return getTypedElement(self, shapeOf(self), index);
}

/** Sets element `index`, which must be in range, to a value of `toElement`. */
export function setElement(self: unknown, index: usize, element: unknown): void {
  setTypedElement(self, shapeOf(self), index, element);
}
