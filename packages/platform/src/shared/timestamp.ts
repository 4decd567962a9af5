// Time from the processor's time-stamp counter.
//
// Contract: the frequency is known (monitor or calibration) and the counter is invariant, which every
// hypervisor that offers it promises. Time is a number of nanoseconds since `startTimestamp`, exact to the
// resolution of a double for 104 days.

import { ENTRY_TIMESTAMP } from "@tessera/abi/boot-info";
import { readTimestamp } from "@tessera/machine/cpu";
import { highWord, lowWord } from "@tessera/machine/integer";
import { load32 } from "@tessera/machine/memory";
import { entryBlock } from "./entry-block.ts";

let startLow = 0;
let startHigh = 0;
let nsPerTick = 0;

/** Time zero is the time stamp that the entry code took. */
export function startTimestamp(frequencyHz: number): void {
  const block = entryBlock();
  // SAFETY: the entry code filled the block.
  startLow = load32(block + ENTRY_TIMESTAMP);
  startHigh = load32(block + ENTRY_TIMESTAMP + 4);
  nsPerTick = 1000000000 / frequencyHz;
}

/** Ticks since the entry code ran. */
export function elapsedTicks(): number {
  const now = readTimestamp();
  return (highWord(now) - startHigh) * 4294967296 + (lowWord(now) - startLow);
}

/** Nanoseconds since the entry code ran. */
export function timestampNs(): number {
  return Math.floor(elapsedTicks() * nsPerTick);
}
