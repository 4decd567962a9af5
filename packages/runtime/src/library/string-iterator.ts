// Iteration of a string by code points (ECMA-262, 22.1.5); a lone surrogate is an element of its own.
import { Iterator } from "./iterator-helpers.ts";
import { copyUnits } from "./string-builder.ts";

/** Number of code units (1 or 2) of the code point at `index`. */
export function codePointUnits(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if ((unit & 0xfc00) !== 0xd800 || index + 1 >= text.length) return 1;
  return (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

export class StringIterator extends Iterator {
  readonly #text: string;
  #next: number = 0;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  next(): { value: string | undefined; done: boolean } {
    const text = this.#text;
    const from = this.#next;
    if (from >= text.length) return { value: undefined, done: true };
    const to = from + codePointUnits(text, from);
    this.#next = to;
    return { value: copyUnits(text, from, to), done: false };
  }

  override get [Symbol.toStringTag](): string {
    return "String Iterator";
  }
}

/** `text[Symbol.iterator]()`. */
export function stringIterator(text: string): StringIterator {
  return new StringIterator(text);
}
