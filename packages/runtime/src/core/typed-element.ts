// Elements of typed arrays whose kind is known only at run time (docs/compiler.md, "Cells": kinds 32..42).
//
// SAFETY (whole file): an index is compared with the length before memory is touched, or the caller has done
// so; the data address is at +8 of the cell.
import { addressOf, auxOf } from "@tessera/machine/cell";
import type { u32, usize } from "@tessera/machine/integer";
import {
  load8,
  load16,
  load32,
  load64,
  loadF32,
  loadF64,
  loadUsize,
  store8,
  store16,
  store32,
  store64,
  storeF32,
  storeF64,
} from "@tessera/machine/memory";
import { toBigInt } from "../library/to-bigint.ts";
import { bigintFromInt64, bigintFromUint64, bigintToUint64 } from "./bigint-convert.ts";
import { toNumber } from "./value.ts";

/** The element at an index below the length. */
export function getTypedElement(o: unknown, kind: u32, index: usize): unknown {
  const data: usize = loadUsize(addressOf(o) + 8);
  switch (kind) {
    case 32:
      return (load8(data + index) << 24) >> 24;
    case 33:
    case 34:
      return load8(data + index);
    case 35:
      return (load16(data + index * 2) << 16) >> 16;
    case 36:
      return load16(data + index * 2);
    case 37:
      return load32(data + index * 4) | 0;
    case 38:
      return load32(data + index * 4);
    case 39:
      return loadF32(data + index * 4);
    case 40:
      return loadF64(data + index * 8);
    case 41:
      return bigintFromInt64(load64(data + index * 8));
    default:
      return bigintFromUint64(load64(data + index * 8));
  }
}

/** Converts as the kind asks (ECMA-262, 10.4.5.16), then stores; an index out of range only converts. */
export function setTypedElement(o: unknown, kind: u32, index: usize, v: unknown): void {
  if (kind >= 41) {
    if (typeof v === "number") throw new TypeError("Cannot convert " + String(v) + " to a BigInt");
    const big = toBigInt(v);
    if (index < auxOf(o)) store64(loadUsize(addressOf(o) + 8) + index * 8, bigintToUint64(big));
    return;
  }
  const value = toNumber(v);
  if (index >= auxOf(o)) return;
  const data: usize = loadUsize(addressOf(o) + 8);
  if (kind === 34) store8(data + index, clampByte(value));
  else if (kind <= 33) store8(data + index, value >>> 0);
  else if (kind <= 36) store16(data + index * 2, value >>> 0);
  else if (kind <= 38) store32(data + index * 4, value >>> 0);
  else if (kind === 39) storeF32(data + index * 4, value);
  else storeF64(data + index * 8, value);
}

/** ToUint8Clamp (ECMA-262, 7.1.12): halves go to the even neighbour. */
function clampByte(value: number): u32 {
  if (!(value > 0)) return 0;
  if (value >= 255) return 255;
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5 || (rest === 0.5 && floor % 2 === 0)) return floor >>> 0;
  return (floor + 1) >>> 0;
}
