// Debug builds: where in the program memory went, printed when it runs out.
//
// Each time the bump pointer needs new lines, the place that asked counts for all of them: a sample of the bytes
// allocated since the start. Nothing here allocates on the heap.
import { consoleWrite } from "tessera:platform";
import { addressOf, auxOf, loadValue, shapeOf } from "@tessera/machine/cell";
import { allocationSite } from "@tessera/machine/heap";
import { sitesAddress } from "@tessera/machine/image";
import type { u32, usize } from "@tessera/machine/integer";
import { allocateMemory, load32, loadUsize, store8, store32, storeUsize } from "@tessera/machine/memory";
import { STRING_HEADER, STRING_LATIN1 } from "./cells.ts";
import { setObserver } from "./heap.ts";

/** Places that are told apart; later ones are counted with the last. */
const PLACES = 256;
const ENTRY_BYTES = 16;
const PRINTED = 5;
const SITE_BYTES = 24;
const MEBIBYTE = 1048576;

/** Entries { u32 site; u32 unused; u64 bytes }; behind them a few bytes for digits. */
let table: usize = 0;
let count: usize = 0;

/** Begins to count. Called once, before the program. */
export function sampleAllocations(): void {
  table = allocateMemory(PLACES * ENTRY_BYTES + 32);
  setObserver(observe);
}

function observe(bytes: number): void {
  if (bytes === 0) report();
  else add(allocationSite(), Math.floor(bytes));
}

function add(site: u32, bytes: usize): void {
  let entry: usize = table;
  const end: usize = table + count * ENTRY_BYTES;
  while (entry < end && load32(entry) !== site) entry += ENTRY_BYTES;
  if (entry === end) {
    if (count === PLACES) entry -= ENTRY_BYTES;
    else {
      store32(entry, site);
      count += 1;
    }
  }
  storeUsize(entry + 8, loadUsize(entry + 8) + bytes);
}

function report(): void {
  write("most was allocated, since the start, at\n");
  for (let n: usize = 0; n < PRINTED; n += 1) {
    let most: usize = table;
    for (let entry: usize = table; entry < table + count * ENTRY_BYTES; entry += ENTRY_BYTES)
      if (loadUsize(entry + 8) > loadUsize(most + 8)) most = entry;
    const bytes: usize = loadUsize(most + 8);
    if (bytes < MEBIBYTE) return;
    storeUsize(most + 8, 0);
    write("  ");
    writeDecimal(Math.floor(bytes / MEBIBYTE));
    write(" MiB  ");
    writeSite(load32(most));
    write("\n");
  }
}

function writeSite(number: u32): void {
  if (number === 0) {
    write("the start");
    return;
  }
  // SAFETY: the emitter numbers sites of its table from 1.
  const site: usize = sitesAddress() + (number - 1) * SITE_BYTES;
  writeText(loadValue(site));
  write(" (");
  writeText(loadValue(site + 8));
  write(":");
  writeDecimal(load32(site + 16));
  write(":");
  writeDecimal(load32(site + 20));
  write(")");
}

/** A literal. */
function write(text: string): void {
  writeText(text);
}

function writeText(text: unknown): void {
  // SAFETY: static strings are flat; other than Latin-1 names are left out.
  if (shapeOf(text) === STRING_LATIN1) consoleWrite(addressOf(text) + STRING_HEADER, auxOf(text), 2);
}

function writeDecimal(value: usize): void {
  const end: usize = table + PLACES * ENTRY_BYTES + 32;
  let at: usize = end;
  let rest: usize = value;
  do {
    at -= 1;
    store8(at, 48 + (rest % 10));
    rest = Math.floor(rest / 10);
  } while (rest > 0);
  consoleWrite(at, end - at, 2);
}
