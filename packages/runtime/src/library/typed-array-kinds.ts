// The eleven kinds of typed arrays: sizes, names and element access in raw memory.
//
// Contract: a kind is the shape number of its cells (docs/compiler.md, "Cells"). Numbers are converted as
// ECMA-262, 10.4.5.16 says. The caller has checked addresses and indices.
import type { i32, u32, usize } from "@tessera/machine/integer";
import {
  load8,
  load16,
  load32,
  load64,
  loadF32,
  loadF64,
  store8,
  store16,
  store32,
  store64,
  storeF32,
  storeF64,
} from "@tessera/machine/memory";
import { toNumber } from "../core/value.ts";
import { toBigInt } from "./to-bigint.ts";

export const INT8 = 32;
export const UINT8 = 33;
export const UINT8_CLAMPED = 34;
export const INT16 = 35;
export const UINT16 = 36;
export const INT32 = 37;
export const UINT32 = 38;
export const FLOAT32 = 39;
export const FLOAT64 = 40;
export const BIGINT64 = 41;
export const BIGUINT64 = 42;

/** Bytes of one element. */
export function elementBytes(kind: u32): usize {
  if (kind <= UINT8_CLAMPED) return 1;
  if (kind <= UINT16) return 2;
  return kind <= FLOAT32 ? 4 : 8;
}

export function typedArrayName(kind: u32): string {
  switch (kind) {
    case INT8:
      return "Int8Array";
    case UINT8:
      return "Uint8Array";
    case UINT8_CLAMPED:
      return "Uint8ClampedArray";
    case INT16:
      return "Int16Array";
    case UINT16:
      return "Uint16Array";
    case INT32:
      return "Int32Array";
    case UINT32:
      return "Uint32Array";
    case FLOAT32:
      return "Float32Array";
    case FLOAT64:
      return "Float64Array";
    case BIGINT64:
      return "BigInt64Array";
    default:
      return "BigUint64Array";
  }
}

export function holdsBigInts(kind: u32): boolean {
  return kind >= BIGINT64;
}

// SAFETY (the functions below): the caller passes the address of an element of this kind.

export function loadElement(kind: u32, address: usize): unknown {
  switch (kind) {
    case INT8:
      return (load8(address) << 24) >> 24;
    case UINT8:
    case UINT8_CLAMPED:
      return load8(address);
    case INT16:
      return (load16(address) << 16) >> 16;
    case UINT16:
      return load16(address);
    case INT32:
      return load32(address) | 0;
    case UINT32:
      return load32(address);
    case FLOAT32:
      return loadF32(address);
    case FLOAT64:
      return loadF64(address);
    case BIGINT64: {
      const bits: bigint = load64(address);
      return bits >= 9223372036854775808n ? bits - 18446744073709551616n : bits;
    }
    default: {
      const bits: bigint = load64(address);
      return bits;
    }
  }
}

/** The value as what the kind stores: a number or a bigint. */
export function toElement(kind: u32, value: unknown): unknown {
  if (!holdsBigInts(kind)) return toNumber(value);
  if (typeof value === "number") throw new TypeError("Cannot convert " + value + " to a BigInt");
  return toBigInt(value);
}

/** Stores what `toElement` gave. */
export function storeElement(kind: u32, address: usize, element: unknown): void {
  if (typeof element === "bigint") store64(address, BigInt.asUintN(64, element));
  else storeNumber(kind, address, element as number);
}

export function storeNumber(kind: u32, address: usize, value: number): void {
  switch (kind) {
    case INT8:
    case UINT8:
      store8(address, value & 0xff);
      break;
    case UINT8_CLAMPED:
      store8(address, clampByte(value));
      break;
    case INT16:
    case UINT16:
      store16(address, value & 0xffff);
      break;
    case INT32:
    case UINT32:
      store32(address, value >>> 0);
      break;
    case FLOAT32:
      storeF32(address, value);
      break;
    default:
      storeF64(address, value);
      break;
  }
}

/** ToUint8Clamp: to the nearest, ties to even. */
function clampByte(value: number): i32 {
  if (!(value > 0)) return 0;
  if (value >= 255) return 255;
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor | 0;
  if (rest > 0.5) return (floor + 1) | 0;
  return (floor + (floor & 1)) | 0;
}
