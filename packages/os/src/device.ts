// What the library OS needs of a platform: clock, entropy, console and network device.
//
// Contract: every call returns at once; waiting happens only in the event loop (loop.ts). Buffers that are
// passed in belong to the caller again as soon as the call returns.

/** Time. Both clocks are plain numbers; nanoseconds since start stay exact for 104 days (2^53 ns). */
export interface Clock {
  /** Monotonic time in nanoseconds since some fixed point, usually the start of the guest. */
  nowNs(): number;
  /** Wall clock in milliseconds since 1970-01-01T00:00:00Z. */
  wallMs(): number;
}

/** Entropy good enough to seed a generator; random.ts stretches it. */
export interface RandomSource {
  /** Fills the whole array with random bytes. */
  fill(bytes: Uint8Array): void;
}

/** Where lines of text go. */
export interface Console {
  /** Writes `length` bytes (UTF-8) from the start of `bytes`. */
  write(bytes: Uint8Array, length: number): void;
}

/** An Ethernet device that sends and receives whole frames without the frame check sequence. */
export interface NetworkDevice {
  /** Own hardware address, 6 bytes. */
  readonly mac: Uint8Array;
  /** Largest IP packet in bytes; a frame is up to 14 bytes longer. */
  readonly mtu: number;
  /**
   * Sends the first `length` bytes of `frame`. The device has copied or sent them when it returns.
   * False: the queue is full, nothing was sent, try again after the device became ready.
   */
  send(frame: Uint8Array, length: number): boolean;
  /** Copies the next frame into `into` and returns its length; 0 if none waits. Longer frames are dropped. */
  receive(into: Uint8Array): number;
}
