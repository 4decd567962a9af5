// Sets of characters: code points (with flag u) or UTF-16 code units, as sorted ranges that do not touch.
//
// Contract: a CharSet is built once and then only asked. `has` answers for Latin-1 from 256 bits, else by bisection.
import { bytesAddress } from "@tessera/machine/cell";
import type { usize } from "@tessera/machine/integer";
import type { Flags } from "./nodes.ts";

export const MAX_CODE_POINT = 0x10ffff;

export class CharSet {
  /** first, last, first, last, ... */
  readonly ranges: Int32Array;
  /** 1 for the members below 256. */
  readonly latin1: Uint8Array = new Uint8Array(256);

  /** `pairs` may overlap and stand in any order. */
  constructor(pairs: readonly number[]) {
    this.ranges = normalise(pairs);
    for (let i = 0; i < this.ranges.length && this.ranges[i]! < 256; i += 2) {
      const last = Math.min(255, this.ranges[i + 1]!);
      for (let c = this.ranges[i]!; c <= last; c++) this.latin1[c] = 1;
    }
  }

  /** Address of 256 bytes: 1 for each unit of Latin-1 that is in the set. It holds while the set does. */
  get bitsAddress(): usize {
    return bytesAddress(this.latin1);
  }

  /** The unit of Latin-1 that alone is in the set; -1 if there are others, or none. */
  get onlyByte(): number {
    const { ranges } = this;
    return ranges.length === 2 && ranges[0] === ranges[1] && ranges[0]! < 256 ? ranges[0]! : -1;
  }

  has(character: number): boolean {
    if (character < 256) return this.latin1[character] === 1;
    const ranges = this.ranges;
    let low = 0;
    let high = ranges.length >> 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranges[2 * middle]! <= character) low = middle + 1;
      else high = middle;
    }
    return low > 0 && character <= ranges[2 * low - 1]!;
  }

  /** The pairs of everything else. */
  inverted(): number[] {
    const pairs: number[] = [];
    let next = 0;
    for (let i = 0; i < this.ranges.length; i += 2) {
      if (this.ranges[i]! > next) pairs.push(next, this.ranges[i]! - 1);
      next = this.ranges[i + 1]! + 1;
    }
    if (next <= MAX_CODE_POINT) pairs.push(next, MAX_CODE_POINT);
    return pairs;
  }

  pairs(): number[] {
    const pairs: number[] = [];
    for (let i = 0; i < this.ranges.length; i++) pairs.push(this.ranges[i]!);
    return pairs;
  }
}

function normalise(pairs: readonly number[]): Int32Array {
  const order: number[] = [];
  for (let i = 0; i < pairs.length; i += 2) order.push(i);
  order.sort((a, b) => pairs[a]! - pairs[b]!);
  const out = new Int32Array(pairs.length);
  let count = 0;
  for (let n = 0; n < order.length; n++) {
    const first = pairs[order[n]!]!;
    const last = pairs[order[n]! + 1]!;
    if (count > 0 && first <= out[count - 1]! + 1) {
      if (last > out[count - 1]!) out[count - 1] = last;
    } else {
      out[count] = first;
      out[count + 1] = last;
      count += 2;
    }
  }
  return out.slice(0, count);
}

/** What both sets have. */
export function intersection(a: CharSet, b: CharSet): number[] {
  const outside = a.inverted();
  for (const end of b.inverted()) outside.push(end);
  return new CharSet(outside).inverted();
}

/** What `a` has and `b` has not. */
export function difference(a: CharSet, b: CharSet): number[] {
  const outside = a.inverted();
  for (const end of b.pairs()) outside.push(end);
  return new CharSet(outside).inverted();
}

/** `\d` (ECMA-262, 22.2.2.9). */
export const DIGITS: readonly number[] = [48, 57];
/** `\w`; with flags u and i also what folds to one of these. */
export const WORDS: readonly number[] = [48, 57, 65, 90, 95, 95, 97, 122];
export const FOLDED_WORDS: readonly number[] = [...WORDS, 0x17f, 0x17f, 0x212a, 0x212a];
/** WhiteSpace and LineTerminator, `\s`. */
export const SPACES: readonly number[] = [
  9, 13, 32, 32, 160, 160, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f,
  0x3000, 0x3000, 0xfeff, 0xfeff,
];
export const LINE_ENDS: readonly number[] = [10, 10, 13, 13, 0x2028, 0x2029];

/** The set of an escape d, D, s, S, w or W, by its unit; null for another letter. */
export function escapedSet(letter: number, flags: Flags): readonly number[] | null {
  const words = flags.byCodePoint && flags.ignoreCase ? FOLDED_WORDS : WORDS;
  switch (letter) {
    case 100:
      return DIGITS;
    case 68:
      return new CharSet(DIGITS).inverted();
    case 115:
      return SPACES;
    case 83:
      return new CharSet(SPACES).inverted();
    case 119:
      return words;
    case 87:
      return new CharSet(words).inverted();
    default:
      return null;
  }
}
