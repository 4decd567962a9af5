// A device that loses, duplicates, reorders and corrupts frames: wraps a real one, for tests under load.
//
// Contract: faults are decided by the seed and counted in frames, in both directions. A reordered frame is
// held until the next few frames have passed (or until `receive` finds nothing else).

import type { NetworkDevice } from "@tessera/os/device";

/** Parts per thousand of the frames of each direction. */
export interface DeviceFaults {
  readonly seed: number;
  readonly lossPermille: number;
  readonly duplicatePermille: number;
  readonly reorderPermille: number;
  readonly corruptPermille: number;
}

const MAX_HELD = 4;

class HeldFrame {
  readonly frame: Uint8Array;
  length: number;
  /** Frames that must pass first. */
  countdown: number;
  constructor(frame: Uint8Array, length: number, countdown: number) {
    this.frame = frame;
    this.length = length;
    this.countdown = countdown;
  }
}

export class FaultyDevice implements NetworkDevice {
  readonly mac: Uint8Array;
  readonly mtu: number;
  readonly #device: NetworkDevice;
  readonly #faults: DeviceFaults;
  readonly #scratch: Uint8Array;
  readonly #outgoing: HeldFrame[] = [];
  readonly #incoming: HeldFrame[] = [];
  #state: number;

  constructor(device: NetworkDevice, faults: DeviceFaults) {
    this.#device = device;
    this.#faults = faults;
    this.mac = device.mac;
    this.mtu = device.mtu;
    this.#scratch = new Uint8Array(device.mtu + 14);
    this.#state = faults.seed | 0 || 1;
  }

  send(frame: Uint8Array, length: number): boolean {
    if (this.#happens(this.#faults.lossPermille)) return true;
    if (this.#outgoing.length < MAX_HELD && this.#happens(this.#faults.reorderPermille)) {
      this.#outgoing.push(new HeldFrame(frame.slice(0, length), length, 1 + (this.#next() & 3)));
      return true;
    }
    let bytes = frame;
    if (this.#happens(this.#faults.corruptPermille)) {
      // The caller's frame stays as it is.
      for (let i = 0; i < length; i++) this.#scratch[i] = frame[i]!;
      this.#corrupt(this.#scratch, length);
      bytes = this.#scratch;
    }
    if (!this.#device.send(bytes, length)) return false;
    if (this.#happens(this.#faults.duplicatePermille)) this.#device.send(bytes, length);
    this.#pass(this.#outgoing);
    const due = takeDue(this.#outgoing);
    if (due !== null) this.#device.send(due.frame, due.length);
    return true;
  }

  receive(into: Uint8Array): number {
    const due = takeDue(this.#incoming);
    if (due !== null) return copyInto(due, into);
    for (;;) {
      const length = this.#device.receive(into);
      if (length === 0) {
        // Nothing else comes to pass the held ones.
        const held = this.#incoming.shift();
        return held === undefined ? 0 : copyInto(held, into);
      }
      if (this.#happens(this.#faults.lossPermille)) continue;
      this.#pass(this.#incoming);
      if (this.#incoming.length < MAX_HELD) {
        if (this.#happens(this.#faults.reorderPermille)) {
          this.#incoming.push(new HeldFrame(into.slice(0, length), length, 1 + (this.#next() & 3)));
          continue;
        }
        if (this.#happens(this.#faults.duplicatePermille)) {
          this.#incoming.push(new HeldFrame(into.slice(0, length), length, 0));
        }
      }
      if (this.#happens(this.#faults.corruptPermille)) this.#corrupt(into, length);
      return length;
    }
  }

  #pass(held: HeldFrame[]): void {
    for (const frame of held) frame.countdown--;
  }

  #corrupt(bytes: Uint8Array, length: number): void {
    const at = (this.#next() >>> 1) % length;
    bytes[at] = bytes[at]! ^ (1 << (this.#next() & 7));
  }

  #happens(permille: number): boolean {
    return permille > 0 && (this.#next() >>> 1) % 1000 < permille;
  }

  // xorshift32
  #next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return x;
  }
}

function takeDue(held: HeldFrame[]): HeldFrame | null {
  for (let i = 0; i < held.length; i++) {
    const frame = held[i]!;
    if (frame.countdown <= 0) {
      held.splice(i, 1);
      return frame;
    }
  }
  return null;
}

function copyInto(held: HeldFrame, into: Uint8Array): number {
  const length = Math.min(held.length, into.length);
  for (let i = 0; i < length; i++) into[i] = held.frame[i]!;
  return length;
}
