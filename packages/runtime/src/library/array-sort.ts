// Sorting of arrays (ECMA-262, 23.1.3.30): stable, undefined after all values, holes after undefined.
//
// Contract: the comparator is called as V8 calls it (tim-sort.ts). Without one the order is that of the elements' texts
// by code units.
import { stringCompare } from "../core/string.ts";
import { toStringValue } from "../core/value.ts";
import { isHole, makeHole } from "./array-slots.ts";
import { type Comparator, timSort } from "./tim-sort.ts";

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
  if (comparator !== undefined) timSort(values, comparator);
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
    timSort(values as string[], compareStrings);
    return;
  }
  const pairs: TextAndValue<T>[] = [];
  for (let i = 0; i < values.length; i++) {
    pairs.push(new TextAndValue<T>(toStringValue(values[i]), values[i] as T));
  }
  timSort(pairs, compareTexts<T>);
  for (let i = 0; i < values.length; i++) values[i] = pairs[i]!.value;
}
