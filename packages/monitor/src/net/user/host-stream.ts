// One TCP connection, spliced: on one side the guest (through the gateway's stack), on the other a host socket.
//
// Contract: bytes pass in order, each side's backpressure reaches the other, half-closes and resets are passed
// on. At most one buffer per direction is kept here, and only while the other side is slow.

import type { CloseReason, TcpConnection, TcpHandler } from "@tessera/net/tcp/connection";
import { closeFile } from "../../linux/files.ts";
import { EAGAIN, EINTR } from "../../linux/kernel.ts";
import { connectionError, resetOnClose, shutdownWriting, tryRead, tryWrite } from "../../linux/sockets.ts";
import { type EventOwner, type EventSet, READABLE, WRITABLE } from "./event-set.ts";

const READ_BYTES = 65536;
const NOTHING = new Uint8Array(0);
/** One read buffer for all streams: what the guest's side does not take is copied. */
const shared = new Uint8Array(READ_BYTES);

export class HostStream implements TcpHandler, EventOwner {
  readonly #events: EventSet;
  readonly #socket: number;
  #connection: TcpConnection | null = null;
  #isConnecting: boolean;
  #isOpen: boolean = true;
  /** Bytes for the host that its socket did not take yet. */
  #toHost: Uint8Array = NOTHING;
  /** Bytes for the guest that its connection did not take yet. */
  #toGuest: Uint8Array = NOTHING;
  #guestEnded: boolean = false;
  #hostEnded: boolean = false;
  #guestIsReady: boolean = false;

  /** `isConnecting`: the host socket's own handshake is still running. */
  constructor(events: EventSet, socket: number, isConnecting: boolean) {
    this.#events = events;
    this.#socket = socket;
    this.#isConnecting = isConnecting;
  }

  /** Joins the guest's side; it may still be in its handshake. */
  join(connection: TcpConnection): void {
    this.#connection = connection;
    this.#updateInterest();
  }

  /** Whether bytes are left for the host. */
  hasPending(): boolean {
    return this.#isOpen && this.#toHost.length > 0;
  }

  // The guest's side

  onOpen(_connection: TcpConnection): void {
    this.#guestIsReady = true;
    this.#updateInterest();
  }

  onData(connection: TcpConnection, bytes: Uint8Array, offset: number, length: number): void {
    let done = 0;
    if (this.#toHost.length === 0) {
      done = tryWrite(this.#socket, bytes, offset, length);
      if (done < 0) {
        if (done !== -EAGAIN && done !== -EINTR) {
          connection.abort();
          return;
        }
        done = 0;
      }
    }
    if (done === length) return;
    this.#toHost = joined(this.#toHost, bytes, offset + done, length - done);
    connection.pauseReading();
    this.#updateInterest();
  }

  onEnd(_connection: TcpConnection): void {
    this.#guestEnded = true;
    if (this.#toHost.length === 0) shutdownWriting(this.#socket);
  }

  onWritable(connection: TcpConnection): void {
    const accepted = connection.write(this.#toGuest, 0, this.#toGuest.length);
    this.#toGuest = accepted === this.#toGuest.length ? NOTHING : this.#toGuest.slice(accepted);
    if (this.#toGuest.length === 0 && this.#hostEnded) connection.shutdown();
    this.#updateInterest();
  }

  onClose(_connection: TcpConnection, reason: CloseReason): void {
    this.#connection = null;
    if (reason !== "closed") resetOnClose(this.#socket);
    // What the guest sent before it closed still has to reach the host.
    if (reason === "closed" && this.#toHost.length > 0) this.#updateInterest();
    else this.#close();
  }

  // The host's side

  onReady(events: number): void {
    if (this.#isConnecting) {
      this.#finishConnecting();
      return;
    }
    if ((events & WRITABLE) !== 0 && this.#toHost.length > 0) this.#flushToHost();
    if (this.#isOpen && (events & READABLE) !== 0 && this.#wantsToRead()) this.#readFromHost();
  }

  #finishConnecting(): void {
    const connection = this.#connection;
    if (connectionError(this.#socket) !== 0) {
      if (connection !== null) connection.abort();
      this.#close();
      return;
    }
    this.#isConnecting = false;
    this.#updateInterest();
    if (connection !== null) connection.accept();
  }

  #flushToHost(): void {
    const written = tryWrite(this.#socket, this.#toHost, 0, this.#toHost.length);
    const connection = this.#connection;
    if (written < 0) {
      if (written === -EAGAIN || written === -EINTR) return;
      if (connection !== null) connection.abort();
      this.#close();
      return;
    }
    this.#toHost = written === this.#toHost.length ? NOTHING : this.#toHost.slice(written);
    if (this.#toHost.length > 0) return;
    if (this.#guestEnded) shutdownWriting(this.#socket);
    if (connection === null) {
      this.#close();
      return;
    }
    this.#updateInterest();
    connection.resumeReading();
  }

  #readFromHost(): void {
    const connection = this.#connection;
    if (connection === null) return;
    const length = tryRead(this.#socket, shared, READ_BYTES);
    if (length === -EAGAIN || length === -EINTR) return;
    if (length < 0) {
      connection.abort();
      return;
    }
    if (length === 0) {
      this.#hostEnded = true;
      connection.shutdown();
    } else {
      const accepted = connection.write(shared, 0, length);
      if (accepted < length) this.#toGuest = shared.slice(accepted, length);
    }
    this.#updateInterest();
  }

  #wantsToRead(): boolean {
    return this.#guestIsReady && !this.#hostEnded && this.#toGuest.length === 0 && this.#connection !== null;
  }

  #updateInterest(): void {
    if (!this.#isOpen) return;
    let interest = 0;
    if (this.#isConnecting || this.#toHost.length > 0) interest |= WRITABLE;
    if (!this.#isConnecting && this.#wantsToRead()) interest |= READABLE;
    this.#events.watch(this.#socket, this, interest);
  }

  #close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#events.forget(this.#socket);
    closeFile(this.#socket);
  }
}

function joined(first: Uint8Array, bytes: Uint8Array, offset: number, length: number): Uint8Array {
  const out = new Uint8Array(first.length + length);
  out.set(first, 0);
  out.set(bytes.subarray(offset, offset + length), first.length);
  return out;
}
