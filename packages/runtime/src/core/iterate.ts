// The iteration protocol (ECMA-262, 7.4) for values whose kind is known only at run time.
//
// Arrays, strings and typed arrays are walked in place; all else goes through its @@iterator method. An
// iterator that failed or is exhausted is never asked again, nor closed.
import { auxOf, callFunction, isCell, shapeOf } from "@tessera/machine/cell";
import type { i32, u32, usize } from "@tessera/machine/integer";
import { GeneratorObject } from "../library/iterator.ts";
import { MapIterator } from "../library/map.ts";
import { SetIterator } from "../library/set.ts";
import { arrayPush } from "./array.ts";
import { ARRAY, ROPE, TYPED_FIRST, TYPED_LAST } from "./cells.ts";
import { getProperty } from "./property.ts";
import { flatten, stringFromUnit, unitAt } from "./string.ts";
import { getTypedElement } from "./typed-element.ts";
import { isObjectCell, truthy } from "./value.ts";

const ELEMENTS = 0;
const CODE_POINTS = 1;
const TYPED_ELEMENTS = 2;
const PROTOCOL = 3;

/** A running iteration. */
export class Iteration {
  readonly #kind: i32;
  readonly #source: unknown;
  readonly #next: unknown;
  #index: usize = 0;
  /** The value of the last successful step. */
  value: unknown = undefined;

  constructor(kind: i32, source: unknown, next: unknown) {
    this.#kind = kind;
    this.#source = source;
    this.#next = next;
  }

  /** Goes to the next value; false if there is none. */
  step(): boolean {
    if (this.#kind === ELEMENTS) return this.#stepElements();
    if (this.#kind === PROTOCOL) return this.#stepProtocol();
    return this.#kind === CODE_POINTS ? this.#stepCodePoints() : this.#stepTyped();
  }

  #stepElements(): boolean {
    const index: usize = this.#index;
    const array = this.#source as unknown[];
    if (index >= array.length) {
      this.#index = Number.MAX_SAFE_INTEGER;
      return false;
    }
    this.value = array[index];
    this.#index = index + 1;
    return true;
  }

  #stepTyped(): boolean {
    const index: usize = this.#index;
    if (index >= auxOf(this.#source)) return false;
    this.value = getTypedElement(this.#source, shapeOf(this.#source), index);
    this.#index = index + 1;
    return true;
  }

  #stepCodePoints(): boolean {
    const text = this.#source as string;
    const index: usize = this.#index;
    const length: usize = text.length;
    if (index >= length) return false;
    const unit: i32 = unitAt(text, index);
    if (unit >= 0xd800 && unit < 0xdc00 && index + 1 < length) {
      const low: i32 = unitAt(text, index + 1);
      if (low >= 0xdc00 && low < 0xe000) {
        this.value = text.slice(index, index + 2);
        this.#index = index + 2;
        return true;
      }
    }
    this.value = stringFromUnit(unit);
    this.#index = index + 1;
    return true;
  }

  #stepProtocol(): boolean {
    const source = this.#source;
    // The iterators of the library are asked without a result object: no program can replace their `next`.
    if (source instanceof GeneratorObject) {
      this.value = source.step(undefined);
      return !source.isDone;
    }
    if (source instanceof MapIterator) {
      if (!source.advance()) return false;
      this.value = source.currentItem();
      return true;
    }
    if (source instanceof SetIterator) {
      if (!source.advance()) return false;
      this.value = source.currentItem();
      return true;
    }
    return this.accept(this.callNext([]));
  }

  /** Whether there is an iterator object to call, which is `source`. */
  isProtocol(): boolean {
    return this.#kind === PROTOCOL;
  }

  /** The iterator object, or what is walked in place. */
  get source(): unknown {
    return this.#source;
  }

  /** Whether the iterator has a `next` that can be called. */
  isCallable(): boolean {
    return typeof this.#next === "function";
  }

  /** Calls the iterator's `next`, for asynchronous iterations and delegations. */
  callNext(args: unknown[]): unknown {
    return callFunction(this.#next, this.#source, args);
  }

  /** Takes the awaited result of `callNext`; false if it says that there are no more values. */
  accept(result: unknown): boolean {
    if (isLast(result)) return false;
    this.value = getProperty(result, "value");
    return true;
  }

  /** Goes past the next value without reading it, as elisions of patterns do (8.6.2); false if there is none. */
  skip(): boolean {
    const source = this.#source;
    const isWalked =
      this.#kind !== PROTOCOL ||
      source instanceof GeneratorObject ||
      source instanceof MapIterator ||
      source instanceof SetIterator;
    return isWalked ? this.step() : !isLast(this.callNext([]));
  }

  /** Calls the iterator's `return`, if it has one. */
  callReturn(): unknown {
    const method = getProperty(this.#source, "return");
    return method === undefined || method === null ? undefined : callFunction(method, this.#source, []);
  }

  /** Tells the iterator that no more values are wanted (7.4.11). */
  close(): void {
    if (this.#kind !== PROTOCOL) return;
    const method = getProperty(this.#source, "return");
    if (method === undefined || method === null) return;
    const result = callFunction(method, this.#source, []);
    if (!isObjectCell(result)) throw new TypeError(String(result) + " is not an object");
  }
}

/** Does the result of `next` say that there are no more values? Throws TypeError if it is no object. */
function isLast(result: unknown): boolean {
  if (!isObjectCell(result)) throw new TypeError("Iterator result " + String(result) + " is not an object");
  return truthy(getProperty(result, "done"));
}

/** Starts an iteration over any iterable. Throws TypeError for others. */
export function getIterator(v: unknown): Iteration {
  if (isCell(v)) {
    const kind: u32 = shapeOf(v);
    if (kind === ARRAY) return new Iteration(ELEMENTS, v, undefined);
    if (kind <= ROPE) return new Iteration(CODE_POINTS, flatten(v as string), undefined);
    if (kind >= TYPED_FIRST && kind <= TYPED_LAST) return new Iteration(TYPED_ELEMENTS, v, undefined);
    const method = getProperty(v, "@@iterator");
    if (typeof method === "function") {
      const iterator = callFunction(method, v, []);
      if (!isObjectCell(iterator))
        throw new TypeError("Result of the Symbol.iterator method is not an object");
      if (shapeOf(iterator) === ARRAY) throw new TypeError("undefined is not a function");
      return new Iteration(PROTOCOL, iterator, getProperty(iterator, "next"));
    }
  }
  throw new TypeError(describe(v) + " is not iterable");
}

/** An iteration by an iterator object, which must be what an @@iterator or @@asyncIterator method gave. */
export function iterationOver(iterator: unknown): Iteration {
  if (!isObjectCell(iterator)) throw new TypeError("Result of the Symbol.iterator method is not an object");
  return new Iteration(PROTOCOL, iterator, getProperty(iterator, "next"));
}

/** As V8 names the operand when it has no source text for it. */
function describe(v: unknown): string {
  if (v === undefined) return "undefined";
  if (v === null) return "null";
  if (typeof v === "function") return "function";
  return isObjectCell(v) ? "object" : typeof v + " " + String(v);
}

/** Goes to the next value; false if there is none. */
export function iteratorStep(it: unknown): boolean {
  return (it as Iteration).step();
}

/** Goes past the next value, which an elision of a pattern does not read; false if there is none. */
export function iteratorSkip(it: unknown): boolean {
  return (it as Iteration).skip();
}

/** The value of the last successful step. */
export function iteratorValue(it: unknown): unknown {
  return (it as Iteration).value;
}

/** Ends an iteration early. */
export function iteratorClose(it: unknown): void {
  (it as Iteration).close();
}

/** Appends all remaining values of an iteration to `rest`, unless it is done already. */
export function drainIterator(it: unknown, rest: unknown, done: boolean): void {
  if (done) return;
  const iteration = it as Iteration;
  const array = rest as unknown[];
  while (iteration.step()) arrayPush(array, iteration.value);
}

/** `[...v]` appended to an array. */
export function spreadInto(a: unknown[], v: unknown): void {
  const iteration = getIterator(v);
  while (iteration.step()) arrayPush(a, iteration.value);
}

/** A new array of all values of an iterable. */
export function arrayFromIterable(v: unknown): unknown[] {
  const result: unknown[] = [];
  spreadInto(result, v);
  return result;
}
