// TCP segments (RFC 9293 section 3.1) and the options that this stack knows: MSS (RFC 9293 section 3.7.1),
// window scale (RFC 7323 section 2), SACK permitted and SACK (RFC 2018).
//
// Contract: `TcpSegment.parse` accepts only segments with a right checksum and a header that lies inside the
// packet. Malformed options end the reading of options; the segment itself stays valid.
//
//   0        2             4          8     12             14       16         18       20
//   | source | destination | sequence | ack | offset flags | window | checksum | urgent | options

import type { i32 } from "@tessera/machine/integer";
import { readI32be, readU16be, writeU16be, writeU32be } from "../bytes.ts";
import { addSums, finishSum, sumBytes, sumPseudoHeader } from "../checksum.ts";
import { IpProtocol, type Ipv4Packet } from "../ipv4.ts";

export const TCP_HEADER_BYTES = 20;

export const TcpFlag = { Fin: 1, Syn: 2, Reset: 4, Push: 8, Ack: 16, Urgent: 32 } as const;

const OPTION_END = 0;
const OPTION_NOP = 1;
const OPTION_MSS = 2;
const OPTION_WINDOW_SCALE = 3;
const OPTION_SACK_PERMITTED = 4;
const OPTION_SACK = 5;
const MAX_WINDOW_SCALE = 14;

/** Bytes that the options of our SYN take at most: MSS, window scale, SACK permitted, padding. */
export const SYN_OPTION_BYTES = 12;

/** What a received segment says; one object is filled again for every segment. */
export class TcpSegment {
  sourcePort: i32 = 0;
  destinationPort: i32 = 0;
  sequence: i32 = 0;
  acknowledgement: i32 = 0;
  flags: i32 = 0;
  /** As in the header, not scaled. */
  window: i32 = 0;
  dataOffset: i32 = 0;
  dataLength: i32 = 0;
  /** 0 if the option is missing. */
  mss: i32 = 0;
  /** -1 if the option is missing. */
  windowScale: i32 = -1;
  isSackPermitted: boolean = false;
  hasSack: boolean = false;

  has(flag: i32): boolean {
    return (this.flags & flag) !== 0;
  }

  /** Length in sequence space: data, SYN and FIN. */
  sequenceLength(): i32 {
    return (this.dataLength + ((this.flags >>> 1) & 1) + (this.flags & 1)) | 0;
  }

  /** Reads the segment in a packet; false if it must be dropped. */
  parse(bytes: Uint8Array, packet: Ipv4Packet): boolean {
    const at = packet.payloadOffset;
    const length = packet.payloadLength;
    if (length < TCP_HEADER_BYTES) return false;
    const headerLength = (bytes[at + 12]! >>> 4) << 2;
    if (headerLength < TCP_HEADER_BYTES || headerLength > length) return false;
    const pseudo = addSums(sumPseudoHeader(packet.source, packet.destination, IpProtocol.Tcp), length);
    if (addSums(pseudo, sumBytes(bytes, at, length)) !== 0xffff) return false;
    this.sourcePort = readU16be(bytes, at);
    this.destinationPort = readU16be(bytes, at + 2);
    this.sequence = readI32be(bytes, at + 4);
    this.acknowledgement = readI32be(bytes, at + 8);
    this.flags = bytes[at + 13]!;
    this.window = readU16be(bytes, at + 14);
    this.dataOffset = (at + headerLength) | 0;
    this.dataLength = (length - headerLength) | 0;
    this.mss = 0;
    this.windowScale = -1;
    this.isSackPermitted = false;
    this.hasSack = false;
    if (headerLength > TCP_HEADER_BYTES) this.#parseOptions(bytes, at + TCP_HEADER_BYTES, this.dataOffset);
    return this.sourcePort !== 0 && this.destinationPort !== 0;
  }

  #parseOptions(bytes: Uint8Array, start: i32, end: i32): void {
    let at = start | 0;
    while (at < end) {
      const kind = bytes[at]!;
      if (kind === OPTION_END) return;
      if (kind === OPTION_NOP) {
        at = (at + 1) | 0;
        continue;
      }
      if (at + 1 >= end) return;
      const length = bytes[at + 1]!;
      if (length < 2 || at + length > end) return;
      if (kind === OPTION_MSS && length === 4) this.mss = readU16be(bytes, at + 2);
      else if (kind === OPTION_WINDOW_SCALE && length === 3) {
        this.windowScale = Math.min(bytes[at + 2]!, MAX_WINDOW_SCALE);
      } else if (kind === OPTION_SACK_PERMITTED && length === 2) this.isSackPermitted = true;
      else if (kind === OPTION_SACK && length >= 10) this.hasSack = true;
      at = (at + length) | 0;
    }
  }
}

/** Writes the fixed header; the checksum is written last by `writeTcpChecksum`. */
export function emitTcpHeader(
  bytes: Uint8Array,
  at: i32,
  sourcePort: i32,
  destinationPort: i32,
  sequence: i32,
  acknowledgement: i32,
  headerLength: i32,
  flags: i32,
  window: i32,
): void {
  writeU16be(bytes, at, sourcePort);
  writeU16be(bytes, at + 2, destinationPort);
  writeU32be(bytes, at + 4, sequence);
  writeU32be(bytes, at + 8, acknowledgement);
  bytes[at + 12] = headerLength << 2;
  bytes[at + 13] = flags;
  writeU16be(bytes, at + 14, window);
  writeU32be(bytes, at + 16, 0);
}

/** Writes the options of a SYN; returns their length, a multiple of 4. A scale of -1 leaves the option out. */
export function emitSynOptions(
  bytes: Uint8Array,
  at: i32,
  mss: i32,
  windowScale: i32,
  isSackPermitted: boolean,
): i32 {
  bytes[at] = OPTION_MSS;
  bytes[at + 1] = 4;
  writeU16be(bytes, at + 2, mss);
  let length = 4;
  if (windowScale >= 0) {
    bytes[at + length] = OPTION_NOP;
    bytes[at + length + 1] = OPTION_WINDOW_SCALE;
    bytes[at + length + 2] = 3;
    bytes[at + length + 3] = windowScale;
    length = (length + 4) | 0;
  }
  if (isSackPermitted) {
    bytes[at + length] = OPTION_NOP;
    bytes[at + length + 1] = OPTION_NOP;
    bytes[at + length + 2] = OPTION_SACK_PERMITTED;
    bytes[at + length + 3] = 2;
    length = (length + 4) | 0;
  }
  return length;
}

/** Writes the head of a SACK option for `blocks` blocks; the blocks follow at the returned offset. */
export function emitSackHead(bytes: Uint8Array, at: i32, blocks: i32): i32 {
  bytes[at] = OPTION_NOP;
  bytes[at + 1] = OPTION_NOP;
  bytes[at + 2] = OPTION_SACK;
  bytes[at + 3] = 2 + blocks * 8;
  return (at + 4) | 0;
}

/** Computes and writes the checksum of the segment of `length` bytes at `at`. */
export function writeTcpChecksum(bytes: Uint8Array, at: i32, length: i32, pseudoSum: i32): void {
  const sum = addSums(addSums(pseudoSum, length), sumBytes(bytes, at, length));
  writeU16be(bytes, at + 16, finishSum(sum));
}
