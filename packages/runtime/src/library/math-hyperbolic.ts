// Hyperbolic functions and their inverses (ECMA-262, 21.3.2), after fdlibm, with whose results V8's agree.
//
// fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun
// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely granted,
// provided that this notice is preserved.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: here these constants are defined.
import { highWordOfF64 } from "@tessera/machine/integer";
import { exp, expm1, log, log1p } from "./math-exponential.ts";

const LN2 = 0.6931471805599453;
const OVERFLOW = 710.4758600739439;
const LOG_MAX = 709.7822265625;
const TWO_M28 = 3.725290298461914e-9;

export function sinh(x: number): number {
  const half = x < 0 ? -0.5 : 0.5;
  const magnitude = Math.abs(x);
  if (magnitude < 22) {
    if (magnitude < TWO_M28) return x;
    const t = expm1(magnitude);
    return magnitude < 1 ? half * (2 * t - (t * t) / (t + 1)) : half * (t + t / (t + 1));
  }
  if (magnitude < LOG_MAX) return half * exp(magnitude);
  if (magnitude <= OVERFLOW) {
    const w = exp(0.5 * magnitude);
    return half * w * w;
  }
  return x * Infinity;
}

export function cosh(x: number): number {
  const ix = highWordOfF64(x) & 0x7fffffff;
  const magnitude = Math.abs(x);
  if (ix < 0x3fd62e43) {
    const t = expm1(magnitude);
    const w = 1 + t;
    return ix < 0x3c800000 ? w : 1 + (t * t) / (w + w);
  }
  if (ix < 0x40360000) {
    const t = exp(magnitude);
    return 0.5 * t + 0.5 / t;
  }
  if (ix < 0x40862e42) return 0.5 * exp(magnitude);
  if (magnitude <= OVERFLOW) {
    const w = exp(0.5 * magnitude);
    return 0.5 * w * w;
  }
  return x - x === 0 ? Infinity : x * x;
}

export function tanh(x: number): number {
  const ix = highWordOfF64(x) & 0x7fffffff;
  if (x !== x) return NaN;
  if (ix < 0x3e300000) return x;
  const magnitude = Math.abs(x);
  let z = 1;
  if (ix < 0x40360000) {
    if (ix >= 0x3ff00000) z = 1 - 2 / (expm1(2 * magnitude) + 2);
    else {
      const t = expm1(-2 * magnitude);
      z = -t / (t + 2);
    }
  }
  return x < 0 ? -z : z;
}

export function asinh(x: number): number {
  const ix = highWordOfF64(x) & 0x7fffffff;
  if (ix >= 0x7ff00000) return x + x;
  if (ix < 0x3e300000) return x;
  const magnitude = Math.abs(x);
  let w: number;
  if (ix > 0x41b00000) w = log(magnitude) + LN2;
  else if (ix > 0x40000000) w = log(2 * magnitude + 1 / (Math.sqrt(x * x + 1) + magnitude));
  else {
    const t = x * x;
    w = log1p(magnitude + t / (1 + Math.sqrt(1 + t)));
  }
  return x > 0 ? w : -w;
}

export function acosh(x: number): number {
  if (x < 1 || x !== x) return NaN;
  const hx = highWordOfF64(x);
  if (hx >= 0x41b00000) return x === Infinity ? x : log(x) + LN2;
  if (x === 1) return 0;
  if (hx > 0x40000000) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const t = x - 1;
  return log1p(t + Math.sqrt(2 * t + t * t));
}

export function atanh(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude <= 1)) return NaN;
  if (magnitude === 1) return x * Infinity;
  const ix = highWordOfF64(magnitude);
  if (ix < 0x3e300000) return x;
  let t = magnitude + magnitude;
  if (ix < 0x3fe00000) t = 0.5 * log1p(t + (t * magnitude) / (1 - magnitude));
  else t = 0.5 * log1p(t / (1 - magnitude));
  return x >= 0 ? t : -t;
}
