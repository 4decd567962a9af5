// Ethernet II frames (IEEE 802.3 clause 3, with the type field of RFC 894).
//
// Contract: a view over bytes; no frame check sequence, no VLAN tags (tagged frames are ignored like every
// unknown type).
//
//   0        6        12      14
//   | target | source | type  | payload

import type { i32 } from "@tessera/machine/integer";
import { readU16be, writeU16be } from "./bytes.ts";

export const ETHERNET_TARGET = 0;
export const ETHERNET_SOURCE = 6;
export const ETHERNET_TYPE = 12;
export const ETHERNET_HEADER_BYTES = 14;

export const EtherType = { Ipv4: 0x0800, Arp: 0x0806 } as const;

/** Writes the header of a frame at the start of `frame`. */
export function emitEthernet(frame: Uint8Array, target: Uint8Array, source: Uint8Array, type: i32): void {
  for (let i = 0; i < 6; i++) {
    frame[ETHERNET_TARGET + i] = target[i]!;
    frame[ETHERNET_SOURCE + i] = source[i]!;
  }
  writeU16be(frame, ETHERNET_TYPE, type);
}

/** The type field, or -1 if the frame is too short to have one. */
export function etherTypeOf(frame: Uint8Array, length: i32): i32 {
  return length < ETHERNET_HEADER_BYTES ? -1 : readU16be(frame, ETHERNET_TYPE);
}

/** Whether the frame is for `mac` or for all. Group addresses other than broadcast are not ours. */
export function isFrameFor(frame: Uint8Array, mac: Uint8Array): boolean {
  let own = true;
  let all = true;
  for (let i = 0; i < 6; i++) {
    const byte = frame[ETHERNET_TARGET + i]!;
    if (byte !== mac[i]!) own = false;
    if (byte !== 0xff) all = false;
  }
  return own || all;
}

/** Whether the target is a group address (broadcast or multicast): such frames are never answered by TCP or ICMP errors. */
export function isGroupFrame(frame: Uint8Array): boolean {
  return (frame[ETHERNET_TARGET]! & 1) !== 0;
}
