// The platform of an spt guest: Solo5's spt ABI, version 2.
//
// Contract: docs/compiler.md, "Platform contract"; `devices()` and `commandLine()` for the library OS.
// `initialise` runs before the heap and before module initialisers, see shared/entry-block.ts.

import {
  EXTENSION_SEED,
  SPT_COMMAND_LINE,
  SPT_EPOLL_DESCRIPTOR,
  SPT_MANIFEST,
  SPT_MEMORY_BYTES,
  SPT_TIMER_DESCRIPTOR,
  SPT_TIMER_ID,
} from "@tessera/abi/boot-info";
import { COMMAND_LINE_BYTES, guardPage, stackBytes } from "@tessera/abi/layout";
import { setStackLimit, trap } from "@tessera/machine/cpu";
import type { i32, usize } from "@tessera/machine/integer";
import { load32, loadUsize, storeUsize } from "@tessera/machine/memory";
import { bootInfo, hasExtension, imageEnd, scratch, setEntryBlock } from "../shared/entry-block.ts";
import { attachedNetworks } from "../shared/manifest.ts";
import { fillRandom as fillFromGenerator, seedRandom } from "../shared/random.ts";
import { readText } from "../shared/text.ts";
import { SptNetworkDevice } from "./network.ts";
import {
  CLOCK_MONOTONIC,
  CLOCK_REALTIME,
  clockGetTime,
  exitGroup,
  setTimer,
  waitForEvents,
  writeTo,
} from "./system-calls.ts";

// Scratch memory behind the random generator's state.
const TIME = 256;
const TIMER = 288;
const EVENTS = 320;
const EVENT_BYTES = 12;
const MAX_EVENTS = 65;
/** The part of the stack kept for what runs after an overflow was noticed. */
const STACK_RESERVE_DIVISOR = 8;

const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;
const NS_PER_SECOND = 1000000000;

let memoryBytes: usize = 0;
let epoll: i32 = -1;
let timer: i32 = -1;
/** Deadline to which the timer is set, -1 if it must be set again. */
let armedNs = -1;

export function initialise(boot: usize): void {
  setEntryBlock(boot);
  const info = bootInfo();
  // SAFETY: the monitor filled `struct spt_boot_info` before it entered the guest.
  memoryBytes = loadUsize(info + SPT_MEMORY_BYTES);
  epoll = load32(info + SPT_EPOLL_DESCRIPTOR);
  timer = load32(info + SPT_TIMER_DESCRIPTOR);
  const stack = stackBytes(memoryBytes);
  setStackLimit(memoryBytes - stack + Math.floor(stack / STACK_RESERVE_DIVISOR));
  seedRandom(scratch(), hasExtension() ? info + EXTENSION_SEED : 0);
}

export function memoryStart(): usize {
  return imageEnd();
}

export function memoryEnd(): usize {
  return guardPage(memoryBytes);
}

/** `stream` 2 goes to standard error under our own monitor; Solo5's lets a guest write to standard output only. */
export function consoleWrite(address: usize, length: usize, stream: i32): void {
  const descriptor = stream === STANDARD_ERROR && hasExtension() ? STANDARD_ERROR : STANDARD_OUTPUT;
  let done = 0;
  while (done < length) {
    const written = writeTo(descriptor, address + done, length - done);
    // A closed console must not stop the guest.
    if (written <= 0) return;
    done += written;
  }
}

function clockNs(clock: i32): number {
  const time = scratch() + TIME;
  clockGetTime(clock, time);
  // SAFETY: the timespec lies in the platform's scratch memory.
  return loadUsize(time) * NS_PER_SECOND + loadUsize(time + 8);
}

export function monotonicNs(): number {
  return clockNs(CLOCK_MONOTONIC);
}

export function wallMs(): number {
  const time = scratch() + TIME;
  clockGetTime(CLOCK_REALTIME, time);
  // SAFETY: as above. Milliseconds are formed from the parts, since nanoseconds since 1970 exceed 2^53.
  return loadUsize(time) * 1000 + Math.floor(loadUsize(time + 8) / 1000000);
}

export function fillRandom(address: usize, length: usize): void {
  fillFromGenerator(address, length);
}

/**
 * Sleeps until a device is ready (true) or `deadlineNs` has come (false), as Solo5's bindings do: the epoll
 * set holds the devices and one timer with nanoseconds. A deadline at or below 0 only looks.
 */
export function wait(deadlineNs: number): boolean {
  const events = scratch() + EVENTS;
  let timeoutMs = -1;
  if (deadlineNs <= 0) timeoutMs = 0;
  else if (deadlineNs !== armedNs) arm(deadlineNs);
  const count = waitForEvents(epoll, events, MAX_EVENTS, timeoutMs);
  let ready = false;
  for (let i = 0; i < count; i++) {
    // SAFETY: the kernel wrote `count` packed epoll_events: u32 mask, u64 data.
    if (load32(events + i * EVENT_BYTES + 4) === SPT_TIMER_ID) armedNs = -1;
    else ready = true;
  }
  return ready;
}

/** Sets the timer; Infinity disarms it. */
function arm(deadlineNs: number): void {
  const value = scratch() + TIMER;
  let seconds = 0;
  let nanoseconds = 0;
  if (deadlineNs < Infinity) {
    seconds = Math.floor(deadlineNs / NS_PER_SECOND);
    // A value of zero would disarm the timer, see timerfd_settime(2).
    nanoseconds = Math.floor(deadlineNs - seconds * NS_PER_SECOND) | 1;
  }
  // SAFETY: an itimerspec of 32 bytes in the platform's scratch memory.
  storeUsize(value, 0);
  storeUsize(value + 8, 0);
  storeUsize(value + 16, seconds);
  storeUsize(value + 24, nanoseconds);
  setTimer(timer, value);
  armedNs = deadlineNs;
}

export function exit(code: i32): never {
  exitGroup(code & 0xff);
  trap();
}

/** Every network device that the monitor attached, in the order of the manifest. */
export function devices(): SptNetworkDevice[] {
  const found: SptNetworkDevice[] = [];
  // SAFETY: pointer to the manifest in the boot information.
  for (const attached of attachedNetworks(loadUsize(bootInfo() + SPT_MANIFEST))) {
    found.push(new SptNetworkDevice(attached));
  }
  return found;
}

/** The guest's command line, words separated by blanks. */
export function commandLine(): string {
  // SAFETY: pointer to the NUL-terminated command line in the boot information.
  return readText(loadUsize(bootInfo() + SPT_COMMAND_LINE), COMMAND_LINE_BYTES);
}
