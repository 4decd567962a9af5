// Timers in the order in which they expire: a binary heap by deadline, then by order of creation.

export class Timer {
  readonly id: number;
  readonly callback: () => void;
  /** Of an interval, in milliseconds; 0 for a single shot. */
  readonly periodMs: number;
  deadlineMs: number;
  /** Decides among equal deadlines. */
  order: number = 0;
  /** Whether the program goes on while the timer waits. */
  keepsAlive: boolean = true;
  /** Place in the heap, or -1. */
  index: number = -1;

  constructor(id: number, callback: () => void, deadlineMs: number, periodMs: number) {
    this.id = id;
    this.callback = callback;
    this.deadlineMs = deadlineMs;
    this.periodMs = periodMs;
  }
}

export class TimerHeap {
  readonly #timers: Timer[] = [];
  #created: number = 0;
  /** How many of the timers keep the program running. */
  keeping: number = 0;

  get size(): number {
    return this.#timers.length;
  }

  /** The timer that expires first. */
  first(): Timer | undefined {
    return this.#timers[0];
  }

  add(timer: Timer): void {
    this.#created++;
    if (timer.keepsAlive) this.keeping++;
    timer.order = this.#created;
    timer.index = this.#timers.length;
    this.#timers.push(timer);
    this.#rise(timer);
  }

  /** Takes the timer out; nothing happens if it is not in the heap. */
  remove(timer: Timer): void {
    const index = timer.index;
    if (index < 0) return;
    timer.index = -1;
    if (timer.keepsAlive) this.keeping--;
    const last = this.#timers.pop();
    if (last === undefined || last === timer) return;
    this.#timers[index] = last;
    last.index = index;
    this.#rise(last);
    this.#sink(last);
  }

  /** Changes whether the timer, which waits, keeps the program running. */
  setKeeping(timer: Timer, keepsAlive: boolean): void {
    if (timer.keepsAlive === keepsAlive) return;
    timer.keepsAlive = keepsAlive;
    if (timer.index >= 0) this.keeping += keepsAlive ? 1 : -1;
  }

  #rise(timer: Timer): void {
    let index = timer.index;
    while (index > 0) {
      const parentIndex = (index - 1) >>> 1;
      const parent = this.#timers[parentIndex];
      if (parent === undefined || !isBefore(timer, parent)) break;
      this.#timers[index] = parent;
      parent.index = index;
      index = parentIndex;
    }
    this.#timers[index] = timer;
    timer.index = index;
  }

  #sink(timer: Timer): void {
    let index = timer.index;
    for (;;) {
      let childIndex = 2 * index + 1;
      let child = this.#timers[childIndex];
      if (child === undefined) break;
      const right = this.#timers[childIndex + 1];
      if (right !== undefined && isBefore(right, child)) {
        child = right;
        childIndex++;
      }
      if (!isBefore(child, timer)) break;
      this.#timers[index] = child;
      child.index = index;
      index = childIndex;
    }
    this.#timers[index] = timer;
    timer.index = index;
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.deadlineMs < b.deadlineMs || (a.deadlineMs === b.deadlineMs && a.order < b.order);
}
