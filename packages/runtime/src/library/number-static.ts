// Constants and static functions of Number (ECMA-262, 21.1.2).
export { parseFloat, parseInt } from "./globals.ts";

export const EPSILON = 2.220446049250313e-16;
export const MAX_SAFE_INTEGER = 9007199254740991;
export const MIN_SAFE_INTEGER = -9007199254740991;
export const MAX_VALUE = 1.7976931348623157e308;
export const MIN_VALUE = 5e-324;
export const POSITIVE_INFINITY = Infinity;
export const NEGATIVE_INFINITY = -Infinity;
export const NaN = 0 / 0;

export function isFinite(value: unknown): boolean {
  return typeof value === "number" && value - value === 0;
}

export function isInteger(value: unknown): boolean {
  return typeof value === "number" && value - value === 0 && Math.trunc(value) === value;
}

export function isNaN(value: unknown): boolean {
  return typeof value === "number" && value !== value;
}

export function isSafeInteger(value: unknown): boolean {
  return isInteger(value) && Math.abs(value as number) <= MAX_SAFE_INTEGER;
}
