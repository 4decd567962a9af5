// A port of the host that leads to a port of the guest.
//
// Contract: connections are taken only once the guest's stack is up, so that a client that comes early waits in
// the kernel's queue instead of being refused.

import type { NetworkStack } from "@tessera/net/stack";
import { tryAccept } from "../../linux/sockets.ts";
import { type EventOwner, type EventSet, READABLE } from "./event-set.ts";
import { HostStream } from "./host-stream.ts";

const ACCEPTS_PER_TURN = 64;

export class PublishedListener implements EventOwner {
  readonly #events: EventSet;
  readonly #stack: NetworkStack;
  readonly #socket: number;
  readonly #guestAddress: number;
  readonly #guestPort: number;

  constructor(
    events: EventSet,
    stack: NetworkStack,
    socket: number,
    guestAddress: number,
    guestPort: number,
  ) {
    this.#events = events;
    this.#stack = stack;
    this.#socket = socket;
    this.#guestAddress = guestAddress;
    this.#guestPort = guestPort;
  }

  /** Begins to take connections. */
  open(): void {
    this.#events.watch(this.#socket, this, READABLE);
  }

  onReady(_events: number): void {
    for (let i = 0; i < ACCEPTS_PER_TURN; i++) {
      const socket = tryAccept(this.#socket);
      if (socket < 0) return;
      const stream = new HostStream(this.#events, socket, false);
      stream.join(this.#stack.tcpConnect(this.#guestAddress, this.#guestPort, stream));
    }
  }
}
