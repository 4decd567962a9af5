// A listening port (the LISTEN state of RFC 9293) and its backlog.
//
// Contract: at most `backlog` handshakes are kept half open; further SYNs are answered with a cookie and
// nothing is kept (RFC 4987 section 3.6). The program's `accept` is called when a handshake is complete, so
// a flood of SYNs costs it nothing.

import type { i32 } from "@tessera/machine/integer";
import type { TcpConnection, TcpHandler } from "./connection.ts";

/** Called for each complete handshake; the handler of the connection, or null to refuse it with a reset. */
export type TcpAccept = (connection: TcpConnection) => TcpHandler | null;

/** Who takes listeners off the list. */
export interface ListenerOwner {
  unlisten(port: i32): void;
}

export class TcpListener {
  readonly port: i32;
  readonly backlog: i32;
  readonly accept: TcpAccept;
  /** Handshakes that wait for their last segment. */
  halfOpen: i32 = 0;
  /** When a cookie was last sent; only then are cookies believed. */
  lastCookieNs: number = -Infinity;
  isOpen: boolean = true;
  readonly #owner: ListenerOwner;

  constructor(owner: ListenerOwner, port: i32, backlog: i32, accept: TcpAccept) {
    this.#owner = owner;
    this.port = port;
    this.backlog = backlog;
    this.accept = accept;
  }

  /** Stops listening; established connections live on. */
  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#owner.unlisten(this.port);
  }
}
