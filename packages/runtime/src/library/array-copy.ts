// Array methods that give a new array from elements as they stand (ECMA-262, 23.1.3).
//
// Contract: see array.ts. slice and concat keep holes, the to… methods and `with` read them as undefined.
import { appendSlots, copySlots } from "./array-slots.ts";
import { clampIndex, toInteger } from "./index-arguments.ts";

export function slice<T>(self: readonly T[], start: number = 0, end: number = Infinity): T[] {
  const length = self.length;
  return copySlots(self, clampIndex(start, length), clampIndex(end, length));
}

export function concat(self: readonly unknown[], ...items: unknown[]): unknown[] {
  const result = copySlots(self, 0, self.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (Array.isArray(item)) appendSlots(result, item as readonly unknown[]);
    else result.push(item);
  }
  return result;
}

export function toReversed<T>(self: readonly T[]): T[] {
  const length = self.length;
  const result: T[] = [];
  result.length = length;
  for (let i = 0; i < length; i++) result[i] = self[length - 1 - i] as T;
  return result;
}

export function toSpliced<T>(
  self: readonly T[],
  start: number = 0,
  deleteCount: number = Infinity,
  ...items: T[]
): T[] {
  const length = self.length;
  const from = clampIndex(start, length);
  const room = length - from;
  const deleted = deleteCount >= room ? room : deleteCount > 0 ? Math.trunc(deleteCount) : 0;
  const result: T[] = [];
  for (let i = 0; i < from; i++) result.push(self[i] as T);
  for (let i = 0; i < items.length; i++) result.push(items[i] as T);
  for (let i = from + deleted; i < length; i++) result.push(self[i] as T);
  return result;
}

/** `array.with(index, value)`. */
export function with_<T>(self: readonly T[], index: number, value: T): T[] {
  const length = self.length;
  const relative = toInteger(index);
  const position = relative < 0 ? length + relative : relative;
  if (position < 0 || position >= length) throw new RangeError("Invalid index : " + index);
  const result: T[] = [];
  result.length = length;
  for (let i = 0; i < length; i++) result[i] = i === position ? value : (self[i] as T);
  return result;
}
