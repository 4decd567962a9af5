// Static functions of Object (ECMA-262, 20.1.2) that make sense without prototypes and property descriptors.
import { isCell } from "@tessera/machine/cell";
import {
  defineData,
  getElementGeneric,
  getProperty,
  hasIntegrity,
  hasOwnGeneric,
  hasOwn as hasOwnKey,
  isBare,
  isClosed,
  newBareDictionary,
  newDictionary,
  ownKeys,
  ownSymbolKeys,
  setElementGeneric,
  setIntegrity,
  setProperty,
} from "../core/property.ts";
import { symbolOfKey } from "../core/symbol-keys.ts";
import { isObjectCell, sameValue, toPropertyKey, toStringValue } from "../core/value.ts";
import { entryPart } from "./entry-part.ts";
import { groupBy as groupValues } from "./group-by.ts";

/** Own enumerable string keys in Node's order; those of a string or array are its indices. */
export function keys(value: unknown): string[] {
  if (value === undefined || value === null)
    throw new TypeError("Cannot convert undefined or null to object");
  return ownKeys(value);
}

export function values(value: unknown): unknown[] {
  const names = keys(value);
  const result: unknown[] = [];
  for (let i = 0; i < names.length; i++) result.push(getProperty(value, names[i]!));
  return result;
}

export function entries(value: unknown): [string, unknown][] {
  const names = keys(value);
  const result: [string, unknown][] = [];
  for (let i = 0; i < names.length; i++) result.push([names[i]!, getProperty(value, names[i]!)]);
  return result;
}

export function fromEntries(source: Iterable<unknown>): unknown {
  const result = newDictionary();
  for (const entry of source) {
    const key = entryPart(entry, 0);
    const value = entryPart(entry, 1);
    defineData(result, key, value);
  }
  return result;
}

export function assign(target: unknown, ...sources: unknown[]): unknown {
  if (target === undefined || target === null)
    throw new TypeError("Cannot convert undefined or null to object");
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i];
    if (source === undefined || source === null) continue;
    const names = ownKeys(source);
    for (let k = 0; k < names.length; k++) assignProperty(target, names[k]!, getProperty(source, names[k]!));
    const symbols = getOwnPropertySymbols(source);
    for (let k = 0; k < symbols.length; k++)
      setElementGeneric(target, symbols[k], getElementGeneric(source, symbols[k]));
  }
  return target;
}

/** `target[key] = value`. `__proto__` is inherited, unless it is an own property or there is no prototype: it takes
 *  objects and null, which throws TypeError here, and passes over all else (B.2.2.1.2). */
function assignProperty(target: unknown, key: string, value: unknown): void {
  const isInherited =
    key === "__proto__" && isCell(target) && !isBare(target) && !hasOwnKey(target, key, false);
  if (!isInherited) setProperty(target, key, value);
  else if (value === null || isObjectCell(value)) setElementGeneric(target, key, value);
}

/** Makes the object's properties unchangeable; primitives are returned as they are. Arrays cannot be frozen. */
export function freeze(value: unknown): unknown {
  checkArray(value, "freeze");
  setIntegrity(value, true);
  return value;
}

/** Forbids new properties and the deletion of old ones. */
export function seal(value: unknown): unknown {
  checkArray(value, "seal");
  setIntegrity(value, false);
  return value;
}

/** Instances of classes never take new properties: for them there is nothing to do. */
export function preventExtensions(value: unknown): unknown {
  if (isCell(value) && !isClosed(value))
    throw new TypeError("Object.preventExtensions is supported for instances of classes only");
  return value;
}

function checkArray(value: unknown, operation: string): void {
  if (Array.isArray(value)) throw new TypeError("Object." + operation + " of an array is not supported");
}

export function isFrozen(value: unknown): boolean {
  return hasIntegrity(value, true);
}

export function isSealed(value: unknown): boolean {
  return hasIntegrity(value, false);
}

export function is(a: unknown, b: unknown): boolean {
  return sameValue(a, b);
}

export function hasOwn(value: unknown, key: unknown): boolean {
  if (value === undefined || value === null)
    throw new TypeError("Cannot convert undefined or null to object");
  return hasOwnGeneric(value, key);
}

/** `value.propertyIsEnumerable(key)`: is it an own property that enumeration visits? */
export function propertyIsEnumerable(value: unknown, key: unknown): boolean {
  if (!hasOwn(value, key)) return false;
  if (typeof key === "symbol") return true;
  const name = toStringValue(key);
  if (Array.isArray(value) || typeof value === "string") return name !== "length";
  return keys(value).includes(name);
}

/** An object without a prototype that has an array for each key. */
export function groupBy(source: unknown, callback: (value: unknown, index: number) => unknown): unknown {
  const groups = newBareDictionary();
  groupValues(source, callback, "Object", (key, value) => {
    const name = toPropertyKey(key);
    const group = getElementGeneric(groups, name);
    if (group === undefined) defineData(groups, name, [value]);
    else (group as unknown[]).push(value);
  });
  return groups;
}

/** Properties of errors that are not enumerable, in V8's order: `stack`, and what constructors are given. */
const HIDDEN_ERROR_KEYS = ["stack", "message", "cause", "errors"];

/** As `keys`, with the length of arrays and strings and what errors have besides. */
export function getOwnPropertyNames(value: unknown): string[] {
  const names = keys(value);
  if (value instanceof Error) {
    const hidden = HIDDEN_ERROR_KEYS.filter((key) => hasOwnKey(value, key, false) && !names.includes(key));
    return [...hidden, ...names];
  }
  if (Array.isArray(value) || typeof value === "string") names.push("length");
  return names;
}

export function getOwnPropertySymbols(value: unknown): symbol[] {
  if (value === undefined || value === null)
    throw new TypeError("Cannot convert undefined or null to object");
  const keys = ownSymbolKeys(value);
  const symbols: symbol[] = [];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const symbol = typeof key === "string" ? symbolOfKey(key) : (key as symbol);
    if (symbol !== undefined) symbols.push(symbol);
  }
  return symbols;
}
