// UDP (RFC 768): datagrams between ports.
//
// Contract: a datagram reaches the handler of the bound port, once, with a right checksum (0 means none was
// sent). The bytes are those of the receive frame: they are the handler's only until it returns. Sending
// copies into the transmit frame; a datagram that does not fit one packet is refused.
//
//   0        2             4        6          8
//   | source | destination | length | checksum | data

import type { i32 } from "@tessera/machine/integer";
import type { Random } from "@tessera/os/random";
import type { Ipv4Address } from "./address.ts";
import { copyBytes, readU16be, writeU16be } from "./bytes.ts";
import { addSums, finishSum, sumBytes, sumPseudoHeader } from "./checksum.ts";
import type { Counters } from "./counters.ts";
import { IpProtocol, type Ipv4Interface, type Ipv4Packet } from "./ipv4.ts";
import { type Ipv4Output, PAYLOAD_OFFSET } from "./ipv4-output.ts";

export const UDP_HEADER_BYTES = 8;

const FIRST_EPHEMERAL_PORT = 49152;
const EPHEMERAL_PORTS = 16384;

/** Where the datagrams of a bound port go. */
export interface UdpHandler {
  onDatagram(
    socket: UdpSocket,
    sourceAddress: Ipv4Address,
    sourcePort: number,
    bytes: Uint8Array,
    offset: number,
    length: number,
  ): void;
}

/** Where a gateway's datagrams for other hosts go; false if nobody takes it (answered: port unreachable). */
export interface UdpGatewayHook {
  onUdp(
    sourceAddress: Ipv4Address,
    sourcePort: number,
    destinationAddress: Ipv4Address,
    destinationPort: number,
    bytes: Uint8Array,
    offset: number,
    length: number,
  ): boolean;
}

/** What a datagram that nobody took should be answered with. */
export const UdpVerdict = { Delivered: 0, Dropped: 1, PortUnreachable: 2 } as const;

/** A bound port. */
export class UdpSocket {
  readonly port: i32;
  readonly handler: UdpHandler;
  readonly #udp: Udp;
  #isOpen: boolean = true;

  constructor(udp: Udp, port: i32, handler: UdpHandler) {
    this.#udp = udp;
    this.port = port;
    this.handler = handler;
  }

  /**
   * Sends a datagram. False: the device is full or the address not configured; the datagram is lost. Throws
   * a RangeError if it is longer than one packet can carry, an Error if the socket is closed.
   */
  sendTo(address: Ipv4Address, port: i32, bytes: Uint8Array, offset: i32, length: i32): boolean {
    if (!this.#isOpen) throw new Error(`Cannot send from UDP port ${this.port}: the socket is closed`);
    return this.#udp.send(this.#udp.localAddress(), this.port, address, port, bytes, offset, length);
  }

  /** Frees the port; further datagrams for it are answered with "port unreachable". */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#udp.unbind(this.port);
  }
}

export class Udp {
  gatewayHook: UdpGatewayHook | null = null;
  readonly #output: Ipv4Output;
  readonly #interface: Ipv4Interface;
  readonly #counters: Counters;
  readonly #random: Random;
  readonly #sockets: Map<number, UdpSocket> = new Map();

  constructor(output: Ipv4Output, ipv4Interface: Ipv4Interface, counters: Counters, random: Random) {
    this.#output = output;
    this.#interface = ipv4Interface;
    this.#counters = counters;
    this.#random = random;
  }

  /** How many ports are bound. */
  get size(): i32 {
    return this.#sockets.size;
  }

  localAddress(): Ipv4Address {
    return this.#interface.address;
  }

  /** Binds a port; 0 picks a free one at random (RFC 6056). Throws an Error if the port is taken. */
  bind(port: i32, handler: UdpHandler): UdpSocket {
    let chosen = port | 0;
    if (chosen === 0) {
      const start = this.#random.nextBelow(EPHEMERAL_PORTS);
      for (let i = 0; i < EPHEMERAL_PORTS && chosen === 0; i++) {
        const candidate = FIRST_EPHEMERAL_PORT + ((start + i) % EPHEMERAL_PORTS);
        if (!this.#sockets.has(candidate)) chosen = candidate;
      }
      if (chosen === 0) throw new Error("Cannot bind a UDP port: all ephemeral ports are in use");
    }
    if (chosen < 0 || chosen > 65535)
      throw new RangeError(`Cannot bind UDP port ${port}: ports go from 0 to 65535`);
    if (this.#sockets.has(chosen)) throw new Error(`Cannot bind UDP port ${chosen}: it is in use`);
    const socket = new UdpSocket(this, chosen, handler);
    this.#sockets.set(chosen, socket);
    return socket;
  }

  unbind(port: i32): void {
    this.#sockets.delete(port);
  }

  /** Handles the UDP datagram in a packet; one of UdpVerdict. */
  receive(bytes: Uint8Array, packet: Ipv4Packet, isForUs: boolean, isGroup: boolean): i32 {
    const at = packet.payloadOffset;
    if (packet.payloadLength < UDP_HEADER_BYTES) return this.#refuse();
    const length = readU16be(bytes, at + 4);
    if (length < UDP_HEADER_BYTES || length > packet.payloadLength) return this.#refuse();
    if (readU16be(bytes, at + 6) !== 0) {
      const pseudo = addSums(sumPseudoHeader(packet.source, packet.destination, IpProtocol.Udp), length);
      if (addSums(pseudo, sumBytes(bytes, at, length)) !== 0xffff) return this.#refuse();
    }
    const sourcePort = readU16be(bytes, at);
    const destinationPort = readU16be(bytes, at + 2);
    const dataOffset = (at + UDP_HEADER_BYTES) | 0;
    const dataLength = (length - UDP_HEADER_BYTES) | 0;
    if (isForUs || isGroup) {
      const socket = this.#sockets.get(destinationPort);
      if (socket !== undefined) {
        socket.handler.onDatagram(socket, packet.source, sourcePort, bytes, dataOffset, dataLength);
        return UdpVerdict.Delivered;
      }
    }
    const hook = this.gatewayHook;
    if (hook !== null && packet.source !== 0 && !isGroup) {
      const destination = packet.destination;
      if (
        hook.onUdp(packet.source, sourcePort, destination, destinationPort, bytes, dataOffset, dataLength)
      ) {
        return UdpVerdict.Delivered;
      }
    }
    this.#counters.udpUnbound++;
    // Broadcasts that nobody wants are not worth an error (RFC 1122 section 3.2.2).
    return isGroup ? UdpVerdict.Dropped : UdpVerdict.PortUnreachable;
  }

  /** Sends a datagram from any local address and port; see UdpSocket.sendTo. */
  send(
    sourceAddress: Ipv4Address,
    sourcePort: i32,
    address: Ipv4Address,
    port: i32,
    bytes: Uint8Array,
    offset: i32,
    length: i32,
  ): boolean {
    const total = (UDP_HEADER_BYTES + length) | 0;
    if (length < 0 || total > this.#output.maxPayload) {
      throw new RangeError(
        `Cannot send a UDP datagram of ${length} bytes: at most ${this.#output.maxPayload - UDP_HEADER_BYTES} fit`,
      );
    }
    const frame = this.#output.frame;
    const at = PAYLOAD_OFFSET;
    writeU16be(frame, at, sourcePort);
    writeU16be(frame, at + 2, port);
    writeU16be(frame, at + 4, total);
    writeU16be(frame, at + 6, 0);
    copyBytes(frame, at + UDP_HEADER_BYTES, bytes, offset, length);
    const pseudo = addSums(sumPseudoHeader(sourceAddress, address, IpProtocol.Udp), total);
    const checksum = finishSum(addSums(pseudo, sumBytes(frame, at, total)));
    // Zero would mean "no checksum", its other one's complement form means zero.
    writeU16be(frame, at + 6, checksum === 0 ? 0xffff : checksum);
    return this.#output.send(IpProtocol.Udp, sourceAddress, address, total);
  }

  #refuse(): i32 {
    this.#counters.badUdp++;
    return UdpVerdict.Dropped;
  }
}
