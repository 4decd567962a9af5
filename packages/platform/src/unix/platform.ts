// The platform of a plain Linux process.
//
// Contract: docs/compiler.md, "Platform contract"; `devices()` and `commandLine()` for the library OS.
// `initialise` runs before the heap and before module initialisers: it allocates nothing and uses module
// variables only as plain memory.

import { addressOf } from "@tessera/machine/cell";
import { setStackLimit, trap } from "@tessera/machine/cpu";
import type { i32, usize } from "@tessera/machine/integer";
import { loadUsize, store32, storeUsize } from "@tessera/machine/memory";
import { option, parseDecimal, setInitialStack } from "./arguments.ts";
import { networkDescriptor } from "./network.ts";
import {
  CLOCK_MONOTONIC,
  CLOCK_REALTIME,
  clockGetTime,
  exitGroup,
  getRandom,
  mapMemory,
  pollUntil,
  stackLimits,
  writeTo,
} from "./system-calls.ts";

export { commandLine } from "./arguments.ts";
export { devices } from "./network.ts";

const DEFAULT_MEMORY_BYTES = 64 * 1024 * 1024;
const LEAST_MEMORY_BYTES = 512 * 1024;
const LARGEST_MEMORY_BYTES = 64 * 1024 * 1024 * 1024;
const PAGE_BYTES = 4096;
const NS_PER_SECOND = 1000000000;
/** Of the kernel's stack limit at most this much is used, and this much is kept for reporting an overflow. */
const STACK_BYTES = 8 * 1024 * 1024;
const STACK_RESERVE_BYTES = 128 * 1024;

const STANDARD_ERROR = 2;
/** Exit code for bad options. */
const USAGE_ERROR = 2;

// The first page of the memory is the platform's: a timespec, one pollfd.
const TIME = 0;
const POLL = 32;
const POLL_READABLE = 1;

let memory: usize = 0;
let memoryBytes: usize = 0;

export function initialise(boot: usize): void {
  setInitialStack(boot);
  memoryBytes = wantedMemory();
  memory = mapMemory(memoryBytes);
  if (memory < 0) fail("error: the kernel gives no memory\n  help: ask for less with --mem=BYTES\n");
  // SAFETY: the mapping is at least LEAST_MEMORY_BYTES long.
  let stack: usize = STACK_BYTES;
  if (stackLimits(memory) === 0) {
    const soft = loadUsize(memory);
    // RLIM_INFINITY reads as -1.
    if (soft > 2 * STACK_RESERVE_BYTES && soft < stack) stack = soft;
  }
  setStackLimit(boot - stack + STACK_RESERVE_BYTES);
  storeUsize(memory, 0);
  storeUsize(memory + 8, 0);
  reportStart();
}

/** Tells the descriptor of `--report-fd=N` that the program starts now. */
function reportStart(): void {
  const text = option("report-fd");
  if (text !== 0) writeLiteral("start\n", parseDecimal(text) | 0);
}

function wantedMemory(): usize {
  const text = option("mem");
  if (text === 0) return DEFAULT_MEMORY_BYTES;
  const bytes = parseDecimal(text);
  if (bytes < LEAST_MEMORY_BYTES || bytes > LARGEST_MEMORY_BYTES) {
    fail("error: --mem wants a number of bytes from 524288 to 68719476736\n");
  }
  return bytes - (bytes % PAGE_BYTES);
}

/** Writes an ASCII literal before there is a heap. */
function writeLiteral(text: string, descriptor: i32): void {
  // SAFETY: a literal is a static Latin-1 cell: its bytes begin 16 bytes after its header.
  consoleWrite(addressOf(text) + 16, text.length, descriptor);
}

/** Reports a bad option before there is a heap. `message` is an ASCII literal. */
function fail(message: string): never {
  writeLiteral(message, STANDARD_ERROR);
  exit(USAGE_ERROR);
}

export function memoryStart(): usize {
  return memory + PAGE_BYTES;
}

export function memoryEnd(): usize {
  return memory + memoryBytes;
}

export function consoleWrite(address: usize, length: usize, stream: i32): void {
  let done: usize = 0;
  while (done < length) {
    const written = writeTo(stream, address + done, length - done);
    // A closed console must not stop the program; an interrupted call is tried again.
    if (written === -4 || written === -11) continue;
    if (written <= 0) return;
    done += written;
  }
}

function clockNs(clock: i32): number {
  // SAFETY: the timespec lies in the platform's page.
  clockGetTime(clock, memory + TIME);
  return loadUsize(memory + TIME) * NS_PER_SECOND + loadUsize(memory + TIME + 8);
}

export function monotonicNs(): number {
  return clockNs(CLOCK_MONOTONIC);
}

export function wallMs(): number {
  clockGetTime(CLOCK_REALTIME, memory + TIME);
  // SAFETY: as above. Nanoseconds since 1970 exceed 2^53, so milliseconds are formed from the parts.
  return loadUsize(memory + TIME) * 1000 + Math.floor(loadUsize(memory + TIME + 8) / 1000000);
}

export function fillRandom(address: usize, length: usize): void {
  let done: usize = 0;
  while (done < length) {
    const got = getRandom(address + done, length - done);
    // Only an interruption can make it fail once the kernel's pool is ready.
    if (got > 0) done += got;
  }
}

/**
 * Sleeps until the network device is readable (true) or the deadline has come (false); Infinity waits for the
 * device alone.
 */
export function wait(deadlineNs: number): boolean {
  const descriptor = networkDescriptor();
  let timeout: usize = 0;
  if (deadlineNs < Infinity) {
    const left = Math.max(0, deadlineNs - monotonicNs());
    const seconds = Math.floor(left / NS_PER_SECOND);
    timeout = memory + TIME;
    // SAFETY: a timespec and a pollfd in the platform's page.
    storeUsize(timeout, seconds);
    storeUsize(timeout + 8, Math.floor(left - seconds * NS_PER_SECOND));
  }
  if (descriptor >= 0) {
    store32(memory + POLL, descriptor);
    store32(memory + POLL + 4, POLL_READABLE);
    return pollUntil(memory + POLL, 1, timeout) > 0;
  }
  // Nothing could ever end an endless sleep; the event loop does not ask for one without a device.
  if (timeout === 0) exit(0);
  pollUntil(memory + POLL, 0, timeout);
  return false;
}

export function exit(code: i32): never {
  exitGroup(code & 0xff);
  trap();
}
