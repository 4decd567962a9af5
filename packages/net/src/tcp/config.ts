// All limits and times of TCP in one place.

const SECOND_NS = 1e9;

/** Limits of TCP; change fields before the first connection. */
export class TcpConfig {
  /** Most bytes a peer may send beyond what the program has dealt with; scaled windows are used above 65535. */
  receiveBufferBytes: number = 65535;
  /** Most bytes that wait for sending or acknowledgement per connection; a power of two. */
  sendBufferBytes: number = 65536;
  /** Connections in any state; further SYNs are dropped. A stack with little memory allows fewer, see stack.ts. */
  maxConnections: number = 4096;
  /** Handshakes that a gateway or a listener without a limit of its own keeps open. */
  maxHalfOpen: number = 128;
  /** Connections in TIME-WAIT; beyond it the oldest goes early. */
  maxTimeWait: number = 1024;
  /** Retransmissions of one segment before the connection is given up (RFC 9293 R2). */
  maxRetransmissions: number = 12;
  /** The same for a SYN, and for the answer to one. */
  maxSynRetransmissions: number = 5;
  /** Twice the maximum segment lifetime; 60 s as on other systems instead of RFC 9293's four minutes. */
  timeWaitNs: number = 60 * SECOND_NS;
  /** After `close`: how long a peer that sends nothing may take to close its side. */
  finWaitNs: number = 60 * SECOND_NS;
  /** How long the program may take to accept a deferred handshake. */
  acceptNs: number = 30 * SECOND_NS;
  /** Longest delay of an acknowledgement (RFC 9293: below 500 ms). */
  delayedAckNs: number = 0.04 * SECOND_NS;
  /** Challenge acknowledgements per connection and second (RFC 5961 section 7). */
  challengeAcksPerSecond: number = 10;
}
