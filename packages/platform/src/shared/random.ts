// Random bytes for the bare targets: ChaCha20 (RFC 8439 section 2.3) keyed once at start, with key erasure.
//
// Contract: `seedRandom` mixes every source that there is: RDRAND words and time stamp of the entry block, the
// monitor's seed, and what the platform adds. `fillRandom` never fails and never allocates. The state lives in
// raw memory because the runtime asks for randomness before any module is initialised.

import { ENTRY_RANDOM_COUNT, ENTRY_RANDOM_WORDS, ENTRY_TIMESTAMP } from "@tessera/abi/boot-info";
import { readTimestamp } from "@tessera/machine/cpu";
import { lowWord, type u32, type usize } from "@tessera/machine/integer";
import { load8, load32, loadUsize, store8, store32 } from "@tessera/machine/memory";
import { entryBlock } from "./entry-block.ts";

/** The generator's memory: 64 bytes of state, 64 bytes of output. */
export const RANDOM_STATE_BYTES = 128;
const KEY = 16;
const OUTPUT = 64;

let state: usize = 0;

/** Starts the generator. `memory`: RANDOM_STATE_BYTES; `seed`: 32 bytes of the monitor's, or 0 if it gave none. */
export function seedRandom(memory: usize, seed: usize): void {
  state = memory;
  // SAFETY: the platform reserved `memory`; the entry block and the seed were written before the guest started.
  store32(state, 0x61707865);
  store32(state + 4, 0x3320646e);
  store32(state + 8, 0x79622d32);
  store32(state + 12, 0x6b206574);
  for (let i = 0; i < 12; i++) store32(state + KEY + i * 4, 0);
  const block = entryBlock();
  const words = loadUsize(block + ENTRY_RANDOM_COUNT);
  for (let i = 0; i < words * 2 && i < 8; i++) mix(i, load32(block + ENTRY_RANDOM_WORDS + i * 4));
  if (seed !== 0) {
    for (let i = 0; i < 8; i++) mix(i, load32(seed + i * 4));
  }
  mix(0, load32(block + ENTRY_TIMESTAMP));
  mix(1, load32(block + ENTRY_TIMESTAMP + 4));
  mix(2, lowWord(readTimestamp()));
}

/** Mixes a word of entropy into the key. */
export function mixEntropy(word: u32): void {
  mix(3, word);
}

/** Fills `length` bytes at `address`. */
export function fillRandom(address: usize, length: usize): void {
  let done = 0;
  while (done < length) {
    // Half of each block becomes the next key, so that what was handed out cannot be computed again.
    makeBlock();
    for (let i = 0; i < 8; i++) store32(state + KEY + i * 4, load32(state + OUTPUT + i * 4));
    let used = 32;
    while (used < 64 && done < length) {
      store8(address + done, load8(state + OUTPUT + used));
      used++;
      done++;
    }
    for (let i = 0; i < 16; i++) store32(state + OUTPUT + i * 4, 0);
  }
}

function mix(index: number, word: u32): void {
  const at = state + KEY + index * 4;
  store32(at, (load32(at) ^ word) >>> 0);
}

/** One block of 64 bytes at `state + OUTPUT`; the counter advances. */
function makeBlock(): void {
  const counter = state + 48;
  store32(counter, (load32(counter) + 1) >>> 0);
  for (let i = 0; i < 16; i++) store32(state + OUTPUT + i * 4, load32(state + i * 4));
  for (let round = 0; round < 10; round++) {
    quarterRound(0, 4, 8, 12);
    quarterRound(1, 5, 9, 13);
    quarterRound(2, 6, 10, 14);
    quarterRound(3, 7, 11, 15);
    quarterRound(0, 5, 10, 15);
    quarterRound(1, 6, 11, 12);
    quarterRound(2, 7, 8, 13);
    quarterRound(3, 4, 9, 14);
  }
  for (let i = 0; i < 16; i++) {
    const at = state + OUTPUT + i * 4;
    store32(at, (load32(at) + load32(state + i * 4)) >>> 0);
  }
}

function quarterRound(ai: number, bi: number, ci: number, di: number): void {
  const out = state + OUTPUT;
  let a = load32(out + ai * 4) | 0;
  let b = load32(out + bi * 4) | 0;
  let c = load32(out + ci * 4) | 0;
  let d = load32(out + di * 4) | 0;
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
  store32(out + ai * 4, a >>> 0);
  store32(out + bi * 4, b >>> 0);
  store32(out + ci * 4, c >>> 0);
  store32(out + di * 4, d >>> 0);
}
