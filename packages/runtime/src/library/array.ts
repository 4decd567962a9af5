// Methods of Array and ReadonlyArray (ECMA-262, 23.1.3).
//
// Contract: `self` is an array cell. Holes are passed over, read as undefined or kept exactly where the
// specification says so. Indices and counts follow ToIntegerOrInfinity. Callbacks get (value, index, array)
// and may change the array; a `thisArg` is not supported. A subject of its own has a file of its own: array-sort.ts,
// array-search.ts, array-copy.ts, array-iterate.ts; this file gives them their names and holds the methods
// that change the length.
import { arrayPush } from "../core/array.ts";
import { isHole, makeHole, moveElements, removeFirst } from "./array-slots.ts";
import { clampIndex } from "./index-arguments.ts";

export { concat, slice, toReversed, toSpliced, with_ } from "./array-copy.ts";
export { every, filter, flat, flatMap, forEach, map, reduce, reduceRight, some } from "./array-iterate.ts";
export { entries, keys, values } from "./array-iterators.ts";
export {
  at,
  find,
  findIndex,
  findLast,
  findLastIndex,
  includes,
  indexOf,
  lastIndexOf,
} from "./array-search.ts";
export { sort, toSorted } from "./array-sort.ts";
export { join, toLocaleString, toString } from "./array-text.ts";

export function push<T>(self: T[], ...items: T[]): number {
  for (let i = 0; i < items.length; i++) arrayPush(self, items[i]);
  return self.length;
}

export function pop<T>(self: T[]): T | undefined {
  const length = self.length;
  if (length === 0) return undefined;
  const last = self[length - 1];
  self.length = length - 1;
  return last;
}

export function shift<T>(self: T[]): T | undefined {
  const length = self.length;
  if (length === 0) return undefined;
  const first = self[0];
  removeFirst(self);
  return first;
}

export function unshift<T>(self: T[], ...items: T[]): number {
  const length = self.length;
  const count = items.length;
  if (count > 0) {
    self.length = length + count;
    moveElements(self, 0, count, length);
    for (let i = 0; i < count; i++) self[i] = items[i] as T;
  }
  return self.length;
}

export function splice<T>(self: T[], start: number, deleteCount: number = Infinity, ...items: T[]): T[] {
  const length = self.length;
  const from = clampIndex(start, length);
  const room = length - from;
  const deleted = deleteCount >= room ? room : deleteCount > 0 ? Math.trunc(deleteCount) : 0;
  const removed: T[] = [];
  removed.length = deleted;
  for (let i = 0; i < deleted; i++) if (!isHole(self, from + i)) removed[i] = self[from + i] as T;
  const count = items.length;
  if (count > deleted) self.length = length - deleted + count;
  if (count !== deleted) moveElements(self, from + deleted, from + count, length - from - deleted);
  if (count < deleted) self.length = length - deleted + count;
  for (let i = 0; i < count; i++) self[from + i] = items[i] as T;
  return removed;
}

export function reverse<T>(self: T[]): T[] {
  let low = 0;
  let high = self.length - 1;
  while (low < high) {
    const lowHole = isHole(self, low);
    const highHole = isHole(self, high);
    const lowValue = self[low];
    const highValue = self[high];
    if (highHole) makeHole(self, low);
    else self[low] = highValue as T;
    if (lowHole) makeHole(self, high);
    else self[high] = lowValue as T;
    low++;
    high--;
  }
  return self;
}

export function fill<T>(self: T[], value: T, start: number = 0, end: number = Infinity): T[] {
  const length = self.length;
  const to = clampIndex(end, length);
  for (let i = clampIndex(start, length); i < to; i++) self[i] = value;
  return self;
}

export function copyWithin<T>(self: T[], target: number, start: number = 0, end: number = Infinity): T[] {
  const length = self.length;
  const to = clampIndex(target, length);
  const from = clampIndex(start, length);
  const count = Math.min(clampIndex(end, length) - from, length - to);
  if (count > 0) moveElements(self, from, to, count);
  return self;
}
