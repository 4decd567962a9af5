// The way out: from a payload in the transmit frame to the device.
//
// Contract: there is one transmit frame per stack, since the device is done with it when `send` returns. A
// protocol writes its payload at PAYLOAD_OFFSET of `frame` and calls `send`, which puts the IPv4 and the
// Ethernet header in front, finds the neighbour and hands the frame over. Nothing is allocated.

import type { i32 } from "@tessera/machine/integer";
import type { NetworkDevice } from "@tessera/os/device";
import { BROADCAST_MAC, type Ipv4Address } from "./address.ts";
import type { Counters } from "./counters.ts";
import { ETHERNET_HEADER_BYTES, EtherType, emitEthernet } from "./ethernet.ts";
import { emitIpv4, IPV4_HEADER_BYTES, type Ipv4Interface } from "./ipv4.ts";
import type { Neighbours } from "./neighbours.ts";

/** Where the payload of the IPv4 packet starts in the transmit frame. */
export const PAYLOAD_OFFSET = ETHERNET_HEADER_BYTES + IPV4_HEADER_BYTES;

const UNRESOLVED_MAC = new Uint8Array(6);

export class Ipv4Output {
  /** The transmit frame. */
  readonly frame: Uint8Array;
  /** Most bytes that a payload may have. */
  readonly maxPayload: i32;
  readonly #device: NetworkDevice;
  readonly #interface: Ipv4Interface;
  readonly #neighbours: Neighbours;
  readonly #counters: Counters;

  constructor(
    device: NetworkDevice,
    ipv4Interface: Ipv4Interface,
    neighbours: Neighbours,
    counters: Counters,
  ) {
    this.#device = device;
    this.#interface = ipv4Interface;
    this.#neighbours = neighbours;
    this.#counters = counters;
    this.frame = new Uint8Array(ETHERNET_HEADER_BYTES + device.mtu);
    this.maxPayload = device.mtu - IPV4_HEADER_BYTES;
  }

  /** Whether a packet for this destination could leave at all. */
  hasRoute(destination: Ipv4Address): boolean {
    return this.#interface.isBroadcast(destination) || this.#interface.nextHop(destination) !== 0;
  }

  /**
   * Sends the packet whose payload lies in the transmit frame. False: the device is full, try again later.
   * A packet without a route is dropped and counted; one whose neighbour is unknown waits for ARP.
   */
  send(protocol: i32, source: Ipv4Address, destination: Ipv4Address, payloadLength: i32): boolean {
    const frame = this.frame;
    const length = (PAYLOAD_OFFSET + payloadLength) | 0;
    emitIpv4(frame, ETHERNET_HEADER_BYTES, protocol, source, destination, payloadLength);
    if (this.#interface.isBroadcast(destination)) {
      emitEthernet(frame, BROADCAST_MAC, this.#device.mac, EtherType.Ipv4);
    } else {
      const hop = this.#interface.nextHop(destination);
      if (hop === 0) {
        this.#counters.unroutable++;
        return true;
      }
      const mac = this.#neighbours.lookup(hop);
      if (mac === null) {
        emitEthernet(frame, UNRESOLVED_MAC, this.#device.mac, EtherType.Ipv4);
        this.#neighbours.holdBack(hop, frame, length);
        return true;
      }
      emitEthernet(frame, mac, this.#device.mac, EtherType.Ipv4);
    }
    if (!this.#device.send(frame, length)) {
      this.#counters.deviceBusy++;
      return false;
    }
    this.#counters.framesSent++;
    return true;
  }
}
