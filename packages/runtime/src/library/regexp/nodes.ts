// A parsed pattern (ECMA-262, 22.2.1).
import type { CharSet } from "./char-set.ts";

export const EMPTY = 0;
export const CHARACTER = 1;
/** `.`; without flag s no line end. */
export const ANY = 2;
export const SET = 3;
export const SEQUENCE = 4;
export const CHOICE = 5;
export const CAPTURE = 6;
export const REPEAT = 7;
export const START = 8;
export const END = 9;
export const WORD_EDGE = 10;
export const NO_WORD_EDGE = 11;
export const BACK_REFERENCE = 12;
/** `\k<name>`, until the names are known. */
export const NAMED_REFERENCE = 13;
export const LOOK = 14;

export class PatternNode {
  readonly kind: number;
  /** CHARACTER: the character; CAPTURE, BACK_REFERENCE: the number of the group. */
  value: number = 0;
  name: string = "";
  set: CharSet | null = null;
  readonly children: PatternNode[] = [];
  // REPEAT
  least: number = 0;
  most: number = Infinity;
  isGreedy: boolean = true;
  /** REPEAT: the groups inside are firstGroup ..< endGroup, unset before each round. */
  firstGroup: number = 0;
  endGroup: number = 0;
  // LOOK
  isBehind: boolean = false;
  isNegative: boolean = false;

  constructor(kind: number) {
    this.kind = kind;
  }
}

export function characterNode(character: number): PatternNode {
  const node = new PatternNode(CHARACTER);
  node.value = character;
  return node;
}

export function setNode(set: CharSet): PatternNode {
  const node = new PatternNode(SET);
  node.set = set;
  return node;
}

/** Flags of an expression. */
export class Flags {
  readonly text: string;
  readonly global: boolean;
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly unicode: boolean;
  readonly unicodeSets: boolean;
  readonly sticky: boolean;
  readonly hasIndices: boolean;
  /** Characters are code points. */
  readonly byCodePoint: boolean;

  /** Throws SyntaxError for a letter that is none, or twice, or u and v together (22.2.3.1). */
  constructor(text: string) {
    for (let i = 0; i < text.length; i++) {
      if (!"dgimsuvy".includes(text[i]!) || text.indexOf(text[i]!) !== i) throw invalidFlags(text);
    }
    this.global = text.includes("g");
    this.ignoreCase = text.includes("i");
    this.multiline = text.includes("m");
    this.dotAll = text.includes("s");
    this.unicode = text.includes("u");
    this.unicodeSets = text.includes("v");
    this.sticky = text.includes("y");
    this.hasIndices = text.includes("d");
    this.byCodePoint = this.unicode || this.unicodeSets;
    if (this.unicode && this.unicodeSets) throw invalidFlags(text);
    let sorted = "";
    for (const letter of "dgimsuvy") if (text.includes(letter)) sorted += letter;
    this.text = sorted;
  }
}

function invalidFlags(text: string): SyntaxError {
  return new SyntaxError(`Invalid flags supplied to RegExp constructor '${text}'`);
}
