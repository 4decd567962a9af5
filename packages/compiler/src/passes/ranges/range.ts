// Intervals of integers, and arithmetic on them as doubles do it.
//
// A range says of a number that it is an integer within lo..hi, not -0 and not NaN. `null` says nothing: any
// double. Every bound of a range lies within ±2^53, so that the number is the same as a 64-bit integer, and
// integer arithmetic whose result has a range is exact.
import type { BinOp, Rep } from "../../ir/ir.ts";

export interface Range {
  readonly lo: number;
  readonly hi: number;
}

/** What is known of a number: `null` is any double. */
export type Known = Range | null;

const SAFE = Number.MAX_SAFE_INTEGER;

/** The bound of counters, where widening stops before it gives up: what starts within ±2^32 and moves by at most 16
 *  at a time needs 2^48 steps to pass it, about a day of doing nothing else. It is no integer, so that a bound that
 *  a program names is never taken for it. */
const WIDE = 2 ** 52 - 0.5;
const SMALL_STEP = 16;
const COUNTER_START = 2 ** 32;

const limits: Partial<Record<Rep, Range>> = {
  i32: { lo: -2147483648, hi: 2147483647 },
  u32: { lo: 0, hi: 4294967295 },
  i64: { lo: -SAFE, hi: SAFE },
};

/** All that a register of that rep can hold. */
export const fullRange = (rep: Rep): Known => limits[rep] ?? null;

export const range = (lo: number, hi: number): Known => (lo >= -SAFE && hi <= SAFE ? { lo, hi } : null);

export function constant(value: number): Known {
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? { lo: value, hi: value } : null;
}

/** The bound of a counter holds only for what starts low: it does not swallow higher ones. */
const isMixed = (x: number, y: number): boolean =>
  x !== y && (x === WIDE || y === WIDE) && Math.max(x, y) > COUNTER_START && Math.min(x, y) > COUNTER_START;

export function join(a: Known, b: Known): Known {
  if (a === null || b === null || isMixed(a.hi, b.hi) || isMixed(-a.lo, -b.lo)) return null;
  if (a.lo <= b.lo && a.hi >= b.hi) return a;
  return { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}

export const same = (a: Known | undefined, b: Known | undefined): boolean =>
  a === b || (!!a && !!b && a.lo === b.lo && a.hi === b.hi);

export const within = (a: Known, outer: Known): a is Range =>
  a !== null && outer !== null && a.lo >= outer.lo && a.hi <= outer.hi;

const upper = [0, 2147483647, COUNTER_START];
const lower = [0, 2147483648, COUNTER_START];

/** The bound, of those given, that growth is moved on to; beyond the last it is that of counters, which holds for
 *  what is moved by small steps alone (see `sum`): all else grows once more and gets none. */
function widenedBound(before: number, now: number, bounds: readonly number[]): number | undefined {
  if (now <= before) return before;
  const bound = bounds.find((b) => b >= now);
  if (bound !== undefined) return bound;
  return before <= COUNTER_START && now <= 2 * COUNTER_START ? WIDE : undefined;
}

/** A range that grew from `before` to `now`, moved on to bounds at which growth soon ends. */
export function widen(before: Known, now: Known): Known {
  if (before === null || now === null) return null;
  const hi = widenedBound(before.hi, now.hi, upper);
  const lo = widenedBound(-before.lo, -now.lo, lower);
  return hi === undefined || lo === undefined ? null : { lo: 0 - lo, hi };
}

/** The sum a + b; what a loop moves by small steps keeps the bound of counters (see WIDE). */
function sum(a: Range, b: Range): Known {
  const isStep = (r: Range) => r.lo >= -SMALL_STEP && r.hi <= SMALL_STEP;
  let lo = a.lo + b.lo;
  let hi = a.hi + b.hi;
  if (isStep(a) || isStep(b)) {
    if (a.hi === WIDE || b.hi === WIDE) hi = WIDE;
    if (a.lo === -WIDE || b.lo === -WIDE) lo = -WIDE;
  }
  return range(lo, hi);
}

function product(a: Range, b: Range): Known {
  const aZero = a.lo <= 0 && a.hi >= 0;
  const bZero = b.lo <= 0 && b.hi >= 0;
  if ((aZero && b.lo < 0) || (bZero && a.lo < 0)) return null; // may be -0
  const all = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
  return range(Math.min(...all), Math.max(...all));
}

/** The remainder of a number that is not negative, which is never -0. */
function remainder(a: Range, b: Range): Known {
  if (a.lo < 0 || (b.lo <= 0 && b.hi >= 0)) return null;
  return { lo: 0, hi: Math.min(a.hi, Math.max(Math.abs(b.lo), Math.abs(b.hi)) - 1) };
}

/** The whole part of a quotient, if the division may be one of integers: the double nearest to a / b must not
 *  reach the next integer, which holds for a + b < 2^53. */
export function quotient(a: Known, b: Known): Known {
  if (a === null || b === null || a.lo < 0 || b.lo <= 0 || a.hi > 2 ** 51 || b.hi > 2 ** 51) return null;
  return { lo: Math.floor(a.lo / b.hi), hi: Math.floor(a.hi / b.lo) };
}

const isInt32 = (r: Range): boolean => r.lo >= -2147483648 && r.hi <= 2147483647;
const bits = (value: number): number => 32 - Math.clz32(value);

function bitwise(rep: Rep, name: string, a: Range, b: Range): Known {
  const full = fullRange(rep)!;
  switch (name) {
    case "and": {
      const masks = [a, b].filter((r) => r.lo >= 0).map((r) => r.hi);
      return masks.length === 0 ? full : { lo: 0, hi: Math.min(...masks) };
    }
    case "or":
    case "xor": {
      if (a.lo < 0 || b.lo < 0 || a.hi > 4294967295 || b.hi > 4294967295) return full;
      const width = Math.max(bits(a.hi), bits(b.hi));
      const hi = 2 ** width - 1;
      return hi <= full.hi ? { lo: 0, hi } : full;
    }
    case "shl":
      if (b.lo !== b.hi || b.lo < 0 || b.lo > 31 || a.lo < 0) return full;
      return a.hi * 2 ** b.lo <= full.hi ? { lo: a.lo * 2 ** b.lo, hi: a.hi * 2 ** b.lo } : full;
    case "shr":
      if (b.lo !== b.hi || b.lo < 0 || b.lo > 31) return a.lo >= 0 ? { lo: 0, hi: a.hi } : full;
      return { lo: Math.floor(a.lo / 2 ** b.lo), hi: Math.floor(a.hi / 2 ** b.lo) };
    default:
      return full;
  }
}

/** The result of an operation on numbers with these ranges; null also for results that are no numbers. */
export function binary(bin: BinOp, a: Known, b: Known): Known {
  const [rep, name] = bin.split(".") as [Rep, string];
  const full = fullRange(rep);
  if (a === null || b === null) return full;
  let result: Known;
  switch (name) {
    case "add":
      result = sum(a, b);
      break;
    case "sub":
      result = sum(a, { lo: -b.hi, hi: -b.lo });
      break;
    case "mul":
      result = product(a, b);
      // Integers have no -0 to fear.
      if (result === null && rep !== "f64") {
        const all = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
        result = range(Math.min(...all), Math.max(...all));
      }
      break;
    case "mod":
    case "rem":
      result = remainder(a, b);
      break;
    case "min":
    case "max": {
      const both = join(a, b);
      if (both === null) return full;
      return name === "min"
        ? { lo: both.lo, hi: Math.min(a.hi, b.hi) }
        : { lo: Math.max(a.lo, b.lo), hi: both.hi };
    }
    default:
      return rep === "i32" || rep === "u32" ? bitwise(rep, name, a, b) : full;
  }
  if (full === null) return result;
  return within(result, full) ? result : full;
}

export type Comparison = "eq" | "ne" | "lt" | "le" | "gt" | "ge";

const negated: Record<Comparison, Comparison> = {
  eq: "ne",
  ne: "eq",
  lt: "ge",
  le: "gt",
  gt: "le",
  ge: "lt",
};

/** What holds of `a` and `b` once `a name b` turned out to be `outcome`; undefined: that cannot happen. */
export function compared(
  name: Comparison,
  outcome: boolean,
  a: Range,
  b: Range,
): { a: Range; b: Range } | undefined {
  let { lo: aLo, hi: aHi } = a;
  let { lo: bLo, hi: bHi } = b;
  switch (outcome ? name : negated[name]) {
    case "lt":
      aHi = Math.min(aHi, bHi - 1);
      bLo = Math.max(bLo, aLo + 1);
      break;
    case "le":
      aHi = Math.min(aHi, bHi);
      bLo = Math.max(bLo, aLo);
      break;
    case "gt":
      aLo = Math.max(aLo, bLo + 1);
      bHi = Math.min(bHi, aHi - 1);
      break;
    case "ge":
      aLo = Math.max(aLo, bLo);
      bHi = Math.min(bHi, aHi);
      break;
    case "eq":
      aLo = bLo = Math.max(aLo, bLo);
      aHi = bHi = Math.min(aHi, bHi);
      break;
    case "ne":
      if (bLo === bHi && aLo === bLo) aLo++;
      if (bLo === bHi && aHi === bHi) aHi--;
      break;
  }
  return aLo <= aHi && bLo <= bHi ? { a: { lo: aLo, hi: aHi }, b: { lo: bLo, hi: bHi } } : undefined;
}

export const fitsInt32 = (a: Known): boolean => a !== null && isInt32(a);
