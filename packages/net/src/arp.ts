// The Address Resolution Protocol (RFC 826): packet format.
//
// Contract: a view over the 28 bytes for Ethernet and IPv4; everything else is refused by `isArpForIpv4`.
//
//   0      2       4    5    6    8     14    18    24    28
//   | htype | ptype | hl | pl | op | sha | spa | tha | tpa |

import type { i32 } from "@tessera/machine/integer";
import type { Ipv4Address } from "./address.ts";
import { readI32be, readU16be, writeU16be, writeU32be } from "./bytes.ts";
import { EtherType } from "./ethernet.ts";

export const ARP_BYTES = 28;
export const ARP_SENDER_MAC = 8;

export const ArpOperation = { Request: 1, Reply: 2 } as const;

/** Whether `available` bytes at `offset` hold an ARP packet for Ethernet and IPv4. */
export function isArpForIpv4(bytes: Uint8Array, offset: i32, available: i32): boolean {
  return (
    available >= ARP_BYTES &&
    readU16be(bytes, offset) === 1 &&
    readU16be(bytes, offset + 2) === EtherType.Ipv4 &&
    bytes[offset + 4]! === 6 &&
    bytes[offset + 5]! === 4
  );
}

export function arpOperation(bytes: Uint8Array, offset: i32): i32 {
  return readU16be(bytes, offset + 6);
}

export function arpSenderAddress(bytes: Uint8Array, offset: i32): Ipv4Address {
  return readI32be(bytes, offset + 14);
}

export function arpTargetAddress(bytes: Uint8Array, offset: i32): Ipv4Address {
  return readI32be(bytes, offset + 24);
}

/** Writes an ARP packet at `offset`; `targetMac` is all zero in a request. */
export function emitArp(
  bytes: Uint8Array,
  offset: i32,
  operation: i32,
  senderMac: Uint8Array,
  senderAddress: Ipv4Address,
  targetMac: Uint8Array,
  targetAddress: Ipv4Address,
): void {
  writeU16be(bytes, offset, 1);
  writeU16be(bytes, offset + 2, EtherType.Ipv4);
  bytes[offset + 4] = 6;
  bytes[offset + 5] = 4;
  writeU16be(bytes, offset + 6, operation);
  for (let i = 0; i < 6; i++) {
    bytes[offset + 8 + i] = senderMac[i]!;
    bytes[offset + 18 + i] = targetMac[i]!;
  }
  writeU32be(bytes, offset + 14, senderAddress);
  writeU32be(bytes, offset + 24, targetAddress);
}
