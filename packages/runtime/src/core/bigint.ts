// Bigints: arithmetic, shifts and bits on BIGINT cells (ECMA-262, 6.1.6.2).
//
// A cell holds sign and magnitude in 64-bit digits, which are used here as pairs of 32-bit digits.
// SAFETY (whole file): digits begin 16 bytes after the header; a new cell has room for the count it was made
// with, and locals that point into cells keep them alive.
import { addressOf, auxOf, cellAt, setAux } from "@tessera/machine/cell";
import type { i32, u32, usize } from "@tessera/machine/integer";
import { copyBytes, load32, loadUsize, store32, storeUsize } from "@tessera/machine/memory";
import {
  addDigits,
  bitCount,
  compareDigits,
  divideDigits,
  divideSmall,
  multiplyDigits,
  shiftLeftBits,
  shiftRightBits,
  subtractDigits,
  trimmedCount,
} from "./bigint-digits.ts";
import { BIGINT, BIGINT_HEADER, BYTES, CELL_HEADER } from "./cells.ts";
import { allocate } from "./heap.ts";

/** V8's limit: 2^30 bits. */
const MAX_DIGITS = 33554432;

/** Address of the digits. */
export function digitsOf(v: bigint): usize {
  return addressOf(v) + BIGINT_HEADER;
}

/** Number of 32-bit digits, without leading zeros. */
export function countOf(v: bigint): usize {
  return trimmedCount(digitsOf(v), loadUsize(addressOf(v) + 8) * 2);
}

export function bigintIsZero(v: bigint): boolean {
  return loadUsize(addressOf(v) + 8) === 0;
}

export function isNegative(v: bigint): boolean {
  return auxOf(v) !== 0;
}

/** A positive cell with room for `count` digits, all zero; `finishBigint` makes it a proper value. */
export function newBigint(count: usize): bigint {
  if (count > MAX_DIGITS) throw new RangeError("Maximum BigInt size exceeded");
  const wide: usize = count + (count & 1);
  const address: usize = allocate(BIGINT_HEADER + wide * 4, BIGINT, 0);
  storeUsize(address + 8, wide >>> 1);
  return cellAt<bigint>(address);
}

/** Drops leading zeros and sets the sign (never that of zero). */
export function finishBigint(v: bigint, negative: boolean): bigint {
  const count: usize = countOf(v);
  storeUsize(addressOf(v) + 8, (count + 1) >>> 1);
  setAux(v, negative && count > 0 ? 1 : 0);
  return v;
}

/** Memory for `count` digits, all zero, that lives as long as a pointer into it does. */
function scratch(count: usize): usize {
  return allocate(CELL_HEADER + count * 4, BYTES, (count * 4) >>> 0) + CELL_HEADER;
}

export function bigintAdd(a: bigint, b: bigint): bigint {
  return addSigned(a, b, isNegative(b));
}

export function bigintSub(a: bigint, b: bigint): bigint {
  return addSigned(a, b, !isNegative(b));
}

/** a + b, where b counts with the given sign. */
function addSigned(a: bigint, b: bigint, negativeB: boolean): bigint {
  const countA: usize = countOf(a);
  const countB: usize = countOf(b);
  if (isNegative(a) === negativeB) {
    const result = newBigint((countA > countB ? countA : countB) + 1);
    if (countA >= countB) addDigits(digitsOf(result), digitsOf(a), countA, digitsOf(b), countB);
    else addDigits(digitsOf(result), digitsOf(b), countB, digitsOf(a), countA);
    return finishBigint(result, negativeB);
  }
  if (compareDigits(digitsOf(a), countA, digitsOf(b), countB) >= 0) {
    const result = newBigint(countA);
    subtractDigits(digitsOf(result), digitsOf(a), countA, digitsOf(b), countB);
    return finishBigint(result, isNegative(a));
  }
  const result = newBigint(countB);
  subtractDigits(digitsOf(result), digitsOf(b), countB, digitsOf(a), countA);
  return finishBigint(result, negativeB);
}

export function bigintMul(a: bigint, b: bigint): bigint {
  const result = newBigint(countOf(a) + countOf(b));
  multiplyDigits(digitsOf(result), digitsOf(a), countOf(a), digitsOf(b), countOf(b));
  return finishBigint(result, isNegative(a) !== isNegative(b));
}

/** Truncates towards zero. Throws RangeError for the divisor 0. */
export function bigintDiv(a: bigint, b: bigint): bigint {
  return divide(a, b, true);
}

/** The remainder has the sign of the dividend. Throws RangeError for the divisor 0. */
export function bigintRem(a: bigint, b: bigint): bigint {
  return divide(a, b, false);
}

function divide(a: bigint, b: bigint, wantQuotient: boolean): bigint {
  const countA: usize = countOf(a);
  const countB: usize = countOf(b);
  if (countB === 0) throw new RangeError("Division by zero");
  const negativeQuotient = isNegative(a) !== isNegative(b);
  if (compareDigits(digitsOf(a), countA, digitsOf(b), countB) < 0) return wantQuotient ? newBigint(0) : a;
  if (countB === 1) {
    const quotient = newBigint(countA);
    copyBytes(digitsOf(quotient), digitsOf(a), countA * 4);
    const rest: u32 = divideSmall(digitsOf(quotient), countA, load32(digitsOf(b)));
    if (wantQuotient) return finishBigint(quotient, negativeQuotient);
    const remainder = newBigint(1);
    store32(digitsOf(remainder), rest);
    return finishBigint(remainder, isNegative(a));
  }
  const shift: u32 = Math.clz32(load32(digitsOf(b) + (countB - 1) * 4));
  const divisor: usize = scratch(countB + 1);
  shiftLeftBits(divisor, digitsOf(b), countB, shift);
  const remainder = newBigint(countA + 1);
  shiftLeftBits(digitsOf(remainder), digitsOf(a), countA, shift);
  const quotient = newBigint(countA - countB + 1);
  divideDigits(digitsOf(quotient), digitsOf(remainder), countA, divisor, countB);
  if (wantQuotient) return finishBigint(quotient, negativeQuotient);
  shiftRightBits(digitsOf(remainder), digitsOf(remainder), countA + 1, shift);
  return finishBigint(remainder, isNegative(a));
}

/** Throws RangeError for a negative exponent, in the odd words of V8 11. */
export function bigintPow(a: bigint, b: bigint): bigint {
  if (isNegative(b)) throw new RangeError("undefined must be positive");
  const count: usize = countOf(b);
  const small = countOf(a) <= 1 && (countOf(a) === 0 || load32(digitsOf(a)) === 1);
  if (count > 1 && !small) throw new RangeError("Maximum BigInt size exceeded");
  let exponent: u32 = count === 0 ? 0 : load32(digitsOf(b));
  // For 0, 1 and -1 only the parity matters, and whether the exponent is 0.
  if (count > 1) exponent = ((exponent & 1) + 2) >>> 0;
  let result: bigint = one();
  let base: bigint = a;
  while (exponent !== 0) {
    if ((exponent & 1) !== 0) result = bigintMul(result, base);
    exponent = exponent >>> 1;
    if (exponent !== 0) base = bigintMul(base, base);
  }
  return result;
}

function one(): bigint {
  const v = newBigint(1);
  store32(digitsOf(v), 1);
  return finishBigint(v, false);
}

function copyOf(v: bigint, negative: boolean): bigint {
  const result = newBigint(countOf(v));
  copyBytes(digitsOf(result), digitsOf(v), countOf(v) * 4);
  return finishBigint(result, negative);
}

export function bigintNeg(v: bigint): bigint {
  return copyOf(v, !isNegative(v));
}

/** ~v = -v - 1. */
export function bigintNot(v: bigint): bigint {
  return bigintSub(bigintNeg(v), one());
}

/** -1, 0 or 1. */
export function bigintCompare(a: bigint, b: bigint): i32 {
  if (isNegative(a) !== isNegative(b)) return isNegative(a) ? -1 : 1;
  const order: i32 = compareDigits(digitsOf(a), countOf(a), digitsOf(b), countOf(b));
  return isNegative(a) ? (0 - order) | 0 : order;
}

export function bigintShl(a: bigint, b: bigint): bigint {
  return isNegative(b) ? shiftRight(a, b) : shiftLeft(a, b);
}

/** Rounds towards minus infinity. */
export function bigintShr(a: bigint, b: bigint): bigint {
  return isNegative(b) ? shiftLeft(a, b) : shiftRight(a, b);
}

/** a << |b|. */
function shiftLeft(a: bigint, b: bigint): bigint {
  if (bigintIsZero(a) || bigintIsZero(b)) return a;
  const amount: u32 = load32(digitsOf(b));
  if (countOf(b) > 1 || amount > MAX_DIGITS * 32) throw new RangeError("Maximum BigInt size exceeded");
  const whole: usize = amount >>> 5;
  const count: usize = countOf(a);
  const result = newBigint(count + whole + 1);
  shiftLeftBits(digitsOf(result) + whole * 4, digitsOf(a), count, (amount & 31) >>> 0);
  return finishBigint(result, isNegative(a));
}

/** floor(a / 2^|b|). */
function shiftRight(a: bigint, b: bigint): bigint {
  const count: usize = countOf(a);
  const amount: usize = countOf(b) > 1 ? 4294967296 : countOf(b) === 0 ? 0 : load32(digitsOf(b));
  if (amount === 0) return a;
  const whole: usize = amount === 4294967296 ? count : amount >>> 5;
  if (whole >= count) return isNegative(a) && count > 0 ? bigintNeg(one()) : newBigint(0);
  const left: usize = count - whole;
  const result = newBigint(left + 1);
  shiftRightBits(digitsOf(result), digitsOf(a) + whole * 4, left, (amount & 31) >>> 0);
  if (isNegative(a) && losesBits(a, whole, (amount & 31) >>> 0))
    addDigits(digitsOf(result), digitsOf(result), left, digitsOf(one()), 1);
  return finishBigint(result, isNegative(a));
}

/** Whether any of the low `whole` digits and `bits` bits is set. */
function losesBits(a: bigint, whole: usize, bits: u32): boolean {
  for (let i: usize = 0; i < whole; i += 1) if (load32(digitsOf(a) + i * 4) !== 0) return true;
  return (load32(digitsOf(a) + whole * 4) & ((1 << bits) - 1)) !== 0;
}

export function bigintAnd(a: bigint, b: bigint): bigint {
  return combineBits(a, b, AND);
}

export function bigintOr(a: bigint, b: bigint): bigint {
  return combineBits(a, b, OR);
}

export function bigintXor(a: bigint, b: bigint): bigint {
  return combineBits(a, b, XOR);
}

const AND = 0;
const OR = 1;
const XOR = 2;

/** Works on two's complement with one digit more than the longer operand has, for the sign. */
function combineBits(a: bigint, b: bigint, operation: i32): bigint {
  const longer: usize = countOf(a) > countOf(b) ? countOf(a) : countOf(b);
  const count: usize = longer + 1;
  const result = newBigint(count);
  const to: usize = digitsOf(result);
  const other: usize = scratch(count);
  copyBytes(to, digitsOf(a), countOf(a) * 4);
  copyBytes(other, digitsOf(b), countOf(b) * 4);
  if (isNegative(a)) negateDigits(to, count);
  if (isNegative(b)) negateDigits(other, count);
  for (let i: usize = 0; i < count; i += 1) {
    const x: u32 = load32(to + i * 4);
    const y: u32 = load32(other + i * 4);
    store32(to + i * 4, (operation === AND ? x & y : operation === OR ? x | y : x ^ y) >>> 0);
  }
  const negative = load32(to + longer * 4) >>> 31 !== 0;
  if (negative) negateDigits(to, count);
  return finishBigint(result, negative);
}

/** Two's complement negation in place. */
export function negateDigits(a: usize, count: usize): void {
  let carry: u32 = 1;
  for (let i: usize = 0; i < count; i += 1) {
    const digit: u32 = ~load32(a + i * 4) >>> 0;
    const sum: u32 = (digit + carry) >>> 0;
    carry = carry !== 0 && sum === 0 ? 1 : 0;
    store32(a + i * 4, sum);
  }
}

/** BigInt.asUintN: v modulo 2^bits. */
export function bigintAsUintN(bits: number, v: bigint): bigint {
  if (bits === 0 || bigintIsZero(v)) return newBigint(0);
  if (!isNegative(v) && bitCount(digitsOf(v), countOf(v)) <= bits) return v;
  const count: usize = Math.ceil(bits / 32);
  const result = newBigint(count);
  const to: usize = digitsOf(result);
  const kept: usize = countOf(v) < count ? countOf(v) : count;
  copyBytes(to, digitsOf(v), kept * 4);
  if (isNegative(v)) negateDigits(to, count);
  const odd: u32 = (bits & 31) >>> 0;
  if (odd !== 0) {
    const last: usize = to + (count - 1) * 4;
    store32(last, (load32(last) & ((1 << odd) - 1)) >>> 0);
  }
  return finishBigint(result, false);
}

/** BigInt.asIntN: v modulo 2^bits, in -2^(bits - 1) ..< 2^(bits - 1). */
export function bigintAsIntN(bits: number, v: bigint): bigint {
  if (bits === 0) return newBigint(0);
  // Values that fit are common and need no copy (the most negative one takes the long way).
  if (bitCount(digitsOf(v), countOf(v)) < bits) return v;
  const wrapped = bigintAsUintN(bits, v);
  if (bitCount(digitsOf(wrapped), countOf(wrapped)) < bits) return wrapped;
  const modulus = newBigint(Math.floor(bits / 32) + 1);
  store32(digitsOf(modulus) + Math.floor(bits / 32) * 4, (1 << (bits & 31)) >>> 0);
  return bigintSub(wrapped, finishBigint(modulus, false));
}
