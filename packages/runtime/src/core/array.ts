// Arrays below the library: growth, stores out of bounds, appending, rest parameters.
//
// Promises: slots at and above the length are EMPTY.
// SAFETY (whole file): an ARRAY cell holds at +8 the address of a SLOTS cell.
import { addressOf, auxOf, cellAt, loadValue, setAux, storeValue } from "@tessera/machine/cell";
import type { i64, u32, usize } from "@tessera/machine/integer";
import { copyBytes, fillBytes, load32, loadUsize } from "@tessera/machine/memory";
import { CELL_HEADER, DETAILED_SLOTS, SLOTS } from "./cells.ts";
import { allocate } from "./heap.ts";

/** The most elements that fit the heap's 32-bit offsets; V8 itself gives up above 2^27. */
const MAX_LENGTH = 134217726;
/** A store this far beyond the end would make a sparse array, which is not supported. */
const MAX_GAP = 33554432;

/** An array of `length` holes with room for exactly as many. */
export function newArray(length: i64): unknown[] {
  // The literal shares the image's one SLOTS cell of no elements.
  const array: unknown[] = [];
  if (length > 0) {
    arrayGrow(array, length);
    setAux(array, length >>> 0);
  }
  return array;
}

/** Elements that fit without growing. */
function capacityOf(a: unknown[]): usize {
  return load32(loadUsize(addressOf(a) + 8) + 4);
}

/** Makes room for exactly `length` elements, if there is less; the length of the array stays. */
export function arrayGrow(a: unknown[], length: i64): void {
  const capacity: usize = capacityOf(a);
  if (length <= capacity) return;
  if (length > MAX_LENGTH) throw new RangeError("Invalid array length");
  const address: usize = addressOf(a);
  const old: usize = loadUsize(address + 8);
  // SAFETY: of an array with named properties, the value behind the capacity moves along (array-details.ts).
  const isDetailed = load32(old) === DETAILED_SLOTS;
  const slots: usize = isDetailed
    ? allocate(CELL_HEADER + 8 * (length + 1), DETAILED_SLOTS, length >>> 0)
    : allocate(CELL_HEADER + 8 * length, SLOTS, length >>> 0);
  if (isDetailed) storeValue(slots + CELL_HEADER + 8 * length, loadValue(old + CELL_HEADER + 8 * capacity));
  copyBytes(slots + CELL_HEADER, old + CELL_HEADER, 8 * auxOf(a));
  storeValue(address + 8, cellAt<unknown>(slots));
}

/** `a.length = length`: elements beyond it vanish, new ones are holes. */
export function arraySetLength(a: unknown[], length: number): void {
  if (!(length >= 0 && length <= 4294967295) || Math.floor(length) !== length) {
    throw new RangeError("Invalid array length");
  }
  if (length > MAX_LENGTH) throw new RangeError("Invalid array length");
  const wanted: usize = length >>> 0;
  const current: usize = auxOf(a);
  if (wanted > current) {
    arrayGrow(a, wanted);
  } else if (wanted < current) {
    const slots: usize = loadUsize(addressOf(a) + 8) + CELL_HEADER;
    fillBytes(slots + 8 * wanted, 0, 8 * (current - wanted));
  }
  setAux(a, wanted >>> 0);
}

/** `a[i] = v` for any number: the slow path of an element store. */
export function arraySet(a: unknown[], i: number, v: unknown): void {
  if (!(i >= 0 && i < 4294967295) || Math.floor(i) !== i) {
    throw new TypeError("Cannot set property " + String(i) + " of an array: only indices are supported");
  }
  const index: usize = i >>> 0;
  const length: usize = auxOf(a);
  if (index >= length) {
    if (index - length > MAX_GAP) throw new RangeError("Invalid array length");
    arrayReserve(a, index + 1);
    setAux(a, (index + 1) >>> 0);
  }
  storeValue(loadUsize(addressOf(a) + 8) + CELL_HEADER + 8 * index, v);
}

/** Appends one element. */
export function arrayPush(a: unknown[], v: unknown): void {
  const length: usize = auxOf(a);
  if (length >= capacityOf(a)) arrayReserve(a, length + 1);
  storeValue(loadUsize(addressOf(a) + 8) + CELL_HEADER + 8 * length, v);
  setAux(a, (length + 1) >>> 0);
}

/** Room for `length` elements and, since more will probably follow, for half as many again. */
function arrayReserve(a: unknown[], length: usize): void {
  const capacity: usize = capacityOf(a);
  if (length <= capacity) return;
  const ample: usize = capacity + (capacity >>> 1) + 4;
  arrayGrow(a, ample > length ? ample : length);
}

/** The rest parameter that starts at argument `first`, from the operands of a generic entry. */
export function arrayFromRest(
  argc: u32,
  a0: unknown,
  a1: unknown,
  a2: unknown,
  more: usize,
  first: u32,
): unknown[] {
  if (argc <= first) return newArray(0);
  const result = newArray(argc - first);
  const slots: usize = loadUsize(addressOf(result) + 8) + CELL_HEADER;
  for (let i: usize = first; i < argc; i += 1) {
    // SAFETY: the caller's array `more` has argc - 3 values.
    const v: unknown = i === 0 ? a0 : i === 1 ? a1 : i === 2 ? a2 : loadValue(more + 8 * (i - 3));
    storeValue(slots + 8 * (i - first), v);
  }
  return result;
}
