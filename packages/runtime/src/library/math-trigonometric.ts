// Sine, cosine, tangent and their inverses (ECMA-262, 21.3.2), after fdlibm, with whose results V8's agree.
//
// fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun
// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely granted,
// provided that this notice is preserved.
import { f64FromWords, highWordOfF64, lowWordOfF64 } from "@tessera/machine/integer";
import { reduceAngle, reducedHigh, reducedLow } from "./math-reduction.ts";

const PIO2_HIGH = 1.570796326794896558;
const PIO2_LOW = 6.12323399573676603587e-17;
const PIO4_HIGH = 7.85398163397448278999e-1;
const PIO4_LOW = 3.06161699786838301793e-17;
const PI = 3.141592653589793116;
const PI_LOW = 1.2246467991473531772e-16;

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
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  const S1 = -1.66666666666666324348e-1;
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
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
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
    1.33333333333201242699e-1 +
    w *
      (2.18694882948595424599e-2 +
        w *
          (3.59207910759131235356e-3 +
            w * (5.88041240820264096874e-4 + w * (7.817944429395570923e-5 + w * -1.85586374855275456654e-5))));
  const even =
    z *
    (5.39682539762260521377e-2 +
      w *
        (8.86323982359930005737e-3 +
          w *
            (1.45620945432529025516e-3 +
              w * (2.46463134818469906812e-4 + w * (7.14072491382608190305e-5 + w * 2.59073051863633712884e-5)))));
  const s = z * x;
  let r = y + z * (s * (odd + even) + y);
  r += 3.33333333333334091986e-1 * s;
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
    (1.66666666666666657415e-1 +
      z *
        (-3.25565818622400915405e-1 +
          z *
            (2.01212532134862925881e-1 +
              z * (-4.00555345006794114027e-2 + z * (7.91534994289814532176e-4 + z * 3.4793310759602116757e-5)))));
  const q =
    1 +
    z *
      (-2.40339491173441421878 +
        z * (2.02094576023350569471 + z * (-6.88283971605453293030e-1 + z * 7.70381505559019352791e-2)));
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
  4.63647609000806093515e-1, 7.85398163397448278999e-1, 9.82793723247329054082e-1, 1.570796326794896558,
];
const ATAN_LOW: readonly number[] = [
  2.26987774529616870924e-17, 3.06161699786838301793e-17, 1.39033110312309984516e-17, 6.12323399573676603587e-17,
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
    (3.33333333333329318027e-1 +
      w *
        (1.42857142725034663711e-1 +
          w *
            (9.09088713343650656196e-2 +
              w * (6.66107313738753120669e-2 + w * (4.97687799461593236017e-2 + w * 1.62858201153657823623e-2)))));
  const s2 =
    w *
    (-1.99999999998764832476e-1 +
      w *
        (-1.1111110405462355788e-1 +
          w * (-7.69187620504482999495e-2 + w * (-5.83357013379057348645e-2 + w * -3.65315727442169155270e-2))));
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
