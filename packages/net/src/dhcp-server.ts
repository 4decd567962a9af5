// A DHCP server for one guest behind a gateway (RFC 2131 section 4.3).
//
// Contract: whoever asks gets the one address; the gateway is router and server. A request for another
// address is refused with NAK, so that a guest with an old lease asks anew. Nothing is stored.

import { BROADCAST_ADDRESS, type Ipv4Address } from "./address.ts";
import {
  DHCP_CLIENT_PORT,
  DHCP_MESSAGE_BYTES,
  DHCP_SERVER_PORT,
  DhcpMessage,
  DhcpOperation,
  DhcpType,
} from "./dhcp-message.ts";
import type { Ipv4Interface } from "./ipv4.ts";
import type { Udp, UdpHandler, UdpSocket } from "./udp.ts";

export class DhcpServer implements UdpHandler {
  readonly #udp: Udp;
  readonly #interface: Ipv4Interface;
  readonly #guestAddress: Ipv4Address;
  readonly #nameServers: Ipv4Address[];
  readonly #leaseSeconds: number;
  readonly #request: DhcpMessage = new DhcpMessage();
  readonly #buffer: Uint8Array = new Uint8Array(DHCP_MESSAGE_BYTES);

  constructor(
    udp: Udp,
    ipv4Interface: Ipv4Interface,
    guestAddress: Ipv4Address,
    nameServers: Ipv4Address[],
    leaseSeconds: number,
  ) {
    this.#udp = udp;
    this.#interface = ipv4Interface;
    this.#guestAddress = guestAddress;
    this.#nameServers = nameServers;
    this.#leaseSeconds = leaseSeconds;
    udp.bind(DHCP_SERVER_PORT, this);
  }

  onDatagram(
    _socket: UdpSocket,
    _sourceAddress: Ipv4Address,
    sourcePort: number,
    bytes: Uint8Array,
    offset: number,
    length: number,
  ): void {
    const request = this.#request;
    if (sourcePort !== DHCP_CLIENT_PORT || !request.parse(bytes, offset, length)) return;
    if (request.operation !== DhcpOperation.Request) return;
    if (request.type === DhcpType.Discover) this.#answer(request, DhcpType.Offer);
    else if (request.type === DhcpType.Inform) this.#answer(request, DhcpType.Ack);
    else if (request.type === DhcpType.Request) this.#onRequest(request);
  }

  #onRequest(request: DhcpMessage): void {
    const own = this.#interface.address;
    // The guest chose another server (RFC 2131 section 4.3.2); there is none, but it is not for us to say.
    if (request.serverAddress !== 0 && request.serverAddress !== own) return;
    const wanted = request.requestedAddress !== 0 ? request.requestedAddress : request.clientAddress;
    this.#answer(request, wanted === this.#guestAddress ? DhcpType.Ack : DhcpType.Nak);
  }

  #answer(request: DhcpMessage, type: number): void {
    const own = this.#interface.address;
    const reply = new DhcpMessage();
    reply.operation = DhcpOperation.Reply;
    reply.type = type;
    reply.transaction = request.transaction;
    reply.wantsBroadcast = request.wantsBroadcast;
    reply.serverAddress = own;
    for (let i = 0; i < 6; i++) reply.hardwareAddress[i] = request.hardwareAddress[i]!;
    if (type !== DhcpType.Nak) {
      reply.clientAddress = request.clientAddress;
      reply.mask = this.#interface.mask;
      reply.router = own;
      reply.nameServers = this.#nameServers;
      if (request.type !== DhcpType.Inform) {
        reply.yourAddress = this.#guestAddress;
        reply.leaseSeconds = this.#leaseSeconds;
      }
    }
    const length = reply.emit(this.#buffer);
    // A guest that is configured gets unicast, all others hear the broadcast (RFC 2131 section 4.1).
    const isKnown = request.clientAddress === this.#guestAddress && type !== DhcpType.Nak;
    const to = isKnown ? this.#guestAddress : BROADCAST_ADDRESS;
    this.#udp.send(own, DHCP_SERVER_PORT, to, DHCP_CLIENT_PORT, this.#buffer, 0, length);
  }
}
