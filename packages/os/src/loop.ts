// The event loop: one thread, no preemption. Device readiness, timers and promises are its events.
//
// Contract: a turn runs expired timers one by one, lets every source take what its device has, lets the
// sources send what came of it, and sleeps in the platform's `Poller` until the earliest deadline. Jobs
// (microtasks) run after each timer and after each source, as on Node. The loop ends when no timer is
// scheduled and no source keeps it alive.

import type { Clock } from "./device.ts";
import type { TimerQueue } from "./timers.ts";

/** The platform's way to sleep: the only call in the system that blocks. */
export interface Poller {
  /**
   * Returns when a device is ready (true) or when the monotonic clock reaches `deadlineNs` (false).
   * A deadline in the past means: look, do not sleep. Infinity means: until a device is ready.
   */
  wait(deadlineNs: number): boolean;
}

/** Something driven by a device, such as a network stack. */
export interface EventSource {
  /** Handles what the device has, a bounded amount per call; false if there was nothing to do. */
  poll(): boolean;
  /** Sends what callbacks and jobs queued since `poll`. */
  flush(): void;
  /** When `poll` must be called at the latest: ns, Infinity for "when the device is ready", 0 for "at once". */
  nextDeadlineNs(): number;
  /** Whether the loop must go on for this source even if no timer is left. */
  keepsAlive(): boolean;
}

/** What runs after each event: the runtime's microtask queue. */
export type RunJobs = () => void;

/** The loop over one clock, one timer queue and any number of sources. */
export class EventLoop {
  readonly timers: TimerQueue;
  readonly #clock: Clock;
  readonly #poller: Poller;
  readonly #runJobs: RunJobs;
  readonly #sources: EventSource[] = [];
  #stopped: boolean = false;

  constructor(clock: Clock, poller: Poller, timers: TimerQueue, runJobs: RunJobs) {
    this.#clock = clock;
    this.#poller = poller;
    this.timers = timers;
    this.#runJobs = runJobs;
  }

  addSource(source: EventSource): void {
    this.#sources.push(source);
  }

  /** Makes `run` return after the current turn. */
  stop(): void {
    this.#stopped = true;
  }

  /** Runs until nothing is left to wait for, or until `stop`. */
  run(): void {
    this.#runJobs();
    while (!this.#stopped) {
      const busy = this.turn();
      if (this.#stopped) return;
      // Housekeeping of a source (ARP, TIME-WAIT) has deadlines too but is no reason to go on.
      if (this.timers.size === 0 && !this.#isAlive()) return;
      // A source that was busy may have more: look at the device without sleeping.
      this.#poller.wait(busy ? 0 : this.nextDeadlineNs());
    }
  }

  /** One turn without sleeping; true if a source did something. */
  turn(): boolean {
    const bound = this.timers.mark();
    const nowNs = this.#clock.nowNs();
    for (;;) {
      const timer = this.timers.popExpired(nowNs, bound);
      if (timer === null) break;
      timer.onExpire(nowNs);
      this.#runJobs();
    }
    let busy = false;
    const sources = this.#sources;
    for (let i = 0; i < sources.length; i++) {
      const source = sources[i]!;
      if (source.poll()) busy = true;
      this.#runJobs();
      source.flush();
    }
    return busy;
  }

  /** Earliest deadline of timers and sources in ns, Infinity if there is none. */
  nextDeadlineNs(): number {
    let deadlineNs = this.timers.nextDeadlineNs();
    const sources = this.#sources;
    for (let i = 0; i < sources.length; i++) {
      const own = sources[i]!.nextDeadlineNs();
      if (own < deadlineNs) deadlineNs = own;
    }
    return deadlineNs;
  }

  #isAlive(): boolean {
    const sources = this.#sources;
    for (let i = 0; i < sources.length; i++) {
      if (sources[i]!.keepsAlive()) return true;
    }
    return false;
  }
}
