// What a connection sends: segments, acknowledgements, probes, resets (RFC 9293 section 3.10, RFC 5681).
//
// Contract: everything goes straight from the send ring into the transmit frame; nothing is allocated. Every
// function returns false if the device had no room, and has then changed nothing that a later call would not
// repeat.

import type { i32 } from "@tessera/machine/integer";
import { writeU32be } from "../bytes.ts";
import { sumPseudoHeader } from "../checksum.ts";
import type { Counters } from "../counters.ts";
import { IpProtocol, type Ipv4Packet } from "../ipv4.ts";
import { type Ipv4Output, PAYLOAD_OFFSET } from "../ipv4-output.ts";
import { type TcpConnection, TcpState } from "./connection.ts";
import {
  emitSackHead,
  emitSynOptions,
  emitTcpHeader,
  TCP_HEADER_BYTES,
  TcpFlag,
  type TcpSegment,
  writeTcpChecksum,
} from "./segment.ts";
import { distance, isAfter } from "./sequence.ts";

const MAX_SACK_BLOCKS = 4;
const MAX_PERSIST_NS = 60e9;
const NEVER = Infinity;

export class TcpOutput {
  readonly #output: Ipv4Output;
  readonly #counters: Counters;
  readonly #ownMss: i32;

  constructor(output: Ipv4Output, counters: Counters) {
    this.#output = output;
    this.#counters = counters;
    this.#ownMss = output.maxPayload - TCP_HEADER_BYTES;
  }

  /** The MSS that we announce: what fits a packet of the device. */
  get ownMss(): i32 {
    return this.#ownMss;
  }

  /** Sends all that windows and rules allow now, and an acknowledgement if one is due. */
  flush(c: TcpConnection, nowNs: number): boolean {
    if (c.state >= TcpState.Established && c.state <= TcpState.LastAck && c.state !== TcpState.FinWait2) {
      if (!this.#sendData(c, nowNs)) return false;
    }
    if (c.isAckDue && c.state >= TcpState.Established) return this.sendAck(c);
    return true;
  }

  /** SYN or, after one was received, SYN and ACK. */
  sendSyn(c: TcpConnection, nowNs: number): boolean {
    const isAnswer = c.state === TcpState.SynReceived;
    const at = PAYLOAD_OFFSET;
    const scale = c.offersScale ? c.receive.scale : -1;
    const offersSack = isAnswer ? c.usesSack : true;
    const frame = this.#output.frame;
    const optionBytes = emitSynOptions(frame, at + TCP_HEADER_BYTES, this.#ownMss, scale, offersSack);
    const headerLength = (TCP_HEADER_BYTES + optionBytes) | 0;
    const window = isAnswer ? c.receive.advertise(c.mss, true) : Math.min(c.receive.capacity, 0xffff);
    emitTcpHeader(
      frame,
      at,
      c.localPort,
      c.remotePort,
      c.send.initial,
      isAnswer ? c.receive.next : 0,
      headerLength,
      isAnswer ? TcpFlag.Syn | TcpFlag.Ack : TcpFlag.Syn,
      window,
    );
    writeTcpChecksum(frame, at, headerLength, c.pseudoSum);
    const next = (c.send.initial + 1) | 0;
    if (c.send.highest === c.send.initial) {
      c.send.highest = next;
      c.isTiming = true;
      c.timedSequence = next;
      c.timedSinceNs = nowNs;
    } else {
      c.isTiming = false;
    }
    c.send.next = next;
    c.lastSentNs = nowNs;
    // A full device is as good as a lost SYN: the timer sends it again.
    return this.#output.send(IpProtocol.Tcp, c.localAddress, c.remoteAddress, headerLength);
  }

  /** A segment without data that acknowledges all that was received, with SACK blocks if there are gaps. */
  sendAck(c: TcpConnection): boolean {
    const frame = this.#output.frame;
    const at = PAYLOAD_OFFSET;
    let headerLength = TCP_HEADER_BYTES;
    if (c.usesSack && !c.reassembly.isEmpty()) headerLength = this.#emitSack(c, at + TCP_HEADER_BYTES);
    this.#emit(c, at, c.send.highest, TcpFlag.Ack, headerLength);
    writeTcpChecksum(frame, at, headerLength, c.pseudoSum);
    if (!this.#output.send(IpProtocol.Tcp, c.localAddress, c.remoteAddress, headerLength)) return false;
    this.#acknowledged(c);
    return true;
  }

  /** Resends the first unacknowledged segment, without touching SND.NXT (fast retransmit). */
  retransmitFirst(c: TcpConnection, nowNs: number): boolean {
    const start = c.dataStart();
    const sentEnd = c.isFinSent() ? c.dataEnd : c.send.highest;
    const length = Math.min(distance(start, sentEnd), c.mss) | 0;
    const isFin = c.isFinSent() && ((start + length) | 0) === c.dataEnd;
    c.isTiming = false;
    this.#counters.tcpRetransmissions++;
    if (length <= 0 && !isFin) return true;
    return this.#sendSegment(c, start, length, isFin, nowNs);
  }

  /** Makes the peer say its window: a byte it already has (RFC 9293 section 3.8.6.1). */
  sendProbe(c: TcpConnection): boolean {
    const at = PAYLOAD_OFFSET;
    this.#emit(c, at, (c.send.unacknowledged - 1) | 0, TcpFlag.Ack, TCP_HEADER_BYTES);
    writeTcpChecksum(this.#output.frame, at, TCP_HEADER_BYTES, c.pseudoSum);
    return this.#output.send(IpProtocol.Tcp, c.localAddress, c.remoteAddress, TCP_HEADER_BYTES);
  }

  /** Sends what the window has room for although it is little: the override of RFC 9293 section 3.8.6.2.1. */
  sendSmall(c: TcpConnection, nowNs: number): boolean {
    const unsent = distance(c.send.next, c.dataEnd);
    const length = Math.min(Math.min(unsent, c.mss), (c.send.size - c.send.flight()) | 0) | 0;
    if (length <= 0) return true;
    if (!this.#sendSegment(c, c.send.next, length, false, nowNs)) return false;
    c.send.next = (c.send.next + length) | 0;
    if (isAfter(c.send.next, c.send.highest)) c.send.highest = c.send.next;
    if (c.retransmitNs === NEVER) c.retransmitNs = nowNs + c.rtt.rtoNs;
    c.persistNs = NEVER;
    return true;
  }

  /** Resets a connection of ours. */
  sendReset(c: TcpConnection): void {
    const at = PAYLOAD_OFFSET;
    this.#counters.tcpResetsSent++;
    const flags = c.state === TcpState.SynSent ? TcpFlag.Reset : TcpFlag.Reset | TcpFlag.Ack;
    const frame = this.#output.frame;
    emitTcpHeader(
      frame,
      at,
      c.localPort,
      c.remotePort,
      c.send.highest,
      c.receive.next,
      TCP_HEADER_BYTES,
      flags,
      0,
    );
    writeTcpChecksum(frame, at, TCP_HEADER_BYTES, c.pseudoSum);
    this.#output.send(IpProtocol.Tcp, c.localAddress, c.remoteAddress, TCP_HEADER_BYTES);
  }

  /** Answers a segment that belongs to no connection (RFC 9293 section 3.10.7.1). */
  sendResetFor(packet: Ipv4Packet, segment: TcpSegment): void {
    if (segment.has(TcpFlag.Reset)) return;
    this.#counters.tcpResetsSent++;
    const frame = this.#output.frame;
    const at = PAYLOAD_OFFSET;
    const hasAck = segment.has(TcpFlag.Ack);
    emitTcpHeader(
      frame,
      at,
      segment.destinationPort,
      segment.sourcePort,
      hasAck ? segment.acknowledgement : 0,
      hasAck ? 0 : (segment.sequence + segment.sequenceLength()) | 0,
      TCP_HEADER_BYTES,
      hasAck ? TcpFlag.Reset : TcpFlag.Reset | TcpFlag.Ack,
      0,
    );
    const pseudo = sumPseudoHeader(packet.destination, packet.source, IpProtocol.Tcp);
    writeTcpChecksum(frame, at, TCP_HEADER_BYTES, pseudo);
    this.#output.send(IpProtocol.Tcp, packet.destination, packet.source, TCP_HEADER_BYTES);
  }

  /** Answers a SYN without keeping anything about it: the cookie is the initial sequence number. */
  sendCookie(packet: Ipv4Packet, segment: TcpSegment, cookie: i32, window: i32): void {
    this.#counters.tcpSynCookies++;
    const frame = this.#output.frame;
    const at = PAYLOAD_OFFSET;
    const headerLength =
      TCP_HEADER_BYTES + emitSynOptions(frame, at + TCP_HEADER_BYTES, this.#ownMss, -1, false);
    emitTcpHeader(
      frame,
      at,
      segment.destinationPort,
      segment.sourcePort,
      cookie,
      (segment.sequence + 1) | 0,
      headerLength,
      TcpFlag.Syn | TcpFlag.Ack,
      Math.min(window, 0xffff),
    );
    const pseudo = sumPseudoHeader(packet.destination, packet.source, IpProtocol.Tcp);
    writeTcpChecksum(frame, at, headerLength, pseudo);
    this.#output.send(IpProtocol.Tcp, packet.destination, packet.source, headerLength);
  }

  #sendData(c: TcpConnection, nowNs: number): boolean {
    const send = c.send;
    const lastSentNs = c.lastSentNs;
    if (send.highest === send.unacknowledged && nowNs - lastSentNs > c.rtt.rtoNs) c.congestion.onIdle();
    for (;;) {
      const unsent = distance(send.next, c.dataEnd);
      if (unsent < 0) break;
      const allowed = Math.min(send.size, c.congestion.window + c.congestion.limitedTransmitBytes()) | 0;
      const usable = (allowed - send.flight()) | 0;
      const length = Math.max(Math.min(unsent, c.mss, usable), 0) | 0;
      // A FIN needs no room of its own: a peer with a closed window still wants to know.
      const isFin = c.isFinQueued && length === unsent;
      if (length === 0 && !isFin) {
        if (unsent > 0) this.#considerPersisting(c, nowNs);
        break;
      }
      if (length > 0 && !isFin && !this.#isWorthSending(c, length, unsent)) {
        this.#considerPersisting(c, nowNs);
        break;
      }
      const isNew = !isAfter(send.highest, send.next);
      if (!this.#sendSegment(c, send.next, length, isFin, nowNs)) return false;
      const end = (send.next + length + (isFin ? 1 : 0)) | 0;
      if (isNew) {
        if (!c.isTiming) {
          c.isTiming = true;
          c.timedSequence = end;
          c.timedSinceNs = nowNs;
        }
      } else {
        this.#counters.tcpRetransmissions++;
      }
      send.next = end;
      if (isAfter(end, send.highest)) {
        send.highest = end;
        if (isFin) this.#finLeft(c);
      }
      if (c.retransmitNs === NEVER) c.retransmitNs = nowNs + c.rtt.rtoNs;
      c.persistNs = NEVER;
      if (isFin) break;
    }
    return true;
  }

  /** Silly window avoidance of the sender (RFC 9293 section 3.8.6.2.1) and Nagle (section 3.7.4). */
  #isWorthSending(c: TcpConnection, length: i32, unsent: i32): boolean {
    if (length === c.mss) return true;
    const isIdle = c.send.flight() === 0;
    if (length === unsent) return isIdle || !c.usesNagle || isAfter(c.send.highest, c.send.next);
    return length >= c.send.largest >> 1;
  }

  // Nothing in flight means that no acknowledgement will ever tell us that the window opened.
  #considerPersisting(c: TcpConnection, nowNs: number): void {
    if (c.send.flight() !== 0 || c.persistNs !== NEVER) return;
    c.persistIntervalNs = Math.min(c.rtt.rtoNs, MAX_PERSIST_NS);
    c.persistNs = nowNs + c.persistIntervalNs;
  }

  /** The program's FIN is on its way for the first time: RFC 9293 section 3.10.4. */
  #finLeft(c: TcpConnection): void {
    if (c.state === TcpState.Established) c.state = TcpState.FinWait1;
    else if (c.state === TcpState.CloseWait) c.state = TcpState.LastAck;
  }

  #sendSegment(c: TcpConnection, sequence: i32, length: i32, isFin: boolean, nowNs: number): boolean {
    const frame = this.#output.frame;
    const at = PAYLOAD_OFFSET;
    let flags: i32 = TcpFlag.Ack;
    if (isFin) flags |= TcpFlag.Fin;
    if (length > 0 && ((sequence + length) | 0) === c.dataEnd) flags |= TcpFlag.Push;
    this.#emit(c, at, sequence, flags, TCP_HEADER_BYTES);
    if (length > 0) c.sendRing.get(sequence, frame, at + TCP_HEADER_BYTES, length);
    const total = (TCP_HEADER_BYTES + length) | 0;
    writeTcpChecksum(frame, at, total, c.pseudoSum);
    if (!this.#output.send(IpProtocol.Tcp, c.localAddress, c.remoteAddress, total)) return false;
    c.lastSentNs = nowNs;
    this.#acknowledged(c);
    return true;
  }

  #emit(c: TcpConnection, at: i32, sequence: i32, flags: i32, headerLength: i32): void {
    const window = c.receive.advertise(c.mss, false);
    const frame = this.#output.frame;
    const next = c.receive.next;
    emitTcpHeader(frame, at, c.localPort, c.remotePort, sequence, next, headerLength, flags, window);
  }

  #acknowledged(c: TcpConnection): void {
    c.isAckDue = false;
    c.unacknowledgedBytes = 0;
    c.delayedAckNs = NEVER;
  }

  /** Writes the SACK option; returns the length of the whole header. The latest range comes first. */
  #emitSack(c: TcpConnection, start: i32): i32 {
    const frame = this.#output.frame;
    const queue = c.reassembly;
    // Undelivered data before the next expected byte is acknowledged already.
    const skipped = isAfter(queue.rangeEnd(0), c.receive.next) ? 0 : 1;
    const blocks = Math.min(queue.rangeCount - skipped, MAX_SACK_BLOCKS) | 0;
    if (blocks <= 0) return TCP_HEADER_BYTES;
    const latest = Math.max(queue.latestRange(), skipped) | 0;
    let at = emitSackHead(frame, start, blocks);
    writeU32be(frame, at, queue.rangeStart(latest));
    writeU32be(frame, at + 4, queue.rangeEnd(latest));
    at = (at + 8) | 0;
    let written = 1;
    for (let i = skipped; written < blocks; i++) {
      if (i === latest) continue;
      writeU32be(frame, at, queue.rangeStart(i));
      writeU32be(frame, at + 4, queue.rangeEnd(i));
      at = (at + 8) | 0;
      written = (written + 1) | 0;
    }
    return (TCP_HEADER_BYTES + at - start) | 0;
  }
}
