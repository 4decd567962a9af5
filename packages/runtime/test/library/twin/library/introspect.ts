// Node twin of library/introspect.ts: the same questions, answered by Node.
import * as kinds from "../../../../src/library/introspect-kinds.ts";

const TypedArray = Object.getPrototypeOf(Uint8Array) as new () => Uint8Array;
const promises = new WeakMap<object, { state: number; result: unknown }>();

/** Tells what a promise of the test holds, which Node does not. */
export function describePromise(promise: Promise<unknown>, state: number, result: unknown): void {
  promises.set(promise, { state, result });
}

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

export function kindOf(value: unknown): number {
  if (Array.isArray(value)) return kinds.ARRAY;
  if (typeof value === "function") return kinds.FUNCTION;
  if (value instanceof TypedArray) return kinds.TYPED_ARRAY;
  if (value instanceof Error) return kinds.ERROR;
  if (value instanceof Map) return kinds.MAP;
  if (value instanceof Set) return kinds.SET;
  if (value instanceof Promise) return kinds.PROMISE;
  if (value instanceof WeakMap || value instanceof WeakSet) return kinds.WEAK;
  if (value instanceof ArrayBuffer) return kinds.ARRAY_BUFFER;
  if (value instanceof DataView) return kinds.DATA_VIEW;
  const tags: Record<string, number> = {
    "Map Iterator": kinds.MAP_ITERATOR,
    "Set Iterator": kinds.SET_ITERATOR,
  };
  return tags[tagOf(value)] ?? kinds.OBJECT;
}

export function classNameOf(value: unknown): string {
  for (let p: unknown = value; p !== null; p = Object.getPrototypeOf(p)) {
    const made = Object.getOwnPropertyDescriptor(p as object, "constructor")?.value as unknown;
    if (typeof made === "function" && made.name !== "") return made.name;
  }
  return "";
}
export function enumerableKeys(value: unknown, kind: number): string[] {
  const keys = Object.keys(value as object);
  return kind === kinds.ARRAY || kind === kinds.TYPED_ARRAY ? keys.filter((key) => !/^\d+$/.test(key)) : keys;
}
type View = { byteOffset: number; buffer: unknown; BYTES_PER_ELEMENT: number };
export const byteOffsetOf = (value: unknown): number => (value as View).byteOffset;
export const bufferOf = (value: unknown): unknown => (value as View).buffer;
export const elementSizeOf = (value: unknown): number => (value as View).BYTES_PER_ELEMENT;
export const enumerableSymbols = (value: unknown): unknown[] =>
  Object.getOwnPropertySymbols(value).filter((s) => Object.prototype.propertyIsEnumerable.call(value, s));
export const fieldsBelow = (): string => "";
export const shownFields = (): unknown => ({});
export const symbolName = (key: unknown): string => String(key);
export const valueOfSymbol = (value: unknown, key: unknown): unknown =>
  (value as Record<symbol, unknown>)[key as symbol];
export function classTagOf(value: unknown, kind: number): string {
  if (kind !== kinds.OBJECT && kind !== kinds.MAP && kind !== kinds.SET && kind !== kinds.PROMISE) return "";
  const tag = (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
  return typeof tag !== "string" || Object.hasOwn(value as object, Symbol.toStringTag) ? "" : tag;
}
export const valueOfKey = (value: unknown, key: string): unknown => (value as Record<string, unknown>)[key];
export function accessorLabel(value: unknown, key: unknown): string {
  const found = Object.getOwnPropertyDescriptor(value as object, key as string);
  if (!found || (!found.get && !found.set)) return "";
  return found.get && found.set ? "Getter/Setter" : found.get ? "Getter" : "Setter";
}
export function functionLabel(value: unknown): string {
  const f = value as { name: string };
  if (/^class\b/.test(String(value))) {
    const parent = (Object.getPrototypeOf(value) as { name: string }).name;
    return `[class ${f.name || "(anonymous)"}${parent ? ` extends ${parent}` : ""}]`;
  }
  return `[${tagOf(value)}${f.name === "" ? " (anonymous)" : `: ${f.name}`}]`;
}
export const hasUserToString = (value: unknown): boolean => {
  for (let p: unknown = value; p !== null && p !== Object.prototype; p = Object.getPrototypeOf(p)) {
    if (Object.hasOwn(p as object, "toString")) return !/native code/.test(String((p as object).toString));
  }
  return false;
};
export const isIterable = (value: unknown): boolean => value != null && Symbol.iterator in Object(value);
export const hasHole = (array: readonly unknown[], index: number): boolean => !(index in array);
export function lengthOf(value: unknown): number {
  const v = value as { length?: number; size?: number; byteLength?: number };
  return v.length ?? v.size ?? v.byteLength ?? 0;
}
export const elementOf = (value: unknown, index: number): unknown => (value as unknown[])[index];
export const mapEntries = (value: unknown): unknown[] => [...(value as Map<unknown, unknown>)].flat(1);
export const setValues = (value: unknown): unknown[] => [...(value as Set<unknown>)];
export const yieldsEntries = (_: unknown): boolean => false;
export const iteratorRest = (value: unknown): unknown[] => [...(value as Iterable<unknown>)];
export const promiseStateOf = (value: unknown): number => promises.get(value as object)?.state ?? 0;
export const promiseResultOf = (value: unknown): unknown => promises.get(value as object)?.result;
export const arrayBufferBytes = (value: unknown): Uint8Array => new Uint8Array(value as ArrayBuffer);
export const errorStack = (value: unknown): string => (value as Error).stack ?? "";
export const errorStackIsFinal = (_: unknown): boolean => true;
export const errorHasCause = (value: unknown): boolean => "cause" in (value as object);
export const errorHasErrors = (value: unknown): boolean => Array.isArray((value as AggregateError).errors);
