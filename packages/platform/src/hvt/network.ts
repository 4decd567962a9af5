// Network devices on hvt: frames go by hypercall.

import { RESULT_AGAIN } from "@tessera/abi/hypercalls";
import { bytesAddress } from "@tessera/machine/cell";
import type { AttachedNetwork } from "../shared/manifest.ts";
import { hyperNetRead, hyperNetWrite } from "./hypercall.ts";

/** One attached device; NetworkDevice of the library OS. */
export class HvtNetworkDevice {
  readonly mac: Uint8Array;
  readonly mtu: number;
  readonly #handle: number;

  constructor(attached: AttachedNetwork) {
    this.mac = attached.mac;
    this.mtu = attached.mtu;
    this.#handle = attached.index;
  }

  /** Sends one frame; false if the host's queue is full. Other errors drop the frame, as a wire would. */
  send(frame: Uint8Array, length: number): boolean {
    return hyperNetWrite(this.#handle, bytesAddress(frame), length) !== RESULT_AGAIN;
  }

  /** The next frame, 0 if none waits. */
  receive(into: Uint8Array): number {
    return hyperNetRead(this.#handle, bytesAddress(into), into.length);
  }
}
