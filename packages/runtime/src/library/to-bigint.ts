// BigInt(value) (ECMA-262, 21.2.1.1 and 7.1.13).
import { bigintFromNumber, bigintParse } from "../core/bigint-convert.ts";
import { toPrimitive } from "../core/value.ts";

/** Throws RangeError for a number that is no integer, SyntaxError for text that is none, TypeError for the rest. */
export function toBigInt(value: unknown): bigint {
  const primitive = toPrimitive(value, "number");
  if (typeof primitive === "bigint") return primitive;
  if (typeof primitive === "boolean") return primitive ? 1n : 0n;
  if (typeof primitive === "number") {
    if (primitive - primitive !== 0 || Math.trunc(primitive) !== primitive) {
      throw new RangeError(
        "The number " + primitive + " cannot be converted to a BigInt because it is not an integer",
      );
    }
    return bigintFromNumber(primitive);
  }
  if (typeof primitive === "string") {
    const parsed = bigintParse(primitive);
    if (parsed === undefined) throw new SyntaxError("Cannot convert " + primitive + " to a BigInt");
    return parsed;
  }
  throw new TypeError("Cannot convert " + String(primitive) + " to a BigInt");
}
