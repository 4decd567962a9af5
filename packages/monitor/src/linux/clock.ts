// The host's clocks.
import { bytesAddress } from "@tessera/machine/cell";
import { SYS_CLOCK_GETTIME, tryCall } from "./kernel.ts";

const time = new Uint8Array(16);
const timeView = new DataView(time.buffer);

/** CLOCK_MONOTONIC in nanoseconds. */
export function monotonicNs(): number {
  tryCall(SYS_CLOCK_GETTIME, 1, bytesAddress(time), 0);
  return seconds() * 1000000000 + timeView.getUint32(8, true);
}

/** Whole seconds since 1970 of CLOCK_REALTIME; the nanoseconds are in `wallNanoseconds` right after. */
export function wallSeconds(): number {
  tryCall(SYS_CLOCK_GETTIME, 0, bytesAddress(time), 0);
  return seconds();
}

/** The nanosecond part of the last `wallSeconds`. */
export function wallNanoseconds(): number {
  return timeView.getUint32(8, true);
}

function seconds(): number {
  return timeView.getUint32(0, true) + timeView.getUint32(4, true) * 4294967296;
}
