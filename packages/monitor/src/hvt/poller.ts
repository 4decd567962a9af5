// Waiting for the devices of a guest with a timeout in nanoseconds.
//
// Contract: one call of ppoll(2); `readyLow` and `readyHigh` hold the set of ready handles (bit = index in the
// manifest) of the last wait.

import { writeU32, writeU64 } from "@tessera/abi/bytes";
import type { ManifestEntry } from "@tessera/abi/manifest";
import { bytesAddress } from "@tessera/machine/cell";
import { syscall } from "@tessera/machine/syscall";
import { SYS_PPOLL } from "../linux/kernel.ts";

const POLLIN = 1;
const ENTRY_BYTES = 8;
const NS_PER_SECOND = 1000000000;
const LONGEST_NS = 1e15;

export class DevicePoller {
  readonly #handles: number[] = [];
  readonly #entries: Uint8Array;
  readonly #timeout: Uint8Array = new Uint8Array(16);
  readyLow: number = 0;
  readyHigh: number = 0;

  constructor(manifest: readonly ManifestEntry[]) {
    const descriptors: number[] = [];
    for (let i = 0; i < manifest.length; i++) {
      if (!manifest[i]!.attached) continue;
      this.#handles.push(i);
      descriptors.push(manifest[i]!.hostDescriptor);
    }
    this.#entries = new Uint8Array(descriptors.length * ENTRY_BYTES + ENTRY_BYTES);
    for (let i = 0; i < descriptors.length; i++) {
      writeU32(this.#entries, i * ENTRY_BYTES, descriptors[i]!);
      writeU32(this.#entries, i * ENTRY_BYTES + 4, POLLIN);
    }
  }

  /** Waits for at most `timeoutNs`; returns how many devices are ready. */
  wait(timeoutNs: number): number {
    const bounded = Math.min(timeoutNs, LONGEST_NS);
    const seconds = Math.floor(bounded / NS_PER_SECOND);
    writeU64(this.#timeout, 0, seconds);
    writeU64(this.#timeout, 8, bounded - seconds * NS_PER_SECOND);
    const count = this.#handles.length;
    // SAFETY: both arrays live as long as this object.
    const ready = syscall(
      SYS_PPOLL,
      bytesAddress(this.#entries),
      count,
      bytesAddress(this.#timeout),
      0,
      0,
      0,
    );
    this.readyLow = 0;
    this.readyHigh = 0;
    if (ready <= 0) return 0;
    for (let i = 0; i < count; i++) {
      const events = this.#entries[i * ENTRY_BYTES + 6]! | this.#entries[i * ENTRY_BYTES + 7]!;
      if (events === 0) continue;
      const handle = this.#handles[i]!;
      if (handle < 32) this.readyLow = (this.readyLow | (1 << handle)) >>> 0;
      else this.readyHigh = (this.readyHigh | (1 << (handle - 32))) >>> 0;
    }
    return ready;
  }
}
