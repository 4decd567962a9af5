// Canonicalize (ECMA-262, 22.2.2.7.3): what makes two characters equal with flag i.
import { CharSet, difference } from "./char-set.ts";

/** Outside of these ranges every character is its own canonical one. Wider than needed, never narrower. */
const CASED: readonly number[] = [
  0x41, 0x5a, 0x61, 0x7a, 0xb5, 0xb5, 0xc0, 0x587, 0x10a0, 0x10ff, 0x13a0, 0x13fd, 0x1c80, 0x1cbf, 0x1d79,
  0x1d8e, 0x1e00, 0x1fff, 0x2126, 0x2188, 0x24b6, 0x24e9, 0x2c00, 0x2d2d, 0xa640, 0xa7ff, 0xab30, 0xabbf,
  0xff21, 0xff5a, 0x10400, 0x104ff, 0x10570, 0x105bc, 0x10c80, 0x10cf2, 0x118a0, 0x118df, 0x16e40, 0x16e7f,
  0x1e900, 0x1e943,
];

const cased = new CharSet(CASED);

/** The canonical form of a code unit, or of a code point with flag u or v. */
export function canonicalize(character: number, unicode: boolean): number {
  if (character < 128) {
    if (unicode) return character >= 65 && character <= 90 ? character + 32 : character;
    return character >= 97 && character <= 122 ? character - 32 : character;
  }
  if (!cased.has(character)) return character;
  return unicode ? fold(character) : upper(character);
}

function upper(unit: number): number {
  const text = String.fromCharCode(unit).toUpperCase();
  if (text.length !== 1) return unit;
  const result = text.charCodeAt(0);
  // No character beyond ASCII becomes one of ASCII.
  return result < 128 ? unit : result;
}

/** Simple case folding, as far as it decides which characters are equal. */
function fold(point: number): number {
  // Without a simple folding: the dotted capital I and the dotless small one.
  if (point === 0x130 || point === 0x131) return point;
  return single(single(point, true), false);
}

/** The one character that the case mapping gives, or the character itself if it gives several. */
function single(point: number, toUpper: boolean): number {
  const text = String.fromCodePoint(point);
  const mapped = toUpper ? text.toUpperCase() : text.toLowerCase();
  const first = mapped.codePointAt(0)!;
  return mapped.length === (first > 0xffff ? 2 : 1) ? first : point;
}

/** Characters that are not their own canonical form with flag v. */
let foldable: CharSet | null = null;

function foldableCharacters(): CharSet {
  if (foldable !== null) return foldable;
  const pairs: number[] = [];
  for (let i = 0; i < cased.ranges.length; i += 2)
    for (let c = cased.ranges[i]!; c <= cased.ranges[i + 1]!; c++)
      if (canonicalize(c, true) !== c) pairs.push(c, c);
  return (foldable = new CharSet(pairs));
}

/** MaybeSimpleCaseFolding (22.2.2.9.2): each member as its canonical form, and nothing else. */
export function foldedSet(pairs: readonly number[]): number[] {
  return withoutFoldable(canonicalSet(pairs, true));
}

/** The members that are canonical forms. */
export function withoutFoldable(pairs: readonly number[]): number[] {
  return difference(new CharSet(pairs), foldableCharacters());
}

/** A set that has the canonical form of every member. */
export function canonicalSet(pairs: readonly number[], unicode: boolean): number[] {
  const members = new CharSet(pairs);
  // Members that are no canonical forms may stay: no character asks for them.
  const result = members.pairs();
  for (let i = 0; i < members.ranges.length; i += 2) {
    for (let n = 0; n < cased.ranges.length; n += 2) {
      const first = Math.max(members.ranges[i]!, cased.ranges[n]!);
      const last = Math.min(members.ranges[i + 1]!, cased.ranges[n + 1]!);
      for (let c = first; c <= last; c++) {
        const form = canonicalize(c, unicode);
        if (form !== c) result.push(form, form);
      }
    }
  }
  return result;
}
