// Iterators over arrays and typed arrays (ECMA-262, 23.1.5).
//
// Contract: the length is looked at in each step, so elements added during the iteration are visited; once
// exhausted an iterator stays so.
import { Iterator } from "./iterator-helpers.ts";

const KEYS = 0;
const VALUES = 1;
const ENTRIES = 2;

export class ArrayIterator<T> extends Iterator {
  #array: ArrayLike<T> | undefined;
  #next: number = 0;
  readonly #kind: number;

  constructor(array: ArrayLike<T>, kind: number) {
    super();
    this.#array = array;
    this.#kind = kind;
  }

  next(): { value: unknown; done: boolean } {
    const array = this.#array;
    if (array === undefined) return { value: undefined, done: true };
    const index = this.#next;
    if (index >= array.length) {
      this.#array = undefined;
      return { value: undefined, done: true };
    }
    this.#next = index + 1;
    if (this.#kind === KEYS) return { value: index, done: false };
    const value = array[index];
    if (this.#kind === VALUES) return { value, done: false };
    return { value: [index, value], done: false };
  }

  override get [Symbol.toStringTag](): string {
    return "Array Iterator";
  }
}

export function keys<T>(self: ArrayLike<T>): ArrayIterator<T> {
  return new ArrayIterator<T>(self, KEYS);
}

export function values<T>(self: ArrayLike<T>): ArrayIterator<T> {
  return new ArrayIterator<T>(self, VALUES);
}

export function entries<T>(self: ArrayLike<T>): ArrayIterator<T> {
  return new ArrayIterator<T>(self, ENTRIES);
}
