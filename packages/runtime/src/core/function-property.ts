// Properties of functions: name, length, statics of classes, and what programs attach.
//
// SAFETY (whole file): FUNCTION cells are { entry, FunctionInfo, V properties, captures }; FunctionInfo is
// { V name; u32 length, flags; construct; shapes; statics; u64 staticCount; V parent } (parent: the class that a
// class extends, or EMPTY), a static { V key; u64 what; u64 kind } as emit/prelude.h describes it. Where the properties
// are a string instead of a dictionary, it is the function's name, and nothing was attached.
import { addressOf, callFunction, cellAt, isEmpty, loadValue, storeValue } from "@tessera/machine/cell";
import type { usize } from "@tessera/machine/integer";
import { load32, loadUsize } from "@tessera/machine/memory";
import { DICTIONARY } from "./cells.ts";
import { allocate, inHeap } from "./heap.ts";
import { PropertyTable } from "./property-table.ts";
import { stringEquals } from "./string.ts";
import { symbolOfKey } from "./symbol-keys.ts";

/** Properties of static closures: the collector does not look into static cells. */
const keptAlive: unknown[] = [];

const FIELD = 0;
const GETTER = 2;
const SETTER = 3;
const IN_CAPTURES = 4;
const STATIC_BYTES = 24;
/** Flag of FunctionInfo: capture 0 is the class that the class extends. */
const PARENT_IS_CAPTURED = 8;

/** `f[key]`; `receiver` is `this` of static getters. */
export function functionProperty(f: unknown, key: string, receiver: unknown = f): unknown {
  for (let owner: unknown = f; !isEmpty(owner); owner = parentOf(owner)) {
    const properties = loadValue(addressOf(owner) + 24);
    if (!isEmpty(properties) && typeof properties !== "string") {
      const table = loadValue(addressOf(properties) + 8) as PropertyTable;
      const entry = table.find(key);
      if (entry >= 0) return table.valueAt(entry);
    }
    const info: usize = loadUsize(addressOf(owner) + 16);
    const member: usize = findStatic(info, key, SETTER);
    if (member !== 0) return readStatic(owner, member, receiver);
    if (owner === f) {
      if (stringEquals(key, "name")) {
        if (typeof properties === "string") return properties;
        const name = loadValue(info);
        return isEmpty(name) ? "" : name;
      }
      if (stringEquals(key, "length")) return load32(info + 8);
    }
  }
  return undefined;
}

/** `f[key] = v`. */
export function setFunctionProperty(f: unknown, key: string, v: unknown): void {
  const own: usize = findStatic(loadUsize(addressOf(f) + 16), key, SETTER);
  if (own !== 0 && loadUsize(own + 16) === FIELD) {
    storeValue(loadUsize(own + 8), v);
    return;
  }
  for (let owner: unknown = f; !isEmpty(owner); owner = parentOf(owner)) {
    const info: usize = loadUsize(addressOf(owner) + 16);
    const setter: usize = findStatic(info, key, GETTER);
    if (setter !== 0 && loadUsize(setter + 16) % IN_CAPTURES === SETTER) {
      callFunction(closureOf(owner, setter), f, [v]);
      return;
    }
    const getter: usize = findStatic(info, key, SETTER);
    if (getter !== 0 && loadUsize(getter + 16) % IN_CAPTURES === GETTER)
      throw new TypeError(
        "Cannot set property " + key + " of " + functionText(f) + " which has only a getter",
      );
    if (owner === f && (stringEquals(key, "name") || stringEquals(key, "length")) && getter === 0)
      throw new TypeError(
        "Cannot assign to read only property '" + key + "' of function '" + functionText(f) + "'",
      );
  }
  const table = functionTable(f);
  if (table.frozen && table.has(key))
    throw new TypeError(
      "Cannot assign to read only property '" + key + "' of function '" + functionText(f) + "'",
    );
  if (table.sealed && !table.has(key))
    throw new TypeError("Cannot add property " + key + ", object is not extensible");
  table.set(key, v);
}

function functionText(f: unknown): string {
  const name = loadValue(loadUsize(addressOf(f) + 16));
  return "class " + (isEmpty(name) ? "" : (name as string));
}

/** Own enumerable keys: static fields, then what was attached. */
export function functionKeys(f: unknown): string[] {
  const keys: string[] = [];
  const info: usize = loadUsize(addressOf(f) + 16);
  const count: usize = loadUsize(info + 40);
  let member: usize = loadUsize(info + 32);
  for (let i: usize = 0; i < count; i += 1) {
    if (loadUsize(member + 16) === FIELD && !isEmpty(loadValue(loadUsize(member + 8))))
      keys.push(loadValue(member) as string);
    member += STATIC_BYTES;
  }
  const properties = loadValue(addressOf(f) + 24);
  if (isEmpty(properties) || typeof properties === "string") return keys;
  const attached = functionTable(f).keys();
  // Those of bound functions are not enumerable.
  for (let i = 0; i < attached.length; i++) {
    const key = attached[i] ?? "";
    if (key !== "name" && key !== "length") keys.push(key);
  }
  return keys;
}

/** The class that a class extends, or EMPTY. */
function parentOf(f: unknown): unknown {
  const info: usize = loadUsize(addressOf(f) + 16);
  if ((load32(info + 12) & PARENT_IS_CAPTURED) !== 0) return loadValue(addressOf(f) + 32);
  return loadValue(info + 48);
}

/** Address of the class's own static with the key that is not of kind `except`, or 0. */
function findStatic(info: usize, key: string, except: usize): usize {
  const count: usize = loadUsize(info + 40);
  let member: usize = loadUsize(info + 32);
  for (let i: usize = 0; i < count; i += 1) {
    if (loadUsize(member + 16) % IN_CAPTURES !== except && stringEquals(loadValue(member) as string, key))
      return member;
    member += STATIC_BYTES;
  }
  return 0;
}

function readStatic(owner: unknown, member: usize, receiver: unknown): unknown {
  const kind: usize = loadUsize(member + 16);
  if (kind === FIELD) {
    const value = loadValue(loadUsize(member + 8));
    return isEmpty(value) ? undefined : value;
  }
  const closure = closureOf(owner, member);
  return kind % IN_CAPTURES === GETTER ? callFunction(closure, receiver, []) : closure;
}

/** The closure of a static method or accessor. */
function closureOf(owner: unknown, member: usize): unknown {
  if (loadUsize(member + 16) < IN_CAPTURES) return loadValue(member + 8);
  return loadValue(addressOf(owner) + 32 + loadUsize(member + 8) * 8);
}

/** The table of attached properties, made on first use. */
export function functionTable(f: unknown): PropertyTable {
  const properties = loadValue(addressOf(f) + 24);
  const isName = typeof properties === "string";
  if (!isEmpty(properties) && !isName) return loadValue(addressOf(properties) + 8) as PropertyTable;
  const table = new PropertyTable();
  if (isName) table.set("name", properties);
  const address: usize = allocate(16, DICTIONARY, 0);
  storeValue(address + 8, table);
  const dictionary = cellAt<unknown>(address);
  setProperties(f, dictionary);
  return table;
}

function setProperties(f: unknown, properties: unknown): void {
  storeValue(addressOf(f) + 24, properties);
  if (!inHeap(addressOf(f))) keptAlive.push(properties);
}

/** Names a new function or class that stands under a computed key (ECMA-262 10.2.9). */
export function nameFunction(f: unknown, key: unknown): void {
  setProperties(f, nameOfKey(key));
}

function nameOfKey(key: unknown): string {
  if (typeof key === "string" && !key.startsWith("@@")) return key;
  const symbol = typeof key === "string" ? symbolOfKey(key) : (key as symbol);
  if (symbol === undefined) return "[Symbol." + (key as string).slice(2) + "]";
  const description = symbol.description;
  return description === undefined ? "" : "[" + description + "]";
}
