// WeakRef (ECMA-262, 26.1). A target that was given out lives until the running job has ended (9.10, KeepDuringJob).
import { addressOf, emptyValue } from "@tessera/machine/cell";
import { enqueueMicrotask } from "../core/event-loop.ts";
import { newWeakCell, setWeakPair, weakKey } from "../core/weak-cells.ts";
import { canBeHeldWeakly } from "./weak-table.ts";

/** What must live until the end of the job. */
let kept: unknown[] = [];

function keepDuringJob(target: unknown): void {
  // A microtask runs when the job has ended.
  if (kept.length === 0) enqueueMicrotask(clearKept);
  if (kept[kept.length - 1] !== target) kept.push(target);
}

function clearKept(): void {
  kept = [];
}

export class WeakRef<T> {
  readonly #cell: unknown;

  constructor(target: T) {
    if (!canBeHeldWeakly(target)) throw new TypeError("WeakRef: invalid target");
    this.#cell = newWeakCell(1);
    // SAFETY: the cell has one pair.
    setWeakPair(addressOf(this.#cell), 0, target, emptyValue());
    keepDuringJob(target);
  }

  /** The target, or undefined when it has been collected. */
  deref(): T | undefined {
    const target = weakKey(addressOf(this.#cell), 0);
    if (target === null) return undefined;
    keepDuringJob(target);
    return target as T;
  }

  get [Symbol.toStringTag](): string {
    return "WeakRef";
  }
}
