// A clock that is read once per turn: the time of all that happens in one poll of the stack is the same.

import type { Clock } from "@tessera/os/device";

export class CachedClock implements Clock {
  readonly #clock: Clock;
  #nowNs: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#nowNs = clock.nowNs();
  }

  /** Reads the underlying clock. */
  update(): void {
    this.#nowNs = this.#clock.nowNs();
  }

  nowNs(): number {
    return this.#nowNs;
  }

  wallMs(): number {
    return this.#clock.wallMs();
  }
}
