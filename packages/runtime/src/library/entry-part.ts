// Keys and values of entries: what constructors of maps and Object.fromEntries are given (ECMA-262, 24.1.1.2).
import { getElementGeneric } from "../core/property.ts";
import { isObjectCell } from "../core/value.ts";

/** Element 0 or 1 of an entry, which may be any object. Throws TypeError for others. */
export function entryPart(entry: unknown, index: number): unknown {
  if (!isObjectCell(entry))
    throw new TypeError("Iterator value " + String(entry) + " is not an entry object");
  return getElementGeneric(entry, index);
}
