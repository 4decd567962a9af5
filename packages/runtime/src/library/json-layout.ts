// What JSON.stringify asks of objects of one shape again and again: which properties there are to be written, and
// whether there is a `toJSON`. The answers are kept by shape number.
import { addressOf, isCell, isEmpty, loadValue, shapeOf } from "@tessera/machine/cell";
import type { u32, usize } from "@tessera/machine/integer";
import { DICTIONARY, FIRST_SHAPE } from "../core/cells.ts";
import { getProperty, ownKeys } from "../core/property.ts";
import {
  ACCESSOR,
  DATA,
  entryAt,
  entryCount,
  entryKind,
  entrySlot,
  findEntry,
  shapeInfo,
} from "../core/shapes.ts";

export class Layout {
  readonly #shape: u32;
  readonly #info: usize;
  readonly hasToJson: boolean;
  /** All enumerable properties are data properties. */
  readonly #isPlain: boolean;
  /** They, in order, as of an object that has them all; found by the first one. */
  #names: string[] | undefined = undefined;
  readonly #slots: u32[] = [];
  /** The names as JSON, once the serializer has written them. */
  readonly quoted: string[] = [];

  constructor(shape: u32) {
    this.#shape = shape;
    this.#info = shapeInfo(shape);
    this.hasToJson = findEntry(this.#info, "toJSON") !== 0;
    let plain = true;
    for (let i: usize = 0; i < entryCount(this.#info); i += 1)
      if (entryKind(entryAt(this.#info, i)) === ACCESSOR) plain = false;
    this.#isPlain = plain;
  }

  /** The names of the properties of an object of the shape, or undefined if some are absent or computed. */
  namesOf(object: unknown): readonly string[] | undefined {
    if (!this.#isPlain) return undefined;
    // SAFETY: the object has the shape, whose entries of this kind have slots.
    for (let i: usize = 0; i < entryCount(this.#info); i += 1) {
      const entry: usize = entryAt(this.#info, i);
      if (entryKind(entry) === DATA && isEmpty(loadValue(slotAddress(object, entrySlot(entry)))))
        return undefined;
    }
    if (this.#names === undefined) this.#names = this.#find(object);
    return this.#names;
  }

  #find(object: unknown): string[] {
    const names = ownKeys(object);
    for (let i = 0; i < names.length; i++) this.#slots.push(entrySlot(findEntry(this.#info, names[i]!)));
    return names;
  }

  /** The value of property number `i` of those; the object may have changed its shape since. */
  valueOf(object: unknown, i: number): unknown {
    if (shapeOf(object) === this.#shape) {
      const value = loadValue(slotAddress(object, this.#slots[i]!));
      return isEmpty(value) ? undefined : value;
    }
    return getProperty(object, this.#names![i]!);
  }
}

function slotAddress(object: unknown, slot: u32): usize {
  return addressOf(object) + 8 + slot * 8;
}

const layouts: (Layout | undefined)[] = [];

/** The layout of an object that has a shape. */
export function layoutOf(object: unknown): Layout | undefined {
  const shape = shapeOf(object);
  // Which properties of an error are enumerable is its own affair.
  if (shape < FIRST_SHAPE || object instanceof Error) return undefined;
  const number = shape - FIRST_SHAPE;
  while (layouts.length <= number) layouts.push(undefined);
  const known = layouts[number];
  if (known !== undefined) return known;
  const layout = new Layout(shape);
  layouts[number] = layout;
  return layout;
}

/** The object's method `toJSON`, or whatever else it has by that name. */
export function toJsonOf(object: unknown): unknown {
  if (isCell(object) && shapeOf(object) >= FIRST_SHAPE) {
    const layout = layoutOf(object);
    if (layout !== undefined && !layout.hasToJson) return undefined;
  } else if (shapeOf(object) !== DICTIONARY) return undefined;
  return getProperty(object, "toJSON");
}
