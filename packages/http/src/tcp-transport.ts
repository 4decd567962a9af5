// A connection of Tessera's TCP stack as the transport of an HTTP connection.
//
// Contract: while reading is paused, bytes that still arrive are passed on but held against the receive window,
// so that the peer can send at most one window ahead.
import type { CloseReason, TcpConnection, TcpHandler } from "@tessera/net/tcp/connection";
import type { HttpServer } from "./server.ts";
import type { Transport, TransportOwner } from "./transport.ts";

export class TcpTransport implements TcpHandler, Transport {
  readonly #server: HttpServer;
  readonly #connection: TcpConnection;
  #owner: TransportOwner | null = null;
  #isPaused = false;
  #held = 0;

  constructor(server: HttpServer, connection: TcpConnection) {
    this.#server = server;
    this.#connection = connection;
  }

  onOpen(_connection: TcpConnection): void {
    this.#owner = this.#server.accept(this);
  }

  onData(_connection: TcpConnection, bytes: Uint8Array, offset: number, length: number): void {
    if (this.#isPaused) {
      this.#held += length;
      this.#connection.hold(length);
    }
    if (this.#owner !== null) this.#owner.onData(bytes, offset, length);
  }

  onEnd(_connection: TcpConnection): void {
    if (this.#owner !== null) this.#owner.onEnd();
  }

  onWritable(_connection: TcpConnection): void {
    if (this.#owner !== null) this.#owner.onWritable();
  }

  onClose(_connection: TcpConnection, _reason: CloseReason): void {
    if (this.#owner !== null) this.#owner.onClose();
    this.#owner = null;
  }

  write(bytes: Uint8Array, offset: number, length: number): number {
    return this.#connection.write(bytes, offset, length);
  }

  close(): void {
    this.#connection.close();
  }

  abort(): void {
    this.#connection.abort();
  }

  pauseReading(): void {
    this.#isPaused = true;
  }

  resumeReading(): void {
    this.#isPaused = false;
    const held = this.#held;
    this.#held = 0;
    if (held > 0) this.#connection.release(held);
  }
}
