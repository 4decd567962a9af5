// The text that JSON.parse reads, by positions of its code units. One text is open at a time: parsing runs no code of
// the program. Names of properties are kept for the next object that has them, so that equal ones are mostly one cell.
import { addressOf, auxOf, shapeOf } from "@tessera/machine/cell";
import type { i32, u32, usize } from "@tessera/machine/integer";
import { compareBytes, load8, load16, load32, store32 } from "@tessera/machine/memory";
import { STRING_HEADER, STRING_LATIN1 } from "../core/cells.ts";
import { flatten, latin1Hash, stringHash } from "../core/string.ts";
import { copyUnits } from "./string-builder.ts";

/** Names that are longer are not kept, nor more of them than this. */
const LONGEST_NAME = 40;
const NAMES = 512;

let text = "";
let length: usize = 0;
/** SAFETY: address of the first unit of `text`, which is flat; positions below `length` are looked at only. */
let units: usize = 0;
let isWide = false;
/** By hash; a later name takes the place of an earlier one. */
const names: string[] = [];

export function openSource(source: string): void {
  text = flatten(source);
  length = text.length;
  units = addressOf(text) + STRING_HEADER;
  isWide = shapeOf(text) !== STRING_LATIN1;
}

export function closeSource(): void {
  openSource("");
}

export function sourceText(): string {
  return text;
}

export function sourceLength(): usize {
  return length;
}

/** The unit at `at`, which is not negative; -1 at the end and beyond. @inline */
export function unitAt(at: usize): i32 {
  if (at >= length) return -1;
  return isWide ? load16(units + 2 * at) : load8(units + at);
}

/** The first position from `at` on of a unit that is not white space. */
export function skipSpace(at: usize): usize {
  let next: usize = at;
  for (;;) {
    const unit = unitAt(next);
    if (unit > 32 || (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9)) return next;
    next += 1;
  }
}

/** The first position from `at` on that cannot be copied as part of a string: quote, backslash, control, the end. */
export function plainEnd(at: usize): usize {
  let next: usize = at;
  for (;;) {
    const unit = unitAt(next);
    if (unit < 32 || unit === 34 || unit === 92) return next;
    next += 1;
  }
}

export function slice(from: usize, to: usize): string {
  return copyUnits(text, from, to);
}

/** The same, for names of properties. */
export function nameOf(from: usize, to: usize): string {
  const count: usize = to - from;
  if (isWide || count === 0 || count > LONGEST_NAME) return copyUnits(text, from, to);
  const hash: u32 = latin1Hash(units + from, count);
  const place = hash & (NAMES - 1);
  const known = place < names.length ? names[place]! : "";
  // SAFETY: names that are kept are flat Latin-1 strings with their hash at +8.
  if (auxOf(known) === count && load32(addressOf(known) + 8) === hash) {
    if (compareBytes(addressOf(known) + STRING_HEADER, units + from, count) === 0) return known;
  }
  const name = copyUnits(text, from, to);
  store32(addressOf(name) + 8, hash);
  keep(name, place);
  return name;
}

/** Has `nameOf` give this very string until another takes its place. */
export function keepName(name: string): void {
  const flat = flatten(name);
  if (shapeOf(flat) !== STRING_LATIN1 || flat.length === 0 || flat.length > LONGEST_NAME) return;
  keep(flat, stringHash(flat) & (NAMES - 1));
}

function keep(name: string, place: number): void {
  while (names.length < NAMES) names.push("");
  names[place] = name;
}
