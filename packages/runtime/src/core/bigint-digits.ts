// Arithmetic on natural numbers in memory: 32-bit digits, least significant first.
//
// Pure algorithms over raw memory (Knuth, TAOCP 2, 4.3.1); bigint.ts builds cells around them. Counts are in
// digits. Sources and targets may be the same range where stated; they never partly overlap.
// SAFETY (whole file): the caller passes ranges that it owns and that are as long as the counts say.
import {
  highWord,
  type i32,
  lowWord,
  type u32,
  type u64,
  type usize,
  widenWord,
} from "@tessera/machine/integer";
import { load32, store32 } from "@tessera/machine/memory";

/** The count without leading zero digits. */
export function trimmedCount(a: usize, count: usize): usize {
  let n: usize = count;
  while (n > 0 && load32(a + (n - 1) * 4) === 0) n -= 1;
  return n;
}

/** Order of two trimmed numbers: -1, 0, 1. */
export function compareDigits(a: usize, countA: usize, b: usize, countB: usize): i32 {
  if (countA !== countB) return countA < countB ? -1 : 1;
  for (let i: usize = countA - 1; i >= 0; i -= 1) {
    const x: u32 = load32(a + i * 4);
    const y: u32 = load32(b + i * 4);
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** to = a + b, where countA >= countB; writes countA + 1 digits. `to` may be a. */
export function addDigits(to: usize, a: usize, countA: usize, b: usize, countB: usize): void {
  let carry: u64 = 0n;
  for (let i: usize = 0; i < countA; i += 1) {
    let sum: u64 = BigInt.asUintN(64, widenWord(load32(a + i * 4)) + carry);
    if (i < countB) sum = BigInt.asUintN(64, sum + widenWord(load32(b + i * 4)));
    store32(to + i * 4, lowWord(sum));
    carry = widenWord(highWord(sum));
  }
  store32(to + countA * 4, lowWord(carry));
}

/** to = a - b, where a >= b; writes countA digits. `to` may be a. */
export function subtractDigits(to: usize, a: usize, countA: usize, b: usize, countB: usize): void {
  let borrow: u32 = 0;
  for (let i: usize = 0; i < countA; i += 1) {
    const x: u32 = load32(a + i * 4);
    const y: u32 = i < countB ? load32(b + i * 4) : 0;
    const difference: u64 = BigInt.asUintN(64, widenWord(x) - widenWord(y));
    const result: u64 = BigInt.asUintN(64, difference - widenWord(borrow));
    store32(to + i * 4, lowWord(result));
    borrow = highWord(result) === 0 ? 0 : 1;
  }
}

/** to = a * b; writes countA + countB digits; `to` is apart from both and zero. */
export function multiplyDigits(to: usize, a: usize, countA: usize, b: usize, countB: usize): void {
  for (let i: usize = 0; i < countA; i += 1) {
    const factor: u64 = widenWord(load32(a + i * 4));
    let carry: u64 = 0n;
    for (let j: usize = 0; j < countB; j += 1) {
      const at: usize = to + (i + j) * 4;
      const product: u64 = BigInt.asUintN(64, factor * widenWord(load32(b + j * 4)));
      const partial: u64 = BigInt.asUintN(64, product + carry);
      const sum: u64 = BigInt.asUintN(64, partial + widenWord(load32(at)));
      store32(at, lowWord(sum));
      carry = widenWord(highWord(sum));
    }
    store32(to + (i + countB) * 4, lowWord(carry));
  }
}

/** a = a * factor + addend in place; gives the carry out of the top digit. */
export function multiplyAddSmall(a: usize, count: usize, factor: u32, addend: u32): u32 {
  let carry: u64 = widenWord(addend);
  const wide: u64 = widenWord(factor);
  for (let i: usize = 0; i < count; i += 1) {
    const product: u64 = BigInt.asUintN(64, wide * widenWord(load32(a + i * 4)));
    const sum: u64 = BigInt.asUintN(64, product + carry);
    store32(a + i * 4, lowWord(sum));
    carry = widenWord(highWord(sum));
  }
  return lowWord(carry);
}

/**
 * floor((high * 2^32 + low) / divisor), where high < divisor. The quotient of doubles is at most one off, which the
 * exact remainder modulo 2^64 shows; that costs less than a 64-bit division.
 */
function divideWords(high: u32, low: u32, divisor: u32): u32 {
  const estimate = Math.floor((high * 4294967296 + low) / divisor);
  const quotient: u32 = estimate >= 4294967296 ? 0xffffffff : estimate >>> 0;
  const product: u64 = BigInt.asUintN(64, widenWord(quotient) * widenWord(divisor));
  const rest: u64 = BigInt.asUintN(64, joinWords(high, low) - product);
  // Below zero the upper word is all ones.
  if (highWord(rest) >>> 31 !== 0) return (quotient - 1) >>> 0;
  return highWord(rest) !== 0 || lowWord(rest) >= divisor ? (quotient + 1) >>> 0 : quotient;
}

function joinWords(high: u32, low: u32): u64 {
  const shifted: u64 = BigInt.asUintN(64, widenWord(high) << 32n);
  return BigInt.asUintN(64, shifted | widenWord(low));
}

/** a = a / divisor in place; gives the remainder. */
export function divideSmall(a: usize, count: usize, divisor: u32): u32 {
  let remainder: u32 = 0;
  for (let i: usize = count - 1; i >= 0; i -= 1) {
    const digit: u32 = load32(a + i * 4);
    const quotient: u32 = divideWords(remainder, digit, divisor);
    store32(a + i * 4, quotient);
    const product: u64 = BigInt.asUintN(64, widenWord(quotient) * widenWord(divisor));
    remainder = lowWord(BigInt.asUintN(64, joinWords(remainder, digit) - product));
  }
  return remainder;
}

/** to = a << bits for bits in 0 ..= 31; writes count + 1 digits. `to` may be a. */
export function shiftLeftBits(to: usize, a: usize, count: usize, bits: u32): void {
  let carry: u32 = 0;
  for (let i: usize = 0; i < count; i += 1) {
    const digit: u32 = load32(a + i * 4);
    store32(to + i * 4, ((digit << bits) | carry) >>> 0);
    carry = bits === 0 ? 0 : (digit >>> (32 - bits)) >>> 0;
  }
  store32(to + count * 4, carry);
}

/** to = a >> bits for bits in 0 ..= 31; writes count digits. `to` may be a. */
export function shiftRightBits(to: usize, a: usize, count: usize, bits: u32): void {
  let carry: u32 = 0;
  for (let i: usize = count - 1; i >= 0; i -= 1) {
    const digit: u32 = load32(a + i * 4);
    store32(to + i * 4, ((digit >>> bits) | carry) >>> 0);
    carry = bits === 0 ? 0 : (digit << (32 - bits)) >>> 0;
  }
}

/**
 * Knuth's algorithm D on a normalised divisor (top bit of its last digit set, countB >= 2, countA >= countB).
 * `a` has countA + 1 digits and becomes the remainder; writes countA - countB + 1 quotient digits to `quotient`.
 */
export function divideDigits(quotient: usize, a: usize, countA: usize, b: usize, countB: usize): void {
  const top: u32 = load32(b + (countB - 1) * 4);
  const second: u32 = load32(b + (countB - 2) * 4);
  for (let j: usize = countA - countB; j >= 0; j -= 1) {
    const digit: u32 = quotientDigit(a + (j + countB) * 4, top, second);
    const borrowed = multiplySubtract(a + j * 4, b, countB, digit);
    let exact: u32 = digit;
    if (borrowed) {
      // D6: the estimate was one too large (probability about 2 / 2^32).
      exact = (digit - 1) >>> 0;
      addBack(a + j * 4, b, countB);
    }
    store32(quotient + j * 4, exact);
  }
}

/** D3: an estimate from the three top digits that is right or one too large. `at`: the highest of them. */
function quotientDigit(at: usize, top: u32, second: u32): u32 {
  const high: u32 = load32(at);
  const low: u32 = load32(at - 4);
  const next: u32 = load32(at - 8);
  let estimate: u32 = high >= top ? 0xffffffff : divideWords(high, low, top);
  const product: u64 = BigInt.asUintN(64, widenWord(estimate) * widenWord(top));
  let rest: u64 = BigInt.asUintN(64, joinWords(high, low) - product);
  while (highWord(rest) === 0 && isProductAbove(estimate, second, lowWord(rest), next)) {
    estimate = (estimate - 1) >>> 0;
    rest = BigInt.asUintN(64, rest + widenWord(top));
  }
  return estimate;
}

/** Whether estimate * second > rest * 2^32 + next. */
function isProductAbove(estimate: u32, second: u32, rest: u32, next: u32): boolean {
  const product: u64 = BigInt.asUintN(64, widenWord(estimate) * widenWord(second));
  const high: u32 = highWord(product);
  return high > rest || (high === rest && lowWord(product) > next);
}

/** a -= b * digit over countB + 1 digits; whether that went below zero. */
function multiplySubtract(a: usize, b: usize, countB: usize, digit: u32): boolean {
  const factor: u64 = widenWord(digit);
  let carry: u64 = 0n;
  let borrow: u32 = 0;
  for (let i: usize = 0; i <= countB; i += 1) {
    let product: u64 = carry;
    if (i < countB)
      product = BigInt.asUintN(64, product + BigInt.asUintN(64, factor * widenWord(load32(b + i * 4))));
    carry = widenWord(highWord(product));
    const minuend: u64 = widenWord(load32(a + i * 4));
    const low: u64 = widenWord(lowWord(product));
    const difference: u64 = BigInt.asUintN(64, BigInt.asUintN(64, minuend - low) - widenWord(borrow));
    store32(a + i * 4, lowWord(difference));
    borrow = highWord(difference) === 0 ? 0 : 1;
  }
  return borrow !== 0;
}

/** a += b over countB + 1 digits; the carry out is dropped. */
function addBack(a: usize, b: usize, countB: usize): void {
  let carry: u64 = 0n;
  for (let i: usize = 0; i <= countB; i += 1) {
    let sum: u64 = BigInt.asUintN(64, widenWord(load32(a + i * 4)) + carry);
    if (i < countB) sum = BigInt.asUintN(64, sum + widenWord(load32(b + i * 4)));
    store32(a + i * 4, lowWord(sum));
    carry = widenWord(highWord(sum));
  }
}

/** Number of significant bits of a trimmed number. */
export function bitCount(a: usize, count: usize): usize {
  return count === 0 ? 0 : count * 32 - Math.clz32(load32(a + (count - 1) * 4));
}
