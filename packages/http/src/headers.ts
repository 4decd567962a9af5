// The `Headers` class of the Fetch standard (https://fetch.spec.whatwg.org/#headers-class), with Node's
// behaviour and error texts.
//
// Contract: names are case-insensitive tokens, kept in lower case; values are byte strings without NUL, CR
// and LF, trimmed at both ends. Fields with one name are joined with ", " (Cookie with "; "), Set-Cookie
// stays separate. Iteration is sorted by name. Entries are kept sorted, so that iteration and the
// serializer need no sorting.
import { asciiLower, isToken, requireByteString } from "./char-classes.ts";

/** What a Headers object can be made from: pairs, a record of names to values, or other headers. */
export type HeadersInit = string[][] | Record<string, string | readonly string[]> | Headers;

export class Headers {
  readonly #names: string[] = [];
  readonly #values: string[] = [];

  /**
   * Throws TypeError for a pair that is not of length 2, an invalid name or an invalid value.
   * @length 0
   */
  constructor(init?: HeadersInit) {
    if (init === undefined) return;
    if (init instanceof Headers) {
      for (let i = 0; i < init.#names.length; i++) {
        this.#names.push(init.#names[i]!);
        // Joined values may end in a space, which a value on its own may not.
        this.#values.push(trimmed(init.#values[i]!));
      }
    } else if (Array.isArray(init)) {
      for (const pair of init) {
        if (pair.length !== 2) {
          throw new TypeError(
            `Headers constructor: expected name/value pair to be length 2, found ${pair.length}.`,
          );
        }
        this.append(pair[0]!, pair[1]!);
      }
    } else {
      for (const [name, value] of Object.entries(init)) {
        this.append(name, typeof value === "string" ? value : value.join(","));
      }
    }
  }

  /** Adds a field; joins the value to the one that is there, except for Set-Cookie. */
  append(name: string, value: string): void {
    const key = checkedName(name, "append");
    this.appendTrusted(key, checkedValue(value, "append"));
  }

  /** Removes all fields of that name. */
  delete(name: string): void {
    const key = checkedName(name, "delete");
    const index = this.#firstAt(key);
    let count = 0;
    while (this.#names[index + count] === key) count++;
    if (count > 0) {
      this.#names.splice(index, count);
      this.#values.splice(index, count);
    }
  }

  /** The value of that name, all Set-Cookie values joined with ", ", or null. */
  get(name: string): string | null {
    return this.getTrusted(checkedName(name, "get"));
  }

  /** The separate values of Set-Cookie, in the order of their addition. */
  getSetCookie(): string[] {
    const found: string[] = [];
    for (let i = this.#firstAt("set-cookie"); this.#names[i] === "set-cookie"; i++) {
      found.push(this.#values[i]!);
    }
    return found;
  }

  has(name: string): boolean {
    const key = checkedName(name, "has");
    return this.#names[this.#firstAt(key)] === key;
  }

  /** Replaces all fields of that name by one. */
  set(name: string, value: string): void {
    const key = checkedName(name, "set");
    const text = checkedValue(value, "set");
    const index = this.#firstAt(key);
    if (this.#names[index] !== key) {
      this.#insert(index, key, text);
      return;
    }
    this.#values[index] = text;
    let extra = 0;
    while (this.#names[index + 1 + extra] === key) extra++;
    if (extra > 0) {
      this.#names.splice(index + 1, extra);
      this.#values.splice(index + 1, extra);
    }
  }

  /** Calls back with value, name and this object, sorted by name. */
  forEach(callback: (value: string, name: string, headers: Headers) => void): void {
    for (let i = 0; i < this.#names.length; i++) callback(this.#values[i]!, this.#names[i]!, this);
  }

  *keys(): IterableIterator<string> {
    for (let i = 0; i < this.#names.length; i++) yield this.#names[i]!;
  }

  *values(): IterableIterator<string> {
    for (let i = 0; i < this.#names.length; i++) yield this.#values[i]!;
  }

  *entries(): IterableIterator<[string, string]> {
    for (let i = 0; i < this.#names.length; i++) yield [this.#names[i]!, this.#values[i]!];
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }

  /** For the server: how many fields there are; see `nameAt` and `valueAt`. */
  get fieldCount(): number {
    return this.#names.length;
  }

  /** For the server: the lower-case name of a field, 0 ≤ index < fieldCount, sorted. */
  nameAt(index: number): string {
    return this.#names[index]!;
  }

  /** For the server: the value of a field, 0 ≤ index < fieldCount. */
  valueAt(index: number): string {
    return this.#values[index]!;
  }

  /** For the server: `get` without the check of a name that is known to be a lower-case token. */
  getTrusted(key: string): string | null {
    const index = this.#firstAt(key);
    if (this.#names[index] !== key) return null;
    let text = this.#values[index]!;
    for (let i = index + 1; this.#names[i] === key; i++) text += ", " + this.#values[i]!;
    return text;
  }

  /** For the server: `append` without checks, for a lower-case name and a trimmed value. */
  appendTrusted(key: string, value: string): void {
    let index = this.#firstAt(key);
    if (this.#names[index] !== key) {
      this.#insert(index, key, value);
    } else if (key === "set-cookie") {
      while (this.#names[index] === key) index++;
      this.#insert(index, key, value);
    } else {
      this.#values[index] = this.#values[index]! + (key === "cookie" ? "; " : ", ") + value;
    }
  }

  /** Index of the first field of that name, or where it would have to be inserted. */
  #firstAt(key: string): number {
    let index = this.#names.length;
    while (index > 0 && this.#names[index - 1]! >= key) index--;
    return index;
  }

  #insert(index: number, key: string, value: string): void {
    this.#names.push(key);
    this.#values.push(value);
    for (let i = this.#names.length - 1; i > index; i--) {
      this.#names[i] = this.#names[i - 1]!;
      this.#values[i] = this.#values[i - 1]!;
    }
    this.#names[index] = key;
    this.#values[index] = value;
  }
}

/** The lower-case name; throws TypeError unless it is a token. */
function checkedName(name: string, method: string): string {
  requireByteString(name);
  if (!isToken(name)) throw new TypeError(`Headers.${method}: "${name}" is an invalid header name.`);
  return asciiLower(name);
}

/** The value without whitespace at its ends; throws TypeError for NUL, CR, LF or a character above 255. */
function checkedValue(value: string, method: string): string {
  requireByteString(value);
  const text = trimmed(value);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0 || code === 10 || code === 13) {
      throw new TypeError(`Headers.${method}: "${text}" is an invalid header value.`);
    }
  }
  return text;
}

function trimmed(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && isHttpWhitespace(value.charCodeAt(start))) start++;
  while (end > start && isHttpWhitespace(value.charCodeAt(end - 1))) end--;
  return value.slice(start, end);
}

function isHttpWhitespace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
