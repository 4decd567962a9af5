// Hashes of values for Map and Set: equal by SameValueZero implies equal hashes. Neighbouring numbers have
// neighbouring hashes: the table spreads them.
import { addressOf, bitsOf, isCell, shapeOf } from "@tessera/machine/cell";
import { highWordOfF64, type i32, lowWord, lowWordOfF64 } from "@tessera/machine/integer";
import { load32 } from "@tessera/machine/memory";
import { BIGINT } from "../core/cells.ts";
import { stringHash } from "../core/string.ts";

export function hashNumber(value: number): i32 {
  const integer: i32 = value | 0;
  // -0 gives the integer 0 like 0, which is what SameValueZero asks for.
  if (integer === value) return integer;
  if (value !== value) return 0x7ff80000;
  return (highWordOfF64(value) ^ Math.imul(lowWordOfF64(value), 31)) | 0;
}

export function hashString(text: string): i32 {
  return stringHash(text) | 0;
}

export function hashValue(value: unknown): i32 {
  if (typeof value === "number") return hashNumber(value);
  if (typeof value === "string") return hashString(value);
  if (!isCell(value)) return value === undefined ? 1 : value === null ? 2 : value === true ? 3 : 4;
  if (shapeOf(value) === BIGINT) {
    // SAFETY: a bigint cell has its digit count at +8 and the first digit, if any, at +16.
    const address = addressOf(value);
    return load32(address + 8) === 0 ? 0 : load32(address + 16) | 0;
  }
  // Cells do not move, so the address is the identity.
  return (lowWord(bitsOf(value)) >>> 3) | 0;
}
