// The epoll set of the network process: which descriptor belongs to whom.
//
// Contract: `watch` registers or changes, `forget` removes before the descriptor is closed. `wait` calls each
// ready owner once. An owner that another one forgot during the same wait is not called.

import { readU32, writeU32 } from "@tessera/abi/bytes";
import { bytesAddress } from "@tessera/machine/cell";
import { syscall } from "@tessera/machine/syscall";
import { createEpoll } from "../../linux/events.ts";
import { SYS_EPOLL_CTL, SYS_EPOLL_PWAIT } from "../../linux/kernel.ts";

export const READABLE = 1;
export const WRITABLE = 4;
const EPOLL_CTL_ADD = 1;
const EPOLL_CTL_DEL = 2;
const EPOLL_CTL_MOD = 3;
const EVENT_BYTES = 12;
const MAX_EVENTS = 128;

/** Who is told that a descriptor is ready. Errors count as readable and writable. */
export interface EventOwner {
  onReady(events: number): void;
}

export class EventSet {
  readonly #epoll: number = createEpoll();
  readonly #owners: (EventOwner | null)[] = [];
  readonly #interests: number[] = [];
  readonly #event: Uint8Array = new Uint8Array(EVENT_BYTES);
  readonly #events: Uint8Array = new Uint8Array(EVENT_BYTES * MAX_EVENTS);

  /** Tells `owner` when `descriptor` is ready for `interest`; 0 keeps it registered but quiet. */
  watch(descriptor: number, owner: EventOwner, interest: number): void {
    while (this.#owners.length <= descriptor) {
      this.#owners.push(null);
      this.#interests.push(0);
    }
    const known = this.#owners[descriptor] !== null;
    if (known && this.#interests[descriptor] === interest) return;
    this.#owners[descriptor] = owner;
    this.#interests[descriptor] = interest;
    this.#control(known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, descriptor, interest);
  }

  /** Call before closing a descriptor. */
  forget(descriptor: number): void {
    if (descriptor >= this.#owners.length || this.#owners[descriptor] === null) return;
    this.#owners[descriptor] = null;
    this.#interests[descriptor] = 0;
    this.#control(EPOLL_CTL_DEL, descriptor, 0);
  }

  /** Waits for at most `timeoutMs` (-1: no limit) and calls the ready owners. */
  wait(timeoutMs: number): void {
    const events = this.#events;
    // SAFETY: room for MAX_EVENTS packed events.
    const count = syscall(SYS_EPOLL_PWAIT, this.#epoll, bytesAddress(events), MAX_EVENTS, timeoutMs, 0, 8);
    for (let i = 0; i < count; i++) {
      const at = i * EVENT_BYTES;
      const descriptor = readU32(events, at + 4, "event");
      const owner = this.#owners[descriptor];
      if (owner === null || owner === undefined) continue;
      const raised = readU32(events, at, "event");
      // EPOLLERR and EPOLLHUP make both directions ready.
      owner.onReady((raised & 0x18) !== 0 ? READABLE | WRITABLE : raised & (READABLE | WRITABLE));
    }
  }

  #control(operation: number, descriptor: number, interest: number): void {
    writeU32(this.#event, 0, interest);
    writeU32(this.#event, 4, descriptor);
    // SAFETY: struct epoll_event. A failure would show as a descriptor that never becomes ready.
    syscall(SYS_EPOLL_CTL, this.#epoll, operation, descriptor, bytesAddress(this.#event), 0, 0);
  }
}
