// 50 GB of rows in all, of which 16 MiB are alive at any time: each fourth row replaces one of the table and keeps
// the one that it replaced until the next comes. At the end it waits, so that its memory can be looked at.
import { fill, Random, ROW_BYTES, Row } from "./rows.ts";

const LIVE_BYTES = 16 * 2 ** 20;
const TOTAL_BYTES = 50e9;

const table = fill(LIVE_BYTES);
const random = new Random();
let latest: Row | undefined;
let check = 0;
for (let count = 0; count * ROW_BYTES < TOTAL_BYTES; count++) {
  const row = new Row(count, latest);
  if ((count & 3) === 0) {
    const place = random.next() % table.length;
    row.next = table[place];
    if (latest !== undefined) latest.next = undefined;
    latest = row;
    table[place] = row;
  } else check = (check + row.numbers.length) | 0;
}
let sum = 0;
for (const row of table) sum += row.numbers[3] === row.id ? 1 : 0;
if (sum !== table.length) throw new Error(`${table.length - sum} rows are not what they were`);
console.log(JSON.stringify({ check }));
setTimeout(() => {}, 300);
