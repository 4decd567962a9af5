// The network stack of one interface: wires device and protocols, and drives them.
//
// Contract: single-threaded and driven from outside. `poll` takes frames from the device, runs timers and
// sends what came of it; it must be called when the device is ready and at the latest at `nextDeadlineNs`.
// Nothing in a frame can make it throw; an exception of a program's callback passes through. See README.md
// for the way of a packet, file by file.

import type { Clock, NetworkDevice } from "@tessera/os/device";
import type { Random } from "@tessera/os/random";
import { TimerQueue } from "@tessera/os/timers";
import type { Ipv4Address } from "./address.ts";
import { BufferPool } from "./buffer-pool.ts";
import { CachedClock } from "./cached-clock.ts";
import { Counters } from "./counters.ts";
import { DhcpClient, type DhcpObserver } from "./dhcp-client.ts";
import { DhcpServer } from "./dhcp-server.ts";
import { ETHERNET_HEADER_BYTES, EtherType, etherTypeOf, isFrameFor, isGroupFrame } from "./ethernet.ts";
import { Icmp, IcmpUnreachable } from "./icmp.ts";
import { IpProtocol, Ipv4Error, Ipv4Interface, Ipv4Packet } from "./ipv4.ts";
import { Ipv4Output } from "./ipv4-output.ts";
import { Neighbours } from "./neighbours.ts";
import { TcpConfig } from "./tcp/config.ts";
import type { TcpConnection, TcpHandler } from "./tcp/connection.ts";
import type { TcpAccept, TcpListener } from "./tcp/listener.ts";
import { Tcp, type TcpGatewayHook } from "./tcp/tcp.ts";
import { Udp, type UdpGatewayHook, type UdpHandler, type UdpSocket, UdpVerdict } from "./udp.ts";

/** How a stack gets its address and what it may use. Change fields before making the stack. */
export class NetworkConfig {
  /** Own address; 0: ask with DHCP. */
  address: Ipv4Address = 0;
  prefixLength: number = 24;
  /** Router for other networks; 0: none. */
  gateway: Ipv4Address = 0;
  nameServers: Ipv4Address[] = [];
  /** Bytes for all packet and stream buffers together. */
  bufferBudgetBytes: number = 2 * 1024 * 1024;
  /** Frames taken from the device in one `poll`, before others get their turn. */
  framesPerPoll: number = 64;
  readonly tcp: TcpConfig = new TcpConfig();
}

/** The monitor's side of user-mode networking: the stack stands in for the whole Internet. */
export class GatewayConfig {
  /** The one guest behind the device; leased by the DHCP server. */
  guestAddress: Ipv4Address;
  readonly tcp: TcpGatewayHook;
  readonly udp: UdpGatewayHook;
  /** Name servers told to the guest. */
  nameServers: Ipv4Address[] = [];
  leaseSeconds: number = 86400;

  constructor(guestAddress: Ipv4Address, tcp: TcpGatewayHook, udp: UdpGatewayHook) {
    this.guestAddress = guestAddress;
    this.tcp = tcp;
    this.udp = udp;
  }
}

const DEFAULT_BACKLOG = 256;
const BYTES_PER_CONNECTION_SHIFT = 11;
const LEAST_CONNECTIONS = 64;

export class NetworkStack implements DhcpObserver {
  readonly counters: Counters = new Counters();
  readonly pool: BufferPool;
  readonly interface: Ipv4Interface = new Ipv4Interface();
  readonly dhcp: DhcpClient | null;
  readonly #config: NetworkConfig;
  readonly #device: NetworkDevice;
  readonly #clock: CachedClock;
  readonly #timers: TimerQueue = new TimerQueue();
  readonly #neighbours: Neighbours;
  readonly #icmp: Icmp;
  readonly #udp: Udp;
  readonly #tcp: Tcp;
  readonly #frame: Uint8Array;
  readonly #packet: Ipv4Packet = new Ipv4Packet();
  #isGateway: boolean = false;
  #isStarted: boolean = false;
  #waiting: (() => void)[] = [];

  constructor(device: NetworkDevice, clock: Clock, random: Random, config: NetworkConfig) {
    this.#config = config;
    this.#device = device;
    this.#clock = new CachedClock(clock);
    this.pool = new BufferPool(config.bufferBudgetBytes);
    // A connection costs about as much as its smallest buffer, and all of them together must not exhaust a
    // small guest however many peers call.
    const affordable = Math.max(config.bufferBudgetBytes >> BYTES_PER_CONNECTION_SHIFT, LEAST_CONNECTIONS);
    config.tcp.maxConnections = Math.min(config.tcp.maxConnections, affordable);
    config.tcp.maxTimeWait = Math.min(config.tcp.maxTimeWait, config.tcp.maxConnections >> 1);
    this.#frame = new Uint8Array(ETHERNET_HEADER_BYTES + device.mtu);
    this.#neighbours = new Neighbours(device, this.interface, this.#clock, this.#timers, this.pool);
    const output = new Ipv4Output(device, this.interface, this.#neighbours, this.counters);
    this.#udp = new Udp(output, this.interface, this.counters, random);
    this.#tcp = new Tcp(
      config.tcp,
      this.#clock,
      this.#timers,
      random,
      this.pool,
      output,
      this.interface,
      this.counters,
    );
    this.#icmp = new Icmp(output, this.counters, this.#tcp);
    if (config.address !== 0) {
      this.interface.configure(config.address, config.prefixLength, config.gateway);
      this.interface.nameServers = config.nameServers;
      this.dhcp = null;
    } else {
      this.dhcp = new DhcpClient(
        device.mac,
        this.#udp,
        this.interface,
        this.#neighbours,
        this.#clock,
        this.#timers,
        random,
      );
      this.dhcp.observer = this;
    }
  }

  /** Turns the stack into a gateway for one guest: it takes packets for any address and answers ARP for all. */
  becomeGateway(gateway: GatewayConfig): void {
    this.#isGateway = true;
    this.#neighbours.answersForAll = true;
    this.#neighbours.guestAddress = gateway.guestAddress;
    this.#tcp.gatewayHook = gateway.tcp;
    this.#udp.gatewayHook = gateway.udp;
    new DhcpServer(
      this.#udp,
      this.interface,
      gateway.guestAddress,
      gateway.nameServers,
      gateway.leaseSeconds,
    );
  }

  // Driving

  /** Handles waiting frames and expired timers and sends what came of it; false if nothing was waiting. */
  poll(): boolean {
    this.#clock.update();
    if (!this.#isStarted) this.#start();
    let frames = 0;
    const limit = this.#config.framesPerPoll;
    while (frames < limit) {
      const length = this.#device.receive(this.#frame);
      if (length === 0) break;
      frames = (frames + 1) | 0;
      this.#receiveFrame(length);
    }
    const timersRun = this.#timers.runExpired(this.#clock.nowNs());
    this.#tcp.flush();
    return frames > 0 || timersRun > 0;
  }

  /** Sends what programs have written since the last `poll`. */
  flush(): void {
    if (!this.#tcp.hasDirty()) return;
    this.#clock.update();
    this.#tcp.flush();
  }

  nextDeadlineNs(): number {
    if (!this.#isStarted) return 0;
    return Math.min(this.#timers.nextDeadlineNs(), this.#tcp.retryNs());
  }

  /** True while a port is bound, anybody listens, or a connection is not over. */
  keepsAlive(): boolean {
    const ownSockets = this.dhcp === null ? 0 : 1;
    return this.#tcp.isActive() || this.#udp.size > ownSockets || (this.dhcp !== null && !this.dhcp.isBound);
  }

  #start(): void {
    this.#isStarted = true;
    if (this.dhcp !== null) this.dhcp.start();
    else this.#neighbours.announce();
  }

  // Programs

  get address(): Ipv4Address {
    return this.interface.address;
  }

  get connectionCount(): number {
    return this.#tcp.connectionCount;
  }

  /** All TCP connections, for inspection. */
  listConnections(): TcpConnection[] {
    return this.#tcp.listConnections();
  }

  /** Listens on a TCP port; throws if it is out of range or taken. See TcpAccept and TcpHandler. */
  tcpListen(port: number, accept: TcpAccept, backlog: number = DEFAULT_BACKLOG): TcpListener {
    return this.#tcp.listen(port, accept, backlog);
  }

  /**
   * Calls back once the stack has an address: at once if it has, else when DHCP has found one. For programs
   * that connect as soon as they start.
   */
  onceConfigured(callback: () => void): void {
    if (this.interface.isConfigured()) callback();
    else this.#waiting.push(callback);
  }

  onBound(_address: Ipv4Address): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const callback of waiting) callback();
  }

  onLost(): void {
    // Connections find out by themselves; their packets have no route until there is a new address.
  }

  /** Opens a TCP connection; throws if it cannot even be tried. The rest is told to the handler. */
  tcpConnect(address: Ipv4Address, port: number, handler: TcpHandler): TcpConnection {
    this.#clock.update();
    return this.#tcp.connect(this.interface.address, 0, address, port, handler);
  }

  /** Like `tcpConnect` from a chosen address and port (0: any port); only a gateway may choose the address. */
  tcpConnectFrom(
    localAddress: Ipv4Address,
    localPort: number,
    address: Ipv4Address,
    port: number,
    handler: TcpHandler,
  ): TcpConnection {
    if (!this.#isGateway && localAddress !== this.interface.address) {
      throw new Error("Cannot connect from a foreign address: this stack is no gateway");
    }
    this.#clock.update();
    return this.#tcp.connect(localAddress, localPort, address, port, handler);
  }

  /** Binds a UDP port (0: any); throws if it is out of range or taken. */
  udpBind(port: number, handler: UdpHandler): UdpSocket {
    return this.#udp.bind(port, handler);
  }

  /** Sends a datagram from any address and port, for a gateway. False: it was lost because the device is full. */
  udpSendFrom(
    sourceAddress: Ipv4Address,
    sourcePort: number,
    address: Ipv4Address,
    port: number,
    bytes: Uint8Array,
    offset: number,
    length: number,
  ): boolean {
    this.#clock.update();
    return this.#udp.send(sourceAddress, sourcePort, address, port, bytes, offset, length);
  }

  // Frames

  #receiveFrame(length: number): void {
    const frame = this.#frame;
    const type = etherTypeOf(frame, length);
    if (type < 0 || !isFrameFor(frame, this.#device.mac)) {
      this.counters.framesIgnored++;
      return;
    }
    this.counters.framesReceived++;
    if (type === EtherType.Ipv4) this.#receiveIpv4(frame, length);
    else if (type === EtherType.Arp) this.#neighbours.receive(frame, length);
    else this.counters.framesIgnored++;
  }

  #receiveIpv4(frame: Uint8Array, length: number): void {
    const packet = this.#packet;
    const error = packet.parse(frame, ETHERNET_HEADER_BYTES, (length - ETHERNET_HEADER_BYTES) | 0);
    if (error !== Ipv4Error.None) {
      if (error === Ipv4Error.Fragment) this.counters.fragments++;
      else this.counters.badIpv4++;
      return;
    }
    const own = this.interface.address;
    const isGroup = isGroupFrame(frame);
    const isForUs = packet.destination === own && own !== 0;
    if (isGroup || this.interface.isBroadcast(packet.destination)) {
      // Nothing but UDP is ever meant for everybody (RFC 9293 section 3.9.2.3, RFC 1122 section 3.2.2).
      if (packet.protocol === IpProtocol.Udp) this.#udp.receive(frame, packet, false, true);
      else this.counters.notForUs++;
      return;
    }
    // A packet that claims to come from ourselves can only be forged.
    if (packet.source === own && own !== 0) {
      this.counters.badIpv4++;
      return;
    }
    const isDhcpReply = own === 0 && this.dhcp !== null && packet.protocol === IpProtocol.Udp;
    if (!isForUs && !this.#isGateway && !isDhcpReply) {
      this.counters.notForUs++;
      return;
    }
    if (packet.protocol === IpProtocol.Tcp) this.#tcp.receive(frame, packet);
    else if (packet.protocol === IpProtocol.Udp) this.#receiveUdp(frame, packet, isForUs);
    else if (packet.protocol === IpProtocol.Icmp && isForUs) this.#icmp.receive(frame, packet);
    else if (isForUs && packet.protocol !== IpProtocol.Icmp) {
      this.#icmp.sendUnreachable(frame, packet, IcmpUnreachable.Protocol, this.#clock.nowNs());
    } else this.counters.notForUs++;
  }

  #receiveUdp(frame: Uint8Array, packet: Ipv4Packet, isForUs: boolean): void {
    if (!isForUs && !this.#isGateway) {
      // A DHCP server may send to the address that it is about to give us (RFC 2131 section 4.1).
      this.#udp.receive(frame, packet, false, true);
      return;
    }
    const verdict = this.#udp.receive(frame, packet, isForUs, false);
    if (verdict === UdpVerdict.PortUnreachable) {
      this.#icmp.sendUnreachable(frame, packet, IcmpUnreachable.Port, this.#clock.nowNs());
    }
  }
}
