// SipHash-2-4 (Aumasson, Bernstein 2012) in 32-bit halves: a keyed hash that a peer cannot predict.
//
// Contract: `update` takes 32-bit words (two per 64-bit block of the specification, low one first), `finish`
// pads and leaves the low 32 bits of the digest in its result and the high ones in `digestHigh`. One object
// is used again and again; nothing is allocated. Only whole words are needed here, so that is all it takes.

import type { i32 } from "@tessera/machine/integer";

/** A keyed hash over 32-bit words. */
export class SipHash {
  /** High half of the last digest. */
  digestHigh: i32 = 0;
  readonly #key: Int32Array;
  #v0l: i32 = 0;
  #v0h: i32 = 0;
  #v1l: i32 = 0;
  #v1h: i32 = 0;
  #v2l: i32 = 0;
  #v2h: i32 = 0;
  #v3l: i32 = 0;
  #v3h: i32 = 0;
  #pending: i32 = 0;
  #words: i32 = 0;

  /** The key is four words: k0 low, k0 high, k1 low, k1 high. */
  constructor(key: Int32Array) {
    this.#key = key;
  }

  start(): void {
    const k = this.#key;
    this.#v0l = k[0]! ^ 0x70736575;
    this.#v0h = k[1]! ^ 0x736f6d65;
    this.#v1l = k[2]! ^ 0x6e646f6d;
    this.#v1h = k[3]! ^ 0x646f7261;
    this.#v2l = k[0]! ^ 0x6e657261;
    this.#v2h = k[1]! ^ 0x6c796765;
    this.#v3l = k[2]! ^ 0x79746573;
    this.#v3h = k[3]! ^ 0x74656462;
    this.#words = 0;
  }

  update(word: i32): void {
    if ((this.#words & 1) === 0) this.#pending = word | 0;
    else this.#block(this.#pending, word | 0);
    this.#words = (this.#words + 1) | 0;
  }

  /** Low 32 bits of the digest. */
  finish(): i32 {
    const lengthByte = (this.#words << 2) << 24;
    if ((this.#words & 1) === 0) this.#block(0, lengthByte);
    else this.#block(this.#pending, lengthByte);
    this.#v2l ^= 0xff;
    for (let i = 0; i < 4; i++) this.#round();
    this.digestHigh = this.#v0h ^ this.#v1h ^ this.#v2h ^ this.#v3h;
    return this.#v0l ^ this.#v1l ^ this.#v2l ^ this.#v3l;
  }

  #block(low: i32, high: i32): void {
    this.#v3l ^= low;
    this.#v3h ^= high;
    this.#round();
    this.#round();
    this.#v0l ^= low;
    this.#v0h ^= high;
  }

  #round(): void {
    let v0l = this.#v0l;
    let v0h = this.#v0h;
    let v1l = this.#v1l;
    let v1h = this.#v1h;
    let v2l = this.#v2l;
    let v2h = this.#v2h;
    let v3l = this.#v3l;
    let v3h = this.#v3h;
    let low = 0;
    // v0 += v1; v1 <<<= 13; v1 ^= v0; v0 <<<= 32
    low = (v0l + v1l) | 0;
    v0h = (v0h + v1h + carry(v0l, v1l, low)) | 0;
    v0l = low;
    low = (v1l << 13) | (v1h >>> 19);
    v1h = (v1h << 13) | (v1l >>> 19);
    v1l = low ^ v0l;
    v1h ^= v0h;
    low = v0l;
    v0l = v0h;
    v0h = low;
    // v2 += v3; v3 <<<= 16; v3 ^= v2
    low = (v2l + v3l) | 0;
    v2h = (v2h + v3h + carry(v2l, v3l, low)) | 0;
    v2l = low;
    low = (v3l << 16) | (v3h >>> 16);
    v3h = (v3h << 16) | (v3l >>> 16);
    v3l = low ^ v2l;
    v3h ^= v2h;
    // v0 += v3; v3 <<<= 21; v3 ^= v0
    low = (v0l + v3l) | 0;
    v0h = (v0h + v3h + carry(v0l, v3l, low)) | 0;
    v0l = low;
    low = (v3l << 21) | (v3h >>> 11);
    v3h = (v3h << 21) | (v3l >>> 11);
    v3l = low ^ v0l;
    v3h ^= v0h;
    // v2 += v1; v1 <<<= 17; v1 ^= v2; v2 <<<= 32
    low = (v2l + v1l) | 0;
    v2h = (v2h + v1h + carry(v2l, v1l, low)) | 0;
    v2l = low;
    low = (v1l << 17) | (v1h >>> 15);
    v1h = (v1h << 17) | (v1l >>> 15);
    v1l = low ^ v2l;
    v1h ^= v2h;
    low = v2l;
    v2l = v2h;
    v2h = low;
    this.#v0l = v0l;
    this.#v0h = v0h;
    this.#v1l = v1l;
    this.#v1h = v1h;
    this.#v2l = v2l;
    this.#v2h = v2h;
    this.#v3l = v3l;
    this.#v3h = v3h;
  }
}

/** Carry out of the 32-bit addition a + b = sum. */
function carry(a: i32, b: i32, sum: i32): i32 {
  return ((a & b) | ((a | b) & ~sum)) >>> 31;
}
