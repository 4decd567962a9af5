// structuredClone (HTML, 2.7.3 and 2.7.4) without transfer.
//
// Contract: the graph is copied with its sharing and its circles. Instances of classes of a program become plain
// objects of their properties; functions, symbols and what has hidden state that cannot be copied are refused with a
// DataCloneError. Copies of library objects are made by methods of their classes, so that a program that has none of a
// kind does not link it.
import { isCell, shapeOf } from "@tessera/machine/cell";
import { attachDetails, detailsOf } from "../core/array-details.ts";
import { ARRAY, FUNCTION, ROPE, SYMBOL, TYPED_FIRST, TYPED_LAST } from "../core/cells.ts";
import { getProperty, newDictionary, ownKeys, setProperty } from "../core/property.ts";
import { isObjectCell } from "../core/value.ts";
import { ArrayBuffer } from "./array-buffer.ts";
import { isHole, makeHole } from "./array-slots.ts";
import { constructorName } from "./class-name.ts";
import { DataView } from "./data-view.ts";
import { Date } from "./date.ts";
import { DOMException } from "./dom-exception.ts";
import {
  Error,
  EvalError,
  hasCause,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
} from "./error.ts";
import { FinalizationRegistry } from "./finalization-registry.ts";
import { AsyncGeneratorObject, GeneratorObject } from "./iterator.ts";
import { Iterator } from "./iterator-helpers.ts";
import { Map } from "./map.ts";
import { Promise } from "./promise.ts";
import { RegExp } from "./regexp/regexp.ts";
import { Set } from "./set.ts";
import { bufferOf, byteOffsetOf, lengthOfTyped, newTypedOver } from "./typed-array-cells.ts";
import { WeakMap } from "./weak-map.ts";
import { WeakRef } from "./weak-ref.ts";
import { WeakSet } from "./weak-set.ts";

export function structuredClone(value: unknown): unknown {
  return new Cloner().copy(value);
}

class Cloner {
  /** The copy of each object that was met. */
  readonly #copies: Map<unknown, unknown> = new Map<unknown, unknown>();

  copy(value: unknown): unknown {
    if (!isCell(value)) return value;
    const shape = shapeOf(value);
    if (shape === SYMBOL || shape === FUNCTION) refuse(String(value));
    if (shape <= ROPE || !isObjectCell(value)) return value;
    const known = this.#copies.get(value);
    if (known !== undefined) return known;
    if (shape === ARRAY) return this.#array(value as unknown[]);
    if (shape >= TYPED_FIRST && shape <= TYPED_LAST) return this.#typedArray(value);
    return this.#library(value) ?? this.#object(value);
  }

  #keep(value: unknown, copy: unknown): unknown {
    this.#copies.set(value, copy);
    return copy;
  }

  /** The copy of an object with state of its own, undefined for others. */
  #library(value: unknown): unknown {
    if (value instanceof Map) return this.#map(value);
    if (value instanceof Set) return this.#set(value);
    if (value instanceof Date) return this.#keep(value, value.duplicate());
    if (value instanceof RegExp) return this.#keep(value, value.duplicate());
    if (value instanceof ArrayBuffer) return this.#keep(value, value.slice());
    if (value instanceof DataView) {
      const buffer = this.copy(value.buffer) as ArrayBuffer;
      return this.#keep(value, value.duplicateOver(buffer));
    }
    if (value instanceof Error) return this.#error(value);
    const refused =
      value instanceof Promise ||
      value instanceof WeakMap ||
      value instanceof WeakSet ||
      value instanceof WeakRef ||
      value instanceof FinalizationRegistry ||
      value instanceof Iterator ||
      value instanceof AsyncGeneratorObject;
    if (refused) refuse(refusedName(value));
    return undefined;
  }

  #map(value: Map<unknown, unknown>): unknown {
    const copy = new Map<unknown, unknown>();
    this.#keep(value, copy);
    // The entries as they are now: a getter met on the way may change the map.
    const flat: unknown[] = [];
    value.forEach((item, key) => {
      flat.push(key, item);
    });
    for (let i = 0; i < flat.length; i += 2) copy.set(this.copy(flat[i]), this.copy(flat[i + 1]));
    return copy;
  }

  #set(value: Set<unknown>): unknown {
    const copy = new Set<unknown>();
    this.#keep(value, copy);
    const items: unknown[] = [];
    value.forEach((item) => {
      items.push(item);
    });
    for (let i = 0; i < items.length; i++) copy.add(this.copy(items[i]));
    return copy;
  }

  #array(value: unknown[]): unknown {
    const copy: unknown[] = [];
    this.#keep(value, copy);
    const length = value.length;
    copy.length = length;
    for (let i = 0; i < length; i++) {
      if (i >= value.length || isHole(value, i)) makeHole(copy, i);
      else copy[i] = this.copy(value[i]);
    }
    const details = detailsOf(value);
    if (details !== undefined) attachDetails(copy, this.copy(details));
    return copy;
  }

  #typedArray(value: unknown): unknown {
    const buffer = this.copy(bufferOf(value)) as ArrayBuffer;
    return this.#keep(value, newTypedOver(shapeOf(value), buffer, byteOffsetOf(value), lengthOfTyped(value)));
  }

  /** By the error's name; other properties than message, stack and cause are left out. */
  #error(value: Error): unknown {
    // On Node 20 a DOMException is an object without properties to this algorithm.
    if (value instanceof DOMException) return this.#keep(value, newDictionary());
    const copy = newError(value.name, value.message, hasCause(value) ? { cause: undefined } : undefined);
    this.#keep(value, copy);
    if (hasCause(value)) copy.cause = this.copy(value.cause);
    copy.stack = value.stack;
    return copy;
  }

  #object(value: unknown): unknown {
    const copy = newDictionary();
    this.#keep(value, copy);
    const keys = ownKeys(value);
    for (let i = 0; i < keys.length; i++)
      setProperty(copy, keys[i]!, this.copy(getProperty(value, keys[i]!)));
    return copy;
  }
}

function newError(name: string, message: string, options: { cause?: unknown } | undefined): Error {
  switch (name) {
    case "EvalError":
      return new EvalError(message, options);
    case "RangeError":
      return new RangeError(message, options);
    case "ReferenceError":
      return new ReferenceError(message, options);
    case "SyntaxError":
      return new SyntaxError(message, options);
    case "TypeError":
      return new TypeError(message, options);
    case "URIError":
      return new URIError(message, options);
    default:
      return new Error(message, options);
  }
}

/** How V8 names what cannot be copied. */
function refusedName(value: unknown): string {
  if (value instanceof GeneratorObject) return "[object Generator]";
  if (value instanceof AsyncGeneratorObject) return "[object AsyncGenerator]";
  return "#<" + constructorName(value) + ">";
}

function refuse(what: string): never {
  throw new DOMException(what + " could not be cloned.", "DataCloneError");
}
