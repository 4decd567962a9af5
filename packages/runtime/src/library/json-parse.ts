// JSON.parse (ECMA-262, 25.5.1; RFC 8259).
//
// Contract: throws SyntaxError with V8's message (json-error.ts) at the first wrong character. Objects keep the
// order of their keys; of equal keys the last value counts.
import { callFunction } from "@tessera/machine/cell";
import type { i32, usize } from "@tessera/machine/integer";
import { decimalToNumber } from "../core/number-parse.ts";
import { deleteProperty, getProperty, newDictionary, ownKeys, setProperty } from "../core/property.ts";
import { copySlots } from "./array-slots.ts";
import { jsonError, unexpectedToken } from "./json-error.ts";
import { objectOf } from "./json-objects.ts";
import {
  closeSource,
  nameOf,
  openSource,
  plainEnd,
  skipSpace,
  slice,
  sourceLength,
  sourceText,
  unitAt,
} from "./json-source.ts";
import { StringBuilder } from "./string-builder.ts";

/** Where the parser stands in the open text. */
let at: usize = 0;
/** What the arrays and objects around it have so far, outermost first; names stand beside their values. */
let values: unknown[] = [];
let names: string[] = [];
let count: usize = 0;

/** The value of the text, passed through `reviver` from the inside out if there is one. */
export function parse(text: unknown, reviver?: unknown): unknown {
  const value = parseText(String(text));
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

function parseText(text: string): unknown {
  openSource(text);
  at = 0;
  count = 0;
  try {
    const value = parseValue();
    at = skipSpace(at);
    if (at < sourceLength()) throw jsonError("Unexpected non-whitespace character after JSON", at);
    return value;
  } finally {
    values = [];
    names = [];
    closeSource();
  }
}

function fail(what: string): never {
  throw jsonError(what + " in JSON", at);
}

function unexpected(): never {
  throw unexpectedToken(sourceText(), at);
}

function parseValue(): unknown {
  at = skipSpace(at);
  const unit = unitAt(at);
  switch (unit) {
    case 123:
      return parseObject();
    case 91:
      return parseArray();
    case 34:
      return parseString();
    case 116:
      parseWord("true");
      return true;
    case 102:
      parseWord("false");
      return false;
    case 110:
      parseWord("null");
      return null;
    default:
      if (unit === 45 || isDigit(unit)) return parseNumber();
      return unexpected();
  }
}

function parseWord(word: string): void {
  for (let i = 0; i < word.length; i++) {
    if (unitAt(at) !== word.charCodeAt(i)) unexpected();
    at += 1;
  }
}

function parseArray(): unknown[] {
  at = skipSpace(at + 1);
  if (unitAt(at) === 93) {
    at += 1;
    return [];
  }
  const start: usize = count;
  for (;;) {
    add("", parseValue());
    at = skipSpace(at);
    const unit = unitAt(at);
    if (unit !== 44 && unit !== 93) fail("Expected ',' or ']' after array element");
    at += 1;
    if (unit === 93) break;
  }
  const items = copySlots(values, start, count);
  count = start;
  return items;
}

function parseObject(): unknown {
  at = skipSpace(at + 1);
  const start: usize = count;
  if (unitAt(at) === 125) {
    at += 1;
    return objectOf(names, values, start, start);
  }
  if (unitAt(at) !== 34) fail("Expected property name or '}'");
  for (let first = true; ; first = false) {
    const name = parseName();
    at = skipSpace(at);
    if (unitAt(at) !== 58) {
      if (first) fail("Expected ':' after property name");
      unexpected();
    }
    at += 1;
    add(name, parseValue());
    at = skipSpace(at);
    const unit = unitAt(at);
    if (unit !== 44 && unit !== 125) fail("Expected ',' or '}' after property value");
    at += 1;
    if (unit === 125) break;
    at = skipSpace(at);
    if (unitAt(at) !== 34) fail("Expected double-quoted property name");
  }
  const object = objectOf(names, values, start, count);
  count = start;
  return object;
}

function add(name: string, value: unknown): void {
  names[count] = name;
  values[count] = value;
  count += 1;
}

/** A string whose opening quote is at the present position. */
function parseString(): string {
  const start: usize = at + 1;
  at = plainEnd(start);
  if (unitAt(at) !== 34) return escapedString(start);
  at += 1;
  return slice(start, at - 1);
}

/** The same for the name of a property. */
function parseName(): string {
  const start: usize = at + 1;
  at = plainEnd(start);
  if (unitAt(at) !== 34) return escapedString(start);
  at += 1;
  return nameOf(start, at - 1);
}

/** The rest of a string from its first unit that does not stand for itself. */
function escapedString(start: usize): string {
  const builder = new StringBuilder(at - start + 32);
  let copied: usize = start;
  for (;;) {
    const unit = unitAt(at);
    builder.appendSlice(sourceText(), copied, at);
    if (unit === 34) {
      at += 1;
      return builder.finish();
    }
    if (unit < 0) fail("Unterminated string");
    if (unit < 32) fail("Bad control character in string literal");
    at += 1;
    builder.appendUnit(parseEscape());
    copied = at;
    at = plainEnd(at);
  }
}

/** The unit of an escape, from the character after the backslash. */
function parseEscape(): i32 {
  const unit = unitAt(at);
  at += 1;
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
      return hexDigits();
    default:
      at -= 1;
      if (unit < 0) return unexpected();
      return fail("Bad escaped character");
  }
}

function hexDigits(): i32 {
  let value: i32 = 0;
  for (let i = 0; i < 4; i++) {
    const unit = unitAt(at);
    const lower = unit | 32;
    if (isDigit(unit)) value = ((value << 4) + unit - 48) | 0;
    else if (lower >= 97 && lower <= 102) value = ((value << 4) + lower - 87) | 0;
    else fail("Bad Unicode escape");
    at += 1;
  }
  return value;
}

function parseNumber(): number {
  const start: usize = at;
  if (unitAt(at) === 45) {
    at += 1;
    if (!isDigit(unitAt(at))) fail("No number after minus sign");
  }
  const first: usize = at;
  if (unitAt(at) === 48) {
    at += 1;
    if (isDigit(unitAt(at))) fail("Unexpected number");
  }
  let digits: usize = 0;
  // Up to 15 digits are exact.
  for (; isDigit(unitAt(at)); at += 1) if (at - first < 15) digits = digits * 10 + unitAt(at) - 48;
  let length: usize = at - first;
  let decimals: usize = 0;
  let next = unitAt(at);
  if (next === 46) {
    at += 1;
    if (!isDigit(unitAt(at))) fail("Unterminated fractional number");
    const point: usize = at;
    for (; isDigit(unitAt(at)); at += 1) if (length + at - point < 15) digits = digits * 10 + unitAt(at) - 48;
    decimals = at - point;
    length += decimals;
    next = unitAt(at);
  }
  if ((next | 32) === 101) {
    at += 1;
    if (unitAt(at) === 43 || unitAt(at) === 45) at += 1;
    if (!isDigit(unitAt(at))) fail("Exponent part is missing a number");
    while (isDigit(unitAt(at))) at += 1;
    return decimalToNumber(sourceText(), start, at);
  }
  if (length > 15) return decimalToNumber(sourceText(), start, at);
  // A quotient of two exact doubles is the nearest to the true one (Clinger 1990).
  const value = decimals === 0 ? digits : digits / powersOfTen[decimals]!;
  return first === start ? value : -value;
}

const powersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

function isDigit(unit: i32): boolean {
  return unit >= 48 && unit <= 57;
}
