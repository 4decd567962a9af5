// The walk behind Object.groupBy and Map.groupBy (ECMA-262, 7.3.35 GroupBy).
import { getIterator } from "../core/iterate.ts";

type Callback = (value: unknown, index: number) => unknown;

/** Calls `add` with the group and the value of each element. What throws closes the iteration. */
export function groupBy(
  source: unknown,
  callback: Callback,
  owner: string,
  add: (key: unknown, value: unknown) => void,
): void {
  if (source === undefined || source === null)
    throw new TypeError(owner + ".groupBy called on null or undefined");
  if (typeof callback !== "function") throw new TypeError(String(callback) + " is not a function");
  const iteration = getIterator(source);
  for (let index = 0; iteration.step(); index++) {
    const { value } = iteration;
    try {
      add(callback(value, index), value);
    } catch (error) {
      try {
        iteration.close();
      } catch {
        // The first error is the one that is thrown (7.4.11).
      }
      throw error;
    }
  }
}
