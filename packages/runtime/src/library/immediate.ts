// setImmediate and clearImmediate, as Node has them: callbacks that run once, after the timers of a turn.
import { drainMicrotasks, registerPoller } from "../core/event-loop.ts";

/** What setImmediate returns. */
export class Immediate {
  callback: (() => void) | undefined;

  constructor(callback: () => void) {
    this.callback = callback;
  }
}

let waiting: Immediate[] = [];
let isRegistered = false;

const poller = {
  poll(): boolean {
    if (waiting.length === 0) return false;
    // Those that are set meanwhile belong to the next turn.
    const turn = waiting;
    waiting = [];
    for (const immediate of turn) {
      const { callback } = immediate;
      immediate.callback = undefined;
      if (callback === undefined) continue;
      callback();
      drainMicrotasks();
    }
    return true;
  },
  deadlineNs(): number {
    return waiting.length > 0 ? 0 : Number.POSITIVE_INFINITY;
  },
  keepsAlive(): boolean {
    return waiting.some((immediate) => immediate.callback !== undefined);
  },
};

export function setImmediate(callback: unknown, ...args: unknown[]): Immediate {
  if (typeof callback !== "function")
    throw new TypeError('The "callback" argument must be of type function. Received ' + typeof callback);
  if (!isRegistered) registerPoller(poller);
  isRegistered = true;
  const run = callback as (...args: unknown[]) => unknown;
  const immediate = new Immediate(() => void run(...args));
  waiting.push(immediate);
  return immediate;
}

export function clearImmediate(immediate?: unknown): void {
  if (immediate instanceof Immediate) immediate.callback = undefined;
}
