// How fast rows can be made that die young: a ring keeps the last 1024, so that no compiler does without them.
import { ROW_BYTES, Row } from "./rows.ts";

const ROUNDS = 6;
const ROWS = 4_000_000;

const ring: (Row | undefined)[] = [];
for (let i = 0; i < 1024; i++) ring.push(undefined);
let best = Infinity;
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  for (let i = 0; i < ROWS; i++) ring[i & 1023] = new Row(i, undefined);
  best = Math.min(best, performance.now() - start);
}
console.log(JSON.stringify({ gigabytesPerSecond: (ROWS * ROW_BYTES) / best / 1e6 }));
