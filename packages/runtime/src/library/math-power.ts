// Math.pow and the operator ** (ECMA-262, 6.1.6.1.3), after fdlibm's e_pow.c, with whose results V8's agree.
//
// fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun
// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely granted,
// provided that this notice is preserved.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: here these constants are defined.
import { f64FromWords, highWordOfF64, lowWordOfF64 } from "@tessera/machine/integer";

const CP = 0.9617966939259756; // 2 / (3 ln 2), and in two parts
const CP_HIGH = 0.9617967009544373;
const CP_LOW = -7.028461650952758e-9;
const INV_LN2 = 1.4426950408889634;
const INV_LN2_HIGH = 1.4426950216293335;
const INV_LN2_LOW = 1.9259629911266175e-8;
const LN2 = 0.6931471805599453;
const LN2_HIGH = 0.6931471824645996;
const LN2_LOW = -1.904654299957768e-9;
const OVERFLOW_TAIL = 8.008566259537294e-17; // -(1024 - log2(overflow + half a unit))
const TWO53 = 9007199254740992;

function upperHalf(x: number): number {
  return f64FromWords(highWordOfF64(x), 0);
}

/** 0: y is no integer, 1: odd, 2: even. */
function parity(y: number): number {
  const magnitude = Math.abs(y);
  if (magnitude >= TWO53) return 2;
  if (Math.trunc(magnitude) !== magnitude) return 0;
  return magnitude % 2 === 1 ? 1 : 2;
}

// log2|x| as the sum of two doubles.
let logHigh = 0;
let logLow = 0;

export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  const ax = Math.abs(x);
  if (y === Infinity || y === -Infinity) {
    if (ax === 1) return NaN;
    return ax > 1 === y > 0 ? Infinity : 0;
  }
  if (y === 1) return x;
  if (y === -1) return 1 / x;
  if (y === 2) return x * x;
  if (y === 0.5 && x >= 0) return x === Infinity ? x : Math.sqrt(x + 0);
  const negative = highWordOfF64(x) >>> 31 === 1;
  const kind = negative ? parity(y) : 0;
  if (ax === 0 || ax === Infinity || ax === 1) {
    let z = y < 0 ? 1 / ax : ax;
    if (negative) {
      if (ax === 1 && kind === 0) z = NaN;
      else if (kind === 1) z = -z;
    }
    return z;
  }
  if (negative && kind === 0) return NaN;
  const sign = negative && kind === 1 ? -1 : 1;
  const iy = highWordOfF64(y) & 0x7fffffff;
  const ix = highWordOfF64(x) & 0x7fffffff;
  if (iy > 0x41e00000) {
    // |y| > 2^31
    if (iy > 0x43f00000) {
      if (ix <= 0x3fefffff) return y < 0 ? Infinity : 0;
      return y > 0 ? Infinity : 0;
    }
    if (ix < 0x3fefffff) return y < 0 ? sign * Infinity : sign * 0;
    if (ix > 0x3ff00000) return y > 0 ? sign * Infinity : sign * 0;
    logNearOne(ax);
  } else logOf(ax, ix);
  // (y1 + y2) · (logHigh + logLow)
  const y1 = upperHalf(y);
  const low = (y - y1) * logHigh + y * logLow;
  const high = y1 * logHigh;
  return powerOfTwo(high, low, sign);
}

/** |1 - x| ≤ 2^-20: a short series is enough. */
function logNearOne(ax: number): void {
  const t = ax - 1;
  const w = t * t * (0.5 - t * (0.3333333333333333 - t * 0.25));
  const u = INV_LN2_HIGH * t;
  const v = t * INV_LN2_LOW - w * INV_LN2;
  logHigh = upperHalf(u + v);
  logLow = v - (logHigh - u);
}

function logOf(magnitude: number, high: number): void {
  let ax = magnitude;
  let ix = high;
  let n = 0;
  if (ix < 0x100000) {
    ax *= TWO53;
    n = -53;
    ix = highWordOfF64(ax);
  }
  n += (ix >> 20) - 0x3ff;
  const j = ix & 0xfffff;
  ix = j | 0x3ff00000;
  // The interval of x: around 1 or around 1.5.
  let upper = false;
  if (j > 0x3988e) {
    if (j < 0xbb67a) upper = true;
    else {
      n += 1;
      ix -= 0x100000;
    }
  }
  ax = f64FromWords(ix, lowWordOfF64(ax));
  const base = upper ? 1.5 : 1;
  // s = (x - base) / (x + base) in two parts
  const u = ax - base;
  const v = 1 / (ax + base);
  const s = u * v;
  const sHigh = upperHalf(s);
  const tHigh = f64FromWords(((ix >> 1) | 0x20000000) + 0x80000 + (upper ? 0x40000 : 0), 0);
  const tLow = ax - (tHigh - base);
  const sLow = v * (u - sHigh * tHigh - sHigh * tLow);
  const s2 = s * s;
  let r =
    s2 *
    s2 *
    (0.5999999999999946 +
      s2 *
        (0.4285714285785502 +
          s2 *
            (0.33333332981837743 +
              s2 * (0.272728123808534 + s2 * (0.23066074577556175 + s2 * 0.20697501780033842)))));
  r += sLow * (sHigh + s);
  const sHigh2 = sHigh * sHigh;
  const pHigh = upperHalf(3 + sHigh2 + r);
  const pLow = r - (pHigh - 3 - sHigh2);
  const uu = sHigh * pHigh;
  const vv = sLow * pHigh + pLow * s;
  const sumHigh = upperHalf(uu + vv);
  const sumLow = vv - (sumHigh - uu);
  const zHigh = CP_HIGH * sumHigh;
  const zLow = CP_LOW * sumHigh + sumLow * CP + (upper ? 1.350039202129749e-8 : 0);
  const baseLog = upper ? 0.5849624872207642 : 0;
  logHigh = upperHalf(zHigh + zLow + baseLog + n);
  logLow = zLow - (logHigh - n - baseLog - zHigh);
}

/** sign · 2^(high + low). */
function powerOfTwo(high: number, lowPart: number, sign: number): number {
  const low = lowPart;
  let z = low + high;
  const j = highWordOfF64(z) | 0;
  const i = lowWordOfF64(z);
  if (j >= 0x40900000) {
    if (((j - 0x40900000) | i) !== 0 || low + OVERFLOW_TAIL > z - high) return sign * Infinity;
  } else if ((j & 0x7fffffff) >= 0x4090cc00) {
    if (((j - (0xc090cc00 | 0)) | i) !== 0 || low <= z - high) return sign * 0;
  }
  const ix = j & 0x7fffffff;
  let k = (ix >> 20) - 0x3ff;
  let n = 0;
  let h = high;
  if (ix > 0x3fe00000) {
    // n is z to the nearest integer.
    n = j + (0x100000 >> (k + 1));
    k = ((n & 0x7fffffff) >> 20) - 0x3ff;
    const t = f64FromWords((n & ~(0xfffff >> k)) >>> 0, 0);
    n = ((n & 0xfffff) | 0x100000) >> (20 - k);
    if (j < 0) n = -n;
    h -= t;
  }
  const t = upperHalf(low + h);
  const u = t * LN2_HIGH;
  const v = (low - (t - h)) * LN2 + t * LN2_LOW;
  z = u + v;
  const w = v - (z - u);
  const zz = z * z;
  const t1 =
    z -
    zz *
      (0.16666666666666602 +
        zz *
          (-0.0027777777777015593 +
            zz * (0.00006613756321437934 + zz * (-0.0000016533902205465252 + zz * 4.1381367970572385e-8))));
  // V8 differs from fdlibm here: the correction is within the denominator.
  const r = (z * t1) / (t1 - 2 - (w + z * w));
  z = 1 - (r - z);
  const exponent = (highWordOfF64(z) | 0) + (n << 20);
  if (exponent >> 20 <= 0) return sign * scaled(z, n);
  return sign * f64FromWords(exponent >>> 0, lowWordOfF64(z));
}

/** z · 2^n where the result is subnormal. */
function scaled(z: number, n: number): number {
  const larger = f64FromWords((highWordOfF64(z) + (n + 54) * 1048576) >>> 0, lowWordOfF64(z));
  return larger * 5.551115123125783e-17;
}
