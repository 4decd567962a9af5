// What a segment does to a connection (RFC 9293 section 3.10.7.3 and 3.10.7.4, in that order of checks, with
// the hardening of RFC 5961).
//
// Contract: nothing that arrives can throw or leave the connection inconsistent; the handler may call any
// method of the connection from inside its callbacks. Data is delivered straight from the receive frame, or
// from the reassembly ring once a gap is closed.

import type { i32 } from "@tessera/machine/integer";
import type { Counters } from "../counters.ts";
import { type TcpConnection, type TcpEngine, TcpState } from "./connection.ts";
import type { TcpOutput } from "./output.ts";
import { TcpFlag, type TcpSegment } from "./segment.ts";
import { distance, isAfter, isBefore } from "./sequence.ts";

const NEVER = Infinity;
const SECOND_NS = 1e9;
const DEFAULT_MSS = 536;
// A peer that announces less would make us send more headers than data.
const MIN_MSS = 64;
const SEGMENTS_PER_ACK = 2;

export class TcpInput {
  readonly #engine: TcpEngine;
  readonly #output: TcpOutput;
  readonly #counters: Counters;

  constructor(engine: TcpEngine, output: TcpOutput, counters: Counters) {
    this.#engine = engine;
    this.#output = output;
    this.#counters = counters;
  }

  /**
   * Handles a segment for a connection. False: it must be answered with a reset (by the caller, who has the
   * packet).
   */
  process(c: TcpConnection, segment: TcpSegment, bytes: Uint8Array): boolean {
    if (c.state === TcpState.SynSent) return this.#inSynSent(c, segment, bytes);
    if (
      c.state === TcpState.SynReceived &&
      segment.has(TcpFlag.Syn) &&
      segment.sequence === c.receive.initial
    ) {
      if (!this.#stripRepeatedSyn(c, segment)) return true;
    }
    if (!this.#isAcceptable(c, segment)) return true;
    if (segment.has(TcpFlag.Reset)) {
      this.#onReset(c, segment);
      return true;
    }
    if (segment.has(TcpFlag.Syn)) {
      // RFC 5961 section 4: a SYN inside the window proves nothing; a real restart answers our ACK with a reset.
      this.challenge(c);
      return true;
    }
    if (!segment.has(TcpFlag.Ack)) return true;
    if (c.state === TcpState.SynReceived) {
      if (!this.#completePassiveOpen(c, segment)) return c.state !== TcpState.SynReceived;
    } else if (!this.#onAcknowledgement(c, segment)) return true;
    if (c.state === TcpState.Closed || c.state === TcpState.TimeWait) return true;
    this.#onData(c, segment, bytes);
    return true;
  }

  /** Applies the options of the peer's SYN. */
  applySynOptions(c: TcpConnection, segment: TcpSegment): void {
    const announced = segment.mss === 0 ? DEFAULT_MSS : segment.mss;
    c.mss = Math.max(Math.min(announced, this.#output.ownMss), MIN_MSS) | 0;
    if (segment.windowScale >= 0 && c.offersScale) c.send.scale = segment.windowScale;
    else {
      c.send.scale = 0;
      c.receive.scale = 0;
      c.offersScale = false;
      if (c.receive.capacity > 0xffff) c.receive.capacity = 0xffff;
    }
    c.usesSack = segment.isSackPermitted;
    c.congestion.start(c.mss, c.send.initial);
  }

  /** RFC 5961: an acknowledgement that makes an honest peer show its real state, at a bounded rate. */
  challenge(c: TcpConnection): void {
    const nowNs = this.#engine.nowNs();
    if (nowNs - c.challengeSecondNs >= SECOND_NS) {
      c.challengeSecondNs = nowNs;
      c.challengesThisSecond = 0;
    }
    if (c.challengesThisSecond >= this.#engine.config.challengeAcksPerSecond) return;
    c.challengesThisSecond = (c.challengesThisSecond + 1) | 0;
    this.#counters.tcpChallengeAcks++;
    this.#output.sendAck(c);
  }

  // RFC 9293 section 3.10.7.3
  #inSynSent(c: TcpConnection, segment: TcpSegment, bytes: Uint8Array): boolean {
    const hasAck = segment.has(TcpFlag.Ack);
    if (hasAck) {
      const ack = segment.acknowledgement;
      if (!isAfter(ack, c.send.initial) || isAfter(ack, c.send.highest)) return segment.has(TcpFlag.Reset);
    }
    if (segment.has(TcpFlag.Reset)) {
      if (hasAck) this.#engine.finish(c, "refused");
      return true;
    }
    if (!segment.has(TcpFlag.Syn)) return true;
    c.receive.start(segment.sequence);
    this.applySynOptions(c, segment);
    // The window field of a SYN is never scaled (RFC 7323 section 2.2).
    c.send.force(segment.sequence, segment.acknowledgement, segment.window);
    const nowNs = this.#engine.nowNs();
    if (!hasAck) {
      // Simultaneous open: both SYNs crossed.
      c.state = TcpState.SynReceived;
      c.retransmitNs = nowNs + c.rtt.rtoNs;
      this.#output.sendSyn(c, nowNs);
      this.#engine.markDirty(c);
      return true;
    }
    c.send.unacknowledged = segment.acknowledgement;
    this.#finishTiming(c, segment.acknowledgement, nowNs);
    c.isAckDue = true;
    if (!this.#establish(c)) return true;
    // Data or a FIN with the SYN lie one after the SYN in sequence space.
    segment.sequence = (segment.sequence + 1) | 0;
    this.#onData(c, segment, bytes);
    return true;
  }

  /**
   * In SYN-RECEIVED a SYN that we know already: a bare one wants our answer again; one with an ACK belongs to
   * a simultaneous open and goes on as the ACK that it also is. True: go on.
   */
  #stripRepeatedSyn(c: TcpConnection, segment: TcpSegment): boolean {
    if (segment.has(TcpFlag.Reset)) return true;
    if (!segment.has(TcpFlag.Ack)) {
      if (!c.isDeferred) this.#output.sendSyn(c, this.#engine.nowNs());
      return false;
    }
    segment.flags &= ~TcpFlag.Syn;
    segment.sequence = (segment.sequence + 1) | 0;
    // The other side may not have heard that we got its SYN.
    c.isAckDue = true;
    this.#engine.markDirty(c);
    return true;
  }

  // RFC 9293 section 3.10.7.4, first: check sequence number.
  #isAcceptable(c: TcpConnection, segment: TcpSegment): boolean {
    const length = segment.sequenceLength();
    if (c.receive.accepts(segment.sequence, length)) return true;
    // With a closed window only acknowledgements and resets count; data is cut off later.
    if (segment.sequence === c.receive.next && c.receive.size() === 0) {
      if (length > 0) this.#ackNow(c);
      return true;
    }
    if (segment.has(TcpFlag.Reset)) return false;
    if (c.state === TcpState.TimeWait) {
      // The peer did not get our last ACK (RFC 9293 section 3.10.7.4, eighth): answer, and wait afresh.
      if (segment.has(TcpFlag.Fin)) this.#engine.enterTimeWait(c);
      this.challenge(c);
      return false;
    }
    // Repeated data must be acknowledged every time, probes as well; bare ACKs at a bounded rate, else two
    // confused peers would talk for ever.
    if (length > 0) this.#ackNow(c);
    else this.challenge(c);
    return false;
  }

  // RFC 5961 section 3: only the exact next sequence number resets.
  #onReset(c: TcpConnection, segment: TcpSegment): void {
    if (segment.sequence !== c.receive.next) {
      this.challenge(c);
      return;
    }
    // RFC 1337: a reset must not end TIME-WAIT early.
    if (c.state === TcpState.TimeWait) return;
    const isOver = c.state === TcpState.Closing || c.state === TcpState.LastAck;
    this.#engine.finish(c, isOver ? "closed" : "reset");
  }

  /** False: the connection did not become established. */
  #completePassiveOpen(c: TcpConnection, segment: TcpSegment): boolean {
    const ack = segment.acknowledgement;
    if (c.isDeferred || !isAfter(ack, c.send.unacknowledged) || isAfter(ack, c.send.highest)) return false;
    const nowNs = this.#engine.nowNs();
    c.send.unacknowledged = ack;
    c.send.force(segment.sequence, ack, segment.window << c.send.scale);
    this.#finishTiming(c, ack, nowNs);
    return this.#establish(c);
  }

  #establish(c: TcpConnection): boolean {
    c.state = TcpState.Established;
    c.retransmitNs = NEVER;
    c.retransmissions = 0;
    this.#engine.markDirty(c);
    return this.#engine.onEstablished(c);
  }

  // RFC 9293 section 3.10.7.4, fifth: check the ACK field. False: drop the segment.
  #onAcknowledgement(c: TcpConnection, segment: TcpSegment): boolean {
    const send = c.send;
    const ack = segment.acknowledgement;
    if (
      isAfter(ack, send.highest) ||
      isBefore(ack, (send.unacknowledged - Math.max(send.largest, 0xffff)) | 0)
    ) {
      this.challenge(c);
      return false;
    }
    if (isBefore(ack, send.unacknowledged)) return true;
    if (ack === send.unacknowledged) this.#onOldAck(c, segment);
    else this.#onNewAck(c, segment);
    return c.state !== TcpState.Closed;
  }

  /** An acknowledgement that moves nothing: a window update, or a sign of loss (RFC 5681 section 2). */
  #onOldAck(c: TcpConnection, segment: TcpSegment): void {
    const send = c.send;
    const hasOpened = send.update(segment.sequence, segment.acknowledgement, segment.window);
    if (hasOpened || c.persistNs !== NEVER) this.#onWindow(c);
    if (send.highest === send.unacknowledged) return;
    // Any answer proves that the peer is alive while its window is closed.
    if (send.size === 0) c.retransmissions = 0;
    if (segment.dataLength > 0 || segment.has(TcpFlag.Fin) || (hasOpened && !segment.hasSack)) return;
    if (c.congestion.onDuplicateAck(send.unacknowledged, send.highest, send.flight())) {
      const nowNs = this.#engine.nowNs();
      this.#output.retransmitFirst(c, nowNs);
      c.retransmitNs = nowNs + c.rtt.rtoNs;
    }
    this.#engine.markDirty(c);
  }

  #onNewAck(c: TcpConnection, segment: TcpSegment): void {
    const send = c.send;
    const ack = segment.acknowledgement;
    const nowNs = this.#engine.nowNs();
    const flightBefore = distance(send.unacknowledged, send.highest);
    const acked = distance(send.unacknowledged, ack);
    this.#finishTiming(c, ack, nowNs);
    if (c.retransmissions > 0) c.rtt.endBackOff();
    c.retransmissions = 0;
    send.unacknowledged = ack;
    if (isBefore(send.next, ack)) send.next = ack;
    if (send.update(segment.sequence, ack, segment.window) || c.persistNs !== NEVER) this.#onWindow(c);
    const isPartial = c.congestion.onNewAck(acked, ack, flightBefore);
    // RFC 6298 (5.2) and (5.3)
    c.retransmitNs = ack === send.highest ? NEVER : nowNs + c.rtt.rtoNs;
    if (isPartial) this.#output.retransmitFirst(c, nowNs);
    if (ack === c.dataEnd || isAfter(ack, c.dataEnd)) c.sendRing.release();
    this.#engine.markDirty(c);
    if (c.isFinQueued && isAfter(ack, c.dataEnd)) this.#onFinAcknowledged(c, nowNs);
    else if (c.wantsWritable && c.writableBytes >= this.#writableThreshold(c)) {
      c.wantsWritable = false;
      c.handler.onWritable(c);
    }
  }

  #writableThreshold(c: TcpConnection): i32 {
    return Math.max((c.writableBytes + c.pendingBytes) >> 1, 1) | 0;
  }

  #onWindow(c: TcpConnection): void {
    // A probe was answered. If the window is still closed the next probe comes later.
    if (c.send.size > 0) c.persistNs = NEVER;
    c.retransmissions = 0;
    this.#engine.markDirty(c);
  }

  #onFinAcknowledged(c: TcpConnection, nowNs: number): void {
    if (c.state === TcpState.FinWait1) {
      c.state = TcpState.FinWait2;
      if (c.isClosing) {
        c.stateNs = nowNs + this.#engine.config.finWaitNs;
        this.#engine.armTimer(c, c.stateNs);
      }
    } else if (c.state === TcpState.Closing) this.#engine.enterTimeWait(c);
    else if (c.state === TcpState.LastAck) this.#engine.finish(c, "closed");
  }

  #finishTiming(c: TcpConnection, ack: i32, nowNs: number): void {
    if (!c.isTiming || isBefore(ack, c.timedSequence)) return;
    c.isTiming = false;
    c.rtt.sample(Math.max(nowNs - c.timedSinceNs, 1));
  }

  // RFC 9293 section 3.10.7.4, seventh and eighth: text and FIN.
  #onData(c: TcpConnection, segment: TcpSegment, bytes: Uint8Array): void {
    if (c.state !== TcpState.Established && c.state !== TcpState.FinWait1 && c.state !== TcpState.FinWait2) {
      // After the peer's FIN nothing can come; what comes is a repetition.
      if (segment.sequenceLength() > 0) this.#ackNow(c);
      return;
    }
    let length = segment.dataLength | 0;
    let hasFin = segment.has(TcpFlag.Fin);
    if (length === 0 && !hasFin) return;
    const window = c.receive;
    let offset = segment.dataOffset | 0;
    let sequence = segment.sequence | 0;
    const early = distance(sequence, window.next);
    if (early > 0) {
      // The head is old: cut it off.
      const cut = Math.min(early, length) | 0;
      offset = (offset + cut) | 0;
      length = (length - cut) | 0;
      sequence = (sequence + cut) | 0;
    }
    const room = distance(sequence, window.edge);
    if (length > room) {
      length = Math.max(room, 0) | 0;
      hasFin = false;
    }
    if (hasFin) {
      c.hasPeerFin = true;
      c.peerFinSequence = (sequence + length) | 0;
    }
    if (sequence !== window.next) {
      this.#onOutOfOrder(c, sequence, bytes, offset, length);
      return;
    }
    if (length > 0) {
      if (c.isReadingPaused || window.delivered !== window.next) {
        this.#keepUndelivered(c, sequence, bytes, offset, length);
      } else {
        window.next = (sequence + length) | 0;
        window.delivered = window.next;
        const closesGap = !c.reassembly.isEmpty();
        if (closesGap) window.next = (window.next + c.reassembly.readyAt(window.next)) | 0;
        this.#countForAck(c, length, closesGap);
        c.handler.onData(c, bytes, offset, length);
        if (closesGap) this.#deliver(c);
      }
    }
    this.#considerFin(c);
  }

  /** Continues after `pauseReading`: delivers what was kept, then the peer's end. */
  resume(c: TcpConnection): void {
    if (!this.#canReceive(c)) return;
    this.#deliver(c);
    this.#considerFin(c);
    if (this.#canReceive(c) && c.receive.isUpdateDue(c.mss)) {
      c.isAckDue = true;
      this.#engine.markDirty(c);
    }
  }

  #canReceive(c: TcpConnection): boolean {
    return c.state === TcpState.Established || c.state === TcpState.FinWait1 || c.state === TcpState.FinWait2;
  }

  // Every out-of-order segment is answered at once: the peer counts duplicates (RFC 5681 section 4.2).
  #onOutOfOrder(c: TcpConnection, sequence: i32, bytes: Uint8Array, offset: i32, length: i32): void {
    if (length > 0 && !c.reassembly.insert(c.receive.delivered, sequence, bytes, offset, length)) {
      this.#counters.tcpOutOfOrderDropped++;
    }
    this.#ackNow(c);
  }

  // The program reads nothing now: in-order data waits in the reassembly ring, acknowledged but undelivered.
  #keepUndelivered(c: TcpConnection, sequence: i32, bytes: Uint8Array, offset: i32, length: i32): void {
    const window = c.receive;
    if (!c.reassembly.insert(window.delivered, sequence, bytes, offset, length)) {
      this.#counters.tcpOutOfOrderDropped++;
      this.#ackNow(c);
      return;
    }
    window.next = (window.delivered + c.reassembly.readyAt(window.delivered)) | 0;
    this.#countForAck(c, length, false);
  }

  /** Hands the program what the queue has for it, unless it pauses or ends the connection. */
  #deliver(c: TcpConnection): void {
    const queue = c.reassembly;
    const window = c.receive;
    if (c.isDelivering) return;
    c.isDelivering = true;
    while (this.#canReceive(c) && !c.isReadingPaused && window.delivered !== window.next) {
      const piece = queue.ring.contiguous(window.delivered, distance(window.delivered, window.next));
      const at = queue.ring.indexOf(window.delivered);
      // Advanced afterwards: what is being read must not be overwritten by what the callback lets in.
      c.handler.onData(c, queue.ring.bytes, at, piece);
      if (this.#canReceive(c)) window.delivered = (window.delivered + piece) | 0;
    }
    c.isDelivering = false;
    if (!this.#canReceive(c)) return;
    queue.readyAt(window.delivered);
    if (queue.isEmpty()) queue.clear();
  }

  #considerFin(c: TcpConnection): void {
    const window = c.receive;
    // While data is undelivered the FIN stays unacknowledged: the end must not overtake the data.
    if (!c.hasPeerFin || c.peerFinSequence !== window.next || window.delivered !== window.next) return;
    if (this.#canReceive(c)) this.#onFin(c);
  }

  #onFin(c: TcpConnection): void {
    c.receive.next = (c.receive.next + 1) | 0;
    c.receive.delivered = c.receive.next;
    if (isBefore(c.receive.edge, c.receive.next)) c.receive.edge = c.receive.next;
    c.reassembly.clear();
    c.isAckDue = true;
    this.#engine.markDirty(c);
    if (c.state === TcpState.Established) {
      c.state = TcpState.CloseWait;
      c.handler.onEnd(c);
    } else if (c.state === TcpState.FinWait1) {
      c.state = TcpState.Closing;
      c.handler.onEnd(c);
    } else {
      c.handler.onEnd(c);
      if (c.state === TcpState.FinWait2) this.#engine.enterTimeWait(c);
    }
  }

  /** In-order data: every second full segment is acknowledged in this turn, less after a delay (RFC 5681 section 4.2). */
  #countForAck(c: TcpConnection, length: i32, closesGap: boolean): void {
    c.unacknowledgedBytes = (c.unacknowledgedBytes + length) | 0;
    if (c.stateNs !== NEVER && c.state === TcpState.FinWait2)
      c.stateNs = this.#engine.nowNs() + this.#engine.config.finWaitNs;
    if (closesGap || c.unacknowledgedBytes >= SEGMENTS_PER_ACK * c.mss) c.isAckDue = true;
    else if (c.delayedAckNs === NEVER) {
      c.delayedAckNs = this.#engine.nowNs() + this.#engine.config.delayedAckNs;
    }
    this.#engine.markDirty(c);
  }

  #ackNow(c: TcpConnection): void {
    if (!this.#output.sendAck(c)) {
      c.isAckDue = true;
      this.#engine.markDirty(c);
    }
  }
}
