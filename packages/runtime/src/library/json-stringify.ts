// JSON.stringify (ECMA-262, 25.5.2).
//
// Contract: the text, or undefined for undefined, functions and symbols. Throws TypeError for bigints and for
// objects that contain themselves (V8's messages).
import { callFunction } from "@tessera/machine/cell";
import { getProperty, newDictionary, ownKeys, setProperty } from "../core/property.ts";
import { circularError } from "./json-error.ts";
import { type Layout, layoutOf, toJsonOf } from "./json-layout.ts";
import { quotableEnd, StringBuilder } from "./string-builder.ts";

const HEX = "0123456789abcdef";

export function stringify(value: unknown, replacer?: unknown, space?: unknown): string | undefined {
  const serializer = new Serializer(replacer, indentOf(space));
  return serializer.serialize(value);
}

/** Ten columns at most. */
function indentOf(space: unknown): string {
  if (typeof space === "number") return space >= 1 ? " ".repeat(Math.min(10, Math.trunc(space))) : "";
  return typeof space === "string" ? space.slice(0, 10) : "";
}

class Serializer {
  readonly #replacer: unknown;
  readonly #allowed: string[] | undefined;
  readonly #gap: string;
  #indent: string = "";
  readonly #out: StringBuilder = new StringBuilder(128);
  // Objects that are being written, outermost first, and the key of each in the one before.
  readonly #objects: unknown[] = [];
  readonly #keys: unknown[] = [];

  constructor(replacer: unknown, gap: string) {
    this.#replacer = typeof replacer === "function" ? replacer : undefined;
    this.#allowed = Array.isArray(replacer) ? allowedKeys(replacer as readonly unknown[]) : undefined;
    this.#gap = gap;
  }

  serialize(value: unknown): string | undefined {
    const root: unknown = this.#replacer === undefined ? undefined : newDictionary();
    if (root !== undefined) setProperty(root, "", value);
    const prepared = this.#prepare(root, "", value);
    if (!isSerializable(prepared)) return undefined;
    this.#write(prepared, "");
    return this.#out.finish();
  }

  /** Applies toJSON and the replacer. */
  #prepare(holder: unknown, key: unknown, value: unknown): unknown {
    let result = value;
    if (typeof result === "object" && result !== null && !Array.isArray(result)) {
      const toJson = toJsonOf(result);
      if (typeof toJson === "function") result = callFunction(toJson, result, [keyOf(key)]);
    }
    if (this.#replacer !== undefined) result = callFunction(this.#replacer, holder, [keyOf(key), result]);
    return result;
  }

  #write(value: unknown, key: unknown): void {
    if (typeof value === "string") writeQuoted(this.#out, value);
    else if (typeof value === "number") this.#number(value);
    else if (typeof value === "boolean") this.#out.append(value ? "true" : "false");
    else if (typeof value === "bigint") throw new TypeError("Do not know how to serialize a BigInt");
    else if (value === null) this.#out.append("null");
    else this.#container(value, key);
  }

  #number(value: number): void {
    if (value - value === 0) this.#out.appendNumber(value);
    else this.#out.append("null");
  }

  #container(value: unknown, key: unknown): void {
    for (let i = 0; i < this.#objects.length; i++) {
      if (this.#objects[i] === value) throw circularError(this.#objects.slice(i), this.#keys.slice(i), key);
    }
    this.#objects.push(value);
    this.#keys.push(key);
    const outer = this.#indent;
    this.#indent = outer + this.#gap;
    if (Array.isArray(value)) this.#array(value as readonly unknown[], outer);
    else this.#object(value, outer);
    this.#indent = outer;
    this.#objects.length = this.#objects.length - 1;
    this.#keys.length = this.#keys.length - 1;
  }

  #array(items: readonly unknown[], outer: string): void {
    const length = items.length;
    if (length === 0) {
      this.#out.append("[]");
      return;
    }
    this.#out.appendUnit(91);
    for (let i = 0; i < length; i++) {
      if (i > 0) this.#out.appendUnit(44);
      this.#newLine(this.#indent);
      const item = this.#prepare(items, i, items[i]);
      if (isSerializable(item)) this.#write(item, i);
      else this.#out.append("null");
    }
    this.#newLine(outer);
    this.#out.appendUnit(93);
  }

  #object(object: unknown, outer: string): void {
    const layout = this.#allowed === undefined ? layoutOf(object) : undefined;
    const names = layout?.namesOf(object);
    const keys = names ?? this.#allowed ?? ownKeys(object);
    let any = false;
    this.#out.appendUnit(123);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const found = names === undefined ? getProperty(object, key) : layout!.valueOf(object, i);
      const value = this.#prepare(object, key, found);
      if (!isSerializable(value)) continue;
      if (any) this.#out.appendUnit(44);
      any = true;
      this.#newLine(this.#indent);
      if (names === undefined) writeName(this.#out, key);
      else this.#out.append(quotedName(layout!, names, i));
      if (this.#gap !== "") this.#out.appendUnit(32);
      this.#write(value, key);
    }
    if (any) this.#newLine(outer);
    this.#out.appendUnit(125);
  }

  #newLine(indent: string): void {
    if (this.#gap === "") return;
    this.#out.appendUnit(10);
    this.#out.append(indent);
  }
}

/** Array indices are texts for toJSON and replacers. */
function keyOf(key: unknown): string {
  return typeof key === "number" ? `${key}` : (key as string);
}

function isSerializable(value: unknown): boolean {
  return value !== undefined && typeof value !== "function" && typeof value !== "symbol";
}

/** The property list of a replacer that is an array: texts and numbers, each once. */
function allowedKeys(list: readonly unknown[]): string[] {
  const keys: string[] = [];
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (typeof item !== "string" && typeof item !== "number") continue;
    const key = String(item);
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}

/** A name and its colon, kept for the next object of the shape. */
function quotedName(layout: Layout, names: readonly string[], i: number): string {
  const { quoted } = layout;
  for (let n = quoted.length; n <= i; n++) {
    const out = new StringBuilder();
    writeName(out, names[n]!);
    quoted.push(out.finish());
  }
  return quoted[i]!;
}

function writeName(out: StringBuilder, name: string): void {
  writeQuoted(out, name);
  out.appendUnit(58);
}

/** QuoteJSONString, 25.5.2.2: lone surrogates are escaped. */
export function writeQuoted(out: StringBuilder, text: string): void {
  out.appendUnit(34);
  const length = text.length;
  let copied = 0;
  for (let i = quotableEnd(text, 0); i < length; i = quotableEnd(text, i + 1)) {
    const unit = text.charCodeAt(i);
    if ((unit & 0xfc00) === 0xd800 && i + 1 < length && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      i++;
      continue;
    }
    out.appendSlice(text, copied, i);
    copied = i + 1;
    writeEscape(out, unit);
  }
  out.appendSlice(text, copied, length);
  out.appendUnit(34);
}

function writeEscape(out: StringBuilder, unit: number): void {
  out.appendUnit(92);
  switch (unit) {
    case 8:
      out.appendUnit(98);
      break;
    case 9:
      out.appendUnit(116);
      break;
    case 10:
      out.appendUnit(110);
      break;
    case 12:
      out.appendUnit(102);
      break;
    case 13:
      out.appendUnit(114);
      break;
    case 34:
    case 92:
      out.appendUnit(unit);
      break;
    default:
      out.appendUnit(117);
      for (let shift = 12; shift >= 0; shift -= 4) out.appendUnit(HEX.charCodeAt((unit >> shift) & 15));
      break;
  }
}
