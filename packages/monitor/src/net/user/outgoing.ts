// Connections and datagrams that the guest sends into the world: host sockets on its behalf.
//
// Contract: addresses that mean the host itself are refused: loopback, "this network", link-local (where clouds
// keep credentials), multicast and reserved ones, and the gateway. Only the name server address that DHCP told
// the guest leads to the host's own name server. UDP ports of the guest get a host socket each, at most
// MAX_SOCKETS; the one that was idle longest makes room.

import type { Ipv4Address } from "@tessera/net/address";
import type { NetworkStack } from "@tessera/net/stack";
import type { TcpConnection, TcpHandler } from "@tessera/net/tcp/connection";
import type { TcpGatewayHook } from "@tessera/net/tcp/tcp";
import type { UdpGatewayHook } from "@tessera/net/udp";
import { closeFile } from "../../linux/files.ts";
import { Sender, tryConnectTcp, tryCreateUdp, tryReceiveFrom, trySendTo } from "../../linux/sockets.ts";
import { type EventOwner, type EventSet, READABLE } from "./event-set.ts";
import { HostStream } from "./host-stream.ts";

const MAX_SOCKETS = 256;
const MAX_DATAGRAM_BYTES = 65536;
const DATAGRAMS_PER_TURN = 64;
/** What fits into one packet of the guest; the stack sends no fragments. */
const MAX_GUEST_DATAGRAM_BYTES = 1472;
const DNS_PORT = 53;

/** Whether an address may be reached for the guest. */
export function isPublic(address: Ipv4Address): boolean {
  const first = address >>> 24;
  if (first === 0 || first === 127 || first >= 224) return false;
  return !(first === 169 && ((address >>> 16) & 255) === 254);
}

/** Where the guest's packets to `address` really go; 0 if nowhere. */
export class Destinations {
  readonly #gateway: Ipv4Address;
  readonly #nameServer: Ipv4Address;
  readonly #hostNameServer: Ipv4Address;

  constructor(gateway: Ipv4Address, nameServer: Ipv4Address, hostNameServer: Ipv4Address) {
    this.#gateway = gateway;
    this.#nameServer = nameServer;
    this.#hostNameServer = hostNameServer;
  }

  resolve(address: Ipv4Address, port: number): Ipv4Address {
    if (address === this.#nameServer) return port === DNS_PORT ? this.#hostNameServer : 0;
    if (address === this.#gateway || !isPublic(address)) return 0;
    return address;
  }
}

/** TCP connections of the guest. */
export class OutgoingTcp implements TcpGatewayHook {
  readonly #events: EventSet;
  readonly #destinations: Destinations;

  constructor(events: EventSet, destinations: Destinations) {
    this.#events = events;
    this.#destinations = destinations;
  }

  onTcpSyn(
    _sourceAddress: Ipv4Address,
    _sourcePort: number,
    destinationAddress: Ipv4Address,
    destinationPort: number,
    connection: TcpConnection,
  ): TcpHandler | null {
    const target = this.#destinations.resolve(destinationAddress, destinationPort);
    if (target === 0) return null;
    const socket = tryConnectTcp(target, destinationPort);
    if (socket < 0) return null;
    // The guest's handshake waits for the host's, so that it learns of a refusal.
    connection.deferAccept();
    const stream = new HostStream(this.#events, socket, true);
    stream.join(connection);
    return stream;
  }
}

/** One UDP port of the guest. */
class UdpPort implements EventOwner {
  readonly owner: OutgoingUdp;
  readonly guestAddress: Ipv4Address;
  readonly guestPort: number;
  readonly socket: number;
  lastUse: number = 0;

  constructor(owner: OutgoingUdp, guestAddress: Ipv4Address, guestPort: number, socket: number) {
    this.owner = owner;
    this.guestAddress = guestAddress;
    this.guestPort = guestPort;
    this.socket = socket;
  }

  onReady(_events: number): void {
    this.owner.onAnswer(this);
  }
}

/** Datagrams of the guest. */
export class OutgoingUdp implements UdpGatewayHook {
  readonly #events: EventSet;
  readonly #destinations: Destinations;
  readonly #nameServer: Ipv4Address;
  readonly #hostNameServer: Ipv4Address;
  readonly #ports: Map<number, UdpPort> = new Map();
  readonly #buffer: Uint8Array = new Uint8Array(MAX_DATAGRAM_BYTES);
  readonly #sender: Sender = new Sender();
  stack: NetworkStack | null = null;
  #uses: number = 0;

  constructor(
    events: EventSet,
    destinations: Destinations,
    nameServer: Ipv4Address,
    hostNameServer: Ipv4Address,
  ) {
    this.#events = events;
    this.#destinations = destinations;
    this.#nameServer = nameServer;
    this.#hostNameServer = hostNameServer;
  }

  onUdp(
    sourceAddress: Ipv4Address,
    sourcePort: number,
    destinationAddress: Ipv4Address,
    destinationPort: number,
    bytes: Uint8Array,
    offset: number,
    length: number,
  ): boolean {
    const target = this.#destinations.resolve(destinationAddress, destinationPort);
    if (target === 0) return false;
    const port = this.#portFor(sourceAddress, sourcePort);
    if (port === null) return false;
    this.#uses++;
    port.lastUse = this.#uses;
    trySendTo(port.socket, target, destinationPort, bytes, offset, length);
    return true;
  }

  /** Datagrams from the world for a port of the guest. */
  onAnswer(port: UdpPort): void {
    for (let i = 0; i < DATAGRAMS_PER_TURN; i++) {
      const length = tryReceiveFrom(port.socket, this.#buffer, this.#sender);
      if (length < 0) return;
      let source = this.#sender.address;
      if (source === this.#hostNameServer && this.#sender.port === DNS_PORT) source = this.#nameServer;
      const stack = this.stack;
      if (stack === null || length > MAX_GUEST_DATAGRAM_BYTES) continue;
      stack.udpSendFrom(
        source,
        this.#sender.port,
        port.guestAddress,
        port.guestPort,
        this.#buffer,
        0,
        length,
      );
    }
  }

  #portFor(address: Ipv4Address, number: number): UdpPort | null {
    const known = this.#ports.get(number);
    if (known !== undefined) return known;
    if (this.#ports.size >= MAX_SOCKETS) this.#closeIdlest();
    const socket = tryCreateUdp();
    if (socket < 0) return null;
    const port = new UdpPort(this, address, number, socket);
    this.#ports.set(number, port);
    this.#events.watch(socket, port, READABLE);
    return port;
  }

  #closeIdlest(): void {
    let idlest: UdpPort | null = null;
    for (const port of this.#ports.values()) {
      if (idlest === null || port.lastUse < idlest.lastUse) idlest = port;
    }
    if (idlest === null) return;
    this.#ports.delete(idlest.guestPort);
    this.#events.forget(idlest.socket);
    closeFile(idlest.socket);
  }
}
