// An in-memory transport for the tests: collects what the server writes, takes as much as it is told to, and
// remembers how the connection was ended.

import type { HttpServer } from "@tessera/http/server";
import type { Transport, TransportOwner } from "@tessera/http/transport";

export class MemoryTransport implements Transport {
  readonly #output: number[] = [];
  #owner: TransportOwner | null = null;
  /** How many more bytes `write` takes. */
  room: number = Number.MAX_SAFE_INTEGER;
  isClosed = false;
  isAborted = false;
  isPaused = false;
  writeCount = 0;

  /** Makes a connection of the server over a new transport. */
  static connect(server: HttpServer): MemoryTransport {
    const transport = new MemoryTransport();
    transport.#owner = server.accept(transport);
    return transport;
  }

  write(bytes: Uint8Array, offset: number, length: number): number {
    this.writeCount++;
    const taken = Math.min(length, this.room);
    for (let i = 0; i < taken; i++) this.#output.push(bytes[offset + i]!);
    this.room -= taken;
    return taken;
  }

  close(): void {
    this.isClosed = true;
  }

  abort(): void {
    if (this.isAborted) return;
    this.isAborted = true;
    this.owner.onClose();
  }

  pauseReading(): void {
    this.isPaused = true;
  }

  resumeReading(): void {
    this.isPaused = false;
  }

  get owner(): TransportOwner {
    if (this.#owner === null) throw new Error("transport is not connected");
    return this.#owner;
  }

  /** Everything written so far, one character per byte. */
  get text(): string {
    const parts: string[] = [];
    for (const byte of this.#output) parts.push(String.fromCharCode(byte));
    return parts.join("");
  }

  /** The bytes written so far are forgotten. */
  clear(): void {
    this.#output.length = 0;
  }

  /** The peer sends these bytes, one per character. */
  receive(text: string): void {
    this.receiveBytes(bytesOf(text));
  }

  receiveBytes(bytes: Uint8Array): void {
    this.owner.onData(bytes, 0, bytes.length);
  }

  /** There is room for so many more bytes. */
  makeRoom(length: number): void {
    this.room = length;
    this.owner.onWritable();
  }
}

/** One byte per character; the characters must be below 256. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
