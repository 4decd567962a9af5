// A TCP connection as promises: the handler under `listen` and `connect` on our own stack.
//
// Contract: data that nobody has asked for yet is copied and held, so the peer's window closes when the
// program does not read. A write resolves when the send buffer has taken all of it. After the connection
// broke, what was received can still be read; then reads reject. One reader and one writer at a time.

import { formatIpv4 } from "./address.ts";
import { type Connection, ConnectionError } from "./sockets.ts";
import type { CloseReason, TcpConnection, TcpHandler } from "./tcp/connection.ts";

export class TcpStream implements TcpHandler, Connection {
  #connection: TcpConnection | null = null;
  #remoteAddress: string = "";
  #remotePort: number = 0;
  readonly #chunks: Uint8Array[] = [];
  #firstChunk: number = 0;
  #hasEnded: boolean = false;
  #failure: string = "";
  #resolveRead: ((bytes: Uint8Array | null) => void) | null = null;
  #rejectRead: ((error: Error) => void) | null = null;
  #unsent: Uint8Array = new Uint8Array(0);
  #unsentOffset: number = 0;
  #resolveWrite: (() => void) | null = null;
  #rejectWrite: ((error: Error) => void) | null = null;
  readonly #onOpened: ((stream: TcpStream) => void) | null;
  readonly #onFailed: ((error: Error) => void) | null;
  #isOpen: boolean = false;

  /** `onOpened` and `onFailed` tell how the opening went. */
  constructor(onOpened: ((stream: TcpStream) => void) | null, onFailed: ((error: Error) => void) | null) {
    this.#onOpened = onOpened;
    this.#onFailed = onFailed;
  }

  get remoteAddress(): string {
    return this.#remoteAddress;
  }

  get remotePort(): number {
    return this.#remotePort;
  }

  read(): Promise<Uint8Array | null> {
    return new Promise<Uint8Array | null>((resolve, reject) => {
      if (this.#resolveRead !== null) {
        reject(new Error("Cannot read: another read is waiting"));
        return;
      }
      const chunk = this.#takeChunk();
      if (chunk !== null) resolve(chunk);
      else if (this.#hasEnded) resolve(null);
      else if (this.#failure !== "") reject(new ConnectionError(this.#failure));
      else {
        this.#resolveRead = resolve;
        this.#rejectRead = reject;
      }
    });
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const connection = this.#connection;
      if (this.#resolveWrite !== null) reject(new Error("Cannot write: another write is waiting"));
      else if (this.#failure !== "") reject(new ConnectionError(this.#failure));
      else if (connection === null || !connection.isWritable())
        reject(new Error("Cannot write: the sending side is closed"));
      else {
        const accepted = connection.write(bytes, 0, bytes.length);
        if (accepted === bytes.length) resolve();
        else {
          this.#unsent = bytes;
          this.#unsentOffset = accepted;
          this.#resolveWrite = resolve;
          this.#rejectWrite = reject;
        }
      }
    });
  }

  /** Gives the next piece at each step of a `for await`, until the peer's end. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      const bytes = await this.read();
      if (bytes === null) return;
      yield bytes;
    }
  }

  close(): void {
    if (this.#connection !== null) this.#connection.close();
  }

  abort(): void {
    if (this.#connection !== null) this.#connection.abort();
  }

  onOpen(connection: TcpConnection): void {
    this.#connection = connection;
    this.#remoteAddress = formatIpv4(connection.remoteAddress);
    this.#remotePort = connection.remotePort;
    this.#isOpen = true;
    if (this.#onOpened !== null) this.#onOpened(this);
  }

  onData(connection: TcpConnection, bytes: Uint8Array, offset: number, length: number): void {
    const copy = bytes.slice(offset, offset + length);
    const resolve = this.#resolveRead;
    if (resolve !== null) {
      this.#resolveRead = null;
      this.#rejectRead = null;
      resolve(copy);
      return;
    }
    connection.hold(length);
    this.#chunks.push(copy);
  }

  onEnd(_connection: TcpConnection): void {
    this.#hasEnded = true;
    const resolve = this.#resolveRead;
    this.#resolveRead = null;
    this.#rejectRead = null;
    if (resolve !== null) resolve(null);
  }

  onWritable(connection: TcpConnection): void {
    const resolve = this.#resolveWrite;
    if (resolve === null) return;
    const left = this.#unsent.length - this.#unsentOffset;
    this.#unsentOffset += connection.write(this.#unsent, this.#unsentOffset, left);
    if (this.#unsentOffset < this.#unsent.length) return;
    this.#unsent = new Uint8Array(0);
    this.#resolveWrite = null;
    this.#rejectWrite = null;
    resolve();
  }

  onClose(_connection: TcpConnection, reason: CloseReason): void {
    this.#failure = "the connection is over: " + reason;
    const error = new ConnectionError(this.#failure);
    const rejectRead = this.#rejectRead;
    const rejectWrite = this.#rejectWrite;
    this.#resolveRead = null;
    this.#rejectRead = null;
    this.#resolveWrite = null;
    this.#rejectWrite = null;
    if (rejectRead !== null) rejectRead(error);
    if (rejectWrite !== null) rejectWrite(error);
    if (!this.#isOpen && this.#onFailed !== null) this.#onFailed(error);
  }

  #takeChunk(): Uint8Array | null {
    if (this.#firstChunk === this.#chunks.length) return null;
    const chunk = this.#chunks[this.#firstChunk]!;
    this.#firstChunk++;
    if (this.#firstChunk === this.#chunks.length) {
      this.#chunks.length = 0;
      this.#firstChunk = 0;
    }
    if (this.#connection !== null) this.#connection.release(chunk.length);
    return chunk;
  }
}
