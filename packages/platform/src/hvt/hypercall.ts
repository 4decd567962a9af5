// Hypercalls of Solo5's hvt ABI from the guest's side.
//
// Contract: each function fills its structure in the platform's scratch memory and stops the guest by OUT; the
// monitor has changed the structure when it returns. Nothing here allocates.

import {
  EXCHANGE_HANDLE,
  EXCHANGE_RECEIVE_COUNT,
  EXCHANGE_RECEIVE_SLOTS,
  EXCHANGE_SEND_COUNT,
  EXCHANGE_SEND_SLOTS,
  EXCHANGE_TIMEOUT_NS,
  HALT_COOKIE,
  HALT_STATUS,
  HYPERCALL_EXCHANGE,
  HYPERCALL_HALT,
  HYPERCALL_NET_READ,
  HYPERCALL_NET_WRITE,
  HYPERCALL_POLL,
  HYPERCALL_PORT,
  HYPERCALL_PUTS,
  HYPERCALL_WALLTIME,
  NET_DATA,
  NET_HANDLE,
  NET_LENGTH,
  NET_RESULT,
  POLL_READY_SET,
  POLL_TIMEOUT_NS,
  PUTS_DATA,
  PUTS_LENGTH,
} from "@tessera/abi/hypercalls";
import type { i32, usize } from "@tessera/machine/integer";
import { load32, loadUsize, store32, storeUsize } from "@tessera/machine/memory";
import { out32 } from "@tessera/machine/port";
import { scratch } from "../shared/entry-block.ts";

/** The structure lies behind the random generator's state. */
const STRUCTURE = 256;

function structure(): usize {
  return scratch() + STRUCTURE;
}

/** Wall clock in ns since 1970, as whole milliseconds (nanoseconds exceed 2^53). */
export function hyperWallMs(): number {
  const at = structure();
  // SAFETY: here and below the structure is scratch memory that only this file uses.
  storeUsize(at, 0);
  out32(HYPERCALL_PORT + HYPERCALL_WALLTIME, at);
  return Math.floor((load32(at + 4) * 4294967296 + load32(at)) / 1000000);
}

export function hyperPuts(address: usize, length: usize): void {
  const at = structure();
  storeUsize(at + PUTS_DATA, address);
  storeUsize(at + PUTS_LENGTH, length);
  out32(HYPERCALL_PORT + HYPERCALL_PUTS, at);
}

/** Sleeps for at most `timeoutNs`; true if a device became ready. */
export function hyperPoll(timeoutNs: usize): boolean {
  const at = structure();
  storeUsize(at + POLL_TIMEOUT_NS, timeoutNs);
  storeUsize(at + POLL_READY_SET, 0);
  out32(HYPERCALL_PORT + HYPERCALL_POLL, at);
  return load32(at + POLL_READY_SET) !== 0 || load32(at + POLL_READY_SET + 4) !== 0;
}

/** Sends a frame; the result is one of RESULT_*. */
export function hyperNetWrite(handle: i32, address: usize, length: usize): i32 {
  const at = structure();
  storeUsize(at + NET_HANDLE, handle);
  storeUsize(at + NET_DATA, address);
  storeUsize(at + NET_LENGTH, length);
  store32(at + NET_RESULT, 0);
  out32(HYPERCALL_PORT + HYPERCALL_NET_WRITE, at);
  return load32(at + NET_RESULT) | 0;
}

/** Receives a frame of at most `length` bytes; its length, 0 if none waits. */
export function hyperNetRead(handle: i32, address: usize, length: usize): usize {
  const at = structure();
  storeUsize(at + NET_HANDLE, handle);
  storeUsize(at + NET_DATA, address);
  storeUsize(at + NET_LENGTH, length);
  store32(at + NET_RESULT, 0);
  out32(HYPERCALL_PORT + HYPERCALL_NET_READ, at);
  return load32(at + NET_RESULT) === 0 ? loadUsize(at + NET_LENGTH) : 0;
}

/**
 * Sends `sendCount` slots at `sendSlots`, waits for at most `timeoutNs` if nothing has come, and receives into
 * `receiveCount` slots at `receiveSlots`. `sentFrames` and `receivedFrames` say what happened.
 */
export function hyperExchange(
  handle: i32,
  timeoutNs: usize,
  sendSlots: usize,
  sendCount: usize,
  receiveSlots: usize,
  receiveCount: usize,
): void {
  const at = structure();
  storeUsize(at + EXCHANGE_TIMEOUT_NS, timeoutNs);
  storeUsize(at + EXCHANGE_HANDLE, handle);
  storeUsize(at + EXCHANGE_SEND_COUNT, sendCount);
  storeUsize(at + EXCHANGE_RECEIVE_COUNT, receiveCount);
  storeUsize(at + EXCHANGE_SEND_SLOTS, sendSlots);
  storeUsize(at + EXCHANGE_RECEIVE_SLOTS, receiveSlots);
  out32(HYPERCALL_PORT + HYPERCALL_EXCHANGE, at);
}

/** How many frames the last exchange sent. */
export function sentFrames(): usize {
  return loadUsize(structure() + EXCHANGE_SEND_COUNT);
}

/** How many frames the last exchange received. */
export function receivedFrames(): usize {
  return loadUsize(structure() + EXCHANGE_RECEIVE_COUNT);
}

export function hyperHalt(status: i32): void {
  const at = structure();
  storeUsize(at + HALT_COOKIE, 0);
  store32(at + HALT_STATUS, status);
  out32(HYPERCALL_PORT + HYPERCALL_HALT, at);
}
