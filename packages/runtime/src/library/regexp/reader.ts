// Reads a pattern character by character: code points with flag u or v, else code units.
import type { Flags } from "./nodes.ts";
import { PatternError } from "./pattern-error.ts";

const MAX_COUNT = 2147483647;

export class PatternReader {
  readonly source: string;
  position: number = 0;
  readonly #byCodePoint: boolean;

  constructor(source: string, flags: Flags) {
    this.source = source;
    this.#byCodePoint = flags.byCodePoint;
  }

  get atEnd(): boolean {
    return this.position >= this.source.length;
  }

  /** The next character, -1 at the end. */
  peek(): number {
    if (this.position >= this.source.length) return -1;
    return this.#byCodePoint
      ? this.source.codePointAt(this.position)!
      : this.source.charCodeAt(this.position);
  }

  next(): number {
    const character = this.peek();
    if (character >= 0) this.position += character > 0xffff ? 2 : 1;
    return character;
  }

  /** Steps back over an ASCII character. */
  back(): void {
    this.position--;
  }

  take(character: number): boolean {
    if (this.peek() !== character) return false;
    this.next();
    return true;
  }

  /** `{n}`, `{n,}` or `{n,m}`: [n, m]; null, without a step, if something else stands here. */
  braces(): number[] | null {
    const start = this.position;
    this.position++;
    const least = this.#decimal();
    let most = least;
    if (least >= 0 && this.take(44)) {
      most = this.#decimal();
      if (most < 0) most = Infinity;
    }
    if (least >= 0 && this.take(125)) return [least, most];
    this.position = start;
    return null;
  }

  /** Digits as a number of at most 2^31 - 1; -1 if there are none. */
  #decimal(): number {
    let value = -1;
    for (let digit = this.peek() - 48; digit >= 0 && digit <= 9; digit = this.peek() - 48) {
      value = Math.min(MAX_COUNT, Math.max(0, value) * 10 + digit);
      this.position++;
    }
    return value;
  }

  /** Exactly `count` hexadecimal digits, or -1 without a step. */
  hexadecimal(count: number): number {
    const text = this.source.slice(this.position, this.position + count);
    if (text.length < count) return -1;
    let value = 0;
    for (let i = 0; i < count; i++) {
      const digit = hexDigit(text.charCodeAt(i));
      if (digit < 0) return -1;
      value = value * 16 + digit;
    }
    this.position += count;
    return value;
  }

  /** After `\u`: the character, or -1 without a step. `\u{...}` and pairs of surrogates need `byCodePoint`. */
  unicodeEscape(byCodePoint: boolean): number {
    const start = this.position;
    if (byCodePoint && this.take(123)) {
      let value = 0;
      let digits = 0;
      for (let digit = hexDigit(this.peek()); digit >= 0; digit = hexDigit(this.peek())) {
        value = Math.min(0x110000, value * 16 + digit);
        digits++;
        this.position++;
      }
      if (digits > 0 && value <= 0x10ffff && this.take(125)) return value;
      this.position = start;
      return -1;
    }
    const unit = this.hexadecimal(4);
    if (!byCodePoint || unit < 0xd800 || unit > 0xdbff) return unit;
    const second = this.position;
    if (this.source.startsWith("\\u", second)) {
      this.position += 2;
      const low = this.hexadecimal(4);
      if (low >= 0xdc00 && low <= 0xdfff) return ((unit & 0x3ff) << 10) + (low & 0x3ff) + 0x10000;
      this.position = second;
    }
    return unit;
  }

  /** After `<`: the name up to `>` (RegExpIdentifierName). */
  groupName(): string {
    let name = "";
    for (;;) {
      let character = this.source.codePointAt(this.position) ?? -1;
      this.position += character > 0xffff ? 2 : 1;
      if (character === 62) break;
      if (character === 92) {
        if (this.source.charCodeAt(this.position) !== 117) throw new PatternError("Invalid Unicode escape");
        this.position++;
        character = this.unicodeEscape(true);
        if (character < 0) throw new PatternError("Invalid Unicode escape");
      }
      if (!isNameCharacter(character, name === "")) throw new PatternError("Invalid capture group name");
      name += String.fromCodePoint(character);
    }
    if (name === "") throw new PatternError("Invalid capture group name");
    return name;
  }
}

export function hexDigit(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const lower = unit | 32;
  return unit > 0 && lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** A letter, `$`, `_`, or behind the first a digit. Beyond ASCII every character counts as a letter, which takes more
 *  than the ID_Start and ID_Continue of the specification: there are no tables of them here. */
function isNameCharacter(character: number, isFirst: boolean): boolean {
  if (character < 0) return false;
  if (character >= 48 && character <= 57) return !isFirst;
  return (
    character === 36 ||
    character === 95 ||
    (character >= 65 && character <= 90) ||
    (character >= 97 && character <= 122) ||
    character >= 128
  );
}
