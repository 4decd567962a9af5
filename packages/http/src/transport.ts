// What the HTTP server needs of a byte stream, and what it offers to one. Implemented by the TCP stack's
// connections, by Node's sockets and by the tests' in-memory streams.

/**
 * A connected, ordered byte stream. None of its methods throws; all but `write` may be called more than once.
 * None calls its owner's `onData` or `onWritable` before it returns, except `resumeReading`.
 */
export interface Transport {
  /** Takes bytes to send, copying them; returns how many were taken (0 to length), 0 after the end. */
  write(bytes: Uint8Array, offset: number, length: number): number;
  /** Ends the sending side after everything taken has been sent; receiving goes on. */
  close(): void;
  /** Drops the connection at once; `onClose` follows. */
  abort(): void;
  /** Stops calls of `onData` until `resumeReading`; the peer is held back by flow control. */
  pauseReading(): void;
  /** Lets `onData` be called again, during this call or later. */
  resumeReading(): void;
}

/** The owner of a transport: its methods are called by the transport. */
export interface TransportOwner {
  /** Bytes arrived; they are valid during the call only and are all consumed by it. */
  onData(bytes: Uint8Array, offset: number, length: number): void;
  /** After a write that was not taken whole: there is room again. */
  onWritable(): void;
  /** The peer will send no more. */
  onEnd(): void;
  /** The connection is gone; the last call. */
  onClose(): void;
}
