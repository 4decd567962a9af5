// Network devices on spt: the monitor attached a TAP or a socket, frames go by read and write.
//
// Contract: NetworkDevice of the library OS. Descriptors do not block: no frame waiting is EAGAIN.

import { bytesAddress } from "@tessera/machine/cell";
import type { AttachedNetwork } from "../shared/manifest.ts";
import { readFrom, writeTo } from "./system-calls.ts";

/** One attached device. */
export class SptNetworkDevice {
  readonly mac: Uint8Array;
  readonly mtu: number;
  readonly #descriptor: number;

  constructor(attached: AttachedNetwork) {
    this.mac = attached.mac;
    this.mtu = attached.mtu;
    this.#descriptor = attached.hostDescriptor;
  }

  /**
   * Sends one frame. A full queue is reported as false; any other error drops the frame, as a wire would:
   * the protocols above recover, and an error that lasts would otherwise stop the guest in a loop.
   */
  send(frame: Uint8Array, length: number): boolean {
    const written = writeTo(this.#descriptor, bytesAddress(frame), length);
    return written !== -11 && written !== -105;
  }

  /** The next frame, 0 if none waits. */
  receive(into: Uint8Array): number {
    const length = readFrom(this.#descriptor, bytesAddress(into), into.length);
    return length > 0 ? length : 0;
  }
}
