// Web Cryptography's random numbers (W3C Web Cryptography API, 10.1): `crypto.getRandomValues`, `crypto.randomUUID`.
//
// Contract: bytes come from the platform's generator, the same that keys the network stack.
import { fillRandom } from "tessera:platform";
import { dataOf, isTypedArray, kindOfTyped, lengthOfTyped } from "./typed-array-cells.ts";
import { elementBytes } from "./typed-array-kinds.ts";

const FLOAT32 = 39;
const FLOAT64 = 40;
const QUOTA_BYTES = 65536;

/** Fills an integer typed array of at most 65536 bytes and returns it. */
export function getRandomValues(array: unknown): unknown {
  if (!isTypedArray(array) || kindOfTyped(array) === FLOAT32 || kindOfTyped(array) === FLOAT64)
    throw new TypeError("The data argument must be an integer-type TypedArray");
  const bytes = lengthOfTyped(array) * elementBytes(kindOfTyped(array));
  if (bytes > QUOTA_BYTES)
    throw new RangeError("The requested length exceeds 65,536 bytes: getRandomValues was asked for " + bytes);
  // SAFETY: the elements of the array, all of them.
  fillRandom(dataOf(array), bytes);
  return array;
}

const digits = "0123456789abcdef";

/** A version 4 UUID (RFC 9562, 5.4). */
export function randomUUID(): string {
  const bytes = new Uint8Array(16);
  getRandomValues(bytes);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  let text = "";
  for (let i = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += "-";
    text += digits.charAt(bytes[i]! >> 4) + digits.charAt(bytes[i]! & 15);
  }
  return text;
}

let object: unknown;

/** `crypto` itself as a value. */
export function asValue(): unknown {
  if (object === undefined) object = { getRandomValues, randomUUID };
  return object;
}
