// DHCP messages (RFC 2131 section 2) and the options that client and server use (RFC 2132).
//
// Contract: `DhcpMessage.parse` refuses what is truncated, no BOOTP of Ethernet, or lacks the magic cookie;
// options that run over the end stop the reading. `emit` writes a message of fixed size. Options of
// overloaded fields (option 52) are read too.
//
//   0    1       2      3      4     8      10      12       16       20       24       28        236      240
//   | op | htype | hlen | hops | xid | secs | flags | ciaddr | yiaddr | siaddr | giaddr | chaddr … | cookie | options

import type { Ipv4Address } from "./address.ts";
import { readI32be, readU16be, writeU16be, writeU32be } from "./bytes.ts";

export const DHCP_SERVER_PORT = 67;
export const DHCP_CLIENT_PORT = 68;
export const DHCP_MESSAGE_BYTES = 300;

export const DhcpOperation = { Request: 1, Reply: 2 } as const;
export const DhcpType = {
  Discover: 1,
  Offer: 2,
  Request: 3,
  Decline: 4,
  Ack: 5,
  Nak: 6,
  Release: 7,
  Inform: 8,
} as const;

const OPTIONS_OFFSET = 240;
const MAGIC_COOKIE = 0x63825363;
const BROADCAST_FLAG = 0x8000;

const OPTION_PAD = 0;
const OPTION_MASK = 1;
const OPTION_ROUTER = 3;
const OPTION_NAME_SERVERS = 6;
const OPTION_REQUESTED_ADDRESS = 50;
const OPTION_LEASE_SECONDS = 51;
const OPTION_OVERLOAD = 52;
const OPTION_TYPE = 53;
const OPTION_SERVER = 54;
const OPTION_PARAMETERS = 55;
const OPTION_RENEWAL_SECONDS = 58;
const OPTION_REBINDING_SECONDS = 59;
const OPTION_CLIENT_IDENTIFIER = 61;
const OPTION_END = 255;

const MAX_NAME_SERVERS = 3;

/** One message; fields that it does not have are 0. */
export class DhcpMessage {
  operation: number = 0;
  transaction: number = 0;
  wantsBroadcast: boolean = false;
  seconds: number = 0;
  clientAddress: Ipv4Address = 0;
  yourAddress: Ipv4Address = 0;
  relayAddress: Ipv4Address = 0;
  readonly hardwareAddress: Uint8Array = new Uint8Array(6);
  type: number = 0;
  serverAddress: Ipv4Address = 0;
  requestedAddress: Ipv4Address = 0;
  mask: number = 0;
  router: Ipv4Address = 0;
  nameServers: Ipv4Address[] = [];
  leaseSeconds: number = 0;
  renewalSeconds: number = 0;
  rebindingSeconds: number = 0;

  /** Reads a message; false if it is not one. */
  parse(bytes: Uint8Array, offset: number, length: number): boolean {
    if (length < OPTIONS_OFFSET) return false;
    if (bytes[offset + 1]! !== 1 || bytes[offset + 2]! !== 6) return false;
    if (readI32be(bytes, offset + 236) !== MAGIC_COOKIE) return false;
    this.operation = bytes[offset]!;
    this.transaction = readI32be(bytes, offset + 4);
    this.seconds = readU16be(bytes, offset + 8);
    this.wantsBroadcast = (readU16be(bytes, offset + 10) & BROADCAST_FLAG) !== 0;
    this.clientAddress = readI32be(bytes, offset + 12);
    this.yourAddress = readI32be(bytes, offset + 16);
    this.relayAddress = readI32be(bytes, offset + 24);
    for (let i = 0; i < 6; i++) this.hardwareAddress[i] = bytes[offset + 28 + i]!;
    this.type = 0;
    this.serverAddress = 0;
    this.requestedAddress = 0;
    this.mask = 0;
    this.router = 0;
    this.nameServers = [];
    this.leaseSeconds = 0;
    this.renewalSeconds = 0;
    this.rebindingSeconds = 0;
    const overload = this.#parseOptions(bytes, offset + OPTIONS_OFFSET, offset + length);
    if ((overload & 1) !== 0) this.#parseOptions(bytes, offset + 108, offset + 236);
    if ((overload & 2) !== 0) this.#parseOptions(bytes, offset + 44, offset + 108);
    return this.type !== 0;
  }

  /** Reads options in a field; the value of option 52 if it is there. */
  #parseOptions(bytes: Uint8Array, start: number, end: number): number {
    let overload = 0;
    let at = start | 0;
    while (at < end) {
      const code = bytes[at]!;
      if (code === OPTION_END) break;
      if (code === OPTION_PAD) {
        at = (at + 1) | 0;
        continue;
      }
      if (at + 1 >= end) break;
      const length = bytes[at + 1]!;
      const value = (at + 2) | 0;
      if (value + length > end) break;
      if (length === 1) {
        if (code === OPTION_TYPE) this.type = bytes[value]!;
        else if (code === OPTION_OVERLOAD) overload = bytes[value]!;
      } else if (length >= 4) this.#takeWord(code, readI32be(bytes, value));
      if (code === OPTION_NAME_SERVERS) {
        for (let i = 0; i + 4 <= length && this.nameServers.length < MAX_NAME_SERVERS; i += 4) {
          this.nameServers.push(readI32be(bytes, value + i));
        }
      }
      at = (value + length) | 0;
    }
    return overload;
  }

  #takeWord(code: number, word: number): void {
    if (code === OPTION_MASK) this.mask = word;
    else if (code === OPTION_ROUTER) this.router = word;
    else if (code === OPTION_SERVER) this.serverAddress = word;
    else if (code === OPTION_REQUESTED_ADDRESS) this.requestedAddress = word;
    else if (code === OPTION_LEASE_SECONDS) this.leaseSeconds = word >>> 0;
    else if (code === OPTION_RENEWAL_SECONDS) this.renewalSeconds = word >>> 0;
    else if (code === OPTION_REBINDING_SECONDS) this.rebindingSeconds = word >>> 0;
  }

  /** Writes the message at the start of `bytes`, which must hold DHCP_MESSAGE_BYTES; returns its length. */
  emit(bytes: Uint8Array): number {
    bytes.fill(0, 0, DHCP_MESSAGE_BYTES);
    bytes[0] = this.operation;
    bytes[1] = 1;
    bytes[2] = 6;
    writeU32be(bytes, 4, this.transaction);
    writeU16be(bytes, 8, this.seconds);
    writeU16be(bytes, 10, this.wantsBroadcast ? BROADCAST_FLAG : 0);
    writeU32be(bytes, 12, this.clientAddress);
    writeU32be(bytes, 16, this.yourAddress);
    writeU32be(bytes, 24, this.relayAddress);
    for (let i = 0; i < 6; i++) bytes[28 + i] = this.hardwareAddress[i]!;
    writeU32be(bytes, 236, MAGIC_COOKIE);
    let at = OPTIONS_OFFSET;
    bytes[at] = OPTION_TYPE;
    bytes[at + 1] = 1;
    bytes[at + 2] = this.type;
    at += 3;
    if (this.operation === DhcpOperation.Request) at = this.#emitClientOptions(bytes, at);
    at = emitWord(bytes, at, OPTION_REQUESTED_ADDRESS, this.requestedAddress);
    at = emitWord(bytes, at, OPTION_SERVER, this.serverAddress);
    at = emitWord(bytes, at, OPTION_MASK, this.mask);
    at = emitWord(bytes, at, OPTION_ROUTER, this.router);
    at = emitWord(bytes, at, OPTION_LEASE_SECONDS, this.leaseSeconds);
    const servers = Math.min(this.nameServers.length, MAX_NAME_SERVERS);
    if (servers > 0) {
      bytes[at] = OPTION_NAME_SERVERS;
      bytes[at + 1] = servers * 4;
      for (let i = 0; i < servers; i++) writeU32be(bytes, at + 2 + i * 4, this.nameServers[i]!);
      at += 2 + servers * 4;
    }
    bytes[at] = OPTION_END;
    // BOOTP relays drop messages shorter than 300 bytes (RFC 1542 section 2.1).
    return DHCP_MESSAGE_BYTES;
  }

  #emitClientOptions(bytes: Uint8Array, start: number): number {
    let at = start | 0;
    bytes[at] = OPTION_CLIENT_IDENTIFIER;
    bytes[at + 1] = 7;
    bytes[at + 2] = 1;
    for (let i = 0; i < 6; i++) bytes[at + 3 + i] = this.hardwareAddress[i]!;
    at = (at + 9) | 0;
    bytes[at] = OPTION_PARAMETERS;
    bytes[at + 1] = 6;
    bytes[at + 2] = OPTION_MASK;
    bytes[at + 3] = OPTION_ROUTER;
    bytes[at + 4] = OPTION_NAME_SERVERS;
    bytes[at + 5] = OPTION_LEASE_SECONDS;
    bytes[at + 6] = OPTION_RENEWAL_SECONDS;
    bytes[at + 7] = OPTION_REBINDING_SECONDS;
    return (at + 8) | 0;
  }
}

/** Writes a four-byte option unless its value is 0; returns the next offset. */
function emitWord(bytes: Uint8Array, at: number, code: number, value: number): number {
  if (value === 0) return at;
  bytes[at] = code;
  bytes[at + 1] = 4;
  writeU32be(bytes, at + 2, value | 0);
  return (at + 6) | 0;
}
