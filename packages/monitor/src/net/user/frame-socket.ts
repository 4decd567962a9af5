// The gateway's network device: its end of the frame socket whose other end the guest has.

import type { NetworkDevice } from "@tessera/os/device";
import { EAGAIN } from "../../linux/kernel.ts";
import { tryRead, tryWriteFrame } from "../../linux/sockets.ts";

const NO_BUFFERS = 105;

export class FrameSocket implements NetworkDevice {
  readonly mac: Uint8Array = new Uint8Array([0x02, 0x54, 0x53, 0x52, 0x00, 0x01]);
  readonly mtu: number;
  readonly descriptor: number;
  readonly #guestAddress: number;
  /** The guest has gone. */
  isClosed: boolean = false;
  /** A frame from the guest's own address has been seen: its stack is up. */
  isGuestUp: boolean = false;

  constructor(descriptor: number, mtu: number, guestAddress: number) {
    this.descriptor = descriptor;
    this.mtu = mtu;
    this.#guestAddress = guestAddress;
  }

  send(frame: Uint8Array, length: number): boolean {
    const written = tryWriteFrame(this.descriptor, frame, length);
    return written !== -EAGAIN && written !== -NO_BUFFERS;
  }

  receive(into: Uint8Array): number {
    const length = tryRead(this.descriptor, into, into.length);
    if (length > 0) {
      if (!this.isGuestUp) this.isGuestUp = this.#isFromGuest(into, length);
      return length;
    }
    if (length !== -EAGAIN) this.isClosed = true;
    return 0;
  }

  /** ARP or IPv4 with the guest's address as sender. */
  #isFromGuest(frame: Uint8Array, length: number): boolean {
    if (length < 34 || frame[12] !== 8) return false;
    const at = frame[13] === 6 ? 28 : 26;
    const source = (frame[at]! << 24) | (frame[at + 1]! << 16) | (frame[at + 2]! << 8) | frame[at + 3]!;
    return source === this.#guestAddress;
  }
}
