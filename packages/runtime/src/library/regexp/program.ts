// What a pattern is compiled to: 32-bit words that matcher.ts runs.
import type { PropertyTable } from "../../core/property-table.ts";
import type { CharSet } from "./char-set.ts";
import type { Flags } from "./nodes.ts";

// Operations; operands follow. "r" is a register, "to" an index of the code.
export const MATCH = 0; // registers 0 and 1 are the match's
/** One character. Those above BACKWARD look at the one before the position instead. */
export const CHAR = 1;
export const CHAR_FOLDED = 2;
export const NO_LINE_END = 3;
export const ANYTHING = 4;
export const IN_SET = 5;
export const IN_FOLDED_SET = 6;
export const NOT_IN_FOLDED_SET = 7;
export const LAST_SINGLE = 7;
export const BACKWARD = 64;
/** Several characters in a row that are code units. */
export const TEXT = 9; // count, the units
export const JUMP = 10; // to
/** Goes on behind it, and later at `to`. */
export const TRY_NEXT = 11;
/** Goes on at `to`, and later behind it. */
export const TRY_TARGET = 12;
export const SAVE = 13; // r
export const UNSET = 14; // first r, end r
export const AT_START = 15;
export const AT_LINE_START = 16;
export const AT_END = 17;
export const AT_LINE_END = 18;
export const AT_WORD_EDGE = 19;
export const NO_EDGE = 20;
export const REFERENCE = 21; // group
export const REFERENCE_FOLDED = 22;
/** Remembers stack height and position. */
export const LOOK_START = 23; // r
/** Back to the position; what was tried inside is done. */
export const LOOK_MATCHED = 24; // r
export const REFUSE_START = 25; // r, to: where to go on if the inside does not match
export const REFUSE_MATCHED = 26; // r
export const COUNT = 27; // r
export const LOOP = 28; // r, least, most, to, greedy
export const NOT_EMPTY = 29; // r of position, r of count or -1, least
/** A run of single characters: least, most (-1 for no limit), LAZY, GREEDY or POSSESSIVE, then the character's operation. */
export const RUN = 30;
export const LAZY = 0;
export const GREEDY = 1;
/** Greedy, and shorter runs need not be tried (possessive.ts). */
export const POSSESSIVE = 2;

/** Operands of LOOP and RUN that mean no limit. */
export const NO_LIMIT = -1;

export class PatternProgram {
  readonly code: Int32Array;
  readonly sets: readonly CharSet[];
  readonly groupCount: number;
  readonly registerCount: number;
  readonly names: readonly string[];
  readonly flags: Flags;
  /** What a match can begin with, if that is worth looking for. */
  readonly first: CharSet | null;
  /** A match can begin at the start of the text only. */
  readonly isAnchored: boolean;
  /** The pattern itself; of a literal, one of the same meaning without Unicode properties. */
  text: string = "";
  /** The names of groups as the properties of a table, once an object of them was made. */
  groupKeys: PropertyTable | null = null;
  /** For each set 256 bytes: 1 for the units of Latin-1 that are in it. */
  readonly tables: Uint8Array;

  constructor(
    code: Int32Array,
    sets: readonly CharSet[],
    groupCount: number,
    registerCount: number,
    names: readonly string[],
    flags: Flags,
    first: CharSet | null,
    isAnchored: boolean,
  ) {
    this.code = code;
    this.sets = sets;
    this.groupCount = groupCount;
    this.registerCount = registerCount;
    this.names = names;
    this.flags = flags;
    this.first = first;
    this.isAnchored = isAnchored;
    this.tables = new Uint8Array(sets.length * 256);
    for (let i = 0; i < sets.length; i++) this.tables.set(sets[i]!.latin1, i * 256);
  }
}
