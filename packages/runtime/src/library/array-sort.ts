// Sorting of arrays (ECMA-262, 23.1.3.30): stable, undefined after all values, holes after undefined.
//
// Contract: binary insertion sort for short runs, bottom-up merge for the rest: at most n log2 n comparisons
// plus n/2, stable, and no index leaves the array whatever the comparator answers. Without a comparator the
// order is that of the elements' texts by code units.
import { stringCompare } from "../core/string.ts";
import { toStringValue } from "../core/value.ts";
import { isHole, makeHole } from "./array-slots.ts";

type Comparator<T> = (a: T, b: T) => number;
const RUN = 16;

export function sort<T>(self: T[], comparator?: Comparator<T>): T[] {
  checkComparator(comparator);
  const length = self.length;
  const values: T[] = [];
  let undefinedCount = 0;
  for (let i = 0; i < length; i++) {
    const value = self[i] as T;
    if (value !== undefined) values.push(value);
    else if (!isHole(self, i)) undefinedCount++;
  }
  sortValues(values, comparator);
  // A comparator may have changed the array: what it made shorter is written again, as in V8.
  const count = values.length;
  for (let i = 0; i < count; i++) self[i] = values[i] as T;
  for (let i = count; i < count + undefinedCount; i++) self[i] = undefined as T;
  for (let i = count + undefinedCount; i < length && i < self.length; i++) makeHole(self, i);
  return self;
}

export function toSorted<T>(self: readonly T[], comparator?: Comparator<T>): T[] {
  checkComparator(comparator);
  const values: T[] = [];
  const length = self.length;
  for (let i = 0; i < length; i++) if (self[i] !== undefined) values.push(self[i] as T);
  sortValues(values, comparator);
  while (values.length < length) values.push(undefined as T);
  return values;
}

function checkComparator(comparator: unknown): void {
  if (comparator !== undefined && typeof comparator !== "function") {
    throw new TypeError("The comparison function must be either a function or undefined");
  }
}

/** Sorts values, none of which is undefined, in place. */
function sortValues<T>(values: T[], comparator: Comparator<T> | undefined): void {
  if (values.length < 2) return;
  if (comparator !== undefined) mergeSort(values, comparator);
  else sortByText(values);
}

function compareStrings(a: string, b: string): number {
  return stringCompare(a, b);
}

class TextAndValue<T> {
  readonly text: string;
  readonly value: T;
  constructor(text: string, value: T) {
    this.text = text;
    this.value = value;
  }
}

function compareTexts<T>(a: TextAndValue<T>, b: TextAndValue<T>): number {
  return stringCompare(a.text, b.text);
}

function sortByText<T>(values: T[]): void {
  let onlyStrings = true;
  for (let i = 0; i < values.length; i++) if (typeof values[i] !== "string") onlyStrings = false;
  if (onlyStrings) {
    mergeSort(values as string[], compareStrings);
    return;
  }
  const pairs: TextAndValue<T>[] = [];
  for (let i = 0; i < values.length; i++) {
    pairs.push(new TextAndValue<T>(toStringValue(values[i]), values[i] as T));
  }
  mergeSort(pairs, compareTexts<T>);
  for (let i = 0; i < values.length; i++) values[i] = pairs[i]!.value;
}

function mergeSort<T>(values: T[], comparator: Comparator<T>): void {
  const length = values.length;
  for (let low = 0; low < length; low += RUN) {
    insertionSort(values, low, low + RUN < length ? low + RUN : length, comparator);
  }
  if (length <= RUN) return;
  let source = values;
  let target: T[] = [];
  for (let i = 0; i < length; i++) target.push(values[i] as T);
  for (let width = RUN; width < length; width *= 2) {
    for (let low = 0; low < length; low += 2 * width) {
      const middle = low + width < length ? low + width : length;
      const high = low + 2 * width < length ? low + 2 * width : length;
      merge(source, target, low, middle, high, comparator);
    }
    const swap = source;
    source = target;
    target = swap;
  }
  if (source !== values) for (let i = 0; i < length; i++) values[i] = source[i] as T;
}

function insertionSort<T>(values: T[], from: number, to: number, comparator: Comparator<T>): void {
  for (let i = from + 1; i < to; i++) {
    const pivot = values[i] as T;
    let low = from;
    let high = i;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (comparator(pivot, values[middle] as T) < 0) high = middle;
      else low = middle + 1;
    }
    for (let k = i; k > low; k--) values[k] = values[k - 1] as T;
    values[low] = pivot;
  }
}

function merge<T>(
  source: readonly T[],
  target: T[],
  low: number,
  middle: number,
  high: number,
  comparator: Comparator<T>,
): void {
  let left = low;
  let right = middle;
  // Runs that are already in order are copied without further comparisons.
  const ordered = right >= high || comparator(source[right] as T, source[right - 1] as T) >= 0;
  for (let k = low; k < high; k++) {
    if (
      left < middle &&
      (right >= high || ordered || comparator(source[right] as T, source[left] as T) >= 0)
    ) {
      target[k] = source[left++] as T;
    } else target[k] = source[right++] as T;
  }
}
