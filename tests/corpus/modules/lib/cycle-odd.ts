// The other half: runs first, when evenLabel is not initialised yet.
import { isEven, evenLabel } from "./cycle-even.ts";
export function isOdd(n: number): boolean {
  return n === 0 ? false : isEven(n - 1);
}
export function label(): string {
  return "not " + evenLabel;
}
let state: string;
try {
  state = evenLabel;
} catch (e) {
  state = (e as Error).name + ": " + (e as Error).message;
}
export const early = state + " " + isEven(2);
