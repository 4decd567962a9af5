// A network device on hvt whose frames go in batches: one exit per turn of the event loop instead of one per frame.
//
// Contract: NetworkDevice of the library OS, for monitors that offer HYPERCALL_EXCHANGE. `exchange` is called by
// the platform's wait; frames that were sent leave then, or when the slots are full. `receive` hands out what the
// last exchange brought and asks the monitor again only in `exchange`.

import { EXCHANGE_SLOT_BYTES, EXCHANGE_SLOT_DATA } from "@tessera/abi/hypercalls";
import { bytesAddress } from "@tessera/machine/cell";
import type { usize } from "@tessera/machine/integer";
import { copyBytes, load32, store32 } from "@tessera/machine/memory";
import type { AttachedNetwork } from "../shared/manifest.ts";
import { hyperExchange, receivedFrames, sentFrames } from "./hypercall.ts";

const SLOT_ROOM = EXCHANGE_SLOT_BYTES - EXCHANGE_SLOT_DATA;
/** Largest MTU whose frames fit a slot. */
export const EXCHANGE_MTU = SLOT_ROOM - 18;

export class ExchangeNetworkDevice {
  readonly mac: Uint8Array;
  readonly mtu: number;
  readonly #handle: number;
  readonly #slots: number;
  /** Keeps the slots' memory alive; the collector does not move it. */
  readonly #memory: Uint8Array;
  readonly #sendSlots: usize;
  readonly #receiveSlots: usize;
  #sendCount: number = 0;
  #receiveCount: number = 0;
  #receiveNext: number = 0;

  constructor(attached: AttachedNetwork, slots: number) {
    this.mac = attached.mac;
    this.mtu = attached.mtu;
    this.#handle = attached.index;
    this.#slots = slots;
    this.#memory = new Uint8Array(2 * slots * EXCHANGE_SLOT_BYTES);
    this.#sendSlots = bytesAddress(this.#memory);
    this.#receiveSlots = this.#sendSlots + slots * EXCHANGE_SLOT_BYTES;
  }

  send(frame: Uint8Array, length: number): boolean {
    if (length > SLOT_ROOM) return true;
    if (this.#sendCount === this.#slots) {
      // Receiving slots may be in use, so this exchange only sends.
      hyperExchange(this.#handle, 0, this.#sendSlots, this.#sendCount, this.#receiveSlots, 0);
      this.#keepUnsent();
      if (this.#sendCount === this.#slots) return false;
    }
    const slot = this.#sendSlots + this.#sendCount * EXCHANGE_SLOT_BYTES;
    // SAFETY: the slot is ours and the length was checked against it.
    store32(slot, length);
    copyBytes(slot + EXCHANGE_SLOT_DATA, bytesAddress(frame), length);
    this.#sendCount++;
    return true;
  }

  receive(into: Uint8Array): number {
    while (this.#receiveNext < this.#receiveCount) {
      const slot = this.#receiveSlots + this.#receiveNext * EXCHANGE_SLOT_BYTES;
      this.#receiveNext++;
      const length = load32(slot);
      if (length > into.length || length > SLOT_ROOM) continue;
      // SAFETY: checked against both ends.
      copyBytes(bytesAddress(into), slot + EXCHANGE_SLOT_DATA, length);
      return length;
    }
    return 0;
  }

  /** Sends what waits and receives what has come; sleeps for at most `timeoutNs` if nothing has. True: frames came. */
  exchange(timeoutNs: usize): boolean {
    if (this.#receiveNext < this.#receiveCount) return true;
    hyperExchange(this.#handle, timeoutNs, this.#sendSlots, this.#sendCount, this.#receiveSlots, this.#slots);
    this.#receiveNext = 0;
    this.#receiveCount = receivedFrames();
    this.#keepUnsent();
    return this.#receiveCount > 0;
  }

  /** Moves the frames that the host did not take to the front. */
  #keepUnsent(): void {
    const sent = sentFrames();
    const left = this.#sendCount - sent;
    // SAFETY: both ranges lie in the slots.
    if (sent > 0 && left > 0) {
      copyBytes(this.#sendSlots, this.#sendSlots + sent * EXCHANGE_SLOT_BYTES, left * EXCHANGE_SLOT_BYTES);
    }
    this.#sendCount = left;
  }
}
