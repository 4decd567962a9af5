// The eleven kinds of typed arrays: sizes, names and conversions.
//
// Contract: a kind is the shape number of its cells (docs/compiler.md, "Cells").
import type { u32, usize } from "@tessera/machine/integer";
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

/** The value as what the kind stores: a number or a bigint. */
export function toElement(kind: u32, value: unknown): unknown {
  if (!holdsBigInts(kind)) return toNumber(value);
  if (typeof value === "number") throw new TypeError("Cannot convert " + value + " to a BigInt");
  return toBigInt(value);
}
