// IPv4 packets (RFC 791) and the addresses of one interface.
//
// Contract: `Ipv4Packet.parse` accepts only whole, unfragmented packets with a right checksum and says why
// it refused another. Options are skipped. Fragments are refused: TCP never needs them (every packet leaves
// with "don't fragment" set), and reassembly is the classic way to make a small stack run out of memory.
//
//   0       1     2        4    6        8     9          10         12       16            20
//   | v/ihl | tos | length | id | offset | ttl | protocol | checksum | source | destination | options

import type { i32 } from "@tessera/machine/integer";
import { BROADCAST_ADDRESS, type Ipv4Address, isMulticast, isUnicast, maskOfPrefix } from "./address.ts";
import { readI32be, readU16be, writeU16be, writeU32be } from "./bytes.ts";
import { finishSum, foldSum, sumBytes } from "./checksum.ts";

export const IPV4_LENGTH = 2;
export const IPV4_FRAGMENT = 6;
export const IPV4_TTL = 8;
export const IPV4_PROTOCOL = 9;
export const IPV4_CHECKSUM = 10;
export const IPV4_SOURCE = 12;
export const IPV4_DESTINATION = 16;
export const IPV4_HEADER_BYTES = 20;

export const IpProtocol = { Icmp: 1, Tcp: 6, Udp: 17 } as const;

export const Ipv4Error = {
  None: 0,
  Truncated: 1,
  BadVersion: 2,
  BadHeaderLength: 3,
  BadTotalLength: 4,
  BadChecksum: 5,
  Fragment: 6,
  BadSource: 7,
} as const;

const DONT_FRAGMENT = 0x4000;
const FRAGMENT_MASK = 0x3fff;
const DEFAULT_TTL = 64;

/** What a received packet says; one object is filled again for every packet. */
export class Ipv4Packet {
  source: Ipv4Address = 0;
  destination: Ipv4Address = 0;
  protocol: i32 = 0;
  ttl: i32 = 0;
  headerOffset: i32 = 0;
  payloadOffset: i32 = 0;
  payloadLength: i32 = 0;

  /** Reads the packet at `offset` of which `available` bytes arrived; one of Ipv4Error. */
  parse(bytes: Uint8Array, offset: i32, available: i32): i32 {
    if (available < IPV4_HEADER_BYTES) return Ipv4Error.Truncated;
    const first = bytes[offset]!;
    if (first >>> 4 !== 4) return Ipv4Error.BadVersion;
    const headerLength = (first & 15) << 2;
    if (headerLength < IPV4_HEADER_BYTES || headerLength > available) return Ipv4Error.BadHeaderLength;
    const totalLength = readU16be(bytes, offset + IPV4_LENGTH);
    if (totalLength < headerLength || totalLength > available) return Ipv4Error.BadTotalLength;
    if (sumBytes(bytes, offset, headerLength) !== 0xffff) return Ipv4Error.BadChecksum;
    if ((readU16be(bytes, offset + IPV4_FRAGMENT) & FRAGMENT_MASK) !== 0) return Ipv4Error.Fragment;
    const source = readI32be(bytes, offset + IPV4_SOURCE);
    // 0.0.0.0 is a legal source of DHCP requests only; UDP looks at that itself.
    if (source !== 0 && !isUnicast(source)) return Ipv4Error.BadSource;
    this.source = source;
    this.destination = readI32be(bytes, offset + IPV4_DESTINATION);
    this.protocol = bytes[offset + IPV4_PROTOCOL]!;
    this.ttl = bytes[offset + IPV4_TTL]!;
    this.headerOffset = offset;
    this.payloadOffset = (offset + headerLength) | 0;
    this.payloadLength = (totalLength - headerLength) | 0;
    return Ipv4Error.None;
  }
}

/** Writes a 20-byte header without options at `offset` for a payload of `payloadLength` bytes. */
export function emitIpv4(
  bytes: Uint8Array,
  offset: i32,
  protocol: i32,
  source: Ipv4Address,
  destination: Ipv4Address,
  payloadLength: i32,
): void {
  const totalLength = (IPV4_HEADER_BYTES + payloadLength) | 0;
  const ttlAndProtocol = (DEFAULT_TTL << 8) | protocol;
  bytes[offset] = 0x45;
  bytes[offset + 1] = 0;
  writeU16be(bytes, offset + IPV4_LENGTH, totalLength);
  // The identification of a packet that is never fragmented means nothing (RFC 6864 section 4.1); a
  // constant gives an observer no counter to watch.
  bytes[offset + 4] = 0;
  bytes[offset + 5] = 0;
  writeU16be(bytes, offset + IPV4_FRAGMENT, DONT_FRAGMENT);
  writeU16be(bytes, offset + IPV4_TTL, ttlAndProtocol);
  writeU32be(bytes, offset + IPV4_SOURCE, source);
  writeU32be(bytes, offset + IPV4_DESTINATION, destination);
  const sum = foldSum(
    (0x4500 +
      totalLength +
      DONT_FRAGMENT +
      ttlAndProtocol +
      (source >>> 16) +
      (source & 0xffff) +
      (destination >>> 16) +
      (destination & 0xffff)) |
      0,
  );
  writeU16be(bytes, offset + IPV4_CHECKSUM, finishSum(sum));
}

/** The addresses of the one interface; all zero until configured. */
export class Ipv4Interface {
  address: Ipv4Address = 0;
  mask: i32 = 0;
  /** Where packets for other networks go; 0 if there is no way. */
  gateway: Ipv4Address = 0;
  /** Name servers, as configured or learned. */
  nameServers: Ipv4Address[] = [];

  configure(address: Ipv4Address, prefixLength: i32, gateway: Ipv4Address): void {
    this.address = address;
    this.mask = maskOfPrefix(prefixLength);
    this.gateway = gateway;
  }

  clear(): void {
    this.address = 0;
    this.mask = 0;
    this.gateway = 0;
    this.nameServers = [];
  }

  isConfigured(): boolean {
    return this.address !== 0;
  }

  /** Whether an address lies in the network of this interface. */
  isOnLink(address: Ipv4Address): boolean {
    return ((address ^ this.address) & this.mask) === 0 && this.address !== 0;
  }

  /** The limited broadcast or that of our network. */
  isBroadcast(address: Ipv4Address): boolean {
    if (address === BROADCAST_ADDRESS) return true;
    if (this.address === 0 || this.mask === -1) return false;
    return address === (this.address | ~this.mask);
  }

  /** The neighbour to which a packet for `destination` goes, 0 if there is no route. */
  nextHop(destination: Ipv4Address): Ipv4Address {
    if (this.isOnLink(destination)) return destination;
    return isMulticast(destination) ? 0 : this.gateway;
  }
}
