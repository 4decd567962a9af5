// Reduction of angles: x = n·π/2 + y with |y| ≤ π/4, y as the sum of two doubles.
//
// Contract: exact enough for sine, cosine and tangent to be correct to the last bits for every finite x. After
// fdlibm's e_rem_pio2.c and k_rem_pio2.c (Cody and Waite for small angles, Payne and Hanek for large ones).
// fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun
// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely granted,
// provided that this notice is preserved.
import { f64FromWords, highWordOfF64, lowWordOfF64 } from "@tessera/machine/integer";

const PIO2 = 1.5707963267948966;
const INV_PIO2 = 0.6366197723675814;
// π/2 in three parts of 33 bits, each with what is left after it.
const PIO2_1 = 1.5707963267341256;
const PIO2_1T = 6.077100506506192e-11;
const PIO2_2 = 6.077100506303966e-11;
const PIO2_2T = 2.0222662487959506e-21;
const PIO2_3 = 2.0222662487111665e-21;
const PIO2_3T = 8.4784276603689e-32;
const TWO24 = 16777216;
const TWON24 = 1 / 16777216;

let restHigh = 0;
let restLow = 0;

/** The larger part of y of the last reduction. */
export function reducedHigh(): number {
  return restHigh;
}

/** The smaller part of y. */
export function reducedLow(): number {
  return restLow;
}

/** Leaves y in `reducedHigh` and `reducedLow` and returns n, of which only the last two bits matter. x is finite. */
export function reduceAngle(x: number): number {
  const ix = highWordOfF64(x) & 0x7fffffff;
  if (ix <= 0x3fe921fb) {
    restHigh = x;
    restLow = 0;
    return 0;
  }
  if (ix < 0x4002d97c) return reduceOnce(x, ix);
  const t = Math.abs(x);
  const n = ix <= 0x413921fb ? reduceMedium(t, ix) : reduceLarge(t, ix);
  if (x >= 0) return n;
  restHigh = -restHigh;
  restLow = -restLow;
  return -n;
}

/** |x| < 3π/4: n is ±1. */
function reduceOnce(x: number, ix: number): number {
  const sign = x > 0 ? 1 : -1;
  let z = x - sign * PIO2_1;
  let tail = sign * PIO2_1T;
  if (ix === 0x3ff921fb) {
    // Near π/2 33 more bits are needed.
    z -= sign * PIO2_2;
    tail = sign * PIO2_2T;
  }
  restHigh = z - tail;
  restLow = z - restHigh - tail;
  return sign;
}

/** t < 2^19·π/2. */
function reduceMedium(t: number, ix: number): number {
  const n = Math.trunc(t * INV_PIO2 + 0.5);
  let r = t - n * PIO2_1;
  let w = n * PIO2_1T;
  restHigh = r - w;
  if (n >= 32 || ix === (highWordOfF64(n * PIO2) | 0)) {
    const exponent = ix >> 20;
    if (exponent - ((highWordOfF64(restHigh) >>> 20) & 0x7ff) > 16) {
      let before = r;
      w = n * PIO2_2;
      r = before - w;
      w = n * PIO2_2T - (before - r - w);
      restHigh = r - w;
      if (exponent - ((highWordOfF64(restHigh) >>> 20) & 0x7ff) > 49) {
        before = r;
        w = n * PIO2_3;
        r = before - w;
        w = n * PIO2_3T - (before - r - w);
        restHigh = r - w;
      }
    }
  }
  restLow = r - restHigh - w;
  return n;
}

// 2/π in words of 24 bits.
const TWO_OVER_PI: readonly number[] = [
  0xa2f983, 0x6e4e44, 0x1529fc, 0x2757d1, 0xf534dd, 0xc0db62, 0x95993c, 0x439041, 0xfe5163, 0xabdebb,
  0xc561b7, 0x246e3a, 0x424dd2, 0xe00649, 0x2eea09, 0xd1921c, 0xfe1deb, 0x1cb129, 0xa73ee8, 0x8235f5,
  0x2ebb44, 0x84e99c, 0x7026b4, 0x5f7e41, 0x3991d6, 0x398353, 0x39f49c, 0x845f8b, 0xbdf928, 0x3b1ff8,
  0x97ffde, 0x05980f, 0xef2f11, 0x8b5a0a, 0x6d1f6d, 0x367ecf, 0x27cb09, 0xb74f46, 0x3f669e, 0x5fea2d,
  0x7527ba, 0xc7ebe5, 0xf17b3d, 0x0739f7, 0x8a5292, 0xea6bfb, 0x5fb11f, 0x8d5d08, 0x560330, 0x46fc7b,
  0x6babf0, 0xcfbc20, 0x9af436, 0x1da9e3, 0x91615e, 0xe61b08, 0x659985, 0x5f14a0, 0x68408d, 0xffd880,
  0x4d7327, 0x310606, 0x1556ca, 0x73a8c9, 0x60e27b, 0xc08c6b,
];

// π/2 in words of 24 bits.
const PIO2_WORDS: readonly number[] = [
  1.570796251296997, 7.549789415861596e-8, 5.390302529957765e-15, 3.282003415807913e-22,
  1.270655753080676e-29, 1.2293330898111133e-36, 2.7337005381646456e-44, 2.1674168387780482e-51,
];

/** x·2^n for results that are normal numbers. */
function scale(x: number, n: number): number {
  return n < -1022
    ? x * f64FromWords((1023 + n + 54) * 1048576, 0) * 5.551115123125783e-17
    : x * f64FromWords((1023 + n) * 1048576, 0);
}

const EXTRA = 4;

function reduceLarge(t: number, ix: number): number {
  // t as three words of 24 bits.
  const e0 = (ix >> 20) - 1046;
  let z = f64FromWords(ix - e0 * 1048576, lowWordOfF64(t));
  const x: number[] = [];
  for (let i = 0; i < 2; i++) {
    const word = Math.trunc(z);
    x.push(word);
    z = (z - word) * TWO24;
  }
  x.push(z);
  let words = 3;
  while (words > 1 && x[words - 1] === 0) words--;
  return multiplyByTwoOverPi(x, words - 1, e0);
}

/** The kernel: n and the rest of the number with the words x[0 ..= jx] and exponent e0. */
function multiplyByTwoOverPi(x: readonly number[], jx: number, e0: number): number {
  const jv = Math.max(0, Math.trunc((e0 - 3) / 24));
  let q0 = e0 - 24 * (jv + 1);
  const f: number[] = [];
  for (let i = 0; i <= jx + EXTRA; i++) {
    const j = jv - jx + i;
    f.push(j < 0 ? 0 : TWO_OVER_PI[j]!);
  }
  const q: number[] = [];
  for (let i = 0; i <= EXTRA; i++) q.push(convolve(x, jx, f, i));
  let jz = EXTRA;
  const iq: number[] = [];
  for (let i = 0; i < 24; i++) iq.push(0);
  let n = 0;
  let half = 0;
  let z = 0;
  for (;;) {
    z = q[jz]!;
    for (let i = 0, j = jz; j > 0; i++, j--) {
      const upper = Math.trunc(TWON24 * z);
      iq[i] = Math.trunc(z - TWO24 * upper);
      z = q[j - 1]! + upper;
    }
    z = scale(z, q0);
    z -= 8 * Math.floor(z * 0.125);
    n = Math.trunc(z);
    z -= n;
    half = 0;
    if (q0 > 0) {
      const carry = iq[jz - 1]! >> (24 - q0);
      n += carry;
      iq[jz - 1] = iq[jz - 1]! - (carry << (24 - q0));
      half = iq[jz - 1]! >> (23 - q0);
    } else if (q0 === 0) half = iq[jz - 1]! >> 23;
    else if (z >= 0.5) half = 2;
    if (half > 0) {
      n += 1;
      z = complement(iq, jz, q0, half, z);
    }
    if (z !== 0 || !allZero(iq, EXTRA, jz)) break;
    // Too many zeros: more words of 2/π are needed.
    let more = 1;
    while (iq[EXTRA - more] === 0) more++;
    for (let i = jz + 1; i <= jz + more; i++) {
      f[jx + i] = TWO_OVER_PI[jv + i]!;
      q[i] = convolve(x, jx, f, i);
    }
    jz += more;
  }
  if (z === 0) {
    jz--;
    q0 -= 24;
    while (iq[jz] === 0) {
      jz--;
      q0 -= 24;
    }
  } else {
    z = scale(z, -q0);
    if (z >= TWO24) {
      const upper = Math.trunc(TWON24 * z);
      iq[jz] = Math.trunc(z - TWO24 * upper);
      jz++;
      q0 += 24;
      iq[jz] = upper;
    } else iq[jz] = Math.trunc(z);
  }
  sumParts(iq, jz, q0, half);
  return n & 7;
}

function convolve(x: readonly number[], jx: number, f: readonly number[], i: number): number {
  let sum = 0;
  for (let j = 0; j <= jx; j++) sum += x[j]! * f[jx + i - j]!;
  return sum;
}

/** 1 - q: the fraction was more than one half. */
function complement(iq: number[], jz: number, q0: number, half: number, z: number): number {
  let carry = 0;
  for (let i = 0; i < jz; i++) {
    const word = iq[i]!;
    if (carry === 0) {
      if (word !== 0) {
        carry = 1;
        iq[i] = 0x1000000 - word;
      }
    } else iq[i] = 0xffffff - word;
  }
  if (q0 === 1) iq[jz - 1] = iq[jz - 1]! & 0x7fffff;
  else if (q0 === 2) iq[jz - 1] = iq[jz - 1]! & 0x3fffff;
  if (half !== 2) return z;
  const rest = 1 - z;
  return carry !== 0 ? rest - scale(1, q0) : rest;
}

function allZero(iq: readonly number[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (iq[i] !== 0) return false;
  return true;
}

/** π/2 times the fraction whose words are iq[0 ..= jz], rounded to two doubles. */
function sumParts(iq: readonly number[], jz: number, q0: number, half: number): void {
  const q: number[] = [];
  for (let i = 0; i <= jz; i++) q.push(0);
  let unit = scale(1, q0);
  for (let i = jz; i >= 0; i--) {
    q[i] = unit * iq[i]!;
    unit *= TWON24;
  }
  const parts: number[] = [];
  for (let i = jz; i >= 0; i--) {
    let sum = 0;
    for (let k = 0; k <= EXTRA && k <= jz - i; k++) sum += PIO2_WORDS[k]! * q[i + k]!;
    parts.push(sum);
  }
  let sum = 0;
  for (let i = jz; i >= 0; i--) sum += parts[i]!;
  restHigh = half === 0 ? sum : -sum;
  let low = parts[0]! - sum;
  for (let i = 1; i <= jz; i++) low += parts[i]!;
  restLow = half === 0 ? low : -low;
}
