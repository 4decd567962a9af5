// Hashes by identity: cells do not move, so their address serves.
import { addressOf } from "@tessera/machine/cell";
import type { u32 } from "@tessera/machine/integer";
import { finishHash } from "./string.ts";

/** The hash of a cell by its identity. */
export function addressHash(cell: unknown): u32 {
  return finishHash((addressOf(cell) >>> 3) >>> 0);
}
