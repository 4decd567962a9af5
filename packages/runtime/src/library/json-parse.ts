// JSON.parse (ECMA-262, 25.5.1; RFC 8259).
//
// Contract: throws SyntaxError with V8's message (json-error.ts) at the first wrong character. Objects keep the
// order of their keys; of equal keys the last value counts.
import { callFunction } from "@tessera/machine/cell";
import { decimalToNumber } from "../core/number-parse.ts";
import { deleteProperty, getProperty, newDictionary, ownKeys, setProperty } from "../core/property.ts";
import { jsonError, unexpectedToken } from "./json-error.ts";
import { copyUnits, StringBuilder } from "./string-builder.ts";

/** The value of the text, passed through `reviver` from the inside out if there is one. */
export function parse(text: unknown, reviver?: unknown): unknown {
  const parser = new Parser(String(text));
  const value = parser.parseText();
  if (typeof reviver !== "function") return value;
  const root = newDictionary();
  setProperty(root, "", value);
  return revive(root, "", reviver);
}

/** InternalizeJSONProperty, 25.5.1.1. */
function revive(holder: unknown, key: string, reviver: unknown): unknown {
  const value = getProperty(holder, key);
  if (typeof value === "object" && value !== null) {
    const keys = ownKeys(value);
    for (let i = 0; i < keys.length; i++) {
      const revived = revive(value, keys[i]!, reviver);
      if (revived === undefined) deleteProperty(value, keys[i]!);
      else setProperty(value, keys[i]!, revived);
    }
  }
  return callFunction(reviver, holder, [key, value]);
}

class Parser {
  readonly #text: string;
  readonly #length: number;
  #at: number = 0;

  constructor(text: string) {
    this.#text = text;
    this.#length = text.length;
  }

  parseText(): unknown {
    const value = this.#value();
    this.#skipSpace();
    if (this.#at < this.#length) throw jsonError("Unexpected non-whitespace character after JSON", this.#at);
    return value;
  }

  #fail(what: string): never {
    throw jsonError(what + " in JSON", this.#at);
  }

  #unexpected(): never {
    throw unexpectedToken(this.#text, this.#at);
  }

  /** The unit at the present position, -1 at the end. */
  #unit(): number {
    return this.#at < this.#length ? this.#text.charCodeAt(this.#at) : -1;
  }

  #skipSpace(): void {
    for (
      let unit = this.#unit();
      unit === 32 || unit === 10 || unit === 13 || unit === 9;
      unit = this.#unit()
    ) {
      this.#at++;
    }
  }

  #value(): unknown {
    this.#skipSpace();
    const unit = this.#unit();
    switch (unit) {
      case 123:
        return this.#object();
      case 91:
        return this.#array();
      case 34:
        return this.#string();
      case 116:
        this.#word("true");
        return true;
      case 102:
        this.#word("false");
        return false;
      case 110:
        this.#word("null");
        return null;
      default:
        if (unit === 45 || (unit >= 48 && unit <= 57)) return this.#number();
        return this.#unexpected();
    }
  }

  #word(word: string): void {
    for (let i = 0; i < word.length; i++) {
      if (this.#unit() !== word.charCodeAt(i)) this.#unexpected();
      this.#at++;
    }
  }

  #array(): unknown[] {
    const items: unknown[] = [];
    this.#at++;
    this.#skipSpace();
    if (this.#unit() === 93) {
      this.#at++;
      return items;
    }
    for (;;) {
      items.push(this.#value());
      this.#skipSpace();
      const unit = this.#unit();
      if (unit !== 44 && unit !== 93) this.#fail("Expected ',' or ']' after array element");
      this.#at++;
      if (unit === 93) return items;
    }
  }

  #object(): unknown {
    const object = newDictionary();
    this.#at++;
    this.#skipSpace();
    if (this.#unit() === 125) {
      this.#at++;
      return object;
    }
    if (this.#unit() !== 34) this.#fail("Expected property name or '}'");
    for (let first = true; ; first = false) {
      const key = this.#string();
      this.#skipSpace();
      if (this.#unit() !== 58) {
        if (first) this.#fail("Expected ':' after property name");
        this.#unexpected();
      }
      this.#at++;
      setProperty(object, key, this.#value());
      this.#skipSpace();
      const unit = this.#unit();
      if (unit !== 44 && unit !== 125) this.#fail("Expected ',' or '}' after property value");
      this.#at++;
      if (unit === 125) return object;
      this.#skipSpace();
      if (this.#unit() !== 34) this.#fail("Expected double-quoted property name");
    }
  }

  /** A string whose opening quote is at the present position. */
  #string(): string {
    this.#at++;
    const start = this.#at;
    for (;;) {
      const unit = this.#unit();
      if (unit === 34) {
        const text = copyUnits(this.#text, start, this.#at);
        this.#at++;
        return text;
      }
      if (unit === 92) return this.#escapedString(start);
      this.#checkUnit(unit);
      this.#at++;
    }
  }

  #checkUnit(unit: number): void {
    if (unit < 0) this.#fail("Unterminated string");
    if (unit < 32) this.#fail("Bad control character in string literal");
  }

  #escapedString(start: number): string {
    const builder = new StringBuilder(this.#at - start + 32);
    let copied = start;
    for (;;) {
      const unit = this.#unit();
      if (unit === 34) {
        builder.appendSlice(this.#text, copied, this.#at);
        this.#at++;
        return builder.finish();
      }
      if (unit === 92) {
        builder.appendSlice(this.#text, copied, this.#at);
        this.#at++;
        builder.appendUnit(this.#escape());
        copied = this.#at;
      } else {
        this.#checkUnit(unit);
        this.#at++;
      }
    }
  }

  /** The unit of an escape, from the character after the backslash. */
  #escape(): number {
    const unit = this.#unit();
    this.#at++;
    switch (unit) {
      case 34:
      case 92:
      case 47:
        return unit;
      case 98:
        return 8;
      case 102:
        return 12;
      case 110:
        return 10;
      case 114:
        return 13;
      case 116:
        return 9;
      case 117:
        return this.#hexDigits();
      default:
        this.#at--;
        if (unit < 0) return this.#unexpected();
        return this.#fail("Bad escaped character");
    }
  }

  #hexDigits(): number {
    let value = 0;
    for (let i = 0; i < 4; i++) {
      const unit = this.#unit();
      const lower = unit | 32;
      if (unit >= 48 && unit <= 57) value = value * 16 + unit - 48;
      else if (lower >= 97 && lower <= 102) value = value * 16 + lower - 87;
      else this.#fail("Bad Unicode escape");
      this.#at++;
    }
    return value;
  }

  #number(): number {
    const start = this.#at;
    if (this.#unit() === 45) {
      this.#at++;
      if (!isDigit(this.#unit())) this.#fail("No number after minus sign");
    }
    const first = this.#at;
    if (this.#unit() === 48) {
      this.#at++;
      if (isDigit(this.#unit())) this.#fail("Unexpected number");
    }
    let whole = 0;
    while (isDigit(this.#unit())) {
      whole = whole * 10 + this.#unit() - 48;
      this.#at++;
    }
    const next = this.#unit();
    if (next !== 46 && (next | 32) !== 101 && this.#at - first <= 15) return first === start ? whole : -whole;
    if (next === 46) {
      this.#at++;
      if (!isDigit(this.#unit())) this.#fail("Unterminated fractional number");
      this.#skipDigits();
    }
    if ((this.#unit() | 32) === 101) {
      this.#at++;
      if (this.#unit() === 43 || this.#unit() === 45) this.#at++;
      if (!isDigit(this.#unit())) this.#fail("Exponent part is missing a number");
      this.#skipDigits();
    }
    return decimalToNumber(this.#text, start, this.#at);
  }

  #skipDigits(): void {
    while (isDigit(this.#unit())) this.#at++;
  }
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
