// The part of Date that needs no calendar: `Date.now`.
import { wallMs } from "tessera:platform";

/** Milliseconds since 1970-01-01 UTC, a whole number. */
export function now(): number {
  return Math.floor(wallMs());
}
