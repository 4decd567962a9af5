// Array methods that call a function for each element (ECMA-262, 23.1.3).
//
// Contract: see array.ts. The length is read once before the first call, as the specification says; elements
// that a callback removes or truncates away are passed over.
import { isHole } from "./array-slots.ts";

function present(self: readonly unknown[], index: number): boolean {
  return index < self.length && !isHole(self, index);
}

export function forEach<T>(
  self: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => void,
): void {
  const length = self.length;
  for (let i = 0; i < length; i++) if (present(self, i)) callback(self[i] as T, i, self);
}

export function map<T, U>(
  self: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => U,
): U[] {
  const length = self.length;
  const result: U[] = [];
  result.length = length;
  for (let i = 0; i < length; i++) if (present(self, i)) result[i] = callback(self[i] as T, i, self);
  return result;
}

export function filter<T>(
  self: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => unknown,
): T[] {
  const length = self.length;
  const result: T[] = [];
  for (let i = 0; i < length; i++) {
    if (!present(self, i)) continue;
    const value = self[i] as T;
    if (callback(value, i, self)) result.push(value);
  }
  return result;
}

export function some<T>(
  self: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => unknown,
): boolean {
  const length = self.length;
  for (let i = 0; i < length; i++) if (present(self, i) && callback(self[i] as T, i, self)) return true;
  return false;
}

export function every<T>(
  self: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => unknown,
): boolean {
  const length = self.length;
  for (let i = 0; i < length; i++) if (present(self, i) && !callback(self[i] as T, i, self)) return false;
  return true;
}

// A rest parameter tells an absent initial value from one that is undefined.
export function reduce<T, U>(
  self: readonly T[],
  callback: (accumulator: U, value: T, index: number, array: readonly T[]) => U,
  ...initial: U[]
): U {
  const length = self.length;
  let i = 0;
  let accumulator: unknown;
  if (initial.length > 0) accumulator = initial[0];
  else {
    while (i < length && !present(self, i)) i++;
    if (i >= length) throw new TypeError("Reduce of empty array with no initial value");
    accumulator = self[i++];
  }
  for (; i < length; i++)
    if (present(self, i)) accumulator = callback(accumulator as U, self[i] as T, i, self);
  return accumulator as U;
}

export function reduceRight<T, U>(
  self: readonly T[],
  callback: (accumulator: U, value: T, index: number, array: readonly T[]) => U,
  ...initial: U[]
): U {
  let i = self.length - 1;
  let accumulator: unknown;
  if (initial.length > 0) accumulator = initial[0];
  else {
    while (i >= 0 && !present(self, i)) i--;
    if (i < 0) throw new TypeError("Reduce of empty array with no initial value");
    accumulator = self[i--];
  }
  for (; i >= 0; i--) if (present(self, i)) accumulator = callback(accumulator as U, self[i] as T, i, self);
  return accumulator as U;
}

export function flat(self: readonly unknown[], depth: number = 1): unknown[] {
  const result: unknown[] = [];
  flattenInto(result, self, depth);
  return result;
}

function flattenInto(result: unknown[], source: readonly unknown[], depth: number): void {
  const length = source.length;
  for (let i = 0; i < length; i++) {
    if (!present(source, i)) continue;
    const value = source[i];
    if (depth >= 1 && Array.isArray(value)) flattenInto(result, value as readonly unknown[], depth - 1);
    else result.push(value);
  }
}

export function flatMap<T>(
  self: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => unknown,
): unknown[] {
  const length = self.length;
  const result: unknown[] = [];
  for (let i = 0; i < length; i++) {
    if (!present(self, i)) continue;
    const value = callback(self[i] as T, i, self);
    if (Array.isArray(value)) flattenInto(result, value as readonly unknown[], 0);
    else result.push(value);
  }
  return result;
}
