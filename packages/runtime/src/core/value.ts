// Operations on values of unknown type: conversions, equality and the generic operators (ECMA-262, 7.1–7.2, 13.15).
//
// Compiled code comes here only where static types leave the operand open; `typeof x === "..."` and
// comparisons of narrowed operands are instructions, not calls.
import { addressOf, bitsOf, callFunction, isCell, shapeOf } from "@tessera/machine/cell";
import type { u32 } from "@tessera/machine/integer";
import {
  bigintAdd,
  bigintAnd,
  bigintCompare,
  bigintDiv,
  bigintIsZero,
  bigintMul,
  bigintOr,
  bigintPow,
  bigintRem,
  bigintShl,
  bigintShr,
  bigintSub,
  bigintXor,
} from "./bigint.ts";
import { bigintCompareNumber, bigintParse, bigintToString } from "./bigint-convert.ts";
import { ARRAY, BIGINT, FUNCTION, ROPE, SYMBOL, TYPED_FIRST, TYPED_LAST } from "./cells.ts";
import { stringToNumber } from "./number-parse.ts";
import { numberToString } from "./number-text.ts";
import { getProperty } from "./property.ts";
import { stringCompare, stringConcat, stringEquals } from "./string.ts";
import { symbolKey } from "./symbol-keys.ts";

/** ToString: template literals, `+` with a string, property keys. Throws TypeError for symbols. */
export function toStringValue(v: unknown): string {
  if (typeof v === "string") return v;
  if (typeof v === "number") return numberToString(v);
  if (v === undefined) return "undefined";
  if (v === null) return "null";
  if (typeof v === "boolean") return v ? "true" : "false";
  if (typeof v === "bigint") return bigintToString(v, 10);
  if (typeof v === "symbol") throw new TypeError("Cannot convert a Symbol value to a string");
  return toStringValue(toPrimitive(v, "string"));
}

/** The operator `typeof`. */
export function typeOf(v: unknown): string {
  if (typeof v === "string") return "string";
  if (typeof v === "number") return "number";
  if (v === undefined) return "undefined";
  if (typeof v === "boolean") return "boolean";
  if (typeof v === "bigint") return "bigint";
  if (typeof v === "symbol") return "symbol";
  return typeof v === "function" ? "function" : "object";
}

/** ToPrimitive (7.1.1) of an object, array or function. */
export function toPrimitive(v: unknown, hint: "string" | "number" | "default"): unknown {
  if (!isObjectCell(v)) return v;
  const exotic = getProperty(v, "@@toPrimitive");
  if (typeof exotic === "function") {
    const result = callFunction(exotic, v, [hint]);
    if (isObjectCell(result)) throw new TypeError("Cannot convert object to primitive value");
    return result;
  }
  if (hint === "string") {
    const text = callConversion(v, "toString");
    if (!isObjectCell(text)) return text;
    const value = callConversion(v, "valueOf");
    if (!isObjectCell(value)) return value;
  } else {
    const value = callConversion(v, "valueOf");
    if (!isObjectCell(value)) return value;
    const text = callConversion(v, "toString");
    if (!isObjectCell(text)) return text;
  }
  throw new TypeError("Cannot convert object to primitive value");
}

/** `v.toString()` of a value whose type is not known. */
export function callToString(v: unknown): unknown {
  return isObjectCell(v) ? callConversion(v, "toString") : toStringValue(v);
}

/** The result of a conversion method, its own or the builtin one. */
function callConversion(v: unknown, name: string): unknown {
  const kind: u32 = shapeOf(v);
  if (kind === ARRAY) return name === "toString" ? (v as unknown[]).join(",") : v;
  if (kind >= TYPED_FIRST && kind <= TYPED_LAST) {
    // The method serves all kinds of typed arrays.
    return name === "toString" ? (v as Uint8Array).join(",") : v;
  }
  const method = getProperty(v, name);
  if (typeof method === "function") return callFunction(method, v, []);
  if (method !== undefined || name !== "toString") return v;
  if (kind === FUNCTION) return "function " + toStringValue(getProperty(v, "name")) + "() { [native code] }";
  const tag = getProperty(v, "@@toStringTag");
  return typeof tag === "string" ? stringConcat(stringConcat("[object ", tag), "]") : "[object Object]";
}

/** Whether the value is an object in the sense of ECMA-262: a cell that is no primitive. */
export function isObjectCell(v: unknown): boolean {
  if (!isCell(v)) return false;
  const kind: u32 = shapeOf(v);
  return kind > BIGINT;
}

/** ToNumber (7.1.4). Throws TypeError for symbols and bigints. */
export function toNumber(v: unknown): number {
  if (typeof v === "number") return v;
  if (typeof v === "string") return stringToNumber(v);
  if (typeof v === "boolean") return v ? 1 : 0;
  if (v === undefined) return Number.NaN;
  if (v === null) return 0;
  if (typeof v === "bigint") throw new TypeError("Cannot convert a BigInt value to a number");
  if (typeof v === "symbol") throw new TypeError("Cannot convert a Symbol value to a number");
  return toNumber(toPrimitive(v, "number"));
}

/** ToBoolean (7.1.2). */
export function truthy(v: unknown): boolean {
  if (typeof v === "boolean") return v;
  if (v === undefined || v === null) return false;
  if (typeof v === "number") return v === v && v !== 0;
  if (typeof v === "string") return v.length !== 0;
  if (typeof v === "bigint") return !bigintIsZero(v);
  return true;
}

/** `===`. */
export function strictEquals(a: unknown, b: unknown): boolean {
  if (typeof a === "number") return typeof b === "number" && a === b;
  if (bitsOf(a) === bitsOf(b)) return true;
  return equalContents(a, b);
}

/** SameValueZero (7.2.11): like `===`, but NaN equals NaN. */
export function sameValueZero(a: unknown, b: unknown): boolean {
  if (typeof a === "number") return typeof b === "number" && (a === b || (a !== a && b !== b));
  if (bitsOf(a) === bitsOf(b)) return true;
  return equalContents(a, b);
}

/** SameValue (7.2.10), `Object.is`: NaN equals NaN, and 0 differs from -0. */
export function sameValue(a: unknown, b: unknown): boolean {
  // NaN has one encoding, so for numbers the bits decide.
  if (bitsOf(a) === bitsOf(b)) return true;
  return equalContents(a, b);
}

/** Strings and bigints are equal by their contents. */
function equalContents(a: unknown, b: unknown): boolean {
  if (typeof a === "string") return typeof b === "string" && stringEquals(a, b);
  if (typeof a === "bigint") return typeof b === "bigint" && bigintCompare(a, b) === 0;
  return false;
}

/** `==` (7.2.13). */
export function looseEquals(a: unknown, b: unknown): boolean {
  if (a === undefined || a === null) return b === undefined || b === null;
  if (b === undefined || b === null) return false;
  if (typeof a === "boolean") return looseEquals(a ? 1 : 0, b);
  if (typeof b === "boolean") return looseEquals(a, b ? 1 : 0);
  const objectA = isObjectCell(a);
  const objectB = isObjectCell(b);
  if (objectA !== objectB)
    return objectA ? looseEquals(toPrimitive(a, "default"), b) : looseEquals(a, toPrimitive(b, "default"));
  if (typeof a === "number" && typeof b === "string") return a === stringToNumber(b);
  if (typeof a === "string" && typeof b === "number") return stringToNumber(a) === b;
  if (typeof a === "bigint" && typeof b === "number") return bigintCompareNumber(a, b) === 0;
  if (typeof a === "number" && typeof b === "bigint") return bigintCompareNumber(b, a) === 0;
  if (typeof a === "bigint" && typeof b === "string") return equalsParsed(a, b);
  if (typeof a === "string" && typeof b === "bigint") return equalsParsed(b, a);
  return strictEquals(a, b);
}

function equalsParsed(big: bigint, text: string): boolean {
  const parsed = bigintParse(text);
  return parsed !== undefined && bigintCompare(big, parsed) === 0;
}

/** The text of an operand of `+` beside a string: objects are asked for their value first (13.15.3). */
export function operandText(v: unknown): string {
  return toStringValue(toPrimitive(v, "default"));
}

/** `a + b`. */
export function add(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number") return a + b;
  if (typeof a === "string" && typeof b === "string") return stringConcat(a, b);
  const left = toPrimitive(a, "default");
  const right = toPrimitive(b, "default");
  if (typeof left === "string" || typeof right === "string") {
    return stringConcat(toStringValue(left), toStringValue(right));
  }
  if (typeof left === "bigint" && typeof right === "bigint") return bigintAdd(left, right);
  refuseMix(left, right);
  return toNumber(left) + toNumber(right);
}

/** The other arithmetic operators, for operands that may be numbers or bigints. */
export function arithmetic(operator: string, a: unknown, b: unknown): unknown {
  const left = toNumeric(a);
  const right = toNumeric(b);
  if (typeof left === "bigint" && typeof right === "bigint") {
    if (operator === "-") return bigintSub(left, right);
    if (operator === "*") return bigintMul(left, right);
    if (operator === "/") return bigintDiv(left, right);
    if (operator === "%") return bigintRem(left, right);
    if (operator === "**") return bigintPow(left, right);
    if (operator === "&") return bigintAnd(left, right);
    if (operator === "|") return bigintOr(left, right);
    if (operator === "^") return bigintXor(left, right);
    if (operator === "<<") return bigintShl(left, right);
    if (operator === ">>") return bigintShr(left, right);
    throw new TypeError("BigInts have no unsigned right shift, use >> instead");
  }
  refuseMix(left, right);
  const x: number = toNumber(left);
  const y: number = toNumber(right);
  if (operator === "-") return x - y;
  if (operator === "*") return x * y;
  if (operator === "/") return x / y;
  if (operator === "%") return x % y;
  if (operator === "**") return x ** y;
  if (operator === "&") return x & y;
  if (operator === "|") return x | y;
  if (operator === "^") return x ^ y;
  if (operator === "<<") return x << y;
  if (operator === ">>") return x >> y;
  return x >>> y;
}

/** ToNumeric (7.1.3). */
export function toNumeric(v: unknown): unknown {
  const primitive = toPrimitive(v, "number");
  return typeof primitive === "bigint" ? primitive : toNumber(primitive);
}

/** What `++` and `--` make of a number or bigint (13.4.2): `step` is 1 or -1. */
export function stepNumeric(v: unknown, step: number): unknown {
  if (typeof v !== "bigint") return (v as number) + step;
  return step === 1 ? bigintAdd(v, 1n) : bigintSub(v, 1n);
}

function refuseMix(a: unknown, b: unknown): void {
  if ((typeof a === "bigint") !== (typeof b === "bigint")) {
    throw new TypeError("Cannot mix BigInt and other types, use explicit conversions");
  }
}

/** Order of two values (7.2.12): -1, 0, 1, or 2 if undefined (a NaN takes part). */
function order(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return orderNumbers(a, b);
  const left = toPrimitive(a, "number");
  const right = toPrimitive(b, "number");
  if (typeof left === "string" && typeof right === "string") {
    const difference = stringCompare(left, right);
    return difference < 0 ? -1 : difference > 0 ? 1 : 0;
  }
  if (typeof left === "bigint") {
    if (typeof right === "bigint") return bigintCompare(left, right);
    if (typeof right === "string") {
      const parsed = bigintParse(right);
      return parsed === undefined ? 2 : bigintCompare(left, parsed);
    }
    return bigintCompareNumber(left, toNumber(right));
  }
  if (typeof right === "bigint") {
    if (typeof left === "string") {
      const parsed = bigintParse(left);
      return parsed === undefined ? 2 : bigintCompare(parsed, right);
    }
    const reversed = bigintCompareNumber(right, toNumber(left));
    return reversed === 2 ? 2 : 0 - reversed;
  }
  return orderNumbers(toNumber(left), toNumber(right));
}

function orderNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : 2;
}

/** `a < b`. */
export function lessThan(a: unknown, b: unknown): boolean {
  return order(a, b) === -1;
}

/** `a <= b`. */
export function lessOrEqual(a: unknown, b: unknown): boolean {
  const o = order(a, b);
  return o === -1 || o === 0;
}

/** `a > b`. */
export function greaterThan(a: unknown, b: unknown): boolean {
  return order(a, b) === 1;
}

/** `a >= b`. */
export function greaterOrEqual(a: unknown, b: unknown): boolean {
  const o = order(a, b);
  return o === 1 || o === 0;
}

/** ToPropertyKey (7.1.19): a string or a symbol. */
export function toPropertyKey(v: unknown): unknown {
  if (typeof v === "string") return v;
  if (typeof v === "number") return numberToString(v);
  if (typeof v === "symbol") return symbolKey(v);
  if (!isObjectCell(v)) return toStringValue(v);
  return toPropertyKey(toPrimitive(v, "string"));
}

/** Whether two cells are one and the same. */
export function sameCell(a: unknown, b: unknown): boolean {
  return addressOf(a) === addressOf(b);
}

/** Whether the value is a string cell of any form; for code that has only the kind. */
export function isStringKind(kind: u32): boolean {
  return kind >= 1 && kind <= ROPE;
}

/** Whether the value is a symbol cell. */
export function isSymbolCell(v: unknown): boolean {
  return isCell(v) && shapeOf(v) === SYMBOL;
}
