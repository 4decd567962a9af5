// How long cells are and where in them values lie, by kind (docs/compiler.md, "Cells"). Nothing here allocates.
// SAFETY (whole file): callers pass addresses of cells.
import { shapesAddress } from "@tessera/machine/image";
import type { u32, usize } from "@tessera/machine/integer";
import { load32, loadUsize } from "@tessera/machine/memory";
import {
  BIGINT,
  BYTES,
  DETAILED_SLOTS,
  FIRST_SHAPE,
  FRAME,
  FUNCTION,
  ROPE,
  SLOTS,
  STRING_LATIN1,
  STRING_UTF16,
  TYPED_FIRST,
  WEAK,
} from "./cells.ts";

/** Bytes of the cell at `address`, header included, rounded up to 8; 8 for a word of zero. */
export function cellSize(address: usize): usize {
  const kind: u32 = load32(address);
  if (kind >= FIRST_SHAPE) {
    const slots: usize = slotCount(kind);
    return 8 + (slots === 0 ? 1 : slots) * 8;
  }
  const aux: usize = load32(address + 4);
  if (kind === STRING_LATIN1) return roundUp(16 + aux);
  if (kind === STRING_UTF16) return roundUp(16 + aux * 2);
  if (kind === SLOTS) return 8 + aux * 8;
  if (kind === BYTES) return roundUp(8 + aux);
  if (kind === DETAILED_SLOTS || kind === WEAK) return 16 + aux * 8;
  if (kind === ROPE) return 24;
  if (kind === FUNCTION) return 32 + aux * 8;
  if (kind === FRAME) return 24 + aux * 8;
  if (kind === BIGINT) return 16 + loadUsize(address + 8) * 8;
  if (kind >= TYPED_FIRST) return 32;
  return kind === 0 ? 8 : 16;
}

/** Whether cells of the kind hold values, which may be pointers. */
export function hasValues(kind: u32): boolean {
  return kind > STRING_UTF16 && kind !== BIGINT && kind !== BYTES;
}

/** Where in a cell of the kind its values begin. */
export function valuesOffset(kind: u32): u32 {
  if (kind === FUNCTION || kind === FRAME) return 24;
  return kind >= WEAK && kind < FIRST_SHAPE ? 16 : 8;
}

/** How many values the cell at `address`, whose kind has some, holds one behind another. */
export function valueCount(address: usize, kind: u32): usize {
  if (kind >= FIRST_SHAPE) return slotCount(kind);
  if (kind === SLOTS || kind === FRAME || kind === WEAK) return load32(address + 4);
  if (kind === FUNCTION || kind === DETAILED_SLOTS) return 1 + load32(address + 4);
  return kind === ROPE ? 2 : 1;
}

/** Slots of an object, from its ShapeInfo (slotCount is its second word). */
function slotCount(shape: u32): u32 {
  return load32(loadUsize(shapesAddress() + (shape - FIRST_SHAPE) * 8) + 4);
}

function roundUp(size: usize): usize {
  const over: usize = size & 7;
  return over === 0 ? size : size + (8 - over);
}
