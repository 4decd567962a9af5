// Strings: flat Latin-1 or UTF-16 cells, and ropes for concatenations.
//
// Promises: a UTF-16 cell has at least one unit above 0xff, so that equal strings have equal cells' bytes;
// flattening a rope of any depth uses no recursion and happens once. Positions and lengths are code units.
// SAFETY (whole file): addresses are those of the units of flat strings that a local keeps alive.
import {
  addressOf,
  auxOf,
  cellAt,
  emptyValue,
  isEmpty,
  loadValue,
  shapeOf,
  storeValue,
} from "@tessera/machine/cell";
import type { i32, i64, u32, usize } from "@tessera/machine/integer";
import {
  compareBytes,
  copyBytes,
  load8,
  load16,
  load32,
  store8,
  store16,
  store32,
} from "@tessera/machine/memory";
import { ROPE, STRING_HEADER, STRING_LATIN1, STRING_UTF16 } from "./cells.ts";
import { allocate } from "./heap.ts";

/** V8's limit on 64-bit machines. */
export const MAX_STRING_LENGTH = 536870888;
/** Shorter results are copied at once: a rope would cost more. */
const ROPE_MINIMUM = 32;

let hashSeed: u32 = 0x9e3779b9;

/** Sets the seed of all hashes; called before any is computed. */
export function seedHashes(seed: u32): void {
  hashSeed = seed;
}

/** `a + b`. Throws RangeError "Invalid string length" above 2^29 - 24 units. */
export function stringConcat(a: string, b: string): string {
  const lengthA: u32 = auxOf(a);
  const lengthB: u32 = auxOf(b);
  if (lengthA === 0) return b;
  if (lengthB === 0) return a;
  const total: usize = lengthA + lengthB;
  if (total > MAX_STRING_LENGTH) throw new RangeError("Invalid string length");
  if (total < ROPE_MINIMUM) return concatFlat(flatten(a), flatten(b), total);
  const rope: usize = allocate(24, ROPE, total >>> 0);
  storeValue(rope + 8, a);
  storeValue(rope + 16, b);
  return cellAt<string>(rope);
}

function concatFlat(a: string, b: string, total: usize): string {
  const wide = shapeOf(a) === STRING_UTF16 || shapeOf(b) === STRING_UTF16;
  const result = newFlatString(total, wide);
  const units: usize = addressOf(result) + STRING_HEADER;
  if (wide) {
    copyUnitsWide(a, units);
    copyUnitsWide(b, units + 2 * auxOf(a));
  } else {
    copyBytes(units, addressOf(a) + STRING_HEADER, auxOf(a));
    copyBytes(units + auxOf(a), addressOf(b) + STRING_HEADER, auxOf(b));
  }
  return result;
}

/** A flat cell of zero units; the caller fills them and, for `wide`, promises one above 0xff. */
export function newFlatString(length: usize, wide: boolean): string {
  const size: usize = wide ? 2 * length : length;
  return cellAt<string>(allocate(STRING_HEADER + size, wide ? STRING_UTF16 : STRING_LATIN1, length >>> 0));
}

/** The flat string of `length` Latin-1 bytes. */
export function stringFromLatin1(address: usize, length: usize): string {
  if (length === 0) return "";
  const result = newFlatString(length, false);
  copyBytes(addressOf(result) + STRING_HEADER, address, length);
  return result;
}

/** Writes the units of a flat string as 16-bit units. */
function copyUnitsWide(flat: string, to: usize): void {
  const from: usize = addressOf(flat) + STRING_HEADER;
  const length: usize = auxOf(flat);
  if (shapeOf(flat) === STRING_UTF16) {
    copyBytes(to, from, 2 * length);
    return;
  }
  for (let i: usize = 0; i < length; i += 1) store16(to + 2 * i, load8(from + i));
}

/** The same string as a flat cell. */
export function flatten(s: string): string {
  if (shapeOf(s) !== ROPE) return s;
  const rope: usize = addressOf(s);
  if (isEmpty(loadValue(rope + 16))) return loadValue(rope + 8) as string;
  let flat: string = newFlatString(auxOf(s), false);
  if (!fillFromRope(s, flat, false)) {
    flat = newFlatString(auxOf(s), true);
    fillFromRope(s, flat, true);
  }
  storeValue(rope + 8, flat);
  storeValue(rope + 16, emptyValue());
  return flat;
}

/**
 * Writes the leaves of a rope from the last to the first: `s += x` makes ropes deep on the left, which then
 * need no pending list. False if a leaf is wide but `target` is not.
 */
function fillFromRope(s: string, target: string, wide: boolean): boolean {
  const pending: string[] = [];
  const units: usize = addressOf(target) + STRING_HEADER;
  let end: usize = auxOf(target);
  let node: string = s;
  for (;;) {
    while (shapeOf(node) === ROPE) {
      const address: usize = addressOf(node);
      const left = loadValue(address + 8) as string;
      const right = loadValue(address + 16);
      if (isEmpty(right)) {
        node = left;
      } else {
        pending.push(left);
        node = right as string;
      }
    }
    end -= auxOf(node);
    if (wide) {
      copyUnitsWide(node, units + 2 * end);
    } else {
      if (shapeOf(node) === STRING_UTF16) return false;
      copyBytes(units + end, addressOf(node) + STRING_HEADER, auxOf(node));
    }
    const next = pending.pop();
    if (next === undefined) return true;
    node = next;
  }
}

/** The unit at `i`, or -1 out of range. @inline */
export function charCodeAt(s: string, i: i64): i32 {
  if (shapeOf(s) === STRING_LATIN1 && i >= 0 && i < auxOf(s)) return load8(addressOf(s) + STRING_HEADER + i);
  return otherCodeAt(s, i);
}

/** The same for wide strings, ropes and positions out of range. */
function otherCodeAt(s: string, i: i64): i32 {
  if (i < 0 || i >= auxOf(s)) return -1;
  return unitAt(flatten(s), i);
}

/** The unit at `i` of a flat string; `i` must be in range. */
export function unitAt(flat: string, i: usize): i32 {
  const units: usize = addressOf(flat) + STRING_HEADER;
  return shapeOf(flat) === STRING_LATIN1 ? load8(units + i) : load16(units + 2 * i);
}

/** The one-unit string at `i`, or undefined out of range (`s[i]`). */
export function charAt(s: string, i: i64): string | undefined {
  const unit: i32 = charCodeAt(s, i);
  return unit < 0 ? undefined : stringFromUnit(unit);
}

/** One-unit Latin-1 strings, made on first use. */
const latin1Units: string[] = [];

/** The string of one code unit (0 ..= 0xffff). */
export function stringFromUnit(unit: i32): string {
  if (unit > 0xff) {
    const wide = newFlatString(1, true);
    store16(addressOf(wide) + STRING_HEADER, unit & 0xffff);
    return wide;
  }
  if (latin1Units.length === 0) {
    for (let i = 0; i < 256; i++) {
      const single = newFlatString(1, false);
      store8(addressOf(single) + STRING_HEADER, i & 0xff);
      latin1Units.push(single);
    }
  }
  return latin1Units[unit] ?? "";
}

/** Whether both are the same sequence of units. */
export function stringEquals(a: string, b: string): boolean {
  if (addressOf(a) === addressOf(b)) return true;
  const length: u32 = auxOf(a);
  if (length !== auxOf(b)) return false;
  const flatA = shapeOf(a) === ROPE ? flatten(a) : a;
  const flatB = shapeOf(b) === ROPE ? flatten(b) : b;
  const kind: u32 = shapeOf(flatA);
  if (kind !== shapeOf(flatB)) return false;
  const size: usize = kind === STRING_LATIN1 ? length : 2 * length;
  return compareBytes(addressOf(flatA) + STRING_HEADER, addressOf(flatB) + STRING_HEADER, size) === 0;
}

/** Order by code units: negative, zero or positive. */
export function stringCompare(a: string, b: string): i32 {
  const flatA = flatten(a);
  const flatB = flatten(b);
  const lengthA: usize = auxOf(flatA);
  const lengthB: usize = auxOf(flatB);
  const shorter: usize = lengthA < lengthB ? lengthA : lengthB;
  if (shapeOf(flatA) === STRING_LATIN1 && shapeOf(flatB) === STRING_LATIN1) {
    const order: i32 = compareBytes(
      addressOf(flatA) + STRING_HEADER,
      addressOf(flatB) + STRING_HEADER,
      shorter,
    );
    if (order !== 0) return order;
  } else {
    for (let i: usize = 0; i < shorter; i += 1) {
      const order: i32 = (unitAt(flatA, i) - unitAt(flatB, i)) | 0;
      if (order !== 0) return order;
    }
  }
  return lengthA === lengthB ? 0 : lengthA < lengthB ? -1 : 1;
}

/** The seeded hash of the units, never 0; kept in the cell. */
export function stringHash(s: string): u32 {
  const flat = flatten(s);
  const address: usize = addressOf(flat);
  const known: u32 = load32(address + 8);
  if (known !== 0) return known;
  const length: usize = auxOf(flat);
  const units: usize = address + STRING_HEADER;
  if (shapeOf(flat) === STRING_LATIN1) {
    const hash: u32 = latin1Hash(units, length);
    store32(address + 8, hash);
    return hash;
  }
  let hash: u32 = hashSeed;
  for (let i: usize = 0; i < length; i += 1) hash = mixHash(hash, load16(units + 2 * i));
  hash = finishHash(hash);
  if (hash === 0) hash = 1;
  store32(address + 8, hash);
  return hash;
}

/** The hash of a string of these bytes. SAFETY: there are `length` bytes at `address`. */
export function latin1Hash(address: usize, length: usize): u32 {
  let hash: u32 = hashSeed;
  for (let i: usize = 0; i < length; i += 1) hash = mixHash(hash, load8(address + i));
  hash = finishHash(hash);
  return hash === 0 ? 1 : hash;
}

/** One step of FNV-1a with a rotation, which spreads high bits down. @inline */
export function mixHash(hash: u32, unit: u32): u32 {
  const mixed: i32 = Math.imul(hash ^ unit, 0x01000193);
  return ((mixed << 13) | (mixed >>> 19)) >>> 0;
}

/** The finalizer of MurmurHash3: every bit of the input changes half of the output's. */
export function finishHash(hash: u32): u32 {
  let h: i32 = hash | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b | 0);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35 | 0);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The array index (0 ..< 2^32 - 1) that the string canonically spells, or -1. */
export function arrayIndexOf(s: string): i64 {
  const length: u32 = auxOf(s);
  if (length === 0 || length > 10) return -1;
  const flat = flatten(s);
  const first: i32 = unitAt(flat, 0);
  if (first === 0x30) return length === 1 ? 0 : -1;
  let index: i64 = 0;
  for (let i: usize = 0; i < length; i += 1) {
    const digit: i32 = (unitAt(flat, i) - 0x30) | 0;
    if (digit < 0 || digit > 9) return -1;
    index = index * 10 + digit;
  }
  return index < 4294967295 ? index : -1;
}
