// 64 MiB alive, rows replaced all the time: how long the longest step takes. A step makes 64 rows (8 KiB) and puts
// 16 of them into the table; without a collection it is a matter of microseconds.
import { fill, Random, Row } from "./rows.ts";

const LIVE_BYTES = 64 * 2 ** 20;
const STEPS = 400_000;
const WARM_UP = 100_000;

const table = fill(LIVE_BYTES);
const random = new Random();
const longest: number[] = [0, 0, 0, 0, 0];
let check = 0;
let last = performance.now();
const started = last;
for (let step = 0; step < STEPS; step++) {
  for (let i = 0; i < 64; i++) {
    const row = new Row(step, undefined);
    if ((i & 3) === 0) table[random.next() % table.length] = row;
    else check = (check + row.numbers.length) | 0;
  }
  const now = performance.now();
  const took = now - last;
  last = now;
  if (step < WARM_UP) continue;
  if (took > longest[0]!) {
    longest[0] = took;
    longest.sort((a, b) => a - b);
  }
}
console.log(JSON.stringify({ check, longestMs: longest.reverse(), totalMs: last - started }));
