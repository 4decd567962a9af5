// normalize (ECMA-262, 22.1.3.15; Unicode Standard Annex #15).
//
// Contract: all four forms for all of Unicode. Texts below U+00C0 need no tables for NFC, ASCII none for any form; the
// tables of normal-tables.ts are read when they are first needed.
import { charCodeAt as codeAt } from "../core/string.ts";
import { CANONICAL, CLASSES, COMPATIBLE, EXCLUDED } from "./normal-tables.ts";
import { StringBuilder } from "./string-builder.ts";
import { codePointUnits } from "./string-iterator.ts";
import { appendCodePoint } from "./string-static.ts";

// Hangul syllables are computed (The Unicode Standard, 3.12).
const SYLLABLE = 0xac00;
const LEADING = 0x1100;
const VOWEL = 0x1161;
const TRAILING = 0x11a7;
const VOWELS = 21;
const TRAILINGS = 28;
const SYLLABLES = 11172;

const POINTS = 0x110000;

function pointAt(text: string, at: number): number {
  const unit: number = codeAt(text, at);
  if (codePointUnits(text, at) === 1) return unit;
  return (unit - 0xd800) * 0x400 + (codeAt(text, at + 1) - 0xdc00) + 0x10000;
}

class Tables {
  /** Where the decomposition of a code point lies in its text: place * 32 + length; 0 if it has none. */
  readonly #canonical = new Map<number, number>();
  readonly #compatible = new Map<number, number>();
  readonly #classes = new Map<number, number>();
  /** By first * POINTS + second. */
  readonly #compositions = new Map<number, number>();

  constructor() {
    readEntries(CANONICAL, this.#canonical);
    readEntries(COMPATIBLE, this.#compatible);
    this.#readClasses();
    this.#readCompositions();
  }

  #readClasses(): void {
    let rank = 1;
    let at = 0;
    while (at < CLASSES.length) {
      const runs: number = codeAt(CLASSES, at++);
      for (let i = 0; i < runs; i++) {
        const first = pointAt(CLASSES, at);
        at += codePointUnits(CLASSES, at);
        const last = pointAt(CLASSES, at);
        at += codePointUnits(CLASSES, at);
        for (let point = first; point <= last; point++) this.#classes.set(point, rank);
      }
      rank++;
    }
  }

  /** The first of a pair may be composed itself: pairs come before what is made of them. */
  #readCompositions(): void {
    const excluded = new Set<number>();
    for (let at = 0; at < EXCLUDED.length; at += codePointUnits(EXCLUDED, at))
      excluded.add(pointAt(EXCLUDED, at));
    for (let size = 2; size <= 4; size++) {
      this.#canonical.forEach((place, composed) => {
        if (excluded.has(composed)) return;
        const parts = pointsOf(CANONICAL, Math.floor(place / 32), place % 32);
        if (parts.length !== size) return;
        let first = parts[0]!;
        for (let i = 1; i < size - 1; i++) {
          const pair = this.#compositions.get(first * POINTS + parts[i]!);
          if (pair === undefined) return;
          first = pair;
        }
        this.#compositions.set(first * POINTS + parts[size - 1]!, composed);
      });
    }
  }

  /** The rank of the combining class; 0 for starters. */
  classOf(point: number): number {
    return this.#classes.get(point) ?? 0;
  }

  /** Adds the parts of a code point to the list. */
  decompose(point: number, isCompatible: boolean, into: number[]): void {
    const syllable = point - SYLLABLE;
    if (syllable >= 0 && syllable < SYLLABLES) {
      into.push(LEADING + Math.floor(syllable / (VOWELS * TRAILINGS)));
      into.push(VOWEL + Math.floor((syllable % (VOWELS * TRAILINGS)) / TRAILINGS));
      if (syllable % TRAILINGS > 0) into.push(TRAILING + (syllable % TRAILINGS));
      return;
    }
    let text = COMPATIBLE;
    let place = isCompatible ? (this.#compatible.get(point) ?? 0) : 0;
    if (place === 0) {
      text = CANONICAL;
      place = this.#canonical.get(point) ?? 0;
    }
    if (place === 0) {
      into.push(point);
      return;
    }
    const parts = pointsOf(text, Math.floor(place / 32), place % 32);
    for (let i = 0; i < parts.length; i++) into.push(parts[i]!);
  }

  /** What two code points become together, or -1. */
  compose(first: number, second: number): number {
    const leading = first - LEADING;
    if (leading >= 0 && leading < 19 && second >= VOWEL && second < VOWEL + VOWELS)
      return SYLLABLE + (leading * VOWELS + (second - VOWEL)) * TRAILINGS;
    const syllable = first - SYLLABLE;
    const takesTrailing = syllable >= 0 && syllable < SYLLABLES && syllable % TRAILINGS === 0;
    if (takesTrailing && second > TRAILING && second < TRAILING + TRAILINGS)
      return first + (second - TRAILING);
    return this.#compositions.get(first * POINTS + second) ?? -1;
  }
}

function readEntries(text: string, into: Map<number, number>): void {
  let at = 0;
  while (at < text.length) {
    const length: number = codeAt(text, at);
    const parts = at + 1 + codePointUnits(text, at + 1);
    into.set(pointAt(text, at + 1), parts * 32 + length);
    at = parts + length;
  }
}

function pointsOf(text: string, start: number, length: number): number[] {
  const points: number[] = [];
  for (let at = start; at < start + length; at += codePointUnits(text, at)) points.push(pointAt(text, at));
  return points;
}

let tables: Tables | undefined;

/** The marks behind each starter in the order of their classes; equal ones stay in order. */
function orderMarks(points: number[], known: Tables): void {
  for (let i = 1; i < points.length; i++) {
    const point = points[i]!;
    const rank = known.classOf(point);
    if (rank === 0) continue;
    let to = i;
    while (to > 0 && known.classOf(points[to - 1]!) > rank) {
      points[to] = points[to - 1]!;
      to--;
    }
    points[to] = point;
  }
}

/** Replaces each starter and the marks that it can take by what they compose to. */
function composeAll(points: number[], known: Tables): number[] {
  const out: number[] = [];
  let starter = -1;
  let lastRank = -1;
  for (let i = 0; i < points.length; i++) {
    const point = points[i]!;
    const rank = known.classOf(point);
    // A mark of the same or a higher class between the two blocks the way.
    if (starter >= 0 && lastRank < rank) {
      const composed = known.compose(out[starter]!, point);
      if (composed >= 0) {
        out[starter] = composed;
        continue;
      }
    }
    if (rank === 0) {
      starter = out.length;
      lastRank = -1;
    } else lastRank = rank;
    out.push(point);
  }
  return out;
}

export function normalize(self: string, form: string = "NFC"): string {
  if (form !== "NFC" && form !== "NFD" && form !== "NFKC" && form !== "NFKD")
    throw new RangeError("The normalization form should be one of NFC, NFD, NFKC, NFKD.");
  const limit = form === "NFC" ? 0x300 : 0x80;
  let at = 0;
  while (at < self.length && codeAt(self, at) < limit) at++;
  if (at === self.length) return self;
  if (tables === undefined) tables = new Tables();
  const isCompatible = form === "NFKC" || form === "NFKD";
  const parts: number[] = [];
  for (let i = 0; i < self.length; i += codePointUnits(self, i))
    tables.decompose(pointAt(self, i), isCompatible, parts);
  orderMarks(parts, tables);
  const points = form === "NFC" || form === "NFKC" ? composeAll(parts, tables) : parts;
  const builder = new StringBuilder(self.length + 16);
  for (let i = 0; i < points.length; i++) appendCodePoint(builder, points[i]!);
  return builder.finish();
}
