// A vector of a specification: prints whether the package gives what the specification says.

import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

export const hex = (text: string): Uint8Array => hexToBytes(text.replaceAll(" ", ""));
export const utf8: (text: string) => Uint8Array = utf8ToBytes;

export function vector(name: string, actual: Uint8Array, expected: string): void {
  const found = bytesToHex(actual);
  console.log(found === expected.replaceAll(" ", "") ? `ok - ${name}` : `not ok - ${name}: ${found}`);
}

export function holds(name: string, condition: boolean): void {
  console.log(condition ? `ok - ${name}` : `not ok - ${name}`);
}

/** Names the error that `action` must throw. */
export function throws(name: string, action: () => unknown): void {
  try {
    action();
    console.log(`not ok - ${name}: nothing thrown`);
  } catch (error) {
    console.log(`ok - ${name}: ${error instanceof Error ? error.message : "not an Error"}`);
  }
}
