// The global `performance` (High Resolution Time): `now` only.
import { monotonicNs } from "tessera:platform";

// Zero until first asked; `now` counts from the start of the program as closely as it can be known.
let originNs = 0;

/** Milliseconds since the first call; never goes back. */
export function now(): number {
  const time = monotonicNs();
  if (originNs === 0) originNs = time - 1000;
  return (time - originNs) / 1e6;
}
