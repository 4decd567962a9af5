// Math.random: xorshift128+ (Vigna 2014), the generator V8 uses, seeded by the platform at first use.
//
// Contract: uniform in [0, 1), 52 random bits; not for secrets.

import { fillRandom } from "tessera:platform";
import { bytesAddress } from "@tessera/machine/cell";

// The two 64-bit words of the state as 32-bit halves.
let state: Uint32Array | undefined;

function seed(): Uint32Array {
  const bytes = new Uint8Array(16);
  fillRandom(bytesAddress(bytes), 16);
  const words = new Uint32Array(4);
  for (let i = 0; i < 16; i++) words[i >> 2] = (words[i >> 2]! << 8) | bytes[i]!;
  // The state must not be all zero.
  words[0] = words[0]! | 1;
  return words;
}

export function random(): number {
  if (state === undefined) state = seed();
  const words = state;
  let high = words[0]!;
  let low = words[1]!;
  const otherHigh = words[2]!;
  const otherLow = words[3]!;
  words[0] = otherHigh;
  words[1] = otherLow;
  // s1 ^= s1 << 23
  high ^= (high << 23) | (low >>> 9);
  low ^= low << 23;
  // s1 ^= s1 >> 17
  const shiftedHigh = high >>> 17;
  const shiftedLow = (low >>> 17) | (high << 15);
  high ^= shiftedHigh;
  low ^= shiftedLow;
  // s1 ^= s0 ^ (s0 >> 26)
  high ^= otherHigh ^ (otherHigh >>> 26);
  low ^= otherLow ^ ((otherLow >>> 26) | (otherHigh << 6));
  words[2] = high >>> 0;
  words[3] = low >>> 0;
  return ((otherHigh >>> 0) * 1048576 + (otherLow >>> 12)) / 4503599627370496;
}
