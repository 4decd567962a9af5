// The 8254 interval timer: calibrates the time-stamp counter and ends a sleep.
//
// Contract: channel 2 measures, channel 0 raises the one interrupt that this target has. Its clock runs at
// 1193182 Hz, so one sleep is at most 54 ms; the event loop simply looks again.

import { ENTRY_HALT_FUNCTION } from "@tessera/abi/boot-info";
import { callFunction, cellAt } from "@tessera/machine/cell";
import { pause, readTimestamp } from "@tessera/machine/cpu";
import { highWord, lowWord } from "@tessera/machine/integer";
import { loadUsize } from "@tessera/machine/memory";
import { in8, out8 } from "@tessera/machine/port";
import { entryBlock } from "../shared/entry-block.ts";

const FREQUENCY_HZ = 1193182;
const CHANNEL_0 = 0x40;
const CHANNEL_2 = 0x42;
const CONTROL = 0x43;
const GATE = 0x61;
const GATE_OUTPUT = 0x20;
const MEASURED_TICKS = 11932;
const PATIENCE = 10000000;
/** Assumed where there is no timer at all: a rate of the right order. */
const FALLBACK_HZ = 2000000000;
/** No time-stamp counter is slower: a measurement below means that the timer is not there. */
const SLOWEST_HZ = 100000000;

const NO_ARGUMENTS: unknown[] = [];
let isPresent = false;

/** Frequency of the time-stamp counter in Hz, measured over 10 ms. */
export function measureTimestampFrequency(): number {
  // Gate channel 2 on, speaker off; mode 0: the output rises when the count has run down.
  out8(GATE, (in8(GATE) & 0xfc) | 1);
  out8(CONTROL, 0xb0);
  out8(CHANNEL_2, MEASURED_TICKS & 0xff);
  out8(CHANNEL_2, MEASURED_TICKS >> 8);
  const start = readTimestamp();
  let tries = 0;
  while ((in8(GATE) & GATE_OUTPUT) === 0 && tries < PATIENCE) tries++;
  const end = readTimestamp();
  const ticks = (highWord(end) - highWord(start)) * 4294967296 + (lowWord(end) - lowWord(start));
  const frequencyHz = (ticks * FREQUENCY_HZ) / MEASURED_TICKS;
  isPresent = tries < PATIENCE && frequencyHz >= SLOWEST_HZ;
  return isPresent ? frequencyHz : FALLBACK_HZ;
}

/** Sleeps for about `durationNs`, at least one tick and at most 50 ms; only pauses where there is no timer. */
export function sleep(durationNs: number): void {
  if (!isPresent) {
    pause();
    return;
  }
  const ticks = Math.floor(Math.min(durationNs, 50000000) * (FREQUENCY_HZ / 1000000000)) + 1;
  out8(CONTROL, 0x30);
  out8(CHANNEL_0, ticks & 0xff);
  out8(CHANNEL_0, ticks >> 8);
  // SAFETY: the entry code made this function value; it unmasks the timer, halts, and masks again.
  callFunction(cellAt<unknown>(loadUsize(entryBlock() + ENTRY_HALT_FUNCTION)), undefined, NO_ARGUMENTS);
}
