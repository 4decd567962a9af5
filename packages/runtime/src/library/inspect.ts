// How values look on the console: Node's `util.inspect` with its default options and without colours.
//
// Contract: unless asked otherwise, two levels of nesting, 100 elements, lines of 80 columns. What values are is
// asked of introspect.ts. Getters are named, not called; custom inspection functions are not supported.
import type { Date } from "./date.ts";
import { describeError, errorKeys } from "./inspect-error.ts";
import { layOut } from "./inspect-layout.ts";
import { formatNumber, formatPrimitive, isIdentifier, quoteString } from "./inspect-primitive.ts";
import {
  accessorLabel,
  arrayBufferBytes,
  bufferOf,
  byteOffsetOf,
  classNameOf,
  classTagOf,
  elementOf,
  elementSizeOf,
  enumerableKeys,
  enumerableSymbols,
  fieldsBelow,
  functionLabel,
  hasHole,
  hasUserToString,
  iteratorRest,
  kindOf,
  lengthOf,
  mapEntries,
  promiseResultOf,
  promiseStateOf,
  setValues,
  shownFields,
  symbolName,
  valueOfKey,
  valueOfSymbol,
  yieldsEntries,
} from "./introspect.ts";
import * as kinds from "./introspect-kinds.ts";

const MAX_TEXT = 10000;

/** What of `util.inspect`'s options there is. */
export class InspectOptions {
  depth: number = 2;
  showHidden: boolean = false;
  maxElements: number = 100;
  breakLength: number = 80;
}

/** `util.inspect(value, options)`. */
export function inspect(value: unknown, options: InspectOptions = new InspectOptions()): string {
  return new Inspector(options).show(value, 0, false);
}

/** `util.inspect(value, { depth: 0 })`, what %s uses. */
export function inspectShallow(value: unknown): string {
  const options = new InspectOptions();
  options.depth = 0;
  return inspect(value, options);
}

/** What %o uses: four levels, and the lengths of arrays. */
export function inspectVerbose(value: unknown): string {
  const options = new InspectOptions();
  options.depth = 4;
  options.showHidden = true;
  return inspect(value, options);
}

/** Whether %s inspects the value: an object without a toString of the program's. */
export function prefersInspection(value: unknown): boolean {
  return typeof value === "object" && value !== null && !hasUserToString(value);
}

/** A date as its ISO text. */
function dateText(value: unknown): string {
  const date = value as Date;
  return date.getTime() === date.getTime() ? date.toISOString() : "Invalid Date";
}

/** Keys and the like of one object while it is shown. */
class Parts {
  base: string = "";
  open: string = "{";
  close: string = "}";
  isArray: boolean = false;
  numeric: boolean = false;
  hasMore: boolean = false;
  keys: string[] = [];
  symbols: unknown[] = [];
  entries: string[] = [];
}

class Inspector {
  readonly #depth: number;
  readonly #showHidden: boolean;
  readonly #maxElements: number;
  readonly #breakLength: number;
  #indentation: number = 0;
  #currentDepth: number = 0;
  readonly #seen: unknown[] = [];
  // Objects that refer to themselves; the index plus one is their number.
  readonly #circular: unknown[] = [];

  constructor(options: InspectOptions) {
    this.#depth = options.depth;
    this.#showHidden = options.showHidden;
    this.#maxElements = options.maxElements;
    this.#breakLength = options.breakLength;
  }

  /** `inTypedArray`: the value is the buffer of a typed array, whose bytes are not shown again. */
  show(value: unknown, level: number, inTypedArray: boolean): string {
    if (value === null) return "null";
    if (typeof value !== "object" && typeof value !== "function") return this.#primitive(value);
    for (let i = 0; i < this.#seen.length; i++) {
      if (this.#seen[i] === value) return "[Circular *" + this.#circularNumber(value) + "]";
    }
    return this.#object(value, level, inTypedArray);
  }

  #circularNumber(value: unknown): number {
    for (let i = 0; i < this.#circular.length; i++) if (this.#circular[i] === value) return i + 1;
    this.#circular.push(value);
    return this.#circular.length;
  }

  #primitive(value: unknown): string {
    if (typeof value !== "string") return formatPrimitive(value);
    let text = value;
    let trailer = "";
    if (text.length > MAX_TEXT) {
      const rest = text.length - MAX_TEXT;
      text = text.slice(0, MAX_TEXT);
      trailer = "... " + rest + " more character" + (rest > 1 ? "s" : "");
    }
    // Long texts of several lines are shown line by line.
    if (text.length <= 16 || text.length <= this.#breakLength - this.#indentation - 4)
      return quoteString(text) + trailer;
    const lines: string[] = [];
    let from = 0;
    while (from < text.length) {
      const feed = text.indexOf("\n", from);
      const to = feed < 0 ? text.length : feed + 1;
      lines.push(quoteString(text.slice(from, to)));
      from = to;
    }
    return lines.join(" +\n" + " ".repeat(this.#indentation + 2)) + trailer;
  }

  #object(value: unknown, level: number, inTypedArray: boolean): string {
    const kind = kindOf(value);
    const name = classNameOf(value, kind);
    if (kind === kinds.FIELDS)
      return level > this.#depth
        ? name + fieldsBelow(value)
        : name + " " + this.#apart(shownFields(value), this.#depth - 1);
    if (kind === kinds.OWN) return this.#own(name, shownFields(value), level);
    const parts = new Parts();
    const complete = this.#describe(parts, value, kind, name, inTypedArray);
    if (complete !== undefined) return complete;
    if (level > this.#depth) return "[" + nameAtDepth(kind, name, classTagOf(value, kind)) + "]";
    this.#seen.push(value);
    this.#currentDepth = level + 1;
    this.#addEntries(parts, value, kind, level + 1, inTypedArray);
    const isError = kind === kinds.ERROR;
    for (let i = 0; i < parts.keys.length; i++) {
      const key = parts.keys[i]!;
      const hidden = isError && (key === "cause" || key === "errors");
      parts.entries.push(propertyName(key, hidden) + ": " + this.#property(value, key, level + 1));
    }
    for (let i = 0; i < parts.symbols.length; i++) {
      const key = parts.symbols[i];
      parts.entries.push("[" + symbolName(key) + "]: " + this.#valueOfSymbol(value, key, level + 1));
    }
    if (this.#showHidden && kind === kinds.ARRAY) parts.entries.push("[length]: " + lengthOf(value));
    this.#seen.length = this.#seen.length - 1;
    for (let i = 0; i < this.#circular.length; i++) {
      if (this.#circular[i] !== value) continue;
      const reference = "<ref *" + (i + 1) + ">";
      parts.base = parts.base === "" ? reference : reference + " " + parts.base;
    }
    return this.#layOut(parts, level + 1);
  }

  /** As Node's own inspection functions do it: an inspection of its own. */
  #apart(value: unknown, depth: number): string {
    const options = new InspectOptions();
    options.depth = depth;
    options.showHidden = this.#showHidden;
    options.maxElements = this.#maxElements;
    options.breakLength = this.#breakLength;
    return inspect(value, options)
      .split("\n")
      .join("\n" + " ".repeat(this.#indentation));
  }

  /** URLs have fields; URLSearchParams have pairs, of which Node makes one line or one line each. */
  #own(name: string, shown: unknown, level: number): string {
    const isBelow = level > this.#depth;
    if (!Array.isArray(shown)) return name + " " + (isBelow ? "{}" : this.#apart(shown, this.#depth));
    if (isBelow) return "[Object]";
    if (shown.length === 0) return name + " {}";
    const pairs: string[] = [];
    for (let i = 0; i < shown.length; i += 2)
      pairs.push(this.#apart(shown[i], this.#depth) + " => " + this.#apart(shown[i + 1], this.#depth));
    const line = pairs.join(", ");
    if (line.length <= this.#breakLength) return name + " { " + line + " }";
    const start = "\n" + " ".repeat(this.#indentation + 2);
    return name + " {" + start + pairs.join("," + start) + " }";
  }

  #layOut(parts: Parts, level: number): string {
    return layOut(parts.entries, {
      breakLength: this.#breakLength,
      indentation: this.#indentation,
      base: parts.base,
      open: parts.open,
      close: parts.close,
      isArray: parts.isArray,
      levelsBelow: this.#currentDepth - level,
      numeric: parts.numeric,
      hasMore: parts.hasMore,
    });
  }

  /** Fills in braces and keys; the whole text if the object has nothing inside. */
  #describe(
    parts: Parts,
    value: unknown,
    kind: number,
    name: string,
    inTypedArray: boolean,
  ): string | undefined {
    parts.keys = enumerableKeys(value, kind);
    parts.symbols = enumerableSymbols(value);
    const bare = parts.keys.length === 0 && parts.symbols.length === 0;
    const tag = classTagOf(value, kind);
    switch (kind) {
      case kinds.ARRAY:
      case kinds.TYPED_ARRAY: {
        const length = lengthOf(value);
        parts.open = kind === kinds.ARRAY && name === "Array" ? "[" : name + "(" + length + ") [";
        parts.close = "]";
        parts.isArray = true;
        return length === 0 && bare && !this.#showHidden ? parts.open + "]" : undefined;
      }
      case kinds.MAP:
      case kinds.SET: {
        const size = lengthOf(value);
        parts.open = withTag(name + "(" + size + ")", name, tag) + " {";
        return size === 0 && bare ? parts.open + "}" : undefined;
      }
      case kinds.MAP_ITERATOR:
        parts.open = yieldsEntries(value) ? "[Map Entries] {" : "[Map Iterator] {";
        return undefined;
      case kinds.SET_ITERATOR:
        parts.open = yieldsEntries(value) ? "[Set Entries] {" : "[Set Iterator] {";
        return undefined;
      case kinds.FUNCTION:
        parts.base = functionLabel(value);
        return bare ? parts.base : undefined;
      case kinds.REGEXP:
        return String(value);
      case kinds.DATE:
        return dateText(value);
      case kinds.ERROR: {
        const base = describeError(value, name, this.#indentation);
        parts.keys = errorKeys(value, name, parts.keys);
        parts.base = base;
        return parts.keys.length === 0 ? base : undefined;
      }
      case kinds.ARRAY_BUFFER:
        if (inTypedArray) return name + " { byteLength: " + lengthOf(value) + " }";
        parts.open = name + " {";
        return undefined;
      case kinds.DATA_VIEW:
      case kinds.PROMISE:
      case kinds.WEAK:
        parts.open = withTag(name, name, tag) + " {";
        return undefined;
      default: {
        const label = withTag(objectLabel(name), name, tag);
        parts.open = label === "Object" ? "{" : label + " {";
        return bare ? (label === "Object" ? "{}" : label + " {}") : undefined;
      }
    }
  }

  #addEntries(parts: Parts, value: unknown, kind: number, level: number, inTypedArray: boolean): void {
    switch (kind) {
      case kinds.ARRAY:
        this.#arrayElements(parts, value as readonly unknown[], level);
        break;
      case kinds.TYPED_ARRAY:
        this.#typedElements(parts, value);
        break;
      case kinds.SET:
        this.#indentation += 2;
        this.#list(parts, setValues(value), level);
        this.#indentation -= 2;
        break;
      case kinds.MAP:
        this.#mapEntries(parts, mapEntries(value), level);
        break;
      case kinds.MAP_ITERATOR:
      case kinds.SET_ITERATOR:
        this.#indentation += 2;
        if (yieldsEntries(value)) this.#pairs(parts, iteratorRest(value), level);
        else this.#list(parts, iteratorRest(value), level);
        this.#indentation -= 2;
        break;
      case kinds.PROMISE:
        this.#promise(parts, value, level);
        break;
      case kinds.WEAK:
        parts.entries.push("<items unknown>");
        break;
      case kinds.ARRAY_BUFFER:
        this.#buffer(parts, value);
        break;
      case kinds.DATA_VIEW:
        this.#indentation += 2;
        parts.entries.push("byteLength: " + lengthOf(value));
        parts.entries.push("byteOffset: " + formatNumber(byteOffsetOf(value)));
        parts.entries.push("buffer: " + this.show(bufferOf(value), level, inTypedArray));
        this.#indentation -= 2;
        break;
      default:
        break;
    }
  }

  #arrayElements(parts: Parts, array: readonly unknown[], level: number): void {
    const length = array.length;
    let numeric = true;
    let i = 0;
    this.#indentation += 2;
    while (i < length && parts.entries.length < this.#maxElements) {
      const from = i;
      while (i < length && hasHole(array, i)) i++;
      if (i > from) {
        parts.entries.push("<" + (i - from) + " empty item" + (i - from > 1 ? "s" : "") + ">");
        continue;
      }
      const element = array[i];
      parts.entries.push(this.show(element, level, false));
      i++;
    }
    // Node looks at as many elements as there are entries, the "more items" entry included.
    const looked = i < length ? parts.entries.length + 1 : parts.entries.length;
    for (let k = 0; k < looked && numeric; k++) {
      const element = array[k];
      numeric = typeof element === "number" || typeof element === "bigint";
    }
    parts.numeric = numeric;
    this.#indentation -= 2;
    this.#more(parts, length - i);
  }

  #typedElements(parts: Parts, value: unknown): void {
    const length = lengthOf(value);
    const shown = Math.min(length, this.#maxElements);
    for (let i = 0; i < shown; i++) parts.entries.push(formatPrimitive(elementOf(value, i)));
    parts.numeric = true;
    this.#more(parts, length - shown);
    if (!this.#showHidden) return;
    this.#indentation += 2;
    const elementBytes = elementSizeOf(value);
    parts.entries.push("[BYTES_PER_ELEMENT]: " + elementBytes);
    parts.entries.push("[length]: " + length);
    parts.entries.push("[byteLength]: " + length * elementBytes);
    parts.entries.push("[byteOffset]: " + formatNumber(byteOffsetOf(value)));
    parts.entries.push("[buffer]: " + this.show(bufferOf(value), 0, true));
    this.#indentation -= 2;
  }

  #list(parts: Parts, values: readonly unknown[], level: number): void {
    const shown = Math.min(values.length, this.#maxElements);
    for (let i = 0; i < shown; i++) parts.entries.push(this.show(values[i], level, false));
    this.#more(parts, values.length - shown);
  }

  #mapEntries(parts: Parts, flat: readonly unknown[], level: number): void {
    const count = flat.length / 2;
    const shown = Math.min(count, this.#maxElements);
    this.#indentation += 2;
    for (let i = 0; i < shown; i++) {
      const key = this.show(flat[2 * i], level, false);
      parts.entries.push(key + " => " + this.show(flat[2 * i + 1], level, false));
    }
    this.#more(parts, count - shown);
    this.#indentation -= 2;
  }

  #pairs(parts: Parts, flat: readonly unknown[], level: number): void {
    const count = flat.length / 2;
    const shown = Math.min(count, this.#maxElements);
    for (let i = 0; i < shown; i++) {
      const pair = new Parts();
      pair.open = "[";
      pair.close = "]";
      pair.isArray = true;
      pair.entries.push(this.show(flat[2 * i], level, false));
      pair.entries.push(this.show(flat[2 * i + 1], level, false));
      parts.entries.push(this.#layOut(pair, level));
    }
    this.#more(parts, count - shown);
  }

  #more(parts: Parts, rest: number): void {
    if (rest <= 0) return;
    parts.hasMore = true;
    parts.entries.push("... " + rest + " more item" + (rest > 1 ? "s" : ""));
  }

  #promise(parts: Parts, value: unknown, level: number): void {
    const state = promiseStateOf(value);
    if (state === 0) {
      parts.entries.push("<pending>");
      return;
    }
    this.#indentation += 2;
    const text = this.show(promiseResultOf(value), level, false);
    this.#indentation -= 2;
    parts.entries.push(state === 2 ? "<rejected> " + text : text);
  }

  #buffer(parts: Parts, value: unknown): void {
    const bytes = arrayBufferBytes(value);
    const shown = Math.min(bytes.length, this.#maxElements);
    let text = "";
    for (let i = 0; i < shown; i++) {
      const byte = bytes[i]!;
      text += (i === 0 ? "" : " ") + (byte < 16 ? "0" : "") + byte.toString(16);
    }
    const rest = bytes.length - shown;
    if (rest > 0) text += " ... " + rest + " more byte" + (rest > 1 ? "s" : "");
    parts.entries.push("[Uint8Contents]: <" + text + ">");
    parts.entries.push("byteLength: " + bytes.length);
  }

  #valueOfSymbol(value: unknown, key: unknown, level: number): string {
    const label = accessorLabel(value, key);
    if (label !== "") return "[" + label + "]";
    this.#indentation += 2;
    const text = this.show(valueOfSymbol(value, key), level, false);
    this.#indentation -= 2;
    return text;
  }

  #property(value: unknown, key: string, level: number): string {
    const label = accessorLabel(value, key);
    if (label !== "") return "[" + label + "]";
    this.#indentation += 2;
    const text = this.show(valueOfKey(value, key), level, false);
    this.#indentation -= 2;
    return text;
  }
}

function propertyName(key: string, hidden: boolean): string {
  if (hidden) return "[" + key + "]";
  if (key === "__proto__") return "['__proto__']";
  return isIdentifier(key) ? key : quoteString(key);
}

/** The words before the braces with the tag of the class, if it says more than the class's name. */
function withTag(words: string, name: string, tag: string): string {
  return tag === "" || tag === name ? words : words + " [" + tag + "]";
}

/** The words before the braces of an object that is nothing special. */
function objectLabel(name: string): string {
  return name === "" ? "[Object: null prototype]" : name;
}

/** What stands for an object below the deepest level. */
function nameAtDepth(kind: number, name: string, tag: string): string {
  if (kind === kinds.MAP_ITERATOR) return "Object [Map Iterator]";
  if (kind === kinds.SET_ITERATOR) return "Object [Set Iterator]";
  if (kind === kinds.FUNCTION) return "Function";
  return withTag(objectLabel(name), name, tag);
}
