// TCP (RFC 9293): finds the connection of a segment, opens and ends connections, runs their timers.
//
// Contract: one object per stack. `receive` takes a segment, `flush` sends what callbacks and segments made
// ready; both are called by stack.ts. What a connection does with a segment is in input.ts, what it sends in
// output.ts, what the program sees in connection.ts.

import type { i32 } from "@tessera/machine/integer";
import type { Random } from "@tessera/os/random";
import type { TimerQueue } from "@tessera/os/timers";
import { formatIpv4, type Ipv4Address, isUnicast } from "../address.ts";
import type { BufferPool } from "../buffer-pool.ts";
import type { CachedClock } from "../cached-clock.ts";
import type { Counters } from "../counters.ts";
import { IcmpUnreachable, type TcpErrorSink } from "../icmp.ts";
import type { Ipv4Interface, Ipv4Packet } from "../ipv4.ts";
import type { Ipv4Output } from "../ipv4-output.ts";
import type { TcpConfig } from "./config.ts";
import {
  type CloseReason,
  NO_HANDLER,
  TcpConnection,
  TcpEngine,
  type TcpHandler,
  TcpState,
} from "./connection.ts";
import { ConnectionList } from "./connection-list.ts";
import { ConnectionTable } from "./connection-table.ts";
import { COOKIE_LIFE_NS, InitialSequence } from "./initial-sequence.ts";
import { TcpInput } from "./input.ts";
import { type ListenerOwner, type TcpAccept, TcpListener } from "./listener.ts";
import { TcpOutput } from "./output.ts";
import { TcpFlag, TcpSegment } from "./segment.ts";
import { distance, isAfter, isBefore } from "./sequence.ts";

const NEVER = Infinity;
const FIRST_EPHEMERAL_PORT = 49152;
const EPHEMERAL_PORTS = 16384;
const MAX_PERSIST_NS = 60e9;
const MIN_PATH_MSS = 512;
const MAX_BACKLOG = 1024;
const BUSY_RETRY_NS = 1e6;

/**
 * Decides about the connections that a gateway's guest opens to other hosts. `onTcpSyn` gives the handler, or
 * null to refuse; it may call `connection.deferAccept()` and later `accept()` or `abort()`, for example when
 * a host socket has been connected. A deferred connection that is aborted is refused with a reset.
 */
export interface TcpGatewayHook {
  onTcpSyn(
    sourceAddress: Ipv4Address,
    sourcePort: number,
    destinationAddress: Ipv4Address,
    destinationPort: number,
    connection: TcpConnection,
  ): TcpHandler | null;
}

export class Tcp extends TcpEngine implements TcpErrorSink, ListenerOwner {
  readonly config: TcpConfig;
  readonly pool: BufferPool;
  gatewayHook: TcpGatewayHook | null = null;
  readonly #clock: CachedClock;
  readonly #timers: TimerQueue;
  readonly #random: Random;
  readonly #ipv4Output: Ipv4Output;
  readonly #interface: Ipv4Interface;
  readonly #counters: Counters;
  readonly #input: TcpInput;
  readonly #output: TcpOutput;
  readonly #isn: InitialSequence;
  readonly #table: ConnectionTable;
  readonly #listeners: Map<number, TcpListener> = new Map();
  readonly #segment: TcpSegment = new TcpSegment();
  #dirty: ConnectionList = new ConnectionList();
  #flushing: ConnectionList = new ConnectionList();
  #isBlocked: boolean = false;
  #gatewayHalfOpen: i32 = 0;
  /** Connections in TIME-WAIT, oldest at `#oldestTimeWait`. */
  readonly #timeWait: (TcpConnection | null)[] = [];
  #oldestTimeWait: i32 = 0;
  #timeWaitCount: i32 = 0;

  constructor(
    config: TcpConfig,
    clock: CachedClock,
    timers: TimerQueue,
    random: Random,
    pool: BufferPool,
    output: Ipv4Output,
    ipv4Interface: Ipv4Interface,
    counters: Counters,
  ) {
    super();
    this.config = config;
    this.pool = pool;
    this.#clock = clock;
    this.#timers = timers;
    this.#random = random;
    this.#ipv4Output = output;
    this.#interface = ipv4Interface;
    this.#counters = counters;
    this.#output = new TcpOutput(output, counters);
    this.#input = new TcpInput(this, this.#output, counters);
    this.#isn = new InitialSequence(random);
    this.#table = new ConnectionTable(random.nextInt32(), random.nextInt32());
  }

  /** Connections in any state. */
  get connectionCount(): i32 {
    return this.#table.size;
  }

  get timeWaitCount(): i32 {
    return this.#timeWaitCount;
  }

  /** Whether anybody listens or a connection is not over yet. */
  isActive(): boolean {
    return this.#listeners.size > 0 || this.#table.size > this.#timeWaitCount;
  }

  /** All connections, for inspection. */
  listConnections(): TcpConnection[] {
    return this.#table.list();
  }

  override nowNs(): number {
    return this.#clock.nowNs();
  }

  // Opening

  /** Listens on a port from 1 to 65535; throws an Error if it is taken. */
  listen(port: i32, accept: TcpAccept, backlog: i32): TcpListener {
    if (port < 1 || port > 65535)
      throw new RangeError(`Cannot listen on TCP port ${port}: ports go from 1 to 65535`);
    if (this.#listeners.has(port)) throw new Error(`Cannot listen on TCP port ${port}: it is in use`);
    const limit = Math.min(Math.max(backlog, 1), MAX_BACKLOG);
    const listener = new TcpListener(this, port, limit, accept);
    this.#listeners.set(port, listener);
    return listener;
  }

  unlisten(port: i32): void {
    this.#listeners.delete(port);
  }

  /**
   * Opens a connection; `localPort` 0 picks a free one at random. Throws an Error if there is no route, no
   * port or too many connections; all that happens later is told to the handler.
   */
  connect(
    localAddress: Ipv4Address,
    localPort: i32,
    address: Ipv4Address,
    port: i32,
    handler: TcpHandler,
  ): TcpConnection {
    const target = `${formatIpv4(address)}:${port}`;
    if (port < 1 || port > 65535)
      throw new RangeError(`Cannot connect to ${target}: ports go from 1 to 65535`);
    if (localAddress === 0) throw new Error(`Cannot connect to ${target}: the network has no address yet`);
    if (!isUnicast(address) || this.#interface.isBroadcast(address)) {
      throw new Error(`Cannot connect to ${target}: it is not the address of one host`);
    }
    if (address === localAddress) throw new Error(`Cannot connect to ${target}: it is this guest itself`);
    if (!this.#ipv4Output.hasRoute(address))
      throw new Error(`Cannot connect to ${target}: no route, set a gateway`);
    if (this.#table.size >= this.config.maxConnections && !this.#evictTimeWait()) {
      throw new Error(`Cannot connect to ${target}: ${this.#table.size} connections are open already`);
    }
    const ownPort = this.#pickPort(localAddress, localPort, address, port);
    if (ownPort === 0) throw new Error(`Cannot connect to ${target}: the local port is in use`);
    const c = this.#create(localAddress, ownPort, address, port);
    c.handler = handler;
    c.state = TcpState.SynSent;
    const nowNs = this.nowNs();
    this.#output.sendSyn(c, nowNs);
    c.retransmitNs = nowNs + c.rtt.rtoNs;
    this.armTimer(c, c.retransmitNs);
    return c;
  }

  #pickPort(localAddress: Ipv4Address, wanted: i32, address: Ipv4Address, port: i32): i32 {
    if (wanted !== 0) return this.#table.find(localAddress, wanted, address, port) === null ? wanted : 0;
    // RFC 6056 section 3.3.1
    const start = this.#random.nextBelow(EPHEMERAL_PORTS);
    for (let i = 0; i < EPHEMERAL_PORTS; i++) {
      const candidate = (FIRST_EPHEMERAL_PORT + ((start + i) % EPHEMERAL_PORTS)) | 0;
      if (this.#listeners.has(candidate)) continue;
      if (this.#table.find(localAddress, candidate, address, port) === null) return candidate;
    }
    return 0;
  }

  #create(
    localAddress: Ipv4Address,
    localPort: i32,
    remoteAddress: Ipv4Address,
    remotePort: i32,
  ): TcpConnection {
    const c = new TcpConnection(this, localAddress, localPort, remoteAddress, remotePort);
    const isn = this.#isn.next(localAddress, localPort, remoteAddress, remotePort, this.nowNs());
    c.send.start(isn);
    c.dataEnd = (isn + 1) | 0;
    while (c.receive.capacity >> c.receive.scale > 0xffff) c.receive.scale++;
    this.#table.add(c);
    return c;
  }

  // Segments

  /** Handles the TCP segment in a packet that is for us (or, in a gateway, for anybody). */
  receive(bytes: Uint8Array, packet: Ipv4Packet): void {
    const segment = this.#segment;
    if (packet.source === 0 || !segment.parse(bytes, packet)) {
      this.#counters.badTcp++;
      return;
    }
    const c = this.#table.find(
      packet.destination,
      segment.destinationPort,
      packet.source,
      segment.sourcePort,
    );
    if (c === null) {
      this.#receiveUnknown(packet, segment, bytes);
      return;
    }
    if (c.state === TcpState.TimeWait && this.#isNewIncarnation(c, segment)) {
      this.#remove(c);
      this.#receiveUnknown(packet, segment, bytes);
      return;
    }
    if (!this.#input.process(c, segment, bytes)) this.#output.sendResetFor(packet, segment);
    if (c.state !== TcpState.Closed) this.#armFor(c);
  }

  // RFC 9293 section 3.10.7.4, fourth: TIME-WAIT may be left by a SYN above the old sequence numbers.
  #isNewIncarnation(c: TcpConnection, segment: TcpSegment): boolean {
    const kind = segment.flags & (TcpFlag.Syn | TcpFlag.Ack | TcpFlag.Reset);
    return kind === TcpFlag.Syn && isAfter(segment.sequence, c.receive.next);
  }

  /** A segment of no connection: RFC 9293 section 3.10.7.1 and 3.10.7.2. */
  #receiveUnknown(packet: Ipv4Packet, segment: TcpSegment, bytes: Uint8Array): void {
    if (segment.has(TcpFlag.Reset)) return;
    const isOwn = packet.destination === this.#interface.address;
    const listener = isOwn ? this.#listeners.get(segment.destinationPort) : undefined;
    const isSyn = segment.has(TcpFlag.Syn) && !segment.has(TcpFlag.Ack);
    if (listener !== undefined) {
      // A SYN with a FIN is no handshake that anybody honest starts.
      if (isSyn && !segment.has(TcpFlag.Fin)) this.#onSyn(listener, packet, segment);
      else if (!this.#acceptCookie(listener, packet, segment, bytes))
        this.#output.sendResetFor(packet, segment);
      return;
    }
    if (isSyn && this.gatewayHook !== null) this.#onGatewaySyn(this.gatewayHook, packet, segment);
    else this.#output.sendResetFor(packet, segment);
  }

  #onSyn(listener: TcpListener, packet: Ipv4Packet, segment: TcpSegment): void {
    const nowNs = this.nowNs();
    if (listener.halfOpen >= listener.backlog) {
      listener.lastCookieNs = nowNs;
      const cookie = this.#isn.cookie(
        packet.destination,
        segment.destinationPort,
        packet.source,
        segment.sourcePort,
        segment.sequence,
        segment.mss === 0 ? 536 : segment.mss,
        nowNs,
      );
      this.#output.sendCookie(packet, segment, cookie, this.config.receiveBufferBytes);
      return;
    }
    const c = this.#createPassive(packet, segment);
    if (c === null) return;
    c.listener = listener;
    c.isHalfOpen = true;
    listener.halfOpen++;
    this.#answerSyn(c, nowNs);
  }

  #onGatewaySyn(hook: TcpGatewayHook, packet: Ipv4Packet, segment: TcpSegment): void {
    if (this.#gatewayHalfOpen >= this.config.maxHalfOpen) return;
    const c = this.#createPassive(packet, segment);
    if (c === null) return;
    c.isHalfOpen = true;
    this.#gatewayHalfOpen++;
    const handler = hook.onTcpSyn(c.remoteAddress, c.remotePort, c.localAddress, c.localPort, c);
    if (c.state === TcpState.Closed) return;
    if (handler === null) {
      this.#remove(c);
      this.#output.sendResetFor(packet, segment);
      return;
    }
    c.handler = handler;
    const nowNs = this.nowNs();
    if (c.isDeferred) {
      c.stateNs = nowNs + this.config.acceptNs;
      this.armTimer(c, c.stateNs);
    } else this.#answerSyn(c, nowNs);
  }

  #createPassive(packet: Ipv4Packet, segment: TcpSegment): TcpConnection | null {
    if (this.#table.size >= this.config.maxConnections && !this.#evictTimeWait()) return null;
    const c = this.#create(packet.destination, segment.destinationPort, packet.source, segment.sourcePort);
    c.state = TcpState.SynReceived;
    c.receive.start(segment.sequence);
    this.#input.applySynOptions(c, segment);
    c.send.force(segment.sequence, c.send.initial, segment.window);
    return c;
  }

  #answerSyn(c: TcpConnection, nowNs: number): void {
    this.#output.sendSyn(c, nowNs);
    c.retransmitNs = nowNs + c.rtt.rtoNs;
    this.armTimer(c, c.retransmitNs);
  }

  acceptDeferred(c: TcpConnection): void {
    c.isDeferred = false;
    if (c.state !== TcpState.SynReceived) return;
    c.stateNs = NEVER;
    this.#answerSyn(c, this.nowNs());
  }

  /** The third segment of a handshake of which we only sent a cookie. */
  #acceptCookie(listener: TcpListener, packet: Ipv4Packet, segment: TcpSegment, bytes: Uint8Array): boolean {
    const nowNs = this.nowNs();
    if (!segment.has(TcpFlag.Ack) || segment.has(TcpFlag.Syn)) return false;
    if (nowNs - listener.lastCookieNs > COOKIE_LIFE_NS) return false;
    const cookie = (segment.acknowledgement - 1) | 0;
    const peerInitial = (segment.sequence - 1) | 0;
    const mss = this.#isn.checkCookie(
      packet.destination,
      segment.destinationPort,
      packet.source,
      segment.sourcePort,
      peerInitial,
      cookie,
      nowNs,
    );
    if (mss === 0) return false;
    if (this.#table.size >= this.config.maxConnections && !this.#evictTimeWait()) return true;
    const c = this.#create(packet.destination, segment.destinationPort, packet.source, segment.sourcePort);
    // As if the SYN had come with just an MSS, and had been answered with the cookie.
    c.state = TcpState.SynReceived;
    c.listener = listener;
    c.send.start(cookie);
    c.dataEnd = (cookie + 1) | 0;
    c.send.next = c.dataEnd;
    c.send.highest = c.dataEnd;
    c.receive.start(peerInitial);
    segment.mss = mss;
    this.#input.applySynOptions(c, segment);
    c.receive.advertise(c.mss, false);
    if (!this.#input.process(c, segment, bytes)) {
      this.#remove(c);
      return false;
    }
    if (c.state !== TcpState.Closed) this.#armFor(c);
    return true;
  }

  resume(c: TcpConnection): void {
    this.#input.resume(c);
    if (c.state !== TcpState.Closed) this.#armFor(c);
  }

  onEstablished(c: TcpConnection): boolean {
    this.#leaveHalfOpen(c);
    const listener = c.listener;
    if (listener !== null) {
      c.listener = null;
      const handler = listener.isOpen ? listener.accept(c) : null;
      if (c.state === TcpState.Closed) return false;
      if (handler === null) {
        this.abort(c);
        return false;
      }
      c.handler = handler;
    }
    c.handler.onOpen(c);
    return c.state !== TcpState.Closed;
  }

  #leaveHalfOpen(c: TcpConnection): void {
    if (!c.isHalfOpen) return;
    c.isHalfOpen = false;
    if (c.listener !== null) c.listener.halfOpen--;
    else this.#gatewayHalfOpen--;
  }

  // Ending

  abort(c: TcpConnection): void {
    if (c.state === TcpState.Closed) return;
    if (c.state >= TcpState.SynReceived && c.state !== TcpState.TimeWait) this.#output.sendReset(c);
    this.finish(c, "aborted");
  }

  finish(c: TcpConnection, reason: CloseReason): void {
    // A handler has heard of the end already when TIME-WAIT began.
    const isSilent = c.state === TcpState.TimeWait;
    this.#remove(c);
    const handler = c.handler;
    c.handler = NO_HANDLER;
    if (!isSilent) handler.onClose(c, reason);
  }

  enterTimeWait(c: TcpConnection): void {
    c.stateNs = this.nowNs() + this.config.timeWaitNs;
    this.armTimer(c, c.stateNs);
    if (c.state === TcpState.TimeWait) return;
    c.state = TcpState.TimeWait;
    c.retransmitNs = NEVER;
    c.persistNs = NEVER;
    c.sendRing.release();
    c.reassembly.clear();
    if (this.#timeWaitCount >= this.config.maxTimeWait) this.#evictTimeWait();
    this.#timeWaitCount++;
    this.#timeWait.push(c);
    const handler = c.handler;
    c.handler = NO_HANDLER;
    handler.onClose(c, "closed");
  }

  /** Ends the oldest TIME-WAIT early; false if there is none. */
  #evictTimeWait(): boolean {
    while (this.#oldestTimeWait < this.#timeWait.length) {
      const oldest = this.#timeWait[this.#oldestTimeWait] ?? null;
      this.#timeWait[this.#oldestTimeWait] = null;
      this.#oldestTimeWait++;
      if (oldest !== null && oldest.state === TcpState.TimeWait) {
        this.#remove(oldest);
        return true;
      }
    }
    return false;
  }

  // The list is a queue whose head was consumed; it is moved to the front when half of it is.
  #trimTimeWait(): void {
    while (this.#oldestTimeWait < this.#timeWait.length) {
      const oldest = this.#timeWait[this.#oldestTimeWait] ?? null;
      if (oldest !== null && oldest.state === TcpState.TimeWait) break;
      this.#timeWait[this.#oldestTimeWait] = null;
      this.#oldestTimeWait++;
    }
    if (this.#oldestTimeWait < 64 || this.#oldestTimeWait * 2 < this.#timeWait.length) return;
    const left = this.#timeWait.length - this.#oldestTimeWait;
    for (let i = 0; i < left; i++) this.#timeWait[i] = this.#timeWait[this.#oldestTimeWait + i] ?? null;
    this.#timeWait.length = left;
    this.#oldestTimeWait = 0;
  }

  #remove(c: TcpConnection): void {
    if (c.state === TcpState.Closed) return;
    this.#leaveHalfOpen(c);
    const wasTimeWait = c.state === TcpState.TimeWait;
    c.state = TcpState.Closed;
    this.#table.remove(c);
    this.#timers.cancel(c.timer);
    c.sendRing.release();
    c.reassembly.clear();
    if (wasTimeWait) {
      this.#timeWaitCount--;
      this.#trimTimeWait();
    }
  }

  // Sending

  markDirty(c: TcpConnection): void {
    if (c.isDirty) return;
    c.isDirty = true;
    this.#dirty.add(c);
  }

  /** Whether `flush` has anything to do. */
  hasDirty(): boolean {
    return this.#dirty.count > 0;
  }

  /** When to call `flush` again although nothing new happened: the device was full. */
  retryNs(): number {
    if (this.#dirty.count === 0) return NEVER;
    return this.#isBlocked ? this.nowNs() + BUSY_RETRY_NS : 0;
  }

  /** Lets every connection that may have something to send do so. */
  flush(): void {
    const list = this.#dirty;
    const count = list.count;
    if (count === 0) return;
    // What becomes dirty meanwhile, and what the device had no room for, is for the next time.
    this.#dirty = this.#flushing;
    this.#flushing = list;
    this.#isBlocked = false;
    const nowNs = this.nowNs();
    for (let i = 0; i < count; i++) {
      const c = list.take(i);
      c.isDirty = false;
      if (c.state === TcpState.Closed) continue;
      if (this.#isBlocked || !this.#output.flush(c, nowNs)) {
        this.#isBlocked = true;
        this.markDirty(c);
      }
      this.#armFor(c);
    }
    list.clear();
  }

  // Timers

  armTimer(c: TcpConnection, deadlineNs: number): void {
    // A timer that fires too early finds nothing to do and is set again; so moving it later costs nothing.
    if (c.timer.isScheduled() && c.timer.deadlineNs <= deadlineNs) return;
    if (deadlineNs !== NEVER) this.#timers.schedule(c.timer, deadlineNs);
  }

  #armFor(c: TcpConnection): void {
    let deadlineNs = c.retransmitNs;
    if (c.delayedAckNs < deadlineNs) deadlineNs = c.delayedAckNs;
    if (c.persistNs < deadlineNs) deadlineNs = c.persistNs;
    if (c.stateNs < deadlineNs) deadlineNs = c.stateNs;
    if (c.starvedNs < deadlineNs) deadlineNs = c.starvedNs;
    this.armTimer(c, deadlineNs);
  }

  onTimer(c: TcpConnection, nowNs: number): void {
    if (c.state === TcpState.Closed) return;
    if (nowNs >= c.stateNs) this.#onStateTimeout(c);
    else {
      if (nowNs >= c.retransmitNs) this.#onRetransmitTimeout(c, nowNs);
      else if (nowNs >= c.persistNs) this.#onPersist(c, nowNs);
      if (c.state !== TcpState.Closed && nowNs >= c.delayedAckNs) {
        c.delayedAckNs = NEVER;
        c.isAckDue = true;
        this.markDirty(c);
      }
      if (c.state !== TcpState.Closed && nowNs >= c.starvedNs) this.#onStarved(c);
    }
    if (c.state !== TcpState.Closed) this.#armFor(c);
  }

  #onStateTimeout(c: TcpConnection): void {
    c.stateNs = NEVER;
    if (c.state === TcpState.TimeWait) this.finish(c, "closed");
    else {
      this.#output.sendReset(c);
      this.finish(c, "timeout");
    }
  }

  // RFC 6298 (5.4) to (5.7)
  #onRetransmitTimeout(c: TcpConnection, nowNs: number): void {
    c.retransmitNs = NEVER;
    c.retransmissions++;
    const isOpening = c.state === TcpState.SynSent || c.state === TcpState.SynReceived;
    const limit = isOpening ? this.config.maxSynRetransmissions : this.config.maxRetransmissions;
    if (c.retransmissions > limit) {
      // RFC 9293 section 3.8.3: R2 is reached.
      if (!isOpening) this.#output.sendReset(c);
      this.finish(c, "timeout");
      return;
    }
    c.rtt.backOff();
    c.isTiming = false;
    if (isOpening) {
      this.#counters.tcpRetransmissions++;
      this.#output.sendSyn(c, nowNs);
      c.retransmitNs = nowNs + c.rtt.rtoNs;
      return;
    }
    const flight = distance(c.send.unacknowledged, c.send.highest);
    c.congestion.onTimeout(c.send.highest, flight, c.retransmissions === 1);
    // All that is in flight counts as lost and is sent again as acknowledgements allow.
    c.send.next = c.send.unacknowledged;
    this.markDirty(c);
  }

  // RFC 9293 section 3.8.6.1
  #onPersist(c: TcpConnection, nowNs: number): void {
    c.retransmissions++;
    if (c.retransmissions > this.config.maxRetransmissions) {
      this.#output.sendReset(c);
      this.finish(c, "timeout");
      return;
    }
    c.persistIntervalNs = Math.min(c.persistIntervalNs * 2, MAX_PERSIST_NS);
    c.persistNs = nowNs + c.persistIntervalNs;
    if (c.send.size > 0) this.#output.sendSmall(c, nowNs);
    else this.#output.sendProbe(c);
  }

  #onStarved(c: TcpConnection): void {
    c.starvedNs = NEVER;
    if (!c.wantsWritable || c.writableBytes === 0) return;
    c.wantsWritable = false;
    c.handler.onWritable(c);
  }

  // Errors from the network

  /** RFC 5927 and RFC 9293 section 3.9.2.2: believed only if it quotes a sequence number in flight. */
  onIcmpError(
    localAddress: Ipv4Address,
    localPort: i32,
    remoteAddress: Ipv4Address,
    remotePort: i32,
    sequence: i32,
    code: i32,
    nextHopMtu: i32,
  ): void {
    const c = this.#table.find(localAddress, localPort, remoteAddress, remotePort);
    if (c === null) return;
    if (isBefore(sequence, c.send.unacknowledged) || !isBefore(sequence, c.send.highest)) return;
    if (code === IcmpUnreachable.FragmentationNeeded) {
      const mss = nextHopMtu - 40;
      if (c.state < TcpState.Established || mss < MIN_PATH_MSS || mss >= c.mss) return;
      c.mss = mss;
      c.congestion.reduceMss(mss);
      c.send.next = c.send.unacknowledged;
      this.markDirty(c);
      return;
    }
    // Only an opening connection is ended; an established one survives the network's hiccups.
    if (c.state !== TcpState.SynSent) return;
    this.finish(c, code === IcmpUnreachable.Port ? "refused" : "unreachable");
  }
}
