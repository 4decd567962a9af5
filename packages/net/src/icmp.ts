// ICMP (RFC 792; RFC 1122 section 3.2.2): echo, destination unreachable, nothing else.
//
// Contract: echo requests to our own address are answered with the same data. Errors are never sent about
// ICMP, broadcasts or fragments, and at most ERRORS_PER_SECOND leave. Errors that come in are only reported
// with what they quote; TCP decides whether they fit one of its connections (RFC 5927).
//
//   0      1      2          4                 8
//   | type | code | checksum | rest of header  | data

import type { i32 } from "@tessera/machine/integer";
import { type Ipv4Address, isUnicast } from "./address.ts";
import { copyBytes, readI32be, readU16be, writeU16be, writeU32be } from "./bytes.ts";
import { finishSum, sumBytes } from "./checksum.ts";
import type { Counters } from "./counters.ts";
import { IPV4_DESTINATION, IPV4_PROTOCOL, IPV4_SOURCE, IpProtocol, type Ipv4Packet } from "./ipv4.ts";
import { type Ipv4Output, PAYLOAD_OFFSET } from "./ipv4-output.ts";

export const ICMP_HEADER_BYTES = 8;

export const IcmpType = { EchoReply: 0, Unreachable: 3, EchoRequest: 8 } as const;
export const IcmpUnreachable = { Network: 0, Host: 1, Protocol: 2, Port: 3, FragmentationNeeded: 4 } as const;

const ERRORS_PER_SECOND = 100;
const SECOND_NS = 1e9;
// An error quotes the header of what it is about and at least the first 8 bytes after it (RFC 792).
const QUOTED_BYTES = 8;

/** Who is told of an error about a TCP segment that we are said to have sent. */
export interface TcpErrorSink {
  onIcmpError(
    localAddress: Ipv4Address,
    localPort: i32,
    remoteAddress: Ipv4Address,
    remotePort: i32,
    sequence: i32,
    code: i32,
    nextHopMtu: i32,
  ): void;
}

export class Icmp {
  readonly #output: Ipv4Output;
  readonly #counters: Counters;
  readonly #sink: TcpErrorSink;
  #secondStartNs: number = 0;
  #sentThisSecond: i32 = 0;

  constructor(output: Ipv4Output, counters: Counters, sink: TcpErrorSink) {
    this.#output = output;
    this.#counters = counters;
    this.#sink = sink;
  }

  /** Handles an ICMP packet that was sent to our own unicast address. */
  receive(bytes: Uint8Array, packet: Ipv4Packet): void {
    const at = packet.payloadOffset;
    const length = packet.payloadLength;
    if (length < ICMP_HEADER_BYTES || sumBytes(bytes, at, length) !== 0xffff || packet.source === 0) {
      this.#counters.badIcmp++;
      return;
    }
    const type = bytes[at]!;
    if (type === IcmpType.EchoRequest) this.#answerEcho(bytes, packet);
    else if (type === IcmpType.Unreachable) this.#reportError(bytes, at, length);
  }

  #answerEcho(bytes: Uint8Array, packet: Ipv4Packet): void {
    const length = packet.payloadLength;
    if (length > this.#output.maxPayload) return;
    const frame = this.#output.frame;
    copyBytes(frame, PAYLOAD_OFFSET, bytes, packet.payloadOffset, length);
    frame[PAYLOAD_OFFSET] = IcmpType.EchoReply;
    frame[PAYLOAD_OFFSET + 1] = 0;
    writeChecksum(frame, length);
    this.#output.send(IpProtocol.Icmp, packet.destination, packet.source, length);
  }

  #reportError(bytes: Uint8Array, at: i32, length: i32): void {
    const quoted = (at + ICMP_HEADER_BYTES) | 0;
    const available = (length - ICMP_HEADER_BYTES) | 0;
    if (available < 20 || bytes[quoted]! >>> 4 !== 4) {
      this.#counters.badIcmp++;
      return;
    }
    const headerLength = (bytes[quoted]! & 15) << 2;
    if (headerLength < 20 || available < headerLength + QUOTED_BYTES) {
      this.#counters.badIcmp++;
      return;
    }
    if (bytes[quoted + IPV4_PROTOCOL]! !== IpProtocol.Tcp) return;
    const segment = (quoted + headerLength) | 0;
    this.#sink.onIcmpError(
      readI32be(bytes, quoted + IPV4_SOURCE),
      readU16be(bytes, segment),
      readI32be(bytes, quoted + IPV4_DESTINATION),
      readU16be(bytes, segment + 2),
      readI32be(bytes, segment + 4),
      bytes[at + 1]!,
      readU16be(bytes, at + 6),
    );
  }

  /** Tells the sender of `packet` that nobody listens there (one of IcmpUnreachable), if the rate allows. */
  sendUnreachable(bytes: Uint8Array, packet: Ipv4Packet, code: i32, nowNs: number): void {
    if (!isUnicast(packet.source)) return;
    if (nowNs - this.#secondStartNs >= SECOND_NS) {
      this.#secondStartNs = nowNs;
      this.#sentThisSecond = 0;
    }
    if (this.#sentThisSecond >= ERRORS_PER_SECOND) return;
    this.#sentThisSecond++;
    const frame = this.#output.frame;
    const headerLength = (packet.payloadOffset - packet.headerOffset) | 0;
    const quotedLength = Math.min(headerLength + QUOTED_BYTES, headerLength + packet.payloadLength) | 0;
    frame[PAYLOAD_OFFSET] = IcmpType.Unreachable;
    frame[PAYLOAD_OFFSET + 1] = code;
    writeU32be(frame, PAYLOAD_OFFSET + 4, 0);
    copyBytes(frame, PAYLOAD_OFFSET + ICMP_HEADER_BYTES, bytes, packet.headerOffset, quotedLength);
    const length = (ICMP_HEADER_BYTES + quotedLength) | 0;
    writeChecksum(frame, length);
    this.#output.send(IpProtocol.Icmp, packet.destination, packet.source, length);
  }
}

function writeChecksum(frame: Uint8Array, length: i32): void {
  writeU16be(frame, PAYLOAD_OFFSET + 2, 0);
  writeU16be(frame, PAYLOAD_OFFSET + 2, finishSum(sumBytes(frame, PAYLOAD_OFFSET, length)));
}
