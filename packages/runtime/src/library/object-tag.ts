// `Object.prototype.toString` (ECMA-262, 20.1.3.6): "[object Array]" and the like.
import { addressOf, isCell, shapeOf } from "@tessera/machine/cell";
import { load32, loadUsize } from "@tessera/machine/memory";
import { ARRAY, FUNCTION, TYPED_FIRST, TYPED_LAST } from "../core/cells.ts";
import { getProperty } from "../core/property.ts";
import { ArrayBuffer } from "./array-buffer.ts";
import { DataView } from "./data-view.ts";
import { Date } from "./date.ts";
import { Map } from "./map.ts";
import { Promise } from "./promise.ts";
import { RegExp } from "./regexp/regexp.ts";
import { Set } from "./set.ts";
import { typedArrayName } from "./typed-array-kinds.ts";
import { WeakMap } from "./weak-map.ts";
import { WeakSet } from "./weak-set.ts";

/** Names of functions by the flags that FunctionInfo has of generators (2) and async functions (4). */
const functionTags = ["Function", "GeneratorFunction", "AsyncFunction", "AsyncGeneratorFunction"];

export function objectTag(value: unknown): string {
  return "[object " + tagOf(value) + "]";
}

function tagOf(value: unknown): string {
  switch (typeof value) {
    case "undefined":
      return "Undefined";
    case "number":
      return "Number";
    case "string":
      return "String";
    case "boolean":
      return "Boolean";
    case "bigint":
      return "BigInt";
    case "symbol":
      return "Symbol";
    default:
      break;
  }
  if (value === null || !isCell(value)) return "Null";
  const shape = shapeOf(value);
  if (shape === ARRAY) return "Array";
  if (shape >= TYPED_FIRST && shape <= TYPED_LAST) return typedArrayName(shape);
  // SAFETY: a function's second word is its FunctionInfo, whose flags stand at +12.
  if (shape === FUNCTION) return functionTags[(load32(loadUsize(addressOf(value) + 16) + 12) >> 1) & 3]!;
  const tag = getProperty(value, "@@toStringTag");
  if (typeof tag === "string") return tag;
  if (value instanceof Error) return "Error";
  if (value instanceof Date) return "Date";
  if (value instanceof RegExp) return "RegExp";
  if (value instanceof Map) return "Map";
  if (value instanceof Set) return "Set";
  if (value instanceof WeakMap) return "WeakMap";
  if (value instanceof WeakSet) return "WeakSet";
  if (value instanceof Promise) return "Promise";
  if (value instanceof ArrayBuffer) return "ArrayBuffer";
  return value instanceof DataView ? "DataView" : "Object";
}
