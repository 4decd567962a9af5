// Numbers of the cell kinds and offsets within cells: docs/compiler.md, "Cells".

export const STRING_LATIN1 = 1;
export const STRING_UTF16 = 2;
export const ROPE = 3;
export const SYMBOL = 4;
export const BIGINT = 5;
export const ARRAY = 6;
export const FUNCTION = 7;
export const DICTIONARY = 8;
export const BOX = 9;
export const SLOTS = 10;
export const BYTES = 11;
export const FRAME = 12;
/** SLOTS with one value more: the object with an array's named properties. */
export const DETAILED_SLOTS = 13;
/** Pairs that do not keep their keys alive (weak-cells.ts). */
export const WEAK = 14;
/** Typed arrays are TYPED_FIRST (Int8Array) ..= TYPED_LAST (BigUint64Array). */
export const TYPED_FIRST = 32;
export const TYPED_LAST = 42;
/** Objects and class instances have this shape number or a higher one. */
export const FIRST_SHAPE = 64;

/** Bytes before the units of a flat string, the digits of a bigint. */
export const STRING_HEADER = 16;
export const BIGINT_HEADER = 16;
/** Bytes before the values of SLOTS, the bytes of BYTES, the slots of an object. */
export const CELL_HEADER = 8;
/** Bytes before the pairs of WEAK. */
export const WEAK_HEADER = 16;

/** Bits of an object's second word. */
export const SEALED = 0x40000000;
export const FROZEN = 0x80000000;
