// Properties by name, for values of every kind: the slow and general side of `o.x` and `o[k]`.
//
// Keys are strings; the well-known symbols, which no program has as values, are the keys "@@iterator" and
// "@@asyncIterator"; other symbols are found in dictionaries only. An object literal turns into a dictionary when its shape no longer fits; a class
// instance never does. SAFETY (whole file): slots are addressed as the object's shape says.
import {
  addressOf,
  auxOf,
  callFunction,
  cellAt,
  emptyValue,
  isCell,
  isEmpty,
  loadValue,
  setAux,
  shapeOf,
  storeValue,
} from "@tessera/machine/cell";
import type { i32, i64, u32, usize } from "@tessera/machine/integer";
import { fillBytes, load32, loadUsize, store32 } from "@tessera/machine/memory";
import { hasOwnErrorField, isErrorFieldListed, type Error as LibraryError } from "../library/error.ts";
import { arraySet, arraySetLength } from "./array.ts";
import { detailsOf } from "./array-details.ts";
import {
  ARRAY,
  DICTIONARY,
  FIRST_SHAPE,
  FROZEN,
  FUNCTION,
  ROPE,
  SEALED,
  TYPED_FIRST,
  TYPED_LAST,
} from "./cells.ts";
import { functionKeys, functionProperty, functionTable, setFunctionProperty } from "./function-property.ts";
import { allocate } from "./heap.ts";
import { Accessor, indicesFirst, PropertyTable } from "./property-table.ts";
import {
  ACCESSOR,
  CLASS_GETTER,
  CLASS_SETTER,
  className,
  DATA,
  entryAt,
  entryCount,
  entryKey,
  entryKind,
  entryMethod,
  entrySlot,
  findEntry,
  HIDDEN,
  isClassShape,
  METHOD,
  shapeInfo,
  slotCount,
} from "./shapes.ts";
import { arrayIndexOf, charAt, stringEquals } from "./string.ts";
import { isTemplate } from "./template.ts";
import { throwNullAccess, throwNullWrite } from "./throw.ts";
import { getTypedElement, setTypedElement } from "./typed-element.ts";
import { isObjectCell, toNumber, toPropertyKey, toStringValue, truthy } from "./value.ts";

function slotAddress(o: unknown, slot: u32): usize {
  return addressOf(o) + 8 + slot * 8;
}

function tableOf(dictionary: unknown): PropertyTable {
  return loadValue(addressOf(dictionary) + 8) as PropertyTable;
}

/** `o[key]` for a string key. Throws TypeError for null and undefined; absent properties give undefined. */
export function getProperty(o: unknown, key: string): unknown {
  if (!isCell(o)) {
    if (o === undefined || o === null) throwNullAccess(o, key);
    return undefined;
  }
  const kind: u32 = shapeOf(o);
  if (kind >= FIRST_SHAPE) {
    const entry: usize = findEntry(shapeInfo(kind), key);
    return entry === 0 ? undefined : readEntry(o, entry);
  }
  if (kind === DICTIONARY) return readTable(tableOf(o), key, o);
  if (kind === FUNCTION) return functionProperty(o, key);
  return indexedProperty(o, kind, key);
}

function readEntry(o: unknown, entry: usize): unknown {
  const kind: u32 = entryKind(entry);
  if (kind === DATA) {
    const value = loadValue(slotAddress(o, entrySlot(entry)));
    if (!isEmpty(value)) return value;
    const method: usize = methodBehind(shapeInfo(shapeOf(o)), entry);
    return method === 0 ? undefined : entryMethod(method);
  }
  if (kind === METHOD) return entryMethod(entry);
  if (kind === HIDDEN) return loadValue(slotAddress(o, entrySlot(entry)));
  let getter: unknown;
  if (kind === ACCESSOR) getter = loadValue(slotAddress(o, entrySlot(entry)));
  else if (kind === CLASS_GETTER) getter = entryMethod(entry);
  else return undefined;
  return typeof getter === "function" ? callFunction(getter, o, []) : undefined;
}

/** The method that an empty slot of the same name leaves visible, or 0: methods of classes stand after the slots. */
function methodBehind(info: usize, entry: usize): usize {
  if (!isClassShape(info)) return 0;
  const end: usize = entryAt(info, entryCount(info));
  for (let next: usize = entry + 24; next < end; next += 24) {
    if (entryKind(next) === METHOD && loadUsize(next) === loadUsize(entry)) return next;
  }
  return 0;
}

function readTable(table: PropertyTable, key: unknown, receiver: unknown): unknown {
  const value = table.get(key);
  if (!(value instanceof Accessor)) return value;
  return typeof value.getter === "function" ? callFunction(value.getter, receiver, []) : undefined;
}

/** Properties of strings, arrays and typed arrays: `length` and elements. */
function indexedProperty(o: unknown, kind: u32, key: string): unknown {
  const indexed = kind <= ROPE || kind === ARRAY || (kind >= TYPED_FIRST && kind <= TYPED_LAST);
  if (!indexed) return undefined;
  if (stringEquals(key, "length")) return auxOf(o);
  const index: i64 = arrayIndexOf(key);
  if (index >= 0) return elementOf(o, kind, index);
  const details = detailsOf(o);
  return details === undefined ? undefined : getProperty(details, key);
}

function elementOf(o: unknown, kind: u32, index: i64): unknown {
  if (kind <= ROPE) return charAt(o as string, index);
  if (index >= auxOf(o)) return undefined;
  if (kind === ARRAY) return (o as unknown[])[index];
  return getTypedElement(o, kind, index);
}

/** `o[key] = v` for a string key. */
export function setProperty(o: unknown, key: string, v: unknown): void {
  if (!isCell(o)) {
    if (o === undefined || o === null) throwNullWrite(o, key);
    throw new TypeError(
      "Cannot create property '" + key + "' on " + typeName(o) + " '" + toStringValue(o) + "'",
    );
  }
  const kind: u32 = shapeOf(o);
  if (kind >= FIRST_SHAPE) setObjectProperty(o, kind, key, v);
  else if (kind === DICTIONARY) setTableProperty(o, key, v);
  else if (kind === FUNCTION) setFunctionProperty(o, key, v);
  else if (kind === ARRAY) setArrayProperty(o as unknown[], key, v);
  else if (kind >= TYPED_FIRST && kind <= TYPED_LAST) {
    const index: i64 = arrayIndexOf(key);
    if (index >= 0) setTypedElement(o, kind, index, v);
  } else {
    throw new TypeError(
      "Cannot create property '" + key + "' on " + typeName(o) + " '" + toStringValue(o) + "'",
    );
  }
}

function setArrayProperty(a: unknown[], key: string, v: unknown): void {
  const index: i64 = arrayIndexOf(key);
  if (index >= 0) arraySet(a, index, v);
  else if (stringEquals(key, "length")) arraySetLength(a, toNumber(v));
  else if (detailsOf(a) !== undefined) setProperty(detailsOf(a), key, v);
  else throw new TypeError("Cannot add property " + key + " to an array: only elements are supported");
}

function setObjectProperty(o: unknown, shape: u32, key: string, v: unknown): void {
  const info: usize = shapeInfo(shape);
  const entry: usize = findEntry(info, key);
  if (entry === 0) {
    addProperty(o, info, key, v);
    return;
  }
  const kind: u32 = entryKind(entry);
  if (kind === DATA) {
    const slot: u32 = entrySlot(entry);
    const present = !isEmpty(loadValue(slotAddress(o, slot)));
    if (!present && (auxOf(o) & (SEALED | FROZEN)) !== 0) throwNotExtensible(key);
    if ((auxOf(o) & FROZEN) !== 0) throwReadOnly(o, key);
    if (!present && !isClassShape(info) && !onlyEmptyAfter(o, info, slot)) {
      becomeDictionary(o);
      tableOf(o).set(key, v);
      return;
    }
    storeValue(slotAddress(o, slot), v);
    return;
  }
  if (kind === METHOD || kind === HIDDEN) {
    throw new TypeError(
      "Cannot assign to method '" + key + "' of " + objectName(info) + ": methods are fixed when compiled",
    );
  }
  let setter: unknown;
  if (kind === ACCESSOR) setter = loadValue(slotAddress(o, (entrySlot(entry) + 1) >>> 0));
  else if (kind === CLASS_SETTER) setter = entryMethod(entry);
  else setter = classSetter(info, entry);
  callSetter(o, key, setter, objectName(info), v);
}

/** The setter entry, if any, follows the getter's directly. */
function classSetter(info: usize, entry: usize): unknown {
  const next: usize = entry + 24;
  if (next >= entryAt(info, entryCount(info))) return undefined;
  return entryKind(next) === CLASS_SETTER && loadUsize(next) === loadUsize(entry)
    ? entryMethod(next)
    : undefined;
}

function callSetter(o: unknown, key: string, setter: unknown, owner: string, v: unknown): void {
  if (typeof setter !== "function") {
    throw new TypeError("Cannot set property " + key + " of " + owner + " which has only a getter");
  }
  callFunction(setter, o, [v]);
}

/** Whether all slots after `slot` are EMPTY, so that filling it keeps the order of insertion. */
function onlyEmptyAfter(o: unknown, info: usize, slot: u32): boolean {
  const count: u32 = slotCount(info);
  for (let i: u32 = (slot + 1) >>> 0; i < count; i = (i + 1) >>> 0) {
    if (!isEmpty(loadValue(slotAddress(o, i)))) return false;
  }
  return true;
}

function addProperty(o: unknown, info: usize, key: string, v: unknown): void {
  if (isClassShape(info)) {
    throw new TypeError(
      "Cannot add property " +
        key +
        " to an instance of " +
        toStringValue(className(info)) +
        ": classes are closed when compiled",
    );
  }
  if ((auxOf(o) & (SEALED | FROZEN)) !== 0) throwNotExtensible(key);
  becomeDictionary(o);
  tableOf(o).set(key, v);
}

function setTableProperty(o: unknown, key: string, v: unknown): void {
  const table = tableOf(o);
  const entry: i32 = table.find(key);
  if (entry < 0) {
    if (table.sealed || table.frozen) throwNotExtensible(key);
    table.set(key, v);
    return;
  }
  const old = table.valueAt(entry);
  if (old instanceof Accessor) {
    callSetter(o, key, old.setter, "#<Object>", v);
    return;
  }
  if (table.frozen) throwReadOnly(o, key);
  table.setValueAt(entry, v);
}

/** Changes an object literal into a dictionary, in place: its address, hence its identity, stays. */
function becomeDictionary(o: unknown): void {
  const info: usize = shapeInfo(shapeOf(o));
  const table = new PropertyTable();
  table.sealed = (auxOf(o) & SEALED) !== 0;
  table.frozen = (auxOf(o) & FROZEN) !== 0;
  const count: usize = entryCount(info);
  for (let i: usize = 0; i < count; i += 1) {
    const entry: usize = entryAt(info, i);
    const kind: u32 = entryKind(entry);
    const value = loadValue(slotAddress(o, entrySlot(entry)));
    if (kind === ACCESSOR) {
      const setter = loadValue(slotAddress(o, (entrySlot(entry) + 1) >>> 0));
      table.set(
        entryKey(entry),
        new Accessor(isEmpty(value) ? undefined : value, isEmpty(setter) ? undefined : setter),
      );
    } else if (kind === DATA && !isEmpty(value)) {
      table.set(entryKey(entry), value);
    }
  }
  // The slots that a dictionary does not have become words of zero, which walks through cells skip.
  const slots: usize = slotCount(info);
  if (slots > 1) fillBytes(addressOf(o) + 16, 0, (slots - 1) * 8);
  store32(addressOf(o), DICTIONARY);
  setAux(o, 0);
  storeValue(addressOf(o) + 8, table);
}

/** A new empty object without a shape. */
export function newDictionary(): unknown {
  return dictionaryOf(new PropertyTable());
}

/** The object whose properties are in a table. */
export function dictionaryOf(table: PropertyTable): unknown {
  const address: usize = allocate(16, DICTIONARY, 0);
  storeValue(address + 8, table);
  return cellAt<unknown>(address);
}

/** A new empty object that has no prototype. */
export function newBareDictionary(): unknown {
  const dictionary = newDictionary();
  tableOf(dictionary).bare = true;
  return dictionary;
}

/** Whether the object has no prototype. */
export function isBare(o: unknown): boolean {
  return shapeOf(o) === DICTIONARY && tableOf(o).bare;
}

/** `[key]: v` in an object literal that is a dictionary: a setter of that key is replaced, not called. */
export function defineData(o: unknown, key: unknown, v: unknown): void {
  tableOf(o).set(toPropertyKey(key), v);
}

/** `{ ...source }`: copies own enumerable properties; null and undefined have none. */
export function defineAll(o: unknown, source: unknown): void {
  if (source === undefined || source === null || !isCell(source)) return;
  copyProperties(o, source, []);
}

/** CopyDataProperties (7.3.26) into a dictionary: all but the excluded keys, strings before symbols. */
function copyProperties(dictionary: unknown, source: unknown, excluded: unknown[]): void {
  const table = tableOf(dictionary);
  const names = ownKeys(source);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] ?? "";
    if (!excluded.includes(name)) table.set(name, getProperty(source, name));
  }
  const symbols = ownSymbolKeys(source);
  for (let i = 0; i < symbols.length; i++) {
    const key = symbols[i];
    if (excluded.includes(key)) continue;
    table.set(
      key,
      typeof key === "string" ? getProperty(source, key) : readTable(tableOf(source), key, source),
    );
  }
}

/** `get [key]() {}` in an object literal that is a dictionary: pairs with a setter of the same key. */
export function defineGetter(o: unknown, key: unknown, getter: unknown): void {
  const name = toPropertyKey(key);
  const old = tableOf(o).get(name);
  tableOf(o).set(name, new Accessor(getter, old instanceof Accessor ? old.setter : undefined));
}

/** `set [key](v) {}` likewise. */
export function defineSetter(o: unknown, key: unknown, setter: unknown): void {
  const name = toPropertyKey(key);
  const old = tableOf(o).get(name);
  tableOf(o).set(name, new Accessor(old instanceof Accessor ? old.getter : undefined, setter));
}

/** `key in o` for a string key. Throws TypeError for primitives. */
export function hasProperty(o: unknown, key: string): boolean {
  if (!isCell(o) || shapeOf(o) < ARRAY) {
    throw new TypeError("Cannot use 'in' operator to search for '" + key + "' in " + toStringValue(o));
  }
  const found = hasOwn(o, key, true);
  if (!found && isPrototypeKey(key)) refuseInherited(o, key);
  return found;
}

/** Is it the name of a member of Object.prototype (ECMA-262 20.1.3, B.2.2)? */
function isPrototypeKey(key: string): boolean {
  switch (key.length) {
    case 7:
      return key === "valueOf";
    case 8:
      return key === "toString";
    case 9:
      return key === "__proto__";
    case 11:
      return key === "constructor";
    case 13:
      return key === "isPrototypeOf";
    case 14:
      return key === "hasOwnProperty" || key === "toLocaleString";
    case 16:
      return key.startsWith("__") && (key.endsWith("Getter__") || key.endsWith("Setter__"));
    case 20:
      return key === "propertyIsEnumerable";
    default:
      return false;
  }
}

/** Object.prototype is no object in an image: what would find its members by a computed name throws TypeError, unless
 *  the object has the property itself, or no prototype. */
function refuseInherited(o: unknown, key: string): void {
  if (!isCell(o) || hasOwn(o, key, true) || isBare(o)) return;
  throw new TypeError(
    "'" +
      key +
      "' names a member of Object.prototype, which cannot be found by a computed name: use a Map, Object.create(null) or Object.hasOwn",
  );
}

/** `key in o` for a key of any type. */
export function hasPropertyGeneric(o: unknown, key: unknown): boolean {
  const name = toPropertyKey(key);
  if (typeof name === "string") return hasProperty(o, name);
  if (!isCell(o) || shapeOf(o) < ARRAY)
    throw new TypeError("Cannot use 'in' operator to search for a symbol");
  return shapeOf(o) === DICTIONARY && tableOf(o).has(name);
}

/** Whether the value has an own property under a key of any type. */
export function hasOwnGeneric(o: unknown, key: unknown): boolean {
  const name = toPropertyKey(key);
  if (typeof name === "string") return hasOwn(o, name, false);
  return isCell(o) && shapeOf(o) === DICTIONARY && tableOf(o).has(name);
}

/** `delete o[key]` for a key of any type. */
export function deletePropertyGeneric(o: unknown, key: unknown): boolean {
  const name = toPropertyKey(key);
  if (typeof name === "string") return deleteProperty(o, name);
  if (isCell(o) && shapeOf(o) === DICTIONARY) tableOf(o).delete(name);
  return true;
}

/** Does `for-in` still visit the key? */
export function isStillThere(o: unknown, key: string): boolean {
  return hasOwn(o, key, true);
}

/** Whether the value has the property; with `inherited` also methods and accessors of its class. */
export function hasOwn(o: unknown, key: string, inherited: boolean): boolean {
  if (!isCell(o)) return false;
  const kind: u32 = shapeOf(o);
  if (kind >= FIRST_SHAPE) {
    const entry: usize = findEntry(shapeInfo(kind), key);
    // The stack of an error is an own property on V8, an accessor of the library's class here.
    if (!inherited && o instanceof Error && stringEquals(key, "stack")) return true;
    if (entry === 0) return false;
    if (entryKind(entry) === DATA && !isEmpty(loadValue(slotAddress(o, entrySlot(entry)))))
      return (
        inherited ||
        !(o instanceof Error) ||
        !isErrorField(key) ||
        hasOwnErrorField(o as unknown as LibraryError, key)
      );
    if (entryKind(entry) === DATA) return inherited && methodBehind(shapeInfo(kind), entry) !== 0;
    return inherited || entryKind(entry) === ACCESSOR;
  }
  if (kind === DICTIONARY) return tableOf(o).has(key);
  if (kind === FUNCTION) return functionProperty(o, key) !== undefined;
  if (stringEquals(key, "length")) return kind <= ROPE || kind === ARRAY;
  const index: i64 = arrayIndexOf(key);
  if (index < 0 && detailsOf(o) !== undefined) return hasProperty(detailsOf(o), key);
  if (index < 0 || index >= auxOf(o)) return false;
  if (kind === ARRAY) return !isEmpty(loadValue(loadUsize(addressOf(o) + 8) + 8 + index * 8));
  return kind <= ROPE || (kind >= TYPED_FIRST && kind <= TYPED_LAST);
}

/** `delete o[key]`. True as in strict mode; what cannot be deleted throws TypeError. */
export function deleteProperty(o: unknown, key: string): boolean {
  if (!isCell(o)) {
    if (o === undefined || o === null) throw new TypeError("Cannot convert undefined or null to object");
    return true;
  }
  const kind: u32 = shapeOf(o);
  if (kind === DICTIONARY) {
    const table = tableOf(o);
    if ((table.sealed || table.frozen) && table.has(key)) throwNotDeletable(o, key);
    table.delete(key);
    return true;
  }
  if (kind === FUNCTION) {
    const table = functionTable(o);
    if ((table.sealed || table.frozen) && table.has(key)) throwNotDeletable(o, key);
    table.delete(key);
    return true;
  }
  if (kind === ARRAY) {
    const index: i64 = arrayIndexOf(key);
    if (index >= 0 && index < auxOf(o)) storeValue(loadUsize(addressOf(o) + 8) + 8 + index * 8, emptyValue());
    return true;
  }
  if (kind < FIRST_SHAPE) return true;
  const info: usize = shapeInfo(kind);
  const entry: usize = findEntry(info, key);
  if (entry === 0 || entryKind(entry) > ACCESSOR) return true;
  // A property that the shape knows may be absent here.
  if (entryKind(entry) === DATA && isEmpty(loadValue(slotAddress(o, entrySlot(entry))))) return true;
  if ((auxOf(o) & (SEALED | FROZEN)) !== 0) throwNotDeletable(o, key);
  if (entryKind(entry) === DATA && (isClassShape(info) || onlyEmptyAfter(o, info, entrySlot(entry)))) {
    storeValue(slotAddress(o, entrySlot(entry)), emptyValue());
    return true;
  }
  becomeDictionary(o);
  tableOf(o).delete(key);
  return true;
}

/** `o[key]` for a key of any type. */
export function getElementGeneric(o: unknown, key: unknown): unknown {
  if (typeof key === "number" && isCell(o)) {
    const kind: u32 = shapeOf(o);
    if (kind <= ROPE || kind === ARRAY || (kind >= TYPED_FIRST && kind <= TYPED_LAST)) {
      if (!(key >= 0 && key < 4294967295) || Math.floor(key) !== key) return undefined;
      return elementOf(o, kind, key >>> 0);
    }
  }
  const name = toPropertyKey(key);
  if (typeof name === "string") {
    const value = getProperty(o, name);
    if (value === undefined && isPrototypeKey(name)) refuseInherited(o, name);
    return value;
  }
  if (o === undefined || o === null) throwNullAccess(o, "Symbol()");
  return isCell(o) && shapeOf(o) === DICTIONARY ? readTable(tableOf(o), name, o) : undefined;
}

/** `o[key] = v` for a key of any type. */
export function setElementGeneric(o: unknown, key: unknown, v: unknown): void {
  if (typeof key === "number" && isCell(o)) {
    const kind: u32 = shapeOf(o);
    if (kind === ARRAY) {
      arraySet(o as unknown[], key, v);
      return;
    }
    if (kind >= TYPED_FIRST && kind <= TYPED_LAST) {
      if (key >= 0 && key < auxOf(o) && Math.floor(key) === key) setTypedElement(o, kind, key >>> 0, v);
      else toNumber(v);
      return;
    }
  }
  const name = toPropertyKey(key);
  if (typeof name === "string") {
    if (stringEquals(name, "__proto__")) refuseInherited(o, name);
    setProperty(o, name, v);
    return;
  }
  if (!isCell(o) || (shapeOf(o) !== DICTIONARY && shapeOf(o) < FIRST_SHAPE)) {
    throw new TypeError("Cannot set a symbol property of " + typeName(o));
  }
  if (shapeOf(o) !== DICTIONARY) {
    if (isClassShape(shapeInfo(shapeOf(o))))
      throw new TypeError("Cannot add a symbol property to a class instance");
    becomeDictionary(o);
  }
  tableOf(o).set(name, v);
}

/** Names of the own enumerable properties in the order of enumeration (Object.keys, for-in, spread). */
export function ownKeys(o: unknown): string[] {
  const names: string[] = [];
  if (!isCell(o)) {
    if (o === undefined || o === null) throw new TypeError("Cannot convert undefined or null to object");
    return names;
  }
  const kind: u32 = shapeOf(o);
  if (kind >= FIRST_SHAPE) return shapeKeys(o, kind);
  if (kind === DICTIONARY) return visibleKeys(tableOf(o).keys());
  if (kind === FUNCTION) return visibleKeys(functionKeys(o));
  if (kind <= ROPE || kind === ARRAY || (kind >= TYPED_FIRST && kind <= TYPED_LAST)) {
    const length: usize = auxOf(o);
    for (let i: usize = 0; i < length; i += 1) {
      if (kind === ARRAY && isEmpty(loadValue(loadUsize(addressOf(o) + 8) + 8 + i * 8))) continue;
      names.push(toStringValue(i));
    }
    const details = detailsOf(o);
    if (details !== undefined) {
      const more = ownKeys(details);
      for (let i = 0; i < more.length; i++) names.push(more[i]!);
    }
  }
  return names;
}

/** Own properties named by symbols: the symbols, or the keys that stand for them. */
export function ownSymbolKeys(o: unknown): unknown[] {
  const found: unknown[] = [];
  if (!isCell(o)) return found;
  const kind: u32 = shapeOf(o);
  if (kind === DICTIONARY) return tableOf(o).symbolKeys();
  if (kind < FIRST_SHAPE) return found;
  const info: usize = shapeInfo(kind);
  const count: usize = entryCount(info);
  for (let i: usize = 0; i < count; i += 1) {
    const entry: usize = entryAt(info, i);
    if (entryKind(entry) > ACCESSOR || !isSymbolKey(entryKey(entry))) continue;
    if (entryKind(entry) === ACCESSOR || !isEmpty(loadValue(slotAddress(o, entrySlot(entry)))))
      found.push(entryKey(entry));
  }
  return found;
}

/** The accessor that an object without a shape has under a key. */
export function ownAccessor(o: unknown, key: unknown): Accessor | undefined {
  if (shapeOf(o) !== DICTIONARY) return undefined;
  const value = tableOf(o).get(key);
  return value instanceof Accessor ? value : undefined;
}

/** What `for (const key in o)` visits: as `ownKeys`, but null and undefined have none. */
export function enumerableKeys(o: unknown): string[] {
  return o === undefined || o === null ? [] : ownKeys(o);
}

function shapeKeys(o: unknown, shape: u32): string[] {
  const names: string[] = [];
  const info: usize = shapeInfo(shape);
  const count: usize = entryCount(info);
  const isError = o instanceof Error;
  for (let i: usize = 0; i < count; i += 1) {
    const entry: usize = entryAt(info, i);
    const kind: u32 = entryKind(entry);
    if (kind > ACCESSOR) continue;
    if (kind === DATA && isEmpty(loadValue(slotAddress(o, entrySlot(entry))))) continue;
    const key = entryKey(entry);
    if (!isVisible(key)) continue;
    if (isError && isErrorField(key) && !isErrorFieldListed(o as LibraryError, key)) continue;
    names.push(key);
  }
  return indicesFirst(names);
}

function isSymbolKey(key: string): boolean {
  return key.length > 1 && key.charCodeAt(0) === 0x40 && key.charCodeAt(1) === 0x40;
}

/** Private names and symbols are entries like any other, but no program may see them listed. */
function isVisible(key: string): boolean {
  const first = key.length === 0 ? 0 : key.charCodeAt(0);
  if (first === 0x40) return !(key.length > 1 && key.charCodeAt(1) === 0x40);
  return first !== 0x23 || !key.includes("@");
}

function visibleKeys(names: string[]): string[] {
  for (let i = 0; i < names.length; i++) {
    if (!isVisible(names[i] ?? "")) return names.filter((name) => isVisible(name));
  }
  return names;
}

/** Fields of the library's classes that may be inherited or not enumerable on Node. */
function isErrorField(key: string): boolean {
  return key === "message" || key === "name" || key === "cause" || key === "errors";
}

/** `const { a, ...rest } = source`: a new object of the other own enumerable properties. */
export function restProperties(source: unknown, excluded: unknown[]): unknown {
  if (source === undefined || source === null) {
    throw new TypeError(
      "Cannot destructure '" + toStringValue(source) + "' as it is " + toStringValue(source) + ".",
    );
  }
  const result = newDictionary();
  copyProperties(result, source, excluded);
  return result;
}

/** `v instanceof ctor`. */
export function instanceOf(v: unknown, ctor: unknown): boolean {
  if (typeof ctor !== "function") return instanceOfObject(v, ctor);
  // SAFETY: FunctionInfo is { V name; u32 length, flags; construct; shapes }; shapes is { u32 first, last, slot of the class + 1 }.
  const info: usize = loadUsize(addressOf(ctor) + 16);
  const hasInstance = functionProperty(ctor, "@@hasInstance");
  if (typeof hasInstance === "function") return truthy(callFunction(hasInstance, ctor, [v]));
  const range: usize = loadUsize(info + 24);
  if (range === 0 || !isCell(v)) return false;
  const shape: u32 = shapeOf(v);
  if (shape < FIRST_SHAPE || shape < load32(range) || shape > load32(range + 4)) return false;
  // Each evaluation of a local class is a class of its own: instances hold theirs in a slot.
  const holder: u32 = load32(range + 8);
  return holder === 0 || loadValue(slotAddress(v, (holder - 1) >>> 0)) === ctor;
}

/** `v instanceof target` of what is no function: its @@hasInstance decides, if it has one (13.10.2). */
function instanceOfObject(v: unknown, target: unknown): boolean {
  if (!isObjectCell(target)) throw new TypeError("Right-hand side of 'instanceof' is not an object");
  const method = getProperty(target, "@@hasInstance");
  if (typeof method !== "function") throw new TypeError("Right-hand side of 'instanceof' is not callable");
  return truthy(callFunction(method, target, [v]));
}

/** Object.freeze and Object.seal on objects and dictionaries. */
export function setIntegrity(o: unknown, frozen: boolean): void {
  if (!isCell(o)) return;
  const kind: u32 = shapeOf(o);
  if (kind === DICTIONARY || kind === FUNCTION) {
    const table = kind === FUNCTION ? functionTable(o) : tableOf(o);
    table.sealed = true;
    if (frozen) table.frozen = true;
  } else if (kind >= FIRST_SHAPE) {
    setAux(o, (auxOf(o) | (frozen ? SEALED | FROZEN : SEALED)) >>> 0);
  }
}

/** Is the object an instance of a class, which never takes new properties? */
export function isClosed(o: unknown): boolean {
  return shapeOf(o) >= FIRST_SHAPE && isClassShape(shapeInfo(shapeOf(o)));
}

/** Whether the object is sealed, or with `frozen` frozen; primitives are both. */
export function hasIntegrity(o: unknown, frozen: boolean): boolean {
  if (!isCell(o)) return true;
  const kind: u32 = shapeOf(o);
  if (kind === DICTIONARY || kind === FUNCTION) {
    const table = kind === FUNCTION ? functionTable(o) : tableOf(o);
    return frozen ? table.frozen : table.sealed;
  }
  if (kind >= FIRST_SHAPE) return (auxOf(o) & (frozen ? FROZEN : SEALED)) !== 0;
  return kind === ARRAY ? isTemplate(o) : kind < ARRAY;
}

function throwReadOnly(o: unknown, key: string): never {
  throw new TypeError("Cannot assign to read only property '" + key + "' of object '" + describe(o) + "'");
}

function throwNotExtensible(key: string): never {
  throw new TypeError("Cannot add property " + key + ", object is not extensible");
}

function throwNotDeletable(o: unknown, key: string): never {
  throw new TypeError("Cannot delete property '" + key + "' of " + describe(o));
}

function describe(o: unknown): string {
  return shapeOf(o) >= FIRST_SHAPE ? objectName(shapeInfo(shapeOf(o))) : "#<Object>";
}

function objectName(info: usize): string {
  return isClassShape(info) ? "#<" + toStringValue(className(info)) + ">" : "#<Object>";
}

function typeName(v: unknown): string {
  return typeof v;
}
