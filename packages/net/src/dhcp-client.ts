// The DHCP client (RFC 2131 section 4.4).
//
// Contract: `start` asks for an address and goes on asking, with growing pauses, until a server answers; the
// interface is configured when a lease is bound. The lease is renewed at T1 with its server, at T2 with any,
// and given up when it expires; then everything starts again. Answers count only with our transaction and
// hardware address, from the server that we chose.

import { LogLevel, log } from "@tessera/os/log";
import type { Random } from "@tessera/os/random";
import { Timer, type TimerQueue } from "@tessera/os/timers";
import { BROADCAST_ADDRESS, formatIpv4, type Ipv4Address, isUnicast } from "./address.ts";
import type { CachedClock } from "./cached-clock.ts";
import {
  DHCP_CLIENT_PORT,
  DHCP_MESSAGE_BYTES,
  DHCP_SERVER_PORT,
  DhcpMessage,
  DhcpOperation,
  DhcpType,
} from "./dhcp-message.ts";
import type { Ipv4Interface } from "./ipv4.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Udp, UdpHandler, UdpSocket } from "./udp.ts";

const State = { Stopped: 0, Selecting: 1, Requesting: 2, Bound: 3, Renewing: 4, Rebinding: 5 } as const;

const SECOND_NS = 1e9;
const FIRST_PAUSE_NS = 1 * SECOND_NS;
const LONGEST_PAUSE_NS = 64 * SECOND_NS;
const SHORTEST_RENEW_PAUSE_NS = 60 * SECOND_NS;
const MAX_REQUESTS = 4;
const NO_EXPIRY_SECONDS = 0xffffffff;
const SHORTEST_LEASE_SECONDS = 10;

/** Told when an address was bound or lost. */
export interface DhcpObserver {
  onBound(address: Ipv4Address): void;
  onLost(): void;
}

export class DhcpClient extends Timer implements UdpHandler {
  /** Set this to hear about the lease. */
  observer: DhcpObserver | null = null;
  readonly #udp: Udp;
  readonly #interface: Ipv4Interface;
  readonly #neighbours: Neighbours;
  readonly #clock: CachedClock;
  readonly #timers: TimerQueue;
  readonly #random: Random;
  readonly #mac: Uint8Array;
  readonly #buffer: Uint8Array = new Uint8Array(DHCP_MESSAGE_BYTES);
  readonly #received: DhcpMessage = new DhcpMessage();
  #state: number = State.Stopped;
  #transaction: number = 0;
  #startedNs: number = 0;
  #requestedNs: number = 0;
  #attempts: number = 0;
  #offered: Ipv4Address = 0;
  #server: Ipv4Address = 0;
  #renewNs: number = Infinity;
  #rebindNs: number = Infinity;
  #expireNs: number = Infinity;

  constructor(
    mac: Uint8Array,
    udp: Udp,
    ipv4Interface: Ipv4Interface,
    neighbours: Neighbours,
    clock: CachedClock,
    timers: TimerQueue,
    random: Random,
  ) {
    super();
    this.#mac = mac;
    this.#udp = udp;
    this.#interface = ipv4Interface;
    this.#neighbours = neighbours;
    this.#clock = clock;
    this.#timers = timers;
    this.#random = random;
  }

  /** Whether the interface has a leased address. */
  get isBound(): boolean {
    return this.#state >= State.Bound;
  }

  /** Begins to ask for an address. */
  start(): void {
    if (this.#state !== State.Stopped) return;
    this.#udp.bind(DHCP_CLIENT_PORT, this);
    this.#discover();
  }

  onExpire(nowNs: number): void {
    if (this.#state === State.Selecting) {
      this.#attempts++;
      this.#sendDiscover();
    } else if (this.#state === State.Requesting) {
      this.#attempts++;
      if (this.#attempts >= MAX_REQUESTS) this.#discover();
      else this.#sendRequest();
    } else this.#onLeaseTimer(nowNs);
  }

  onDatagram(
    _socket: UdpSocket,
    _sourceAddress: Ipv4Address,
    sourcePort: number,
    bytes: Uint8Array,
    offset: number,
    length: number,
  ): void {
    const message = this.#received;
    if (sourcePort !== DHCP_SERVER_PORT || !message.parse(bytes, offset, length)) return;
    if (message.operation !== DhcpOperation.Reply || message.transaction !== this.#transaction) return;
    for (let i = 0; i < 6; i++) if (message.hardwareAddress[i]! !== this.#mac[i]!) return;
    if (this.#state === State.Selecting) {
      if (message.type === DhcpType.Offer) this.#onOffer(message);
      return;
    }
    if (this.#state === State.Stopped || this.#state === State.Bound) return;
    if (this.#state !== State.Rebinding && message.serverAddress !== this.#server) return;
    if (message.type === DhcpType.Nak) this.#onNak();
    else if (message.type === DhcpType.Ack) this.#onAck(message);
  }

  #discover(): void {
    this.#state = State.Selecting;
    this.#attempts = 0;
    this.#transaction = this.#random.nextInt32();
    this.#startedNs = this.#clock.nowNs();
    this.#sendDiscover();
  }

  #onOffer(message: DhcpMessage): void {
    if (!isUnicast(message.yourAddress) || !isUnicast(message.serverAddress)) return;
    this.#offered = message.yourAddress;
    this.#server = message.serverAddress;
    this.#state = State.Requesting;
    this.#attempts = 0;
    this.#sendRequest();
  }

  #onNak(): void {
    log(LogLevel.Warning, "dhcp", `the server ${formatIpv4(this.#server)} refused the address; asking again`);
    if (this.isBound) this.#lose();
    this.#discover();
  }

  #onAck(message: DhcpMessage): void {
    if (!isUnicast(message.yourAddress)) return;
    const isNew = !this.isBound || this.#interface.address !== message.yourAddress;
    const nowNs = this.#clock.nowNs();
    if (message.serverAddress !== 0) this.#server = message.serverAddress;
    this.#setLease(message);
    const prefixLength = prefixOfMask(message.mask, message.yourAddress);
    const router = isUnicast(message.router) ? message.router : 0;
    if (isNew) {
      if (this.isBound) this.#lose();
      this.#interface.configure(message.yourAddress, prefixLength, router);
    }
    this.#interface.nameServers = message.nameServers;
    this.#state = State.Bound;
    this.#timers.schedule(this, Math.min(this.#renewNs, nowNs + 1e18));
    if (!isNew) return;
    this.#neighbours.announce();
    log(LogLevel.Info, "dhcp", `address ${formatIpv4(message.yourAddress)}/${prefixLength}`);
    if (this.observer !== null) this.observer.onBound(message.yourAddress);
  }

  /** T1 and T2 count from when the request left (RFC 2131 section 4.4.5). */
  #setLease(message: DhcpMessage): void {
    if (message.leaseSeconds === NO_EXPIRY_SECONDS || message.leaseSeconds === 0) {
      this.#renewNs = Infinity;
      this.#rebindNs = Infinity;
      this.#expireNs = Infinity;
      return;
    }
    const lease = Math.max(message.leaseSeconds, SHORTEST_LEASE_SECONDS);
    let renew = message.renewalSeconds;
    let rebind = message.rebindingSeconds;
    if (renew === 0 || rebind === 0 || renew >= rebind || rebind >= lease) {
      renew = lease * 0.5;
      rebind = lease * 0.875;
    }
    this.#renewNs = this.#requestedNs + renew * SECOND_NS;
    this.#rebindNs = this.#requestedNs + rebind * SECOND_NS;
    this.#expireNs = this.#requestedNs + lease * SECOND_NS;
  }

  #onLeaseTimer(nowNs: number): void {
    if (nowNs >= this.#expireNs) {
      log(LogLevel.Warning, "dhcp", "the lease expired without an answer; asking for a new address");
      this.#lose();
      this.#discover();
      return;
    }
    if (nowNs < this.#renewNs) {
      this.#timers.schedule(this, Math.min(this.#renewNs, nowNs + 1e18));
      return;
    }
    if (this.#state === State.Bound) {
      this.#transaction = this.#random.nextInt32();
      this.#startedNs = nowNs;
    }
    this.#state = nowNs >= this.#rebindNs ? State.Rebinding : State.Renewing;
    this.#sendRenewal(nowNs);
  }

  #lose(): void {
    this.#state = State.Stopped;
    this.#interface.clear();
    this.#neighbours.clear();
    if (this.observer !== null) this.observer.onLost();
  }

  #sendDiscover(): void {
    const message = this.#newMessage(DhcpType.Discover);
    this.#sendBroadcast(message);
    this.#scheduleRetry();
  }

  #sendRequest(): void {
    const message = this.#newMessage(DhcpType.Request);
    message.requestedAddress = this.#offered;
    message.serverAddress = this.#server;
    this.#requestedNs = this.#clock.nowNs();
    this.#sendBroadcast(message);
    this.#scheduleRetry();
  }

  /** RFC 2131 table 5: neither server identifier nor requested address, but our own in `ciaddr`. */
  #sendRenewal(nowNs: number): void {
    const own = this.#interface.address;
    const message = this.#newMessage(DhcpType.Request);
    message.clientAddress = own;
    message.wantsBroadcast = false;
    this.#requestedNs = nowNs;
    const length = message.emit(this.#buffer);
    const to = this.#state === State.Rebinding ? BROADCAST_ADDRESS : this.#server;
    this.#udp.send(own, DHCP_CLIENT_PORT, to, DHCP_SERVER_PORT, this.#buffer, 0, length);
    // Half of what is left until the next stage, but at least a minute (RFC 2131 section 4.4.5).
    const stageNs = this.#state === State.Rebinding ? this.#expireNs : this.#rebindNs;
    const pauseNs = Math.max((stageNs - nowNs) / 2, SHORTEST_RENEW_PAUSE_NS);
    this.#timers.schedule(this, Math.min(nowNs + pauseNs, stageNs));
  }

  #newMessage(type: number): DhcpMessage {
    const message = new DhcpMessage();
    message.operation = DhcpOperation.Request;
    message.type = type;
    message.transaction = this.#transaction;
    // Without an address we cannot be sure to get unicast.
    message.wantsBroadcast = true;
    message.seconds = Math.min(Math.floor((this.#clock.nowNs() - this.#startedNs) / SECOND_NS), 0xffff);
    for (let i = 0; i < 6; i++) message.hardwareAddress[i] = this.#mac[i]!;
    return message;
  }

  #sendBroadcast(message: DhcpMessage): void {
    const length = message.emit(this.#buffer);
    this.#udp.send(0, DHCP_CLIENT_PORT, BROADCAST_ADDRESS, DHCP_SERVER_PORT, this.#buffer, 0, length);
  }

  /** Doubling pauses, each shifted by up to half a second (RFC 2131 section 4.1; the first one is shorter). */
  #scheduleRetry(): void {
    const pauseNs = Math.min(FIRST_PAUSE_NS * (1 << Math.min(this.#attempts, 6)), LONGEST_PAUSE_NS);
    const shiftNs = (this.#random.nextBelow(1001) - 500) * 1e6;
    this.#timers.schedule(this, this.#clock.nowNs() + pauseNs + shiftNs);
  }
}

/** Length of the prefix of a mask; without a usable mask that of the address class (RFC 950). */
function prefixOfMask(mask: number, address: Ipv4Address): number {
  if (mask === 0 || (~mask & (~mask + 1)) !== 0) {
    const first = address >>> 24;
    return first < 128 ? 8 : first < 192 ? 16 : 24;
  }
  return Math.clz32(~mask);
}
