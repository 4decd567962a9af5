// Machine integers as types of plain TypeScript, and the operations on them that JavaScript lacks.
//
// A branded number is an ordinary number under Node. The compiler holds it in a machine register and proves,
// or checks at run time with a RangeError, every flow of an unbranded number into it. `u64` is a bigint in
// [0, 2^64); write its arithmetic as `BigInt.asUintN(64, a * b)`, which compiles to one instruction.

export type i8 = number & { readonly __i8?: never };
export type u8 = number & { readonly __u8?: never };
export type i16 = number & { readonly __i16?: never };
export type u16 = number & { readonly __u16?: never };
export type i32 = number & { readonly __i32?: never };
export type u32 = number & { readonly __u32?: never };
/** A signed integer within ±2^53, held in 64 bits. */
export type i64 = number & { readonly __i64?: never };
/** An address or a size in bytes: an integer within ±2^53, held in 64 bits. */
export type usize = number & { readonly __usize?: never };
export type u64 = bigint & { readonly __u64?: never };

const scratch = new DataView(new ArrayBuffer(8));

/**
 * The number itself if it is an integer within ±2^63, otherwise -1.
 * @intrinsic
 */
export function toIndex(value: number): i64 {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 63 ? value : -1;
}

/**
 * Number of zero bits above the highest one bit; 64 for 0.
 * @intrinsic
 */
export function countLeadingZeros64(value: u64): i32 {
  const high = Number(value >> 32n);
  return high !== 0 ? Math.clz32(high) : 32 + Math.clz32(Number(value & 0xffffffffn));
}

/**
 * Number of zero bits below the lowest one bit; 32 for 0.
 * @intrinsic
 */
export function countTrailingZeros32(value: u32): i32 {
  return value === 0 ? 32 : 31 - Math.clz32(value & -value);
}

/**
 * Number of zero bits below the lowest one bit; 64 for 0.
 * @intrinsic
 */
export function countTrailingZeros64(value: u64): i32 {
  const low = Number(value & 0xffffffffn);
  return low !== 0 ? countTrailingZeros32(low) : 32 + countTrailingZeros32(Number(value >> 32n));
}

/**
 * The upper 64 bits of the 128-bit product.
 * @intrinsic
 */
export function multiplyHigh64(a: u64, b: u64): u64 {
  return (a * b) >> 64n;
}

/**
 * The IEEE-754 bits of a number; any NaN may be seen with any of its payloads.
 * @intrinsic
 */
export function bitsOfF64(value: number): u64 {
  scratch.setFloat64(0, value);
  return scratch.getBigUint64(0);
}

/**
 * The number with the given IEEE-754 bits.
 * @intrinsic
 */
export function f64FromBits(bits: u64): number {
  scratch.setBigUint64(0, bits);
  return scratch.getFloat64(0);
}

/**
 * Bits 63..32 of the IEEE-754 form: sign, exponent and the upper 20 bits of the fraction.
 * @intrinsic
 */
export function highWordOfF64(value: number): u32 {
  scratch.setFloat64(0, value);
  return scratch.getUint32(0);
}

/**
 * Bits 31..0 of the IEEE-754 form: the lower 32 bits of the fraction.
 * @intrinsic
 */
export function lowWordOfF64(value: number): u32 {
  scratch.setFloat64(0, value);
  return scratch.getUint32(4);
}

/**
 * The number whose IEEE-754 form has these upper and lower 32 bits.
 * @intrinsic
 */
export function f64FromWords(high: u32, low: u32): number {
  scratch.setUint32(0, high);
  scratch.setUint32(4, low);
  return scratch.getFloat64(0);
}

/**
 * Bits 31..0.
 * @intrinsic
 */
export function lowWord(value: u64): u32 {
  return Number(value & 0xffffffffn);
}

/**
 * Bits 63..32.
 * @intrinsic
 */
export function highWord(value: u64): u32 {
  return Number((value >> 32n) & 0xffffffffn);
}

/**
 * The same number in 64 bits.
 * @intrinsic
 */
export function widenWord(value: u32): u64 {
  return BigInt(value);
}

/**
 * Exchanges the two bytes.
 * @intrinsic
 */
export function swap16(value: u16): u16 {
  return ((value & 0xff) << 8) | ((value >>> 8) & 0xff);
}

/**
 * Reverses the order of the four bytes.
 * @intrinsic
 */
export function swap32(value: u32): u32 {
  scratch.setUint32(0, value, true);
  return scratch.getUint32(0);
}

/**
 * Reverses the order of the eight bytes.
 * @intrinsic
 */
export function swap64(value: u64): u64 {
  scratch.setBigUint64(0, value, true);
  return scratch.getBigUint64(0);
}
