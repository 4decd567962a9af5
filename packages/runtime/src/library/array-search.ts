// Array methods that look for an element (ECMA-262, 23.1.3).
//
// Contract: see array.ts. indexOf and lastIndexOf compare with === and pass over holes; includes and the
// find methods read holes as undefined.
import { sameValueZero, strictEquals } from "../core/value.ts";
import { isHole } from "./array-slots.ts";
import { clampIndex, toInteger } from "./index-arguments.ts";

export function at<T>(self: readonly T[], index: number): T | undefined {
  const relative = toInteger(index);
  const position = relative < 0 ? self.length + relative : relative;
  if (position < 0 || position >= self.length) return undefined;
  return self[position];
}

export function indexOf<T>(self: readonly T[], wanted: T, start: number = 0): number {
  const length = self.length;
  for (let i = clampIndex(start, length); i < length; i++) {
    if (strictEquals(self[i], wanted) && !isHole(self, i)) return i;
  }
  return -1;
}

export function lastIndexOf<T>(self: readonly T[], wanted: T, start: number = Infinity): number {
  const from = toInteger(start);
  let i = from < 0 ? self.length + from : Math.min(from, self.length - 1);
  for (; i >= 0; i--) if (strictEquals(self[i], wanted) && !isHole(self, i)) return i;
  return -1;
}

export function includes<T>(self: readonly T[], wanted: T, start: number = 0): boolean {
  const length = self.length;
  for (let i = clampIndex(start, length); i < length; i++) if (sameValueZero(self[i], wanted)) return true;
  return false;
}

export function find<T>(
  self: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => unknown,
): T | undefined {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    const value = self[i] as T;
    if (callback(value, i, self)) return value;
  }
  return undefined;
}

export function findIndex<T>(
  self: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => unknown,
): number {
  const length = self.length;
  for (let i = 0; i < length; i++) if (callback(self[i] as T, i, self)) return i;
  return -1;
}

export function findLast<T>(
  self: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => unknown,
): T | undefined {
  for (let i = self.length - 1; i >= 0; i--) {
    const value = self[i] as T;
    if (callback(value, i, self)) return value;
  }
  return undefined;
}

export function findLastIndex<T>(
  self: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => unknown,
): number {
  for (let i = self.length - 1; i >= 0; i--) if (callback(self[i] as T, i, self)) return i;
  return -1;
}
