// Typed array methods that call a function for each element, and sorting (ECMA-262, 23.2.3).
//
// Contract: callbacks get (value, index, array). Without a comparator numbers are ordered by value, -0 before 0 and
// NaN last; sorting is stable.
import { getElement, kindOfTyped, lengthOfTyped, newTyped, setElement } from "./typed-array-cells.ts";
import { toElement } from "./typed-array-kinds.ts";
import { copyTyped } from "./typed-array-static.ts";

type Visit = (value: unknown, index: number, array: unknown) => unknown;
type Fold = (accumulator: unknown, value: unknown, index: number, array: unknown) => unknown;
type Comparator = (a: unknown, b: unknown) => number;

export function forEach(self: unknown, callback: Visit): void {
  const length = lengthOfTyped(self);
  for (let i = 0; i < length; i++) callback(getElement(self, i), i, self);
}

export function map(self: unknown, callback: Visit): unknown {
  const length = lengthOfTyped(self);
  const kind = kindOfTyped(self);
  const result = newTyped(kind, length);
  for (let i = 0; i < length; i++)
    setElement(result, i, toElement(kind, callback(getElement(self, i), i, self)));
  return result;
}

export function filter(self: unknown, callback: Visit): unknown {
  const kept: unknown[] = [];
  const length = lengthOfTyped(self);
  for (let i = 0; i < length; i++) {
    const value = getElement(self, i);
    if (callback(value, i, self)) kept.push(value);
  }
  const result = newTyped(kindOfTyped(self), kept.length);
  for (let i = 0; i < kept.length; i++) setElement(result, i, kept[i]);
  return result;
}

export function some(self: unknown, callback: Visit): boolean {
  return findIndex(self, callback) >= 0;
}

export function every(self: unknown, callback: Visit): boolean {
  const length = lengthOfTyped(self);
  for (let i = 0; i < length; i++) if (!callback(getElement(self, i), i, self)) return false;
  return true;
}

export function find(self: unknown, callback: Visit): unknown {
  const length = lengthOfTyped(self);
  for (let i = 0; i < length; i++) {
    const value = getElement(self, i);
    if (callback(value, i, self)) return value;
  }
  return undefined;
}

export function findIndex(self: unknown, callback: Visit): number {
  const length = lengthOfTyped(self);
  for (let i = 0; i < length; i++) if (callback(getElement(self, i), i, self)) return i;
  return -1;
}

export function findLast(self: unknown, callback: Visit): unknown {
  for (let i = lengthOfTyped(self) - 1; i >= 0; i--) {
    const value = getElement(self, i);
    if (callback(value, i, self)) return value;
  }
  return undefined;
}

export function findLastIndex(self: unknown, callback: Visit): number {
  for (let i = lengthOfTyped(self) - 1; i >= 0; i--) if (callback(getElement(self, i), i, self)) return i;
  return -1;
}

export function reduce(self: unknown, callback: Fold, ...initial: unknown[]): unknown {
  const length = lengthOfTyped(self);
  if (initial.length === 0 && length === 0)
    throw new TypeError("Reduce of empty array with no initial value");
  let accumulator = initial.length > 0 ? initial[0] : getElement(self, 0);
  for (let i = initial.length > 0 ? 0 : 1; i < length; i++) {
    accumulator = callback(accumulator, getElement(self, i), i, self);
  }
  return accumulator;
}

export function reduceRight(self: unknown, callback: Fold, ...initial: unknown[]): unknown {
  const length = lengthOfTyped(self);
  if (initial.length === 0 && length === 0)
    throw new TypeError("Reduce of empty array with no initial value");
  let accumulator = initial.length > 0 ? initial[0] : getElement(self, length - 1);
  for (let i = initial.length > 0 ? length - 1 : length - 2; i >= 0; i--) {
    accumulator = callback(accumulator, getElement(self, i), i, self);
  }
  return accumulator;
}

function byValue(a: unknown, b: unknown): number {
  if (typeof a === "bigint" && typeof b === "bigint") return a < b ? -1 : a > b ? 1 : 0;
  const x = a as number;
  const y = b as number;
  if (x < y) return -1;
  if (x > y) return 1;
  if (x === y) return x === 0 ? sign(x) - sign(y) : 0;
  // At least one is NaN.
  return x === x ? -1 : y === y ? 1 : 0;
}

/** -1 for -0, 0 for 0. */
function sign(zero: number): number {
  return 1 / zero < 0 ? -1 : 0;
}

export function sort(self: unknown, comparator?: Comparator): unknown {
  if (comparator !== undefined && typeof comparator !== "function") {
    throw new TypeError("The comparison function must be either a function or undefined");
  }
  const values: unknown[] = [];
  const length = lengthOfTyped(self);
  for (let i = 0; i < length; i++) values.push(getElement(self, i));
  if (comparator === undefined) values.sort(byValue);
  else mergeSort(values.slice(), 0, length, values, comparator);
  for (let i = 0; i < length; i++) setElement(self, i, values[i]);
  return self;
}

/** Sorts `from .. to - 1` of `target`; `source` is a copy. Halves are merged, so that the comparator is called with the
 *  same elements in the same order as by V8 (builtins/typed-array-sort.tq). */
function mergeSort(
  source: unknown[],
  from: number,
  to: number,
  target: unknown[],
  comparator: Comparator,
): void {
  if (to - from < 2) return;
  const middle = from + ((to - from) >>> 1);
  mergeSort(target, from, middle, source, comparator);
  mergeSort(target, middle, to, source, comparator);
  let left = from;
  let right = middle;
  for (let i = from; i < to; i++) {
    if (right === to || (left < middle && !(comparator(source[left], source[right]) > 0)))
      target[i] = source[left++];
    else target[i] = source[right++];
  }
}

export function toSorted(self: unknown, comparator?: Comparator): unknown {
  return sort(copyTyped(kindOfTyped(self), self), comparator);
}
