// One TCP connection as the program sees it, and the state that input.ts and output.ts work on.
//
// Contract for the program:
// - A TcpHandler gets the events. `onOpen` comes first, `onClose` last and exactly once.
// - `onData` lends the bytes until it returns. A program that cannot deal with them at once copies them and
//   says `hold(n)`; `release(n)` later opens the window again. What is held is what the peer cannot send.
//   Or it says `pauseReading`, and the stack keeps what comes until `resumeReading`.
// - `write` copies what fits and returns how much that was; after a short count `onWritable` comes.
// - `shutdown` ends the sending side only; `close` does too and limits how long the peer may dawdle;
//   `abort` resets. Nothing is sent before the current turn ends, so that small writes share a segment.
//
// The states are those of RFC 9293 section 3.3.2; LISTEN lives in listener.ts and has no connection.

import type { i32 } from "@tessera/machine/integer";
import { Timer } from "@tessera/os/timers";
import type { Ipv4Address } from "../address.ts";
import type { BufferPool } from "../buffer-pool.ts";
import { sumPseudoHeader } from "../checksum.ts";
import { IpProtocol } from "../ipv4.ts";
import type { TcpConfig } from "./config.ts";
import { Congestion } from "./congestion.ts";
import type { TcpListener } from "./listener.ts";
import { Reassembly } from "./reassembly.ts";
import { RttEstimator } from "./rtt.ts";
import { distance, isAfter, isBefore } from "./sequence.ts";
import { SequenceRing } from "./sequence-ring.ts";
import { ReceiveWindow, SendWindow } from "./window.ts";

export const TcpState = {
  Closed: 0,
  SynSent: 1,
  SynReceived: 2,
  Established: 3,
  FinWait1: 4,
  FinWait2: 5,
  CloseWait: 6,
  Closing: 7,
  LastAck: 8,
  TimeWait: 9,
} as const;

const STATE_NAMES: readonly string[] = [
  "CLOSED",
  "SYN-SENT",
  "SYN-RECEIVED",
  "ESTABLISHED",
  "FIN-WAIT-1",
  "FIN-WAIT-2",
  "CLOSE-WAIT",
  "CLOSING",
  "LAST-ACK",
  "TIME-WAIT",
];

/**
 * Why a connection ended: both sides closed; the peer reset it; it refused; nobody answered; the network has
 * no way there; this side gave it up.
 */
export type CloseReason = "closed" | "reset" | "refused" | "timeout" | "unreachable" | "aborted";

/** Who gets the events of a connection. */
export interface TcpHandler {
  /** The handshake is complete. */
  onOpen(connection: TcpConnection): void;
  /** Bytes arrived; they are lent until this returns. */
  onData(connection: TcpConnection, bytes: Uint8Array, offset: number, length: number): void;
  /** The peer will send nothing more. */
  onEnd(connection: TcpConnection): void;
  /** There is room again after `write` accepted less than it was given. */
  onWritable(connection: TcpConnection): void;
  /** The connection is gone, as far as the program is concerned. */
  onClose(connection: TcpConnection, reason: CloseReason): void;
}

/**
 * The protocol machine (tcp.ts) as connections and input.ts see it. A class and not an interface, since these
 * calls are on the way of every packet and a class has its methods at known places.
 */
export abstract class TcpEngine {
  abstract readonly pool: BufferPool;
  abstract readonly config: TcpConfig;
  abstract nowNs(): number;
  /** Puts the connection on the list of those that may have something to send. */
  abstract markDirty(connection: TcpConnection): void;
  /** Makes the connection's timer fire no later than this. */
  abstract armTimer(connection: TcpConnection, deadlineNs: number): void;
  abstract onTimer(connection: TcpConnection, nowNs: number): void;
  /** Sends a reset and ends the connection. */
  abstract abort(connection: TcpConnection): void;
  /** Continues a deferred handshake. */
  abstract acceptDeferred(connection: TcpConnection): void;
  /** Delivers what arrived while reading was paused. */
  abstract resume(connection: TcpConnection): void;
  /** The connection is open; gives listeners the chance to attach a handler. False: it was refused. */
  abstract onEstablished(connection: TcpConnection): boolean;
  abstract enterTimeWait(connection: TcpConnection): void;
  /** Removes the connection and tells its handler. */
  abstract finish(connection: TcpConnection, reason: CloseReason): void;
}

class ConnectionTimer extends Timer {
  readonly #connection: TcpConnection;
  readonly #engine: TcpEngine;
  constructor(connection: TcpConnection, engine: TcpEngine) {
    super();
    this.#connection = connection;
    this.#engine = engine;
  }
  onExpire(nowNs: number): void {
    this.#engine.onTimer(this.#connection, nowNs);
  }
}

/** Events of connections that nobody looks after. */
class NoHandler implements TcpHandler {
  onOpen(_connection: TcpConnection): void {}
  onData(_connection: TcpConnection, _bytes: Uint8Array, _offset: i32, _length: i32): void {}
  onEnd(_connection: TcpConnection): void {}
  onWritable(_connection: TcpConnection): void {}
  onClose(_connection: TcpConnection, _reason: CloseReason): void {}
}

export const NO_HANDLER: TcpHandler = new NoHandler();

const NEVER = Infinity;
const DEFAULT_MSS = 536;

export class TcpConnection {
  readonly localAddress: Ipv4Address;
  readonly localPort: i32;
  readonly remoteAddress: Ipv4Address;
  readonly remotePort: i32;

  // What follows belongs to the protocol machine (input.ts, output.ts, tcp.ts); programs use the methods.

  state: i32 = TcpState.Closed;
  handler: TcpHandler = NO_HANDLER;
  /** Whose backlog a half-open connection counts in; null for active opens and gateways. */
  listener: TcpListener | null = null;
  readonly timer: Timer;
  readonly send: SendWindow = new SendWindow();
  readonly receive: ReceiveWindow = new ReceiveWindow();
  readonly rtt: RttEstimator = new RttEstimator();
  readonly congestion: Congestion = new Congestion();
  readonly reassembly: Reassembly;
  readonly sendRing: SequenceRing;
  readonly pseudoSum: i32;
  /** Largest segment that we send. */
  mss: i32 = DEFAULT_MSS;
  /** End of the bytes that were written; a FIN comes right after them. */
  dataEnd: i32 = 0;
  isFinQueued: boolean = false;
  /** Counts as half open (in SYN-RECEIVED after a passive open). */
  isHalfOpen: boolean = false;
  /** The program has not decided yet whether it wants the connection. */
  isDeferred: boolean = false;
  /** The peer is to be given up if it does not close within `finWaitNs`. */
  isClosing: boolean = false;
  usesSack: boolean = false;
  offersScale: boolean = true;
  isDirty: boolean = false;
  isReadingPaused: boolean = false;
  isDelivering: boolean = false;
  isAckDue: boolean = false;
  /** A FIN was seen, perhaps ahead of data that is still missing. */
  hasPeerFin: boolean = false;
  peerFinSequence: i32 = 0;
  unacknowledgedBytes: i32 = 0;
  wantsWritable: boolean = false;
  usesNagle: boolean = false;
  retransmissions: i32 = 0;
  /** Sequence number whose acknowledgement ends the running measurement; only while `isTiming`. */
  timedSequence: i32 = 0;
  timedSinceNs: number = 0;
  isTiming: boolean = false;
  lastSentNs: number = 0;
  challengeSecondNs: number = 0;
  challengesThisSecond: i32 = 0;
  retransmitNs: number = NEVER;
  delayedAckNs: number = NEVER;
  persistNs: number = NEVER;
  persistIntervalNs: number = 0;
  /** Limit of the present state: TIME-WAIT, FIN-WAIT-2, deferred handshake. */
  stateNs: number = NEVER;
  /** When to look again for a buffer that the pool could not give. */
  starvedNs: number = NEVER;
  nextInBucket: TcpConnection | null = null;
  readonly #engine: TcpEngine;

  constructor(
    engine: TcpEngine,
    localAddress: Ipv4Address,
    localPort: i32,
    remoteAddress: Ipv4Address,
    remotePort: i32,
  ) {
    this.#engine = engine;
    this.localAddress = localAddress;
    this.localPort = localPort;
    this.remoteAddress = remoteAddress;
    this.remotePort = remotePort;
    this.pseudoSum = sumPseudoHeader(localAddress, remoteAddress, IpProtocol.Tcp);
    this.timer = new ConnectionTimer(this, engine);
    this.sendRing = new SequenceRing(engine.pool, false);
    this.reassembly = new Reassembly(engine.pool);
    this.receive.capacity = engine.config.receiveBufferBytes;
  }

  /** Name of the state as in RFC 9293. */
  get stateName(): string {
    return STATE_NAMES[this.state] ?? "?";
  }

  /** Whether `write` may still accept bytes. */
  isWritable(): boolean {
    return !this.isFinQueued && this.state >= TcpState.SynSent && this.state <= TcpState.CloseWait;
  }

  /** Bytes written that the peer has not acknowledged yet. */
  get pendingBytes(): i32 {
    return distance(this.dataStart(), this.dataEnd);
  }

  /** How much `write` would accept now, unless memory is short. */
  get writableBytes(): i32 {
    return this.isWritable() ? (this.#engine.config.sendBufferBytes - this.pendingBytes) | 0 : 0;
  }

  /**
   * Queues bytes for sending and returns how many were accepted, from 0 to `length`; 0 also when the sending
   * side is closed. If fewer than `length` were, `onWritable` comes once there is room.
   */
  write(bytes: Uint8Array, offset: i32, length: i32): i32 {
    if (!this.isWritable()) return 0;
    const pending = this.pendingBytes;
    const room = (this.#engine.config.sendBufferBytes - pending) | 0;
    let accepted = Math.min(length, room) | 0;
    if (accepted > 0) {
      const start = this.dataStart();
      if (!this.sendRing.ensure(start, pending, pending + accepted)) {
        // Memory is short: what is left in the ring we have is better than nothing.
        accepted = Math.min(accepted, this.sendRing.capacity - pending) | 0;
        this.starvedNs = this.#engine.nowNs() + 1e7;
        this.#engine.armTimer(this, this.starvedNs);
      }
      if (accepted > 0) {
        this.sendRing.put(this.dataEnd, bytes, offset, accepted);
        this.dataEnd = (this.dataEnd + accepted) | 0;
        this.#engine.markDirty(this);
      }
    }
    if (accepted < length) this.wantsWritable = true;
    return accepted;
  }

  /** Ends the sending side after what was written; the peer may go on sending for as long as it likes. */
  shutdown(): void {
    if (this.isFinQueued || this.state === TcpState.Closed || this.state === TcpState.TimeWait) return;
    this.isFinQueued = true;
    this.wantsWritable = false;
    this.#engine.markDirty(this);
  }

  /** Like `shutdown`, for a program that is done with the connection: the peer has `finWaitNs` to close too. */
  close(): void {
    this.isClosing = true;
    if (this.state === TcpState.FinWait2) {
      this.stateNs = this.#engine.nowNs() + this.#engine.config.finWaitNs;
      this.#engine.armTimer(this, this.stateNs);
    }
    this.shutdown();
  }

  /** Resets the connection; queued bytes are lost. */
  abort(): void {
    if (this.state !== TcpState.Closed) this.#engine.abort(this);
  }

  /** Keeps `length` delivered bytes on the account of the receive window. */
  hold(length: i32): void {
    this.receive.held = (this.receive.held + length) | 0;
  }

  /** Gives back what `hold` kept; the window opens again. */
  release(length: i32): void {
    this.receive.held = Math.max(this.receive.held - length, 0) | 0;
    if (this.state >= TcpState.Established && this.state <= TcpState.FinWait2) {
      if (this.receive.isUpdateDue(this.mss)) {
        this.isAckDue = true;
        this.#engine.markDirty(this);
      }
    }
  }

  /** No `onData` and no `onEnd` until `resumeReading`; what arrives is kept, and the window closes. */
  pauseReading(): void {
    this.isReadingPaused = true;
  }

  /** Ends a pause; `onData` is called with what was kept before this returns. */
  resumeReading(): void {
    if (!this.isReadingPaused) return;
    this.isReadingPaused = false;
    this.#engine.resume(this);
  }

  /** Collects small writes while data is in flight (Nagle, RFC 9293 section 3.7.4). Off by default. */
  setNagle(isOn: boolean): void {
    this.usesNagle = isOn;
  }

  /** Inside a gateway's `onTcpSyn`: the handshake waits until `accept` or `abort`. */
  deferAccept(): void {
    this.isDeferred = true;
  }

  /** Continues a deferred handshake. */
  accept(): void {
    if (this.isDeferred) this.#engine.acceptDeferred(this);
  }

  /** First byte that is still in the send ring: the oldest unacknowledged, never the SYN. */
  dataStart(): i32 {
    const first = (this.send.initial + 1) | 0;
    return isBefore(this.send.unacknowledged, first) ? first : this.#withoutFin(this.send.unacknowledged);
  }

  /** Whether our FIN has been sent at least once. */
  isFinSent(): boolean {
    return this.isFinQueued && isAfter(this.send.highest, this.dataEnd);
  }

  #withoutFin(sequence: i32): i32 {
    return isAfter(sequence, this.dataEnd) ? this.dataEnd : sequence;
  }
}
