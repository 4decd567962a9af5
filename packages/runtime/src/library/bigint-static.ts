// BigInt.asIntN and BigInt.asUintN (ECMA-262, 21.2.2).
import { bigintAsIntN, bigintAsUintN } from "../core/bigint.ts";
import { toInteger } from "./index-arguments.ts";

function checkedBits(bits: number): number {
  const count = toInteger(bits);
  if (count < 0 || count > 9007199254740991)
    throw new RangeError("Invalid value: not (convertible to) a safe integer");
  return count;
}

/** `value` modulo 2^bits. */
export function asUintN(bits: number, value: bigint): bigint {
  return bigintAsUintN(checkedBits(bits), value);
}

/** `value` modulo 2^bits as a signed number. */
export function asIntN(bits: number, value: bigint): bigint {
  return bigintAsIntN(checkedBits(bits), value);
}
