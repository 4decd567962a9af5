// Sine, cosine, tangent and their inverses (ECMA-262, 21.3.2), after fdlibm, with whose results V8's agree.
//
// fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun
// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely granted,
// provided that this notice is preserved.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: here these constants are defined.
import { f64FromWords, highWordOfF64, lowWordOfF64 } from "@tessera/machine/integer";
import { reduceAngle, reducedHigh, reducedLow } from "./math-reduction.ts";

const PIO2_HIGH = 1.5707963267948966;
const PIO2_LOW = 6.123233995736766e-17;
const PIO4_HIGH = 0.7853981633974483;
const PIO4_LOW = 3.061616997868383e-17;
const PI = 3.141592653589793;
const PI_LOW = 1.2246467991473532e-16;

/** x without the lower half of its fraction. */
function upperHalf(x: number): number {
  return f64FromWords(highWordOfF64(x), 0);
}

/** Sine of x + y for |x| ≤ π/4. */
function kernelSin(x: number, y: number, hasTail: boolean): number {
  if ((highWordOfF64(x) & 0x7fffffff) < 0x3e400000) return x;
  const z = x * x;
  const v = z * x;
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (0.0000027557313707070068 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  const S1 = -0.16666666666666632;
  if (!hasTail) return x + v * (S1 + z * r);
  return x - (z * (0.5 * y - v * r) - y - v * S1);
}

/** Cosine of x + y for |x| ≤ π/4. */
function kernelCos(x: number, y: number): number {
  const ix = highWordOfF64(x) & 0x7fffffff;
  if (ix < 0x3e400000) return 1;
  const z = x * x;
  const r =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (0.00002480158728947673 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  if (ix < 0x3fd33333) return 1 - (0.5 * z - (z * r - x * y));
  const quarter = ix > 0x3fe90000 ? 0.28125 : f64FromWords(ix - 0x200000, 0);
  const rest = 0.5 * z - quarter;
  return 1 - quarter - (rest - (z * r - x * y));
}

/** -1 / (x + r), where w = x + r is rounded. */
function negativeReciprocal(x: number, r: number, w: number): number {
  const z = upperHalf(w);
  const v = r - (z - x);
  const a = -1 / w;
  const t = upperHalf(a);
  const s = 1 + t * z;
  return t + a * (s + t * v);
}

/** Tangent of x + y for |x| ≤ π/4, or with `reciprocal` its negative reciprocal. */
function kernelTan(angle: number, tail: number, reciprocal: boolean): number {
  let x = angle;
  let y = tail;
  const hx = highWordOfF64(x) | 0;
  const ix = hx & 0x7fffffff;
  if (ix < 0x3e300000) {
    if (!reciprocal) return x;
    if ((ix | lowWordOfF64(x)) === 0) return 1 / Math.abs(x);
    return negativeReciprocal(x, y, x + y);
  }
  const large = ix >= 0x3fe59428;
  if (large) {
    if (hx < 0) {
      x = -x;
      y = -y;
    }
    x = PIO4_HIGH - x + (PIO4_LOW - y);
    y = 0;
  }
  const z = x * x;
  const w = z * z;
  const odd =
    0.13333333333320124 +
    w *
      (0.021869488294859542 +
        w *
          (0.0035920791075913124 +
            w * (0.0005880412408202641 + w * (0.00007817944429395571 + w * -0.000018558637485527546))));
  const even =
    z *
    (0.05396825397622605 +
      w *
        (0.0088632398235993 +
          w *
            (0.0014562094543252903 +
              w * (0.0002464631348184699 + w * (0.00007140724913826082 + w * 0.00002590730518636337)))));
  const s = z * x;
  let r = y + z * (s * (odd + even) + y);
  r += 0.3333333333333341 * s;
  const sum = x + r;
  if (large) {
    const v = reciprocal ? -1 : 1;
    return (hx < 0 ? -1 : 1) * (v - 2 * (x - ((sum * sum) / (sum + v) - r)));
  }
  return reciprocal ? negativeReciprocal(x, r, sum) : sum;
}

export function sin(x: number): number {
  if ((highWordOfF64(x) & 0x7fffffff) <= 0x3fe921fb) return kernelSin(x, 0, false);
  if (x - x !== 0) return NaN;
  switch (reduceAngle(x) & 3) {
    case 0:
      return kernelSin(reducedHigh(), reducedLow(), true);
    case 1:
      return kernelCos(reducedHigh(), reducedLow());
    case 2:
      return -kernelSin(reducedHigh(), reducedLow(), true);
    default:
      return -kernelCos(reducedHigh(), reducedLow());
  }
}

export function cos(x: number): number {
  if ((highWordOfF64(x) & 0x7fffffff) <= 0x3fe921fb) return kernelCos(x, 0);
  if (x - x !== 0) return NaN;
  switch (reduceAngle(x) & 3) {
    case 0:
      return kernelCos(reducedHigh(), reducedLow());
    case 1:
      return -kernelSin(reducedHigh(), reducedLow(), true);
    case 2:
      return -kernelCos(reducedHigh(), reducedLow());
    default:
      return kernelSin(reducedHigh(), reducedLow(), true);
  }
}

export function tan(x: number): number {
  if ((highWordOfF64(x) & 0x7fffffff) <= 0x3fe921fb) return kernelTan(x, 0, false);
  if (x - x !== 0) return NaN;
  const odd = (reduceAngle(x) & 1) !== 0;
  return kernelTan(reducedHigh(), reducedLow(), odd);
}

/** (asin(√z) - √z) / z^1.5, the rational approximation of both inverse functions. */
function arcRatio(z: number): number {
  const p =
    z *
    (0.16666666666666666 +
      z *
        (-0.3255658186224009 +
          z *
            (0.20121253213486293 +
              z * (-0.04005553450067941 + z * (0.0007915349942898145 + z * 0.00003479331075960212)))));
  const q =
    1 +
    z * (-2.403394911734414 + z * (2.0209457602335057 + z * (-0.6882839716054533 + z * 0.07703815055590194)));
  return p / q;
}

export function asin(x: number): number {
  const ix = highWordOfF64(x) & 0x7fffffff;
  if (ix >= 0x3ff00000) return x === 1 || x === -1 ? x * PIO2_HIGH + x * PIO2_LOW : NaN;
  if (ix < 0x3e400000) return x;
  if (ix < 0x3fe00000) return x + x * arcRatio(x * x);
  const t = (1 - Math.abs(x)) * 0.5;
  const ratio = arcRatio(t);
  const s = Math.sqrt(t);
  let result: number;
  if (ix >= 0x3fef3333) result = PIO2_HIGH - (2 * (s + s * ratio) - PIO2_LOW);
  else {
    const w = upperHalf(s);
    const c = (t - w * w) / (s + w);
    const p = 2 * s * ratio - (PIO2_LOW - 2 * c);
    const q = PIO4_HIGH - 2 * w;
    result = PIO4_HIGH - (p - q);
  }
  return x > 0 ? result : -result;
}

export function acos(x: number): number {
  const ix = highWordOfF64(x) & 0x7fffffff;
  if (ix >= 0x3ff00000) return x === 1 ? 0 : x === -1 ? PI + 2 * PIO2_LOW : NaN;
  if (ix < 0x3fe00000) {
    if (ix <= 0x3c600000) return PIO2_HIGH + PIO2_LOW;
    return PIO2_HIGH - (x - (PIO2_LOW - x * arcRatio(x * x)));
  }
  if (x < 0) {
    const z = (1 + x) * 0.5;
    const s = Math.sqrt(z);
    return PI - 2 * (s + (arcRatio(z) * s - PIO2_LOW));
  }
  const z = (1 - x) * 0.5;
  const s = Math.sqrt(z);
  const df = upperHalf(s);
  const c = (z - df * df) / (s + df);
  return 2 * (df + (arcRatio(z) * s + c));
}

// atan of 1/2, 1, 3/2 and infinity.
const ATAN_HIGH: readonly number[] = [
  0.4636476090008061, 0.7853981633974483, 0.982793723247329, 1.5707963267948966,
];
const ATAN_LOW: readonly number[] = [
  2.2698777452961687e-17, 3.061616997868383e-17, 1.3903311031230998e-17, 6.123233995736766e-17,
];

export function atan(x: number): number {
  const ix = highWordOfF64(x) & 0x7fffffff;
  if (ix >= 0x44100000) {
    if (x !== x) return NaN;
    return x > 0 ? PIO2_HIGH + PIO2_LOW : -PIO2_HIGH - PIO2_LOW;
  }
  if (ix < 0x3e400000) return x;
  const magnitude = Math.abs(x);
  let id = -1;
  let t = x;
  if (ix >= 0x3fdc0000) {
    if (ix < 0x3fe60000) {
      id = 0;
      t = (2 * magnitude - 1) / (2 + magnitude);
    } else if (ix < 0x3ff30000) {
      id = 1;
      t = (magnitude - 1) / (magnitude + 1);
    } else if (ix < 0x40038000) {
      id = 2;
      t = (magnitude - 1.5) / (1 + 1.5 * magnitude);
    } else {
      id = 3;
      t = -1 / magnitude;
    }
  }
  const z = t * t;
  const w = z * z;
  const s1 =
    z *
    (0.3333333333333293 +
      w *
        (0.14285714272503466 +
          w *
            (0.09090887133436507 +
              w * (0.06661073137387531 + w * (0.049768779946159324 + w * 0.016285820115365782)))));
  const s2 =
    w *
    (-0.19999999999876483 +
      w *
        (-0.11111110405462356 +
          w * (-0.0769187620504483 + w * (-0.058335701337905735 + w * -0.036531572744216916))));
  if (id < 0) return t - t * (s1 + s2);
  const result = ATAN_HIGH[id]! - (t * (s1 + s2) - ATAN_LOW[id]! - t);
  return x < 0 ? -result : result;
}

/** The angle of the point (x, y). */
export function atan2(y: number, x: number): number {
  if (x !== x || y !== y) return NaN;
  if (x === 1) return atan(y);
  const xNegative = highWordOfF64(x) >>> 31 === 1;
  const yNegative = highWordOfF64(y) >>> 31 === 1;
  if (y === 0) return xNegative ? (yNegative ? -PI : PI) : y;
  if (x === 0) return yNegative ? -PIO2_HIGH : PIO2_HIGH;
  const yInfinite = Math.abs(y) === Infinity;
  if (Math.abs(x) === Infinity) {
    const angle = yInfinite ? (xNegative ? 3 * PIO4_HIGH : PIO4_HIGH) : xNegative ? PI : 0;
    return yNegative ? -angle : angle;
  }
  if (yInfinite) return yNegative ? -PIO2_HIGH : PIO2_HIGH;
  const difference = ((highWordOfF64(y) & 0x7fffffff) - (highWordOfF64(x) & 0x7fffffff)) >> 20;
  let z: number;
  if (difference > 60) {
    z = PIO2_HIGH + 0.5 * PI_LOW;
    return yNegative ? -z : z;
  }
  if (xNegative && difference < -60) z = 0;
  else z = atan(Math.abs(y / x));
  if (!xNegative) return yNegative ? -z : z;
  return yNegative ? z - PI_LOW - PI : PI - (z - PI_LOW);
}
