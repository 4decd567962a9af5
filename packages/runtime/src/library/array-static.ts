// Static functions of Array and its constructor (ECMA-262, 23.1.1 and 23.1.2).

import { isCell, shapeOf } from "@tessera/machine/cell";
import { ARRAY } from "../core/cells.ts";
import { arrayFromIterable } from "../core/iterate.ts";
import { getElementGeneric, getProperty } from "../core/property.ts";
import { toInteger } from "./index-arguments.ts";
import { isIterable } from "./introspect.ts";

const MAX_LENGTH = 4294967295;

export function isArray(value: unknown): boolean {
  return isCell(value) && shapeOf(value) === ARRAY;
}

export function of<T>(...items: T[]): T[] {
  return items;
}

/** `new Array(...args)` and `Array(...args)`: one number is a length, anything else the elements. */
export function construct(args: unknown[]): unknown[] {
  const first = args[0];
  if (args.length !== 1 || typeof first !== "number") return args;
  if (!(first >= 0 && first <= MAX_LENGTH && Math.trunc(first) === first))
    throw new RangeError("Invalid array length");
  const result: unknown[] = [];
  result.length = first;
  return result;
}

/** `Array.from(source, mapper)`: from an iterable, else from an object with a length. */
export function from(source: unknown, mapper?: (value: unknown, index: number) => unknown): unknown[] {
  if (source === undefined || source === null) throw new TypeError(source + " is not iterable");
  let items: unknown[];
  if (isIterable(source)) items = arrayFromIterable(source);
  else items = fromArrayLike(source);
  if (mapper !== undefined) {
    if (typeof mapper !== "function") throw new TypeError(String(mapper) + " is not a function");
    for (let i = 0; i < items.length; i++) items[i] = mapper(items[i], i);
  }
  return items;
}

function fromArrayLike(source: unknown): unknown[] {
  const items: unknown[] = [];
  if (typeof source !== "object") return items;
  const given = getProperty(source, "length");
  const length = typeof given === "number" ? toInteger(given) : 0;
  if (length > MAX_LENGTH) throw new RangeError("Invalid array length");
  for (let i = 0; i < length; i++) items.push(getElementGeneric(source, i));
  return items;
}
