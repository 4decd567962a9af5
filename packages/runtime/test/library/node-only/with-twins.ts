// Import this first: later dynamic imports of library files get the twins of core.
import { register } from "node:module";

register("./twin-hooks.mjs", import.meta.url);

/** A pseudo-random sequence with a fixed seed (mulberry32): numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
