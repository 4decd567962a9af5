// The table behind WeakMap and WeakSet: open addressing over one weak cell (core/weak-cells.ts), which the collector
// takes entries out of.
import { addressOf, bitsOf, isCell, isEmpty } from "@tessera/machine/cell";
import { type i32, lowWord, type u32, type usize } from "@tessera/machine/integer";
import { dropWeakPair, newWeakCell, setWeakPair, weakKey, weakValue } from "../core/weak-cells.ts";
import { keyFor } from "./symbol-static.ts";

const FIRST_PLACES = 8;

/** Objects, functions and symbols that are not shared can be held weakly (ECMA-262, 9.13 CanBeHeldWeakly). */
export function canBeHeldWeakly(value: unknown): boolean {
  if (typeof value === "symbol") return keyFor(value) === undefined;
  return isCell(value) && typeof value !== "string" && typeof value !== "bigint";
}

export class WeakTable {
  #cell: unknown = newWeakCell(FIRST_PLACES);
  /** A power of two. */
  #places: u32 = FIRST_PLACES;
  /** Pairs that are not empty: entries, and places of former ones. */
  #used: u32 = 0;

  get(key: unknown): unknown {
    const place = this.#find(key);
    // SAFETY: the cell is kept by this table.
    return place < 0 ? undefined : weakValue(addressOf(this.#cell), place);
  }

  has(key: unknown): boolean {
    return this.#find(key) >= 0;
  }

  put(key: unknown, value: unknown): void {
    const found = this.#find(key);
    if (found >= 0) {
      setWeakPair(addressOf(this.#cell), found, key, value);
      return;
    }
    if ((this.#used + 1) * 4 > this.#places * 3) this.#rehash();
    this.#add(key, value);
  }

  remove(key: unknown): boolean {
    const place = this.#find(key);
    if (place < 0) return false;
    dropWeakPair(addressOf(this.#cell), place);
    return true;
  }

  /** The place of the key's pair, -1 if it has none. */
  #find(key: unknown): i32 {
    if (!isCell(key)) return -1;
    const cell: usize = addressOf(this.#cell);
    const mask: i32 = (this.#places - 1) | 0;
    let place: i32 = placeOf(key) & mask;
    for (;;) {
      const other = weakKey(cell, place);
      if (isEmpty(other)) return -1;
      if (bitsOf(other) === bitsOf(key)) return place;
      place = (place + 1) & mask;
    }
  }

  /** Adds a pair for a key that has none; there is room. */
  #add(key: unknown, value: unknown): void {
    const cell: usize = addressOf(this.#cell);
    const mask: i32 = (this.#places - 1) | 0;
    let place: i32 = placeOf(key) & mask;
    while (!isEmpty(weakKey(cell, place))) place = (place + 1) & mask;
    setWeakPair(cell, place, key, value);
    this.#used = (this.#used + 1) >>> 0;
  }

  #rehash(): void {
    const oldPlaces = this.#places;
    const from: usize = addressOf(this.#cell);
    let entries: u32 = 0;
    for (let place: usize = 0; place < oldPlaces; place += 1)
      if (isCell(weakKey(from, place))) entries = (entries + 1) >>> 0;
    let places: u32 = FIRST_PLACES;
    while (places < entries * 2 + 2) places = (places * 2) >>> 0;
    this.#cell = newWeakCell(places);
    this.#places = places;
    this.#used = 0;
    for (let place: usize = 0; place < oldPlaces; place += 1) {
      const key = weakKey(from, place);
      if (isCell(key)) this.#add(key, weakValue(from, place));
    }
  }
}

/** Cells do not move: the address is the identity. */
function placeOf(key: unknown): i32 {
  const hash: i32 = Math.imul((lowWord(bitsOf(key)) >>> 3) | 0, 0x9e3779b1 | 0);
  return (hash >>> 15) ^ hash;
}
