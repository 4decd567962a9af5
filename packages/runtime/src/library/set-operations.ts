// Operations of two sets (ECMA-262 2025, 24.2.4: union and its kin, 24.2.1.2 set records).
//
// Contract: the other operand is anything with `size`, `has` and `keys`, so that maps serve, too. Which operand is
// walked follows from the sizes, as specified; the receiver may change during the walk. Messages are V8's.
import { callFunction } from "@tessera/machine/cell";
import { type Iteration, iterationOver } from "../core/iterate.ts";
import { isObjectCell, toNumber, truthy } from "../core/value.ts";
import { type HashTable, TableCursor } from "./hash-table.ts";
import { toInteger } from "./index-arguments.ts";

type SetLike = { readonly size: unknown; readonly has: unknown; readonly keys: unknown };

/** GetSetRecord: what is asked of the other operand, read once. */
class SetRecord {
  readonly size: number;
  readonly #operand: unknown;
  readonly #has: unknown;
  readonly #keys: unknown;

  constructor(operand: unknown, operation: string) {
    if (!isObjectCell(operand))
      throw new TypeError("Set.prototype." + operation + " argument must be an object");
    this.#operand = operand;
    const given = operand as SetLike;
    const size = toNumber(given.size);
    if (size !== size) throw new TypeError("The .size property is NaN");
    this.size = toInteger(size);
    if (this.size < 0) throw new RangeError("'" + String(this.size) + "' is an invalid size");
    this.#has = given.has;
    if (typeof this.#has !== "function") throw new TypeError('string "has" is not a function');
    this.#keys = given.keys;
    if (typeof this.#keys !== "function") throw new TypeError('string "keys" is not a function');
  }

  has(value: unknown): boolean {
    return truthy(callFunction(this.#has, this.#operand, [value]));
  }

  keys(): Iteration {
    const iterator = callFunction(this.#keys, this.#operand, []);
    if (!isObjectCell(iterator)) throw new TypeError("Result of the keys method is not an object");
    const iteration = iterationOver(iterator);
    if (!iteration.isCallable()) throw new TypeError('string "next" is not a function');
    return iteration;
  }
}

function copyInto(result: HashTable, source: HashTable): void {
  const cursor = new TableCursor(source);
  while (cursor.advance()) result.putKey(cursor.currentKey());
}

export function unite<R extends HashTable>(set: HashTable, operand: unknown, result: R): R {
  const other = new SetRecord(operand, "union");
  const keys = other.keys();
  copyInto(result, set);
  while (keys.step()) result.putKey(keys.value);
  return result;
}

export function intersect<R extends HashTable>(set: HashTable, operand: unknown, result: R): R {
  const other = new SetRecord(operand, "intersection");
  if (set.entryCount <= other.size) {
    const cursor = new TableCursor(set);
    while (cursor.advance()) {
      const key = cursor.currentKey();
      if (other.has(key)) result.putKey(key);
    }
    return result;
  }
  const keys = other.keys();
  while (keys.step()) if (set.hasKey(keys.value)) result.putKey(keys.value);
  return result;
}

export function subtract<R extends HashTable>(set: HashTable, operand: unknown, result: R): R {
  const other = new SetRecord(operand, "difference");
  if (set.entryCount <= other.size) {
    copyInto(result, set);
    const cursor = new TableCursor(set);
    while (cursor.advance()) {
      const key = cursor.currentKey();
      if (other.has(key)) result.removeEntry(key);
    }
    return result;
  }
  const keys = other.keys();
  copyInto(result, set);
  while (keys.step()) result.removeEntry(keys.value);
  return result;
}

export function differ<R extends HashTable>(set: HashTable, operand: unknown, result: R): R {
  const other = new SetRecord(operand, "symmetricDifference");
  const keys = other.keys();
  copyInto(result, set);
  while (keys.step()) {
    // The receiver is asked anew: the other operand's iterator may have changed it.
    if (set.hasKey(keys.value)) result.removeEntry(keys.value);
    else result.putKey(keys.value);
  }
  return result;
}

export function isSubset(set: HashTable, operand: unknown): boolean {
  const other = new SetRecord(operand, "isSubsetOf");
  if (set.entryCount > other.size) return false;
  const cursor = new TableCursor(set);
  while (cursor.advance()) if (!other.has(cursor.currentKey())) return false;
  return true;
}

export function isSuperset(set: HashTable, operand: unknown): boolean {
  const other = new SetRecord(operand, "isSupersetOf");
  if (set.entryCount < other.size) return false;
  const keys = other.keys();
  while (keys.step()) {
    if (set.hasKey(keys.value)) continue;
    keys.close();
    return false;
  }
  return true;
}

export function isDisjoint(set: HashTable, operand: unknown): boolean {
  const other = new SetRecord(operand, "isDisjointFrom");
  if (set.entryCount <= other.size) {
    const cursor = new TableCursor(set);
    while (cursor.advance()) if (other.has(cursor.currentKey())) return false;
    return true;
  }
  const keys = other.keys();
  while (keys.step()) {
    if (!set.hasKey(keys.value)) continue;
    keys.close();
    return false;
  }
  return true;
}
