// Exponentials, logarithms and the cube root (ECMA-262, 21.3.2), after fdlibm and, for log2 and cbrt, FreeBSD's
// msun, with whose results V8's agree.
//
// fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun
// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely granted,
// provided that this notice is preserved.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: here these constants are defined.
import { f64FromWords, highWordOfF64, lowWordOfF64 } from "@tessera/machine/integer";

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INV_LN2 = 1.4426950408889634;
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019411;
const TWO54 = 18014398509481984;
const TWO1023 = 8.98846567431158e307;
const TWO_M1000 = 9.332636185032189e-302;

/** 2^n for -1022 ≤ n ≤ 1023. */
function powerOfTwo(n: number): number {
  return f64FromWords((1023 + n) * 1048576, 0);
}

function withHighWord(x: number, high: number): number {
  return f64FromWords(high >>> 0, lowWordOfF64(x));
}

export function exp(argument: number): number {
  let x = argument;
  const ix = highWordOfF64(x) & 0x7fffffff;
  const negative = x < 0;
  if (ix >= 0x40862e42) {
    if (x !== x) return NaN;
    if (x > OVERFLOW) return Infinity;
    if (x < UNDERFLOW) return 0;
  }
  let high = 0;
  let low = 0;
  let k = 0;
  if (ix > 0x3fd62e42) {
    if (ix < 0x3ff0a2b2) {
      if (x === 1) return 2.718281828459045;
      high = negative ? x + LN2_HIGH : x - LN2_HIGH;
      low = negative ? -LN2_LOW : LN2_LOW;
      k = negative ? -1 : 1;
    } else {
      k = Math.trunc(INV_LN2 * x + (negative ? -0.5 : 0.5));
      high = x - k * LN2_HIGH;
      low = k * LN2_LOW;
    }
    x = high - low;
  } else if (ix < 0x3e300000) return 1 + x;
  const t = x * x;
  const c =
    x -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  if (k === 0) return 1 - ((x * c) / (c - 2) - x);
  const y = 1 - (low - (x * c) / (2 - c) - high);
  if (k === 1024) return y * 2 * TWO1023;
  return k >= -1021 ? y * powerOfTwo(k) : y * powerOfTwo(k + 1000) * TWO_M1000;
}

export function expm1(argument: number): number {
  let x = argument;
  const ix = highWordOfF64(x) & 0x7fffffff;
  const negative = x < 0;
  if (ix >= 0x4043687a) {
    if (x !== x) return NaN;
    if (x > OVERFLOW) return Infinity;
    if (negative) return -1;
  }
  let c = 0;
  let k = 0;
  if (ix > 0x3fd62e42) {
    let high: number;
    let low: number;
    if (ix < 0x3ff0a2b2) {
      high = negative ? x + LN2_HIGH : x - LN2_HIGH;
      low = negative ? -LN2_LOW : LN2_LOW;
      k = negative ? -1 : 1;
    } else {
      k = Math.trunc(INV_LN2 * x + (negative ? -0.5 : 0.5));
      high = x - k * LN2_HIGH;
      low = k * LN2_LOW;
    }
    x = high - low;
    c = high - x - low;
  } else if (ix < 0x3c900000) return x;
  const hfx = 0.5 * x;
  const hxs = x * hfx;
  const r1 =
    1 +
    hxs *
      (-0.03333333333333313 +
        hxs *
          (0.0015873015872548146 +
            hxs * (-0.0000793650757867488 + hxs * (0.000004008217827329362 + hxs * -2.0109921818362437e-7))));
  const t = 3 - r1 * hfx;
  let e = hxs * ((r1 - t) / (6 - x * t));
  if (k === 0) return x - (x * e - hxs);
  e = x * (e - c) - c;
  e -= hxs;
  if (k === -1) return 0.5 * (x - e) - 0.5;
  if (k === 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
  if (k <= -2 || k > 56) {
    const y = 1 - (e - x);
    return (k === 1024 ? y * 2 * TWO1023 : y * powerOfTwo(k)) - 1;
  }
  if (k < 20) return (f64FromWords(0x3ff00000 - (0x200000 >> k), 0) - (e - x)) * powerOfTwo(k);
  const y = x - (e + powerOfTwo(-k));
  return (y + 1) * powerOfTwo(k);
}

/** The series of log(1 + f) that the logarithms share: for s = f / (2 + f), R with log(1 + f) ≈ 2s + sR. */
function logSeries(z: number): number {
  const w = z * z;
  const t1 = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const t2 =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  return t2 + t1;
}

export function log(argument: number): number {
  let x = argument;
  if (x !== x || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return x;
  let hx = highWordOfF64(x);
  let k = 0;
  if (hx < 0x100000) {
    k = -54;
    x *= TWO54;
    hx = highWordOfF64(x);
  }
  k += (hx >>> 20) - 1023;
  hx &= 0xfffff;
  const carry = (hx + 0x95f64) & 0x100000;
  x = withHighWord(x, hx | (carry ^ 0x3ff00000));
  k += carry >> 20;
  const f = x - 1;
  if ((0xfffff & (2 + hx)) < 3) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
    const r = f * f * (0.5 - 0.3333333333333333 * f);
    return k === 0 ? f - r : k * LN2_HIGH - (r - k * LN2_LOW - f);
  }
  const s = f / (2 + f);
  const r = logSeries(s * s);
  if (((hx - 0x6147a) | (0x6b851 - hx)) > 0) {
    const hfsq = 0.5 * f * f;
    if (k === 0) return f - (hfsq - s * (hfsq + r));
    return k * LN2_HIGH - (hfsq - (s * (hfsq + r) + k * LN2_LOW) - f);
  }
  if (k === 0) return f - s * (f - r);
  return k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f);
}

export function log1p(x: number): number {
  const hx = highWordOfF64(x) | 0;
  const ax = hx & 0x7fffffff;
  let k = 1;
  let f = 0;
  let hu = 1;
  let c = 0;
  if (hx < 0x3fda827a) {
    if (ax >= 0x3ff00000) return x === -1 ? -Infinity : NaN;
    if (ax < 0x3e200000) return ax < 0x3c900000 ? x : x - x * x * 0.5;
    if (hx > 0 || hx <= (0xbfd2bec4 | 0)) {
      k = 0;
      f = x;
    }
  }
  if (hx >= 0x7ff00000) return x + x;
  if (k !== 0) {
    let u: number;
    if (hx < 0x43400000) {
      u = 1 + x;
      hu = highWordOfF64(u);
      k = (hu >>> 20) - 1023;
      c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
    } else {
      u = x;
      hu = highWordOfF64(u);
      k = (hu >>> 20) - 1023;
    }
    hu &= 0xfffff;
    if (hu < 0x6a09e) u = withHighWord(u, hu | 0x3ff00000);
    else {
      k += 1;
      u = withHighWord(u, hu | 0x3fe00000);
      hu = (0x100000 - hu) >> 2;
    }
    f = u - 1;
  }
  const hfsq = 0.5 * f * f;
  if (hu === 0) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + (c + k * LN2_LOW);
    const r = hfsq * (1 - 0.6666666666666666 * f);
    return k === 0 ? f - r : k * LN2_HIGH - (r - (k * LN2_LOW + c) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const r =
    z *
    (0.6666666666666735 +
      z *
        (0.3999999999940942 +
          z *
            (0.2857142874366239 +
              z *
                (0.22222198432149784 +
                  z * (0.1818357216161805 + z * (0.15313837699209373 + z * 0.14798198605116586))))));
  if (k === 0) return f - (hfsq - s * (hfsq + r));
  return k * LN2_HIGH - (hfsq - (s * (hfsq + r) + (k * LN2_LOW + c)) - f);
}

export function log2(argument: number): number {
  let x = argument;
  if (x !== x || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return x;
  if (x === 1) return 0;
  let hx = highWordOfF64(x);
  let k = 0;
  if (hx < 0x100000) {
    k = -54;
    x *= TWO54;
    hx = highWordOfF64(x);
  }
  k += (hx >>> 20) - 1023;
  hx &= 0xfffff;
  const carry = (hx + 0x95f64) & 0x100000;
  x = withHighWord(x, hx | (carry ^ 0x3ff00000));
  k += carry >> 20;
  const f = x - 1;
  const hfsq = 0.5 * f * f;
  const s = f / (2 + f);
  const r = s * (hfsq + logSeries(s * s));
  const high = f64FromWords(highWordOfF64(f - hfsq), 0);
  const low = f - high - hfsq + r;
  const valueHigh = high * 1.4426950407214463;
  const valueLow = (low + high) * 1.6751713164886512e-10 + low * 1.4426950407214463;
  const w = k + valueHigh;
  return valueLow + (k - w + valueHigh) + w;
}

export function log10(argument: number): number {
  let x = argument;
  if (x !== x || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return x;
  if (x === 1) return 0;
  let hx = highWordOfF64(x);
  let k = 0;
  if (hx < 0x100000) {
    k = -54;
    x *= TWO54;
    hx = highWordOfF64(x);
  }
  k += (hx >>> 20) - 1023;
  const shift = k < 0 ? 1 : 0;
  const y = k + shift;
  x = withHighWord(x, (hx & 0xfffff) | ((0x3ff - shift) << 20));
  const z = y * 3.694239077158931e-13 + 0.4342944819032518 * log(x);
  return z + y * 0.30102999566361177;
}

export function cbrt(x: number): number {
  if (x !== x || x === 0 || x - x !== 0) return x;
  const sign = (highWordOfF64(x) & 0x80000000) >>> 0;
  const ix = highWordOfF64(x) & 0x7fffffff;
  let t: number;
  if (ix < 0x100000) {
    const high = highWordOfF64(TWO54 * x) & 0x7fffffff;
    t = f64FromWords((sign | (Math.trunc(high / 3) + 696219795)) >>> 0, 0);
  } else t = f64FromWords((sign | (Math.trunc(ix / 3) + 715094163)) >>> 0, 0);
  let r = t * t * (t / x);
  t =
    t *
    (1.87595182427177 +
      r * (-1.8849797954337717 + r * 1.6214297201053545) +
      r * r * r * (-0.758397934778766 + r * 0.14599619288661245));
  // Rounded to 23 bits, so that the square is exact.
  let high = highWordOfF64(t);
  let low = lowWordOfF64(t) + 0x80000000;
  if (low >= 4294967296) {
    low -= 4294967296;
    high += 1;
  }
  t = f64FromWords(high, (low & 0xc0000000) >>> 0);
  const s = t * t;
  r = x / s;
  const w = t + t;
  r = (r - t) / (w + r);
  return t + t * r;
}
