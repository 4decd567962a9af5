// BigInt.asIntN and BigInt.asUintN (ECMA-262, 21.2.2).
import { toInteger } from "./index-arguments.ts";

function checkedBits(bits: number): number {
  const count = toInteger(bits);
  if (count < 0 || count > 9007199254740991) throw new RangeError("Invalid value: not (convertible to) a safe integer");
  return count;
}

/** `value` modulo 2^bits. */
export function asUintN(bits: number, value: bigint): bigint {
  const modulus = 1n << BigInt(checkedBits(bits));
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
}

/** `value` modulo 2^bits as a signed number. */
export function asIntN(bits: number, value: bigint): bigint {
  const count = checkedBits(bits);
  if (count === 0) return 0n;
  const rest = asUintN(count, value);
  const half = 1n << BigInt(count - 1);
  return rest >= half ? rest - (half << 1n) : rest;
}
