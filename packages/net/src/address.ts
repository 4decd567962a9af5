// IPv4 addresses and hardware addresses.
//
// Contract: an IPv4 address is an int32 (10.0.0.1 is 0x0a000001, 192.168.0.1 is negative); a hardware
// address is a Uint8Array of 6 bytes. Text is parsed strictly: four decimal parts, no leading zeros.

import type { i32 } from "@tessera/machine/integer";

/** An IPv4 address as a signed 32-bit integer. */
export type Ipv4Address = i32;

export const ANY_ADDRESS: Ipv4Address = 0;
export const BROADCAST_ADDRESS: Ipv4Address = -1;
export const BROADCAST_MAC: Uint8Array = new Uint8Array([255, 255, 255, 255, 255, 255]);

/** The address a.b.c.d. */
export function ipv4(a: i32, b: i32, c: i32, d: i32): Ipv4Address {
  return (a << 24) | (b << 16) | (c << 8) | d;
}

/** Parses "a.b.c.d"; throws a RangeError that shows the text if it is anything else. */
export function parseIpv4(text: string): Ipv4Address {
  let address = 0;
  let parts = 0;
  let value = -1;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 46;
    if (code === 46) {
      if (value < 0 || parts === 4) throw badAddress(text);
      address = (address << 8) | value;
      parts++;
      value = -1;
    } else if (code >= 48 && code <= 57) {
      if (value === 0) throw badAddress(text);
      value = (value < 0 ? 0 : value * 10) + code - 48;
      if (value > 255) throw badAddress(text);
    } else {
      throw badAddress(text);
    }
  }
  if (parts !== 4) throw badAddress(text);
  return address;
}

function badAddress(text: string): RangeError {
  return new RangeError(`Cannot parse IPv4 address "${text}": write it as four numbers, such as 10.0.0.2`);
}

/** "a.b.c.d" */
export function formatIpv4(address: Ipv4Address): string {
  return `${(address >>> 24) & 255}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}

/** An address with the length of its network's prefix, as in 10.0.0.2/24. */
export class Ipv4Network {
  readonly address: Ipv4Address;
  readonly prefixLength: i32;
  constructor(address: Ipv4Address, prefixLength: i32) {
    this.address = address;
    this.prefixLength = prefixLength;
  }
}

/** Parses "a.b.c.d/n"; throws a RangeError if the address or the prefix length (0 to 32) is wrong. */
export function parseIpv4Network(text: string): Ipv4Network {
  const slash = text.indexOf("/");
  if (slash < 0) throw new RangeError(`Cannot parse network "${text}": write it as 10.0.0.2/24`);
  let prefixLength = 0;
  const digits = text.length - slash - 1;
  for (let i = slash + 1; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) prefixLength = 99;
    prefixLength = prefixLength * 10 + digit;
  }
  if (digits < 1 || digits > 2 || prefixLength > 32) {
    throw new RangeError(`Cannot parse network "${text}": the prefix length goes from 0 to 32`);
  }
  return new Ipv4Network(parseIpv4(text.slice(0, slash)), prefixLength);
}

/** The network mask of a prefix length from 0 to 32. */
export function maskOfPrefix(prefixLength: i32): i32 {
  return prefixLength === 0 ? 0 : (-1 << (32 - prefixLength)) | 0;
}

/** 224.0.0.0/4 */
export function isMulticast(address: Ipv4Address): boolean {
  return (address & 0xf0000000) === (0xe0000000 | 0);
}

/** 127.0.0.0/8 */
export function isLoopback(address: Ipv4Address): boolean {
  return address >>> 24 === 127;
}

/** Whether an address may be the source of a packet that we answer (RFC 1122 section 3.2.1.3). */
export function isUnicast(address: Ipv4Address): boolean {
  return (
    address !== BROADCAST_ADDRESS && address >>> 24 !== 0 && !isMulticast(address) && !isLoopback(address)
  );
}

const HEX = "0123456789abcdef";

/** "aa:bb:cc:dd:ee:ff" of the 6 bytes at `offset`. */
export function formatMac(bytes: Uint8Array, offset: i32): string {
  let text = "";
  for (let i = 0; i < 6; i++) {
    const byte = bytes[offset + i]!;
    text += (i === 0 ? "" : ":") + HEX.charAt(byte >>> 4) + HEX.charAt(byte & 15);
  }
  return text;
}

/** Whether the 6 bytes at `offset` are this hardware address. */
export function equalsMac(bytes: Uint8Array, offset: i32, mac: Uint8Array): boolean {
  for (let i = 0; i < 6; i++) if (bytes[offset + i]! !== mac[i]!) return false;
  return true;
}
