// A cryptographic random generator: ChaCha20 (RFC 8439 section 2.3) with fast key erasure.
//
// Contract: seeded once with 32 bytes from the platform's RandomSource. Each refill makes eight blocks; the
// first 32 bytes become the next key and every byte handed out is wiped, so that a later look into memory
// reveals nothing that was handed out before. `reseed` mixes in fresh entropy (after a restore).

import type { RandomSource } from "./device.ts";

const BLOCK_BYTES = 64;
const POOL_BYTES = 512;
const KEY_BYTES = 32;

/** The generator; itself a RandomSource. */
export class Random implements RandomSource {
  readonly #state: Int32Array = new Int32Array(16);
  readonly #pool: Uint8Array = new Uint8Array(POOL_BYTES);
  readonly #source: RandomSource;
  #used: number = POOL_BYTES;

  constructor(source: RandomSource) {
    this.#source = source;
    initialiseState(this.#state);
    this.reseed();
  }

  /** Mixes 32 fresh bytes of the source into the key and drops what was buffered. */
  reseed(): void {
    const seed = new Uint8Array(KEY_BYTES);
    this.#source.fill(seed);
    for (let i = 0; i < 8; i++) this.#state[4 + i] = this.#state[4 + i]! ^ readI32le(seed, i * 4);
    seed.fill(0);
    this.#pool.fill(0);
    this.#used = POOL_BYTES;
  }

  fill(bytes: Uint8Array): void {
    const pool = this.#pool;
    for (let i = 0; i < bytes.length; i++) {
      if (this.#used >= POOL_BYTES) this.#refill();
      bytes[i] = pool[this.#used]!;
      pool[this.#used] = 0;
      this.#used = (this.#used + 1) | 0;
    }
  }

  /** 32 random bits as a signed integer. */
  nextInt32(): number {
    if (this.#used > POOL_BYTES - 4) this.#refill();
    const at = this.#used | 0;
    const value = readI32le(this.#pool, at);
    this.#pool.fill(0, at, at + 4);
    this.#used = (at + 4) | 0;
    return value;
  }

  /** A uniform integer from 0 to `limit` - 1; `limit` from 1 to 2^31. */
  nextBelow(limit: number): number {
    // Draws above the largest multiple of `limit` are thrown away, else small values were more likely.
    const bound = 0x80000000 - (0x80000000 % limit);
    for (;;) {
      const draw = this.nextInt32() & 0x7fffffff;
      if (draw < bound) return draw % limit;
    }
  }

  #refill(): void {
    const state = this.#state;
    const pool = this.#pool;
    for (let offset = 0; offset < POOL_BYTES; offset += BLOCK_BYTES) {
      state[12] = offset / BLOCK_BYTES;
      chacha20Block(state, pool, offset);
    }
    for (let i = 0; i < 8; i++) state[4 + i] = readI32le(pool, i * 4);
    pool.fill(0, 0, KEY_BYTES);
    this.#used = KEY_BYTES;
  }
}

/** Sets the constants "expand 32-byte k" and clears key, counter and nonce. */
export function initialiseState(state: Int32Array): void {
  state.fill(0);
  state[0] = 0x61707865;
  state[1] = 0x3320646e;
  state[2] = 0x79622d32;
  state[3] = 0x6b206574;
}

const WORKING = new Int32Array(16);

/** One ChaCha20 block (RFC 8439 section 2.3): 64 bytes of key stream of `state` at `out[offset]`. */
export function chacha20Block(state: Int32Array, out: Uint8Array, offset: number): void {
  const x = WORKING;
  for (let i = 0; i < 16; i++) x[i] = state[i]!;
  for (let round = 0; round < 10; round++) {
    quarterRound(x, 0, 4, 8, 12);
    quarterRound(x, 1, 5, 9, 13);
    quarterRound(x, 2, 6, 10, 14);
    quarterRound(x, 3, 7, 11, 15);
    quarterRound(x, 0, 5, 10, 15);
    quarterRound(x, 1, 6, 11, 12);
    quarterRound(x, 2, 7, 8, 13);
    quarterRound(x, 3, 4, 9, 14);
  }
  for (let i = 0; i < 16; i++) {
    const word = (x[i]! + state[i]!) | 0;
    const at = (offset + i * 4) | 0;
    out[at] = word & 0xff;
    out[at + 1] = (word >>> 8) & 0xff;
    out[at + 2] = (word >>> 16) & 0xff;
    out[at + 3] = word >>> 24;
  }
  x.fill(0);
}

function quarterRound(x: Int32Array, ai: number, bi: number, ci: number, di: number): void {
  let a = x[ai]!;
  let b = x[bi]!;
  let c = x[ci]!;
  let d = x[di]!;
  a = (a + b) | 0;
  d = d ^ a;
  d = (d << 16) | (d >>> 16);
  c = (c + d) | 0;
  b = b ^ c;
  b = (b << 12) | (b >>> 20);
  a = (a + b) | 0;
  d = d ^ a;
  d = (d << 8) | (d >>> 24);
  c = (c + d) | 0;
  b = b ^ c;
  b = (b << 7) | (b >>> 25);
  x[ai] = a;
  x[bi] = b;
  x[ci] = c;
  x[di] = d;
}

function readI32le(bytes: Uint8Array, offset: number): number {
  return bytes[offset]! | (bytes[offset + 1]! << 8) | (bytes[offset + 2]! << 16) | (bytes[offset + 3]! << 24);
}
