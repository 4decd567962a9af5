// Parses character classes `[...]` and the escapes of single characters (ECMA-262, 22.2.1, annex B.1.2).
//
// With flag v classes are sets (22.2.1.6): nested classes, `--`, `&&` and `\q{...}` strings.
import { foldedSet, withoutFoldable } from "./case-folding.ts";
import { CharSet, difference, escapedSet, intersection } from "./char-set.ts";
import { CHOICE, characterNode, EMPTY, type Flags, PatternNode, SEQUENCE, setNode } from "./nodes.ts";
import { PatternError } from "./pattern-error.ts";
import type { PatternReader } from "./reader.ts";

const MAX_DEPTH = 200;
const DASH = 45;

/** After `[`: a node that matches one character of the class (with flag v perhaps a string). */
export function parseClass(reader: PatternReader, flags: Flags): PatternNode {
  if (flags.unicodeSets) return setOfStrings(parseSetClass(reader, flags, 0));
  const isInverted = reader.take(94);
  const pairs: number[] = [];
  for (;;) {
    if (reader.atEnd) throw new PatternError("Unterminated character class");
    if (reader.take(93)) break;
    addAtom(reader, flags, pairs);
  }
  return invertible(pairs, isInverted, flags);
}

function invertible(pairs: readonly number[], isInverted: boolean, flags: Flags): PatternNode {
  const node = setNode(new CharSet(pairs));
  // Which characters are equal is known later (assembler.ts), so the class remembers that it is the rest that counts.
  node.isNegative = isInverted && flags.ignoreCase;
  if (isInverted && !flags.ignoreCase) node.set = new CharSet(node.set!.inverted());
  return node;
}

/** One atom or range of a class. */
function addAtom(reader: PatternReader, flags: Flags, pairs: number[]): void {
  const first = classAtom(reader, flags, pairs);
  if (reader.peek() !== DASH) {
    if (first >= 0) pairs.push(first, first);
    return;
  }
  reader.next();
  if (reader.peek() === 93 || reader.atEnd) {
    if (first >= 0) pairs.push(first, first);
    pairs.push(DASH, DASH);
    return;
  }
  const last = classAtom(reader, flags, pairs);
  if (first < 0 || last < 0) {
    // A set is no end of a range; annex B takes the dash for itself.
    if (flags.byCodePoint) throw new PatternError("Invalid character class");
    if (first >= 0) pairs.push(first, first);
    if (last >= 0) pairs.push(last, last);
    pairs.push(DASH, DASH);
    return;
  }
  if (last < first) throw new PatternError("Range out of order in character class");
  pairs.push(first, last);
}

/** A single character, or -1 where a whole set was added to `pairs`. */
function classAtom(reader: PatternReader, flags: Flags, pairs: number[]): number {
  const character = reader.next();
  if (character < 0) throw new PatternError("Unterminated character class");
  if (character !== 92) return character;
  const letter = reader.peek();
  const set = escapedSet(letter, flags);
  if (set !== null) {
    reader.next();
    for (const end of set) pairs.push(end);
    return -1;
  }
  if (letter === 98) {
    reader.next();
    return 8;
  }
  if (letter === DASH && flags.byCodePoint) {
    reader.next();
    return DASH;
  }
  // In classes, annex B takes digits and underscores for control letters, too.
  if (letter === 99 && !flags.byCodePoint) {
    const control = reader.source.charCodeAt(reader.position + 1);
    if ((control >= 48 && control <= 57) || control === 95) {
      reader.position += 2;
      return control & 31;
    }
  }
  return escapedCharacter(reader, flags);
}

/** After a backslash, where no set and no reference stands. */
export function parseClassEscape(reader: PatternReader, flags: Flags): PatternNode {
  return characterNode(escapedCharacter(reader, flags));
}

/** CharacterEscape (22.2.1): the character. */
function escapedCharacter(reader: PatternReader, flags: Flags): number {
  const strict = flags.byCodePoint;
  const letter = reader.next();
  switch (letter) {
    case -1:
      throw new PatternError("\\ at end of pattern");
    case 116:
      return 9;
    case 110:
      return 10;
    case 118:
      return 11;
    case 102:
      return 12;
    case 114:
      return 13;
    case 99: {
      const control = reader.peek();
      if ((control >= 65 && control <= 90) || (control >= 97 && control <= 122)) {
        reader.next();
        return control & 31;
      }
      if (strict) throw new PatternError("Invalid unicode escape");
      // The backslash stands for itself.
      reader.back();
      return 92;
    }
    case 120: {
      const value = reader.hexadecimal(2);
      if (value >= 0) return value;
      if (strict) throw new PatternError("Invalid escape");
      return letter;
    }
    case 117: {
      const value = reader.unicodeEscape(strict);
      if (value >= 0) return value;
      if (strict) throw new PatternError("Invalid Unicode escape");
      return letter;
    }
    default:
      break;
  }
  if (letter >= 48 && letter <= 57) {
    if (letter === 48 && !(reader.peek() >= 48 && reader.peek() <= 57)) return 0;
    if (strict) throw new PatternError(letter === 48 ? "Invalid decimal escape" : "Invalid escape");
    if (letter >= 56) return letter;
    return octal(reader, letter - 48);
  }
  if (strict && (letter | 32) === 112)
    throw new PatternError("Unicode properties are only known to literals here");
  if (strict && !isSyntaxCharacter(letter)) throw new PatternError("Invalid escape");
  return letter;
}

/** LegacyOctalEscapeSequence: up to three digits, at most 0o377. */
function octal(reader: PatternReader, first: number): number {
  let value = first;
  for (let n = 0; n < 2; n++) {
    const digit = reader.peek() - 48;
    if (digit < 0 || digit > 7 || value * 8 + digit > 255) break;
    value = value * 8 + digit;
    reader.next();
  }
  return value;
}

/** `^$\.*+?()[]{}|/` */
function isSyntaxCharacter(letter: number): boolean {
  return "^$\\.*+?()[]{}|/".includes(String.fromCharCode(letter));
}

// ---- flag v ----

/** Characters, and strings of other lengths than one. */
class StringSet {
  readonly pairs: readonly number[];
  readonly strings: readonly string[];

  constructor(pairs: readonly number[], strings: readonly string[]) {
    this.pairs = pairs;
    this.strings = strings;
  }
}

/** After `[`, with flag v. */
function parseSetClass(reader: PatternReader, flags: Flags, depth: number): StringSet {
  if (depth > MAX_DEPTH) throw new PatternError("Regular expression too large");
  const isInverted = reader.take(94);
  let result = new StringSet([], []);
  let operator = "";
  for (let count = 0; ; count++) {
    if (reader.atEnd) throw new PatternError("Unterminated character class");
    if (reader.take(93)) break;
    const next = reader.source.slice(reader.position, reader.position + 2);
    if (count > 0 && (next === "--" || next === "&&")) {
      if (operator !== next && !(operator === "" && count === 1))
        throw new PatternError("Invalid set operation in character class");
      operator = next;
      reader.position += 2;
    } else if (operator !== "") throw new PatternError("Invalid set operation in character class");
    const given = setOperand(reader, flags, depth, operator === "");
    const operand = flags.ignoreCase ? new StringSet(foldedSet(given.pairs), given.strings) : given;
    if (operator === "--") result = withoutSet(result, operand);
    else if (operator === "&&") result = commonSet(result, operand);
    else result = joined(result, operand);
  }
  if (!isInverted) return result;
  if (result.strings.length > 0) throw new PatternError("Negated character class may contain strings");
  const rest = new CharSet(result.pairs).inverted();
  return new StringSet(flags.ignoreCase ? withoutFoldable(rest) : rest, []);
}

function setOperand(reader: PatternReader, flags: Flags, depth: number, mayBeRange: boolean): StringSet {
  if (reader.take(91)) return parseSetClass(reader, flags, depth + 1);
  if (reader.source.startsWith("\\q{", reader.position)) {
    reader.position += 3;
    return quotedStrings(reader, flags);
  }
  const pairs: number[] = [];
  const first = setCharacter(reader, flags, pairs);
  if (first < 0) return new StringSet(pairs, []);
  const isRange =
    mayBeRange && reader.peek() === DASH && reader.source.charCodeAt(reader.position + 1) !== DASH;
  if (!isRange) return new StringSet([first, first], []);
  reader.next();
  const last = setCharacter(reader, flags, pairs);
  if (last < 0) throw new PatternError("Invalid character class");
  if (last < first) throw new PatternError("Range out of order in character class");
  return new StringSet([first, last], []);
}

/** ClassSetCharacter (22.2.1), or -1 for an escaped set. */
function setCharacter(reader: PatternReader, flags: Flags, pairs: number[]): number {
  const character = reader.peek();
  if (character < 0) throw new PatternError("Unterminated character class");
  if (character === 92) {
    const letter = reader.source.charCodeAt(reader.position + 1);
    if ("&-!#%,:;<=>@`~".includes(String.fromCharCode(letter))) {
      reader.position += 2;
      return letter;
    }
    return classAtom(reader, flags, pairs);
  }
  if (character === DASH) throw new PatternError("Invalid character class");
  if ("()[]{}/|".includes(String.fromCodePoint(character)))
    throw new PatternError("Invalid character in character class");
  reader.next();
  if (character === reader.peek() && "&!#$%*+,.:;<=>?@^`~".includes(String.fromCodePoint(character)))
    throw new PatternError("Invalid set operation in character class");
  return character;
}

/** After `\q{`: strings that `|` separates. */
function quotedStrings(reader: PatternReader, flags: Flags): StringSet {
  const pairs: number[] = [];
  const strings: string[] = [];
  let text: number[] = [];
  for (;;) {
    if (reader.atEnd) throw new PatternError("Invalid escape");
    const isEnd = reader.peek() === 125;
    if (isEnd || reader.peek() === 124) {
      reader.next();
      if (text.length === 1) pairs.push(text[0]!, text[0]!);
      else strings.push(String.fromCodePoint(...text));
      text = [];
      if (isEnd) return new StringSet(pairs, strings);
    } else text.push(setCharacter(reader, flags, []));
  }
}

function joined(a: StringSet, b: StringSet): StringSet {
  return new StringSet([...a.pairs, ...b.pairs], [...a.strings, ...b.strings]);
}

function withoutSet(a: StringSet, b: StringSet): StringSet {
  return new StringSet(
    difference(new CharSet(a.pairs), new CharSet(b.pairs)),
    a.strings.filter((text) => !b.strings.includes(text)),
  );
}

function commonSet(a: StringSet, b: StringSet): StringSet {
  return new StringSet(
    intersection(new CharSet(a.pairs), new CharSet(b.pairs)),
    a.strings.filter((text) => b.strings.includes(text)),
  );
}

/** Longer strings come first (22.2.2.9.3). */
function setOfStrings(found: StringSet): PatternNode {
  const one = setNode(new CharSet(found.pairs));
  if (found.strings.length === 0) return one;
  const strings = [...new Set(found.strings)].sort((a, b) => b.length - a.length);
  const choice = new PatternNode(CHOICE);
  for (const text of strings) if (text.length > 0) choice.children.push(literal(text));
  choice.children.push(one);
  if (strings.includes("")) choice.children.push(new PatternNode(EMPTY));
  return choice;
}

function literal(text: string): PatternNode {
  const sequence = new PatternNode(SEQUENCE);
  for (const character of text) sequence.children.push(characterNode(character.codePointAt(0)!));
  return sequence;
}
