// The global `Math` (ECMA-262, 21.3).
//
// Contract: every function gives V8's result bit for bit (Node 20). floor, ceil, trunc, sqrt and abs are machine
// operations; the others are TypeScript: transcendental ones in math-*.ts after fdlibm, which is what V8 uses.

// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: here these constants are defined.
export { cbrt, exp, expm1, log, log1p, log2, log10 } from "./math-exponential.ts";
export { acosh, asinh, atanh, cosh, sinh, tanh } from "./math-hyperbolic.ts";
export { pow } from "./math-power.ts";
export { random } from "./math-random.ts";
export { acos, asin, atan, atan2, cos, sin, tan } from "./math-trigonometric.ts";

export const E = 2.718281828459045;
export const LN10 = 2.302585092994046;
export const LN2 = 0.6931471805599453;
export const LOG10E = 0.4342944819032518;
export const LOG2E = 1.4426950408889634;
export const PI = 3.141592653589793;
export const SQRT1_2 = 0.7071067811865476;
export const SQRT2 = 1.4142135623730951;

export function abs(x: number): number {
  return Math.abs(x);
}

export function floor(x: number): number {
  return Math.floor(x);
}

export function ceil(x: number): number {
  return Math.ceil(x);
}

export function trunc(x: number): number {
  return Math.trunc(x);
}

export function sqrt(x: number): number {
  return Math.sqrt(x);
}

/** To the nearest integer, halves up; the sign of zero is kept. */
export function round(x: number): number {
  const up = Math.ceil(x);
  return up - 0.5 > x ? up - 1 : up;
}

export function sign(x: number): number {
  return x > 0 ? 1 : x < 0 ? -1 : x;
}

export function max(...values: number[]): number {
  let result = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value !== value) return NaN;
    if (value > result || (value === 0 && result === 0 && 1 / result < 0)) result = value;
  }
  return result;
}

export function min(...values: number[]): number {
  let result = Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value !== value) return NaN;
    if (value < result || (value === 0 && result === 0 && 1 / value < 0)) result = value;
  }
  return result;
}

/** Product modulo 2^32 as a signed number. */
export function imul(a: number, b: number): number {
  const x = a | 0;
  const y = b | 0;
  return ((x & 0xffff) * y + (((((x >>> 16) * y) & 0xffff) << 16) >>> 0)) | 0;
}

/** Number of leading zero bits of ToUint32(x). */
export function clz32(x: number): number {
  let word = x >>> 0;
  if (word === 0) return 32;
  let count = 0;
  if ((word & 0xffff0000) === 0) {
    count += 16;
    word <<= 16;
  }
  if ((word & 0xff000000) === 0) {
    count += 8;
    word <<= 8;
  }
  if ((word & 0xf0000000) === 0) {
    count += 4;
    word <<= 4;
  }
  if ((word & 0xc0000000) === 0) {
    count += 2;
    word <<= 2;
  }
  return (word & 0x80000000) === 0 ? count + 1 : count;
}

/** The square root of the sum of squares, scaled by the largest and summed with compensation, as V8 does it. */
export function hypot(...values: number[]): number {
  let largest = 0;
  let hasNaN = false;
  for (let i = 0; i < values.length; i++) {
    const magnitude = Math.abs(values[i] as number);
    if (magnitude === Infinity) return Infinity;
    if (magnitude !== magnitude) hasNaN = true;
    else if (magnitude > largest) largest = magnitude;
  }
  if (hasNaN) return NaN;
  if (largest === 0) return 0;
  let sum = 0;
  let compensation = 0;
  for (let i = 0; i < values.length; i++) {
    const scaled = Math.abs(values[i] as number) / largest;
    const summand = scaled * scaled - compensation;
    const preliminary = sum + summand;
    compensation = preliminary - sum - summand;
    sum = preliminary;
  }
  return Math.sqrt(sum) * largest;
}

let single: Float32Array | undefined;

/** The nearest single-precision number. */
export function fround(x: number): number {
  if (single === undefined) single = new Float32Array(1);
  single[0] = x;
  return single[0] as number;
}
