// One half of a cycle.
import { isOdd } from "./odd.ts";
export const isEven = (n: number): boolean => (n === 0 ? true : isOdd(n - 1));
