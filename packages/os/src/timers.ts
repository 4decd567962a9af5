// A timer queue: the only one, under setTimeout as well as under every protocol.
//
// Contract: timers expire in order of deadline, those with equal deadlines in the order in which they were
// scheduled. Scheduling, moving and cancelling cost O(log n) and allocate nothing once the heap has grown.
// A timer that is scheduled while expired ones are being run waits for the next run, so that a timer which
// re-arms itself for "now" cannot starve the devices.

import type { i32 } from "@tessera/machine/integer";

/** A deadline with something to do. Subclass it; one object can be scheduled again and again. */
export abstract class Timer {
  /** Monotonic deadline in ns; meaningful while scheduled. */
  deadlineNs: number = 0;
  /** Position in its queue's heap, -1 while not scheduled. Owned by the queue. */
  heapIndex: i32 = -1;
  /** Tie breaker. Owned by the queue. */
  order: number = 0;

  abstract onExpire(nowNs: number): void;

  isScheduled(): boolean {
    return this.heapIndex >= 0;
  }
}

/** A timer that calls a function. */
export class CallbackTimer extends Timer {
  readonly #callback: () => void;
  constructor(callback: () => void) {
    super();
    this.#callback = callback;
  }
  onExpire(_nowNs: number): void {
    this.#callback();
  }
}

/** A binary min-heap by (deadline, order of scheduling). */
export class TimerQueue {
  readonly #heap: Timer[] = [];
  #size: i32 = 0;
  #nextOrder: number = 0;

  get size(): number {
    return this.#size;
  }

  /** Earliest deadline in ns, Infinity if the queue is empty. */
  nextDeadlineNs(): number {
    return this.#size === 0 ? Infinity : this.#heap[0]!.deadlineNs;
  }

  /** Schedules the timer, or moves it if it is scheduled already (it then queues behind its equals). */
  schedule(timer: Timer, deadlineNs: number): void {
    timer.deadlineNs = deadlineNs;
    timer.order = this.#nextOrder++;
    let index = timer.heapIndex | 0;
    if (index < 0) {
      index = this.#size | 0;
      if (index < this.#heap.length) this.#heap[index] = timer;
      else this.#heap.push(timer);
      timer.heapIndex = index;
      this.#size = (index + 1) | 0;
      this.#siftUp(index);
      return;
    }
    this.#siftUp(index);
    this.#siftDown(timer.heapIndex | 0);
  }

  /** Removes the timer; nothing happens if it is not scheduled. */
  cancel(timer: Timer): void {
    const index = timer.heapIndex | 0;
    if (index < 0) return;
    this.#removeAt(index);
  }

  /**
   * Takes the next timer that expired at `nowNs` and was scheduled before `beforeOrder` (see `mark`), or null.
   * A loop that must do something between two timers (run microtasks) uses this; others use `runExpired`.
   */
  popExpired(nowNs: number, beforeOrder: number): Timer | null {
    if (this.#size === 0) return null;
    const first = this.#heap[0]!;
    if (first.deadlineNs > nowNs || first.order >= beforeOrder) return null;
    this.#removeAt(0);
    return first;
  }

  /** The order that the next scheduled timer will get: the bound of one run. */
  mark(): number {
    return this.#nextOrder;
  }

  /** Runs what expired at `nowNs`; returns how many timers ran. */
  runExpired(nowNs: number): number {
    const bound = this.mark();
    let count = 0;
    for (;;) {
      const timer = this.popExpired(nowNs, bound);
      if (timer === null) return count;
      count++;
      timer.onExpire(nowNs);
    }
  }

  #removeAt(index: i32): void {
    const heap = this.#heap;
    const removed = heap[index]!;
    const lastIndex = (this.#size - 1) | 0;
    const last = heap[lastIndex]!;
    this.#size = lastIndex;
    // The slot beyond the heap keeps no reference to a cancelled timer, and the array keeps its length.
    heap[lastIndex] = TOMBSTONE;
    removed.heapIndex = -1;
    if (index === lastIndex) return;
    heap[index] = last;
    last.heapIndex = index;
    this.#siftUp(index);
    this.#siftDown(last.heapIndex | 0);
  }

  #siftUp(start: i32): void {
    const heap = this.#heap;
    let index = start | 0;
    const timer = heap[index]!;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = heap[parentIndex]!;
      if (!isBefore(timer, parent)) break;
      heap[index] = parent;
      parent.heapIndex = index;
      index = parentIndex;
    }
    heap[index] = timer;
    timer.heapIndex = index;
  }

  #siftDown(start: i32): void {
    const heap = this.#heap;
    const size = this.#size | 0;
    let index = start | 0;
    const timer = heap[index]!;
    for (;;) {
      let childIndex = (index * 2 + 1) | 0;
      if (childIndex >= size) break;
      let child = heap[childIndex]!;
      const rightIndex = (childIndex + 1) | 0;
      if (rightIndex < size && isBefore(heap[rightIndex]!, child)) {
        childIndex = rightIndex;
        child = heap[rightIndex]!;
      }
      if (!isBefore(child, timer)) break;
      heap[index] = child;
      child.heapIndex = index;
      index = childIndex;
    }
    heap[index] = timer;
    timer.heapIndex = index;
  }
}

function isBefore(left: Timer, right: Timer): boolean {
  if (left.deadlineNs !== right.deadlineNs) return left.deadlineNs < right.deadlineNs;
  return left.order < right.order;
}

class TombstoneTimer extends Timer {
  onExpire(_nowNs: number): void {
    throw new Error("timer queue is corrupt: an empty slot expired");
  }
}

const TOMBSTONE: Timer = new TombstoneTimer();
