// The memory of a hash table (hash-table.ts): entries in the order of insertion, and an index that finds them.
//
// Entries are a SLOTS cell: the entries that took its place (EMPTY while none did), then per entry the key and, in
// maps, the value. A removed entry has the key EMPTY. The index is a BYTES cell of 32-bit words: those named below,
// the buckets (number of the newest entry + 1, or 0), and per entry the next one of its bucket, likewise.
// Keys are stored as `tableKey` gives them, so that all but strings and bigints are equal if their bits are.
// SAFETY (whole file): entries and indices are such cells, of one table; positions are below its capacity.
import {
  addressOf,
  bitsOf,
  cellAt,
  emptyValue,
  isCell,
  isEmpty,
  loadValue,
  shapeOf,
  storeValue,
} from "@tessera/machine/cell";
import type { i32, u32, usize } from "@tessera/machine/integer";
import { fillBytes, load32, store32 } from "@tessera/machine/memory";
import { BIGINT, BYTES, CELL_HEADER, SLOTS, STRING_UTF16 } from "../core/cells.ts";
import { allocate } from "../core/heap.ts";
import { flatten, stringEquals } from "../core/string.ts";
import { sameValueZero } from "../core/value.ts";

/** Entries ever added, removed ones included. */
export const USED = 0;
/** Entries that were removed. */
export const REMOVED = 4;
/** All entries below this one were removed. */
export const FIRST = 8;
/** Entries that there is room for. */
export const CAPACITY = 12;
/** A hash, spread by a multiplication, is shifted right by this to give its bucket. */
const SHIFT = 16;
/** Binary logarithm of the bytes of an entry. */
const STEP = 20;
/** Bytes from the first word to the chains. */
const CHAINS = 24;
const BUCKETS = 32;

const ENTRIES = CELL_HEADER + 8;
/** 2^32 divided by the golden ratio: neighbours land far from each other (Knuth, 6.4). */
const GOLDEN = 0x9e3779b1 | 0;

/** Room for no entries, shared by all tables that never had one. */
export const noEntries: unknown = cellAt<unknown>(allocate(ENTRIES, SLOTS, 1));
const noMapIndex = newIndex(0, true);
const noSetIndex = newIndex(0, false);

export function emptyIndex(hasValues: boolean): unknown {
  return hasValues ? noMapIndex : noSetIndex;
}

export function newEntries(capacity: usize, hasValues: boolean): unknown {
  const slots: usize = 1 + (hasValues ? 2 * capacity : capacity);
  return cellAt<unknown>(allocate(CELL_HEADER + 8 * slots, SLOTS, slots >>> 0));
}

/** An index for `capacity` entries, which is a power of two or 0. */
export function newIndex(capacity: usize, hasValues: boolean): unknown {
  let buckets: usize = 2;
  let shift: u32 = 31;
  while (buckets < capacity) {
    buckets *= 2;
    shift = (shift - 1) >>> 0;
  }
  const bytes: usize = BUCKETS + 4 * (buckets + capacity);
  const index = cellAt<unknown>(allocate(CELL_HEADER + bytes, BYTES, bytes >>> 0));
  const words: usize = addressOf(index) + CELL_HEADER;
  store32(words + CAPACITY, capacity >>> 0);
  store32(words + SHIFT, shift);
  store32(words + STEP, hasValues ? 4 : 3);
  store32(words + CHAINS, (BUCKETS + 4 * buckets) >>> 0);
  return index;
}

/** One of the words of an index that are named above. @inline */
export function wordOf(index: unknown, word: usize): u32 {
  return load32(addressOf(index) + CELL_HEADER + word);
}

export function setWord(index: unknown, word: usize, value: usize): void {
  store32(addressOf(index) + CELL_HEADER + word, value >>> 0);
}

/** @inline */
function entryAddress(entries: unknown, index: unknown, position: usize): usize {
  // Fewer than 2^24 entries of at most 16 bytes.
  return addressOf(entries) + ENTRIES + ((position << wordOf(index, STEP)) >>> 0);
}

/** The key of an entry that was not removed. @inline */
export function keyAt(entries: unknown, index: unknown, position: usize): unknown {
  return loadValue(entryAddress(entries, index, position));
}

/** @inline */
export function isRemoved(entries: unknown, index: unknown, position: usize): boolean {
  return isEmpty(loadValue(entryAddress(entries, index, position)));
}

/** @inline */
export function valueAt(entries: unknown, index: unknown, position: usize): unknown {
  return loadValue(entryAddress(entries, index, position) + 8);
}

export function setValueAt(entries: unknown, index: unknown, position: usize, value: unknown): void {
  storeValue(entryAddress(entries, index, position) + 8, value);
}

/** The entries that took the place of these. */
export function successorOf(entries: unknown): unknown {
  return loadValue(addressOf(entries) + CELL_HEADER);
}

export function setSuccessor(entries: unknown, successor: unknown): void {
  storeValue(addressOf(entries) + CELL_HEADER, successor);
}

/** A key as tables keep it: strings flat, no -0 (ECMA-262, 24.1.3.9). */
export function tableKey(key: unknown): unknown {
  if (typeof key === "string") return flatten(key);
  return typeof key === "number" && key === 0 ? 0 : key;
}

/** @inline */
function bucketAddress(index: unknown, hash: i32): usize {
  const bucket: u32 = Math.imul(hash, GOLDEN) >>> wordOf(index, SHIFT);
  return addressOf(index) + CELL_HEADER + BUCKETS + 4 * bucket;
}

/** @inline */
function chainAddress(index: unknown, position: usize): usize {
  return addressOf(index) + CELL_HEADER + wordOf(index, CHAINS) + 4 * position;
}

/** The position of the entry with a key of this hash, or -1. */
export function findKey(entries: unknown, index: unknown, key: unknown, hash: i32): usize {
  const number: u32 = load32(bucketAddress(index, hash));
  if (number === 0) return -1;
  if (typeof key === "string") return findString(entries, index, key, hash, number);
  if (isCell(key) && shapeOf(key) === BIGINT) return findBigint(entries, index, key, number);
  return findBits(entries, index, key, number);
}

// The three searches follow the chain of a bucket from the entry with the given number.

function findBits(entries: unknown, index: unknown, key: unknown, first: u32): usize {
  const step: u32 = wordOf(index, STEP);
  const before: usize = addressOf(entries) + ENTRIES - (1 << step);
  const chains: usize = chainAddress(index, 0) - 4;
  const bits = bitsOf(key);
  let number: u32 = first;
  do {
    if (bitsOf(loadValue(before + ((number << step) >>> 0))) === bits) return number - 1;
    number = load32(chains + 4 * number);
  } while (number !== 0);
  return -1;
}

function findString(entries: unknown, index: unknown, key: string, hash: i32, first: u32): usize {
  const step: u32 = wordOf(index, STEP);
  const before: usize = addressOf(entries) + ENTRIES - (1 << step);
  const chains: usize = chainAddress(index, 0) - 4;
  const address: usize = addressOf(key);
  const known: u32 = hash >>> 0;
  let number: u32 = first;
  do {
    const other = loadValue(before + ((number << step) >>> 0));
    if (addressOf(other) === address) return number - 1;
    // SAFETY: strings in tables are flat, and have had their hash computed, which is at +8.
    if (isCell(other) && shapeOf(other) <= STRING_UTF16 && load32(addressOf(other) + 8) === known) {
      if (stringEquals(cellAt<string>(addressOf(other)), key)) return number - 1;
    }
    number = load32(chains + 4 * number);
  } while (number !== 0);
  return -1;
}

function findBigint(entries: unknown, index: unknown, key: unknown, first: u32): usize {
  let number: u32 = first;
  do {
    if (sameValueZero(keyAt(entries, index, number - 1), key)) return number - 1;
    number = load32(chainAddress(index, number - 1));
  } while (number !== 0);
  return -1;
}

/** Makes all entries removed ones, of a table that gets others. */
export function wipeEntries(entries: unknown, index: unknown): void {
  const start: usize = entryAddress(entries, index, 0);
  fillBytes(start, 0, entryAddress(entries, index, wordOf(index, USED)) - start);
}

/** Adds an entry behind the last. */
export function addEntry(entries: unknown, index: unknown, key: unknown, hash: i32, value: unknown): void {
  const position: usize = wordOf(index, USED);
  const address: usize = entryAddress(entries, index, position);
  storeValue(address, key);
  if (wordOf(index, STEP) === 4) storeValue(address + 8, value);
  const bucket: usize = bucketAddress(index, hash);
  store32(chainAddress(index, position), load32(bucket));
  store32(bucket, (position + 1) >>> 0);
  setWord(index, USED, position + 1);
}

/** Removes the entry at `position`, whose key has this hash. */
export function removeAt(entries: unknown, index: unknown, position: usize, hash: i32): void {
  let link: usize = bucketAddress(index, hash);
  while (load32(link) !== position + 1) link = chainAddress(index, load32(link) - 1);
  store32(link, load32(chainAddress(index, position)));
  const address: usize = entryAddress(entries, index, position);
  storeValue(address, emptyValue());
  if (wordOf(index, STEP) === 4) storeValue(address + 8, emptyValue());
  setWord(index, REMOVED, wordOf(index, REMOVED) + 1);
  if (position === wordOf(index, FIRST)) setWord(index, FIRST, position + 1);
}
