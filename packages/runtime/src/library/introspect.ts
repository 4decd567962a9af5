// What values are, for the inspector and others that treat all kinds of objects.
//
// Contract: read-only; nothing here runs code of the program except getters by `valueOfKey`. On Node the tests
// put a twin in this file's place.
import { addressOf, isCell, loadValue, shapeOf } from "@tessera/machine/cell";
import type { usize } from "@tessera/machine/integer";
import { load32, loadUsize } from "@tessera/machine/memory";
import { detailsOf } from "../core/array-details.ts";
import { ARRAY, FIRST_SHAPE, FUNCTION, ROPE, SYMBOL, TYPED_FIRST, TYPED_LAST } from "../core/cells.ts";
import { functionProperty } from "../core/function-property.ts";
import {
  getElementGeneric,
  getProperty,
  hasProperty,
  ownAccessor,
  ownKeys,
  ownSymbolKeys,
} from "../core/property.ts";
import {
  ACCESSOR,
  className,
  entryKind,
  entrySlot,
  findEntry,
  METHOD,
  parentShape,
  shapeInfo,
} from "../core/shapes.ts";
import { flatten } from "../core/string.ts";
import { symbolOfKey } from "../core/symbol-keys.ts";
import { AbortController, AbortSignal } from "./abort.ts";
import { ArrayBuffer } from "./array-buffer.ts";
import { isHole } from "./array-slots.ts";
import { constructorName } from "./class-name.ts";
import { DataView } from "./data-view.ts";
import { Date } from "./date.ts";
import { AggregateError, Error, hasCause, hasOwnStack } from "./error.ts";
import { Event } from "./event.ts";
import { EventTarget } from "./event-target.ts";
import { HashTable, TableCursor } from "./hash-table.ts";
import * as kinds from "./introspect-kinds.ts";
import { Map, MapIterator } from "./map.ts";
import { Promise } from "./promise.ts";
import { RegExp } from "./regexp/regexp.ts";
import { Set, SetIterator } from "./set.ts";
import { bufferOf as bufferOfTyped, byteOffsetOf as offsetOfTyped } from "./typed-array-cells.ts";
import { elementBytes } from "./typed-array-kinds.ts";
import { WeakMap } from "./weak-map.ts";
import { WeakSet } from "./weak-set.ts";

// FunctionInfo: docs/compiler.md, "Calls".
const INFO_FLAGS = 12;
const INFO_SHAPES = 24;
const INFO_STATICS = 32;
const INFO_STATIC_COUNT = 40;
const FLAG_CLASS = 1;
const FLAG_GENERATOR = 2;
const FLAG_ASYNC = 4;

export const hasHole = isHole;

/** Objects of packages above this one; no program can have a property of that name. */
interface Inspected {
  readonly "@@inspect"?: () => unknown;
}

/** The kind (introspect-kinds.ts) of an object or function. */
export function kindOf(value: unknown): number {
  const shape = shapeOf(value);
  if (shape === ARRAY) return kinds.ARRAY;
  if (shape === FUNCTION) return kinds.FUNCTION;
  if (shape >= TYPED_FIRST && shape <= TYPED_LAST) return kinds.TYPED_ARRAY;
  if (shape < FIRST_SHAPE) return kinds.OBJECT;
  if (value instanceof Error) return kinds.ERROR;
  if (value instanceof Map) return kinds.MAP;
  if (value instanceof Set) return kinds.SET;
  if (value instanceof Promise) return kinds.PROMISE;
  if (value instanceof RegExp) return kinds.REGEXP;
  if (value instanceof Date) return kinds.DATE;
  if (value instanceof WeakMap || value instanceof WeakSet) return kinds.WEAK;
  if (value instanceof Event || value instanceof EventTarget || value instanceof AbortController)
    return kinds.FIELDS;
  if (value instanceof ArrayBuffer) return kinds.ARRAY_BUFFER;
  if (value instanceof DataView) return kinds.DATA_VIEW;
  if (value instanceof MapIterator) return kinds.MAP_ITERATOR;
  if (value instanceof SetIterator) return kinds.SET_ITERATOR;
  if ((value as Inspected)["@@inspect"] !== undefined) return kinds.OWN;
  return kinds.OBJECT;
}

/** The name of the value's class, "Object" for literals. */
export function classNameOf(value: unknown, _kind: number): string {
  return constructorName(value);
}

/** Own enumerable string keys that are no indices of an array. */
export function enumerableKeys(value: unknown, kind: number): string[] {
  if (kind === kinds.TYPED_ARRAY) return [];
  if (kind !== kinds.ARRAY) return ownKeys(value);
  const details = detailsOf(value);
  return details === undefined ? [] : ownKeys(details);
}

/** Own enumerable symbol keys: symbols, or the texts that stand for them (core/symbol-keys.ts). */
export function enumerableSymbols(value: unknown): unknown[] {
  return ownSymbolKeys(value);
}

export function symbolName(key: unknown): string {
  if (typeof key === "symbol") return String(key);
  const symbol = symbolOfKey(key as string);
  return symbol === undefined ? "Symbol(Symbol." + (key as string).slice(2) + ")" : String(symbol);
}

export function valueOfSymbol(value: unknown, key: unknown): unknown {
  return typeof key === "string" ? getProperty(value, key) : getElementGeneric(value, key);
}

/** What Symbol.toStringTag of the value's class says, "" without: an own property is shown as such. */
export function classTagOf(value: unknown, kind: number): string {
  switch (kind) {
    case kinds.MAP:
      return "Map";
    case kinds.SET:
      return "Set";
    case kinds.PROMISE:
      return "Promise";
    case kinds.WEAK:
      return value instanceof WeakMap ? "WeakMap" : "WeakSet";
    case kinds.OBJECT:
      break;
    default:
      return "";
  }
  if (shapeOf(value) < FIRST_SHAPE) return "";
  const entry: usize = findEntry(shapeInfo(shapeOf(value)), "@@toStringTag");
  if (entry === 0 || entryKind(entry) < METHOD) return "";
  const tag = getProperty(value, "@@toStringTag");
  return typeof tag === "string" ? tag : "";
}

export function valueOfKey(value: unknown, key: string): unknown {
  return getProperty(value, key);
}

/** "Getter", "Setter" or "Getter/Setter" for an accessor of a literal, "" for data. */
export function accessorLabel(value: unknown, key: unknown): string {
  const shape = shapeOf(value);
  if (shape < FIRST_SHAPE) {
    const accessor = ownAccessor(value, key);
    if (accessor === undefined) return "";
    return labelOf(typeof accessor.getter === "function", typeof accessor.setter === "function");
  }
  if (typeof key !== "string") return "";
  const entry: usize = findEntry(shapeInfo(shape), flatten(key));
  if (entry === 0 || entryKind(entry) !== ACCESSOR) return "";
  // SAFETY: an accessor has two slots, the getter's and the setter's.
  const slot: usize = addressOf(value) + 8 + 8 * entrySlot(entry);
  return labelOf(typeof loadValue(slot) === "function", typeof loadValue(slot + 8) === "function");
}

function labelOf(getter: boolean, setter: boolean): string {
  return getter && setter ? "Getter/Setter" : getter ? "Getter" : "Setter";
}

/** `[Function: f]`, `[class A extends B]` and so on. */
export function functionLabel(value: unknown): string {
  // SAFETY: a FUNCTION cell holds at +16 the address of its FunctionInfo, a class's of {firstId, lastId} at +24.
  const info: usize = loadUsize(addressOf(value) + 16);
  const given = functionProperty(value, "name");
  const name = typeof given === "string" ? given : "";
  const flags = load32(info + INFO_FLAGS);
  if ((flags & FLAG_CLASS) !== 0) {
    let text = "[class " + (name === "" ? "(anonymous)" : name);
    const range: usize = loadUsize(info + INFO_SHAPES);
    const parent = range === 0 ? 0 : parentShape(shapeInfo(load32(range)));
    if (parent !== 0) text += " extends " + String(className(shapeInfo(parent)));
    return text + "]";
  }
  const async = (flags & FLAG_ASYNC) !== 0 ? "Async" : "";
  const generator = (flags & FLAG_GENERATOR) !== 0 ? "Generator" : "";
  return "[" + async + generator + "Function" + (name === "" ? " (anonymous)]" : ": " + name + "]");
}

/** Whether the program gave the object a toString of its own. */
export function hasUserToString(value: unknown): boolean {
  const shape = shapeOf(value);
  if (shape < FIRST_SHAPE) return shape !== ARRAY && ownKeys(value).includes("toString");
  const entry: usize = findEntry(shapeInfo(shape), "toString");
  if (entry === 0) return false;
  // The method that errors have is the library's, unless a class of the program is between.
  return entryKind(entry) !== METHOD || !(value instanceof Error);
}

export function isIterable(value: unknown): boolean {
  if (!isCell(value)) return false;
  const shape = shapeOf(value);
  if (shape <= ROPE || shape === ARRAY || (shape >= TYPED_FIRST && shape <= TYPED_LAST)) return true;
  return shape !== SYMBOL && typeof value === "object" && hasProperty(value, "@@iterator");
}

/** What follows the class's name of events and their kin below the deepest level. */
export function fieldsBelow(value: unknown): string {
  return value instanceof AbortController || value instanceof AbortSignal ? " {}" : "";
}

/** What is shown of events and their kin, as an object; of objects with an inspection of their own, what that gives. */
export function shownFields(value: unknown): unknown {
  if (value instanceof Event) return Event.shown(value);
  if (value instanceof AbortSignal) return { aborted: value.aborted };
  if (value instanceof AbortController) return { signal: value.signal };
  return (value as Inspected)["@@inspect"]?.() ?? {};
}

/** Elements, entries or bytes. */
export function lengthOf(value: unknown): number {
  if (value instanceof HashTable) return value.entryCount;
  if (value instanceof ArrayBuffer || value instanceof DataView) return value.byteLength;
  return getProperty(value, "length") as number;
}

/** Of a DataView or typed array. */
export function byteOffsetOf(value: unknown): number {
  return value instanceof DataView ? value.byteOffset : offsetOfTyped(value);
}

/** Of a DataView or typed array. */
export function bufferOf(value: unknown): unknown {
  return value instanceof DataView ? value.buffer : bufferOfTyped(value);
}

/** Bytes of an element of a typed array. */
export function elementSizeOf(value: unknown): number {
  return elementBytes(shapeOf(value));
}

export function elementOf(value: unknown, index: number): unknown {
  return getElementGeneric(value, index);
}

/** Keys and values alternating. */
export function mapEntries(value: unknown): unknown[] {
  const flat: unknown[] = [];
  const cursor = new TableCursor(value as HashTable);
  while (cursor.advance()) {
    flat.push(cursor.currentKey());
    flat.push(cursor.currentValue());
  }
  return flat;
}

export function setValues(value: unknown): unknown[] {
  const values: unknown[] = [];
  const cursor = new TableCursor(value as HashTable);
  while (cursor.advance()) values.push(cursor.currentKey());
  return values;
}

/** What a Map or Set iterator has not yet given. */
export function iteratorRest(value: unknown): unknown[] {
  return value instanceof MapIterator ? value.remaining() : (value as SetIterator).remaining();
}

export function yieldsEntries(value: unknown): boolean {
  return value instanceof MapIterator ? value.yieldsEntries() : (value as SetIterator).yieldsEntries();
}

/** 0 pending, 1 fulfilled, 2 rejected. */
export function promiseStateOf(value: unknown): number {
  return (value as Promise<unknown>).promiseState;
}

export function promiseResultOf(value: unknown): unknown {
  return (value as Promise<unknown>).promiseResult;
}

export function arrayBufferBytes(value: unknown): Uint8Array {
  return (value as ArrayBuffer).bytesView();
}

export function errorStack(value: unknown): string {
  return (value as Error).stack;
}

/** Whether a stack without frames means that there are none: a trace is recorded only when an error is thrown. */
export function errorStackIsFinal(value: unknown): boolean {
  return hasOwnStack(value as Error);
}

export function errorHasCause(value: unknown): boolean {
  return hasCause(value as Error);
}

export function errorHasErrors(value: unknown): boolean {
  return value instanceof AggregateError;
}
