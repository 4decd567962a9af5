// Half of a cycle.
import { isOdd, label, early } from "./cycle-odd.ts";
export function isEven(n: number): boolean {
  return n === 0 ? true : isOdd(n - 1);
}
export const evenLabel = "even";
export function describeOdd(): string {
  return label() + " / " + early;
}
