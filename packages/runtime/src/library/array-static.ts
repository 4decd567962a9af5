// Static functions of Array and its constructor (ECMA-262, 23.1.1 and 23.1.2).

import { isCell, shapeOf } from "@tessera/machine/cell";
import { ARRAY } from "../core/cells.ts";
import { arrayFromIterable } from "../core/iterate.ts";
import { getElementGeneric, hasProperty } from "../core/property.ts";
import { toNumber } from "../core/value.ts";
import { describeOperand } from "./describe-operand.ts";
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
  if (mapper !== undefined && typeof mapper !== "function")
    throw new TypeError(describeOperand(mapper) + " is not a function");
  if (isIterable(source)) {
    if (mapper === undefined) return arrayFromIterable(source);
    const mapped: unknown[] = [];
    for (const value of source as Iterable<unknown>) mapped.push(mapper(value, mapped.length));
    return mapped;
  }
  const items = fromArrayLike(source);
  if (mapper !== undefined) for (let i = 0; i < items.length; i++) items[i] = mapper(items[i], i);
  return items;
}

/** `Array.fromAsync(source, mapper)` (ECMA-262 2026, 23.1.2.1): elements and what the mapper gives are awaited. */
export async function fromAsync(
  source: unknown,
  mapper?: (value: unknown, index: number) => unknown,
): Promise<unknown[]> {
  if (mapper !== undefined && typeof mapper !== "function")
    throw new TypeError(describeOperand(mapper) + " is not a function");
  if (source === undefined || source === null)
    throw new TypeError(describeOperand(source) + " is not iterable");
  const items: unknown[] = [];
  const isAsync = typeof source === "object" && hasProperty(source, "@@asyncIterator");
  if (isAsync || isIterable(source)) {
    for await (const value of source as AsyncIterable<unknown>)
      items.push(mapper === undefined ? value : await mapper(value, items.length));
    return items;
  }
  const length = lengthOfArrayLike(source);
  for (let i = 0; i < length; i++) {
    const value = await getElementGeneric(source, i);
    items.push(mapper === undefined ? value : await mapper(value, i));
  }
  return items;
}

function lengthOfArrayLike(source: unknown): number {
  if (typeof source !== "object") return 0;
  const length = Math.max(0, toInteger(toNumber((source as { length?: unknown }).length)));
  if (length > MAX_LENGTH) throw new RangeError("Invalid array length");
  return length;
}

function fromArrayLike(source: unknown): unknown[] {
  const items: unknown[] = [];
  const length = lengthOfArrayLike(source);
  for (let i = 0; i < length; i++) items.push(getElementGeneric(source, i));
  return items;
}
