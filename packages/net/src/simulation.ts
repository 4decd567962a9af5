// A simulated network for tests: two devices on a link with seeded faults, and a clock that jumps.
//
// Contract: everything is decided by the seed, so a failing run can be repeated exactly. `run` moves time to
// the next delivery or deadline of a stack until nothing is left to do or the time limit is reached.

import type { Clock, NetworkDevice, RandomSource } from "@tessera/os/device";
import type { NetworkStack } from "./stack.ts";

/** A small seeded generator (xorshift32), for tests only. */
export class SeededRandom implements RandomSource {
  #state: number;
  constructor(seed: number) {
    this.#state = seed | 0 || 1;
  }
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return x;
  }
  /** From 0 to `limit` - 1. */
  below(limit: number): number {
    return (this.next() >>> 1) % limit;
  }
  fill(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) bytes[i] = this.next() & 0xff;
  }
}

/** Faults of a link, in parts per thousand of the frames. */
export class LinkFaults {
  lossPermille: number = 0;
  duplicatePermille: number = 0;
  reorderPermille: number = 0;
  corruptPermille: number = 0;
  /** Time on the wire. */
  delayNs: number = 1e5;
  /** Further delay of reordered frames at most. */
  reorderDelayNs: number = 2e6;
}

class Flight {
  readonly target: SimulatedDevice;
  readonly frame: Uint8Array;
  readonly arrivalNs: number;
  constructor(target: SimulatedDevice, frame: Uint8Array, arrivalNs: number) {
    this.target = target;
    this.frame = frame;
    this.arrivalNs = arrivalNs;
  }
}

/** One end of a link. */
export class SimulatedDevice implements NetworkDevice {
  readonly mac: Uint8Array;
  readonly mtu: number;
  readonly link: SimulatedLink;
  peer: SimulatedDevice | null = null;
  readonly queue: Uint8Array[] = [];
  /** Every frame sent, if a test wants to look. */
  captured: Uint8Array[] | null = null;
  /** As if the device were full. */
  isFull: boolean = false;
  framesSent: number = 0;

  constructor(link: SimulatedLink, mac: Uint8Array, mtu: number) {
    this.link = link;
    this.mac = mac;
    this.mtu = mtu;
  }

  send(frame: Uint8Array, length: number): boolean {
    if (this.isFull) return false;
    this.framesSent++;
    const copy = frame.slice(0, length);
    if (this.captured !== null) this.captured.push(copy);
    if (this.peer !== null) this.link.carry(this.peer, copy);
    return true;
  }

  receive(into: Uint8Array): number {
    const frame = this.queue.shift();
    if (frame === undefined || frame.length > into.length) return 0;
    for (let i = 0; i < frame.length; i++) into[i] = frame[i]!;
    return frame.length;
  }
}

/** The wire, the clock and the two ends. */
export class SimulatedLink implements Clock {
  readonly faults: LinkFaults = new LinkFaults();
  readonly random: SeededRandom;
  readonly left: SimulatedDevice;
  readonly right: SimulatedDevice;
  readonly stacks: NetworkStack[] = [];
  #nowNs: number = 1e9;
  #flights: Flight[] = [];

  constructor(seed: number, mtu: number = 1500) {
    this.random = new SeededRandom(seed);
    this.left = new SimulatedDevice(this, new Uint8Array([2, 0, 0, 0, 0, 1]), mtu);
    this.right = new SimulatedDevice(this, new Uint8Array([2, 0, 0, 0, 0, 2]), mtu);
    this.left.peer = this.right;
    this.right.peer = this.left;
  }

  nowNs(): number {
    return this.#nowNs;
  }

  wallMs(): number {
    return Math.floor(this.#nowNs / 1e6);
  }

  /** Puts a frame on its way, with the faults that the seed decides. */
  carry(target: SimulatedDevice, frame: Uint8Array): void {
    const faults = this.faults;
    if (this.random.below(1000) < faults.lossPermille) return;
    if (this.random.below(1000) < faults.duplicatePermille) this.#launch(target, frame.slice());
    if (this.random.below(1000) < faults.corruptPermille) {
      const at = this.random.below(frame.length);
      frame[at] = frame[at]! ^ (1 << this.random.below(8));
    }
    this.#launch(target, frame);
  }

  #launch(target: SimulatedDevice, frame: Uint8Array): void {
    let arrivalNs = this.#nowNs + this.faults.delayNs;
    if (this.random.below(1000) < this.faults.reorderPermille) {
      arrivalNs += 1 + this.random.below(this.faults.reorderDelayNs);
    }
    this.#flights.push(new Flight(target, frame, arrivalNs));
  }

  /**
   * Runs the stacks until `isDone` says so, nothing is left to wait for, or `limitNs` of simulated time have
   * passed. True if `isDone` was reached.
   */
  run(limitNs: number, isDone: () => boolean): boolean {
    const endNs = this.#nowNs + limitNs;
    for (;;) {
      let isBusy = true;
      while (isBusy) {
        isBusy = false;
        for (const stack of this.stacks) if (stack.poll()) isBusy = true;
        if (isDone()) return true;
      }
      let nextNs = Infinity;
      for (const flight of this.#flights) nextNs = Math.min(nextNs, flight.arrivalNs);
      for (const stack of this.stacks) nextNs = Math.min(nextNs, stack.nextDeadlineNs());
      if (nextNs === Infinity || nextNs > endNs) {
        this.#nowNs = endNs;
        return isDone();
      }
      this.#nowNs = Math.max(nextNs, this.#nowNs);
      this.#deliver();
    }
  }

  /** Lets time pass. */
  runFor(limitNs: number): void {
    this.run(limitNs, () => false);
  }

  #deliver(): void {
    const later: Flight[] = [];
    for (const flight of this.#flights) {
      if (flight.arrivalNs <= this.#nowNs) flight.target.queue.push(flight.frame);
      else later.push(flight);
    }
    this.#flights = later;
  }
}
