// Who is reachable at which hardware address: the ARP cache (RFC 826; RFC 1122 section 2.3.2).
//
// Contract: at most MAX_ENTRIES neighbours, each holding back at most MAX_PENDING frames while it is being
// resolved. A packet from the wire changes the cache only if it answers a question that we asked, updates a
// neighbour that we already know, or asks for our own address (we are about to answer it). Anything else,
// such as an unsolicited reply for an unknown address, is ignored. Entries expire, and are asked for again
// shortly before while they are in use.

import type { NetworkDevice } from "@tessera/os/device";
import { Timer, type TimerQueue } from "@tessera/os/timers";
import { BROADCAST_MAC, equalsMac, type Ipv4Address, isUnicast } from "./address.ts";
import {
  ARP_BYTES,
  ARP_SENDER_MAC,
  ArpOperation,
  arpOperation,
  arpSenderAddress,
  arpTargetAddress,
  emitArp,
  isArpForIpv4,
} from "./arp.ts";
import type { BufferPool } from "./buffer-pool.ts";
import { copyBytes } from "./bytes.ts";
import type { CachedClock } from "./cached-clock.ts";
import { ETHERNET_HEADER_BYTES, ETHERNET_TARGET, EtherType, emitEthernet } from "./ethernet.ts";
import type { Ipv4Interface } from "./ipv4.ts";

const MAX_ENTRIES = 256;
const MAX_PENDING = 4;
const MAX_ASKED = 3;
const SECOND_NS = 1e9;
const STALE_AFTER_NS = 45 * SECOND_NS;
const FORGOTTEN_AFTER_NS = 60 * SECOND_NS;
const UNKNOWN_MAC = new Uint8Array(6);

/** One neighbour. */
export class Neighbour {
  readonly address: Ipv4Address;
  readonly mac: Uint8Array = new Uint8Array(6);
  isResolved: boolean = false;
  /** When the mapping was last confirmed. */
  confirmedNs: number = 0;
  askedNs: number = 0;
  timesAsked: number = 0;
  readonly pending: Uint8Array[] = [];
  readonly pendingLengths: number[] = [];

  constructor(address: Ipv4Address) {
    this.address = address;
  }
}

/** The cache of one interface. */
export class Neighbours {
  /** In gateway mode we answer for every address but the guest's. */
  answersForAll: boolean = false;
  guestAddress: Ipv4Address = 0;
  readonly #device: NetworkDevice;
  readonly #interface: Ipv4Interface;
  readonly #clock: CachedClock;
  readonly #pool: BufferPool;
  readonly #timers: TimerQueue;
  readonly #timer: SweepTimer;
  readonly #entries: Map<number, Neighbour> = new Map();
  readonly #frame: Uint8Array = new Uint8Array(ETHERNET_HEADER_BYTES + ARP_BYTES);
  #last: Neighbour | null = null;

  constructor(
    device: NetworkDevice,
    ipv4Interface: Ipv4Interface,
    clock: CachedClock,
    timers: TimerQueue,
    pool: BufferPool,
  ) {
    this.#device = device;
    this.#interface = ipv4Interface;
    this.#clock = clock;
    this.#timers = timers;
    this.#pool = pool;
    this.#timer = new SweepTimer(this);
  }

  /** How many neighbours the cache knows or is asking for. */
  get size(): number {
    return this.#entries.size;
  }

  /** The resolved hardware address of a neighbour, or null. Asks on the wire if needed. */
  lookup(address: Ipv4Address): Uint8Array | null {
    let neighbour = this.#last;
    if (neighbour === null || neighbour.address !== address) {
      const found = this.#entries.get(address);
      if (found === undefined) {
        this.#startResolving(address);
        return null;
      }
      neighbour = found;
      if (neighbour.isResolved) this.#last = neighbour;
    }
    if (!neighbour.isResolved) return null;
    const nowNs = this.#clock.nowNs();
    if (nowNs - neighbour.confirmedNs > STALE_AFTER_NS && nowNs - neighbour.askedNs > SECOND_NS) {
      // In use and about to expire: ask the neighbour itself (RFC 1122 section 2.3.2.1, unicast poll).
      neighbour.askedNs = nowNs;
      this.#send(ArpOperation.Request, neighbour.mac, UNKNOWN_MAC, address);
    }
    return neighbour.mac;
  }

  /** Keeps a copy of a frame whose target is being resolved; it is dropped if the queue is full. */
  holdBack(address: Ipv4Address, frame: Uint8Array, length: number): void {
    const neighbour = this.#entries.get(address);
    if (neighbour === undefined || neighbour.isResolved || neighbour.pending.length >= MAX_PENDING) return;
    const buffer = this.#pool.acquireOptional(length);
    if (buffer === null) return;
    copyBytes(buffer, 0, frame, 0, length);
    neighbour.pending.push(buffer);
    neighbour.pendingLengths.push(length);
  }

  /** Handles the ARP packet in a received frame. */
  receive(frame: Uint8Array, length: number): void {
    const at = ETHERNET_HEADER_BYTES;
    if (!isArpForIpv4(frame, at, length - at)) return;
    const senderAddress = arpSenderAddress(frame, at);
    const targetAddress = arpTargetAddress(frame, at);
    const operation = arpOperation(frame, at);
    // A sender that claims a group address as its own would turn our unicast into broadcasts.
    if ((frame[at + ARP_SENDER_MAC]! & 1) !== 0) return;
    if (equalsMac(frame, at + ARP_SENDER_MAC, this.#device.mac)) return;
    const isForUs = this.#isOurs(targetAddress, senderAddress);
    if (isUnicast(senderAddress) && senderAddress !== this.#interface.address) {
      const known = this.#entries.get(senderAddress);
      if (known !== undefined) this.#confirm(known, frame, at + ARP_SENDER_MAC);
      else if (operation === ArpOperation.Request && isForUs && this.#interface.isOnLink(senderAddress)) {
        const added = this.#add(senderAddress);
        if (added !== null) this.#confirm(added, frame, at + ARP_SENDER_MAC);
      }
    }
    if (operation === ArpOperation.Request && isForUs) {
      const mac = new Uint8Array(6);
      copyBytes(mac, 0, frame, at + ARP_SENDER_MAC, 6);
      this.#sendFrom(ArpOperation.Reply, mac, targetAddress, mac, senderAddress);
    }
  }

  /** Tells the network which address is ours now (RFC 5227 section 3, announcement). */
  announce(): void {
    this.#send(ArpOperation.Request, BROADCAST_MAC, UNKNOWN_MAC, this.#interface.address);
  }

  /** Forgets everything, for a new address configuration. */
  clear(): void {
    this.#entries.forEach((neighbour) => {
      this.#dropPending(neighbour);
    });
    this.#entries.clear();
    this.#last = null;
    this.#timers.cancel(this.#timer);
  }

  /** Repeats open questions and forgets what is old; called once a second while there is anything to do. */
  sweep(nowNs: number): void {
    const expired: Neighbour[] = [];
    this.#entries.forEach((neighbour) => {
      if (neighbour.isResolved) {
        if (nowNs - neighbour.confirmedNs >= FORGOTTEN_AFTER_NS) expired.push(neighbour);
      } else if (nowNs - neighbour.askedNs >= SECOND_NS) {
        if (neighbour.timesAsked >= MAX_ASKED) expired.push(neighbour);
        else this.#ask(neighbour, nowNs);
      }
    });
    for (const neighbour of expired) this.#remove(neighbour);
    if (this.#entries.size > 0) this.#timers.schedule(this.#timer, nowNs + SECOND_NS);
  }

  #isOurs(target: Ipv4Address, sender: Ipv4Address): boolean {
    if (target === this.#interface.address) return target !== 0;
    // A guest that probes or announces its own address must not hear that somebody has it already.
    return this.answersForAll && target !== this.guestAddress && target !== sender && isUnicast(target);
  }

  #startResolving(address: Ipv4Address): void {
    const neighbour = this.#add(address);
    if (neighbour !== null) this.#ask(neighbour, this.#clock.nowNs());
  }

  #add(address: Ipv4Address): Neighbour | null {
    if (this.#entries.size >= MAX_ENTRIES && !this.#evict()) return null;
    const neighbour = new Neighbour(address);
    this.#entries.set(address, neighbour);
    if (!this.#timer.isScheduled()) this.#timers.schedule(this.#timer, this.#clock.nowNs() + SECOND_NS);
    return neighbour;
  }

  // The oldest entry goes, unresolved ones first: a scan of spoofed sources must not push out live neighbours.
  #evict(): boolean {
    let victim: Neighbour | null = null;
    for (const neighbour of this.#entries.values()) {
      if (victim === null || (victim.isResolved && !neighbour.isResolved)) victim = neighbour;
      else if (victim.isResolved === neighbour.isResolved) {
        const victimNs = victim.isResolved ? victim.confirmedNs : victim.askedNs;
        const ownNs = neighbour.isResolved ? neighbour.confirmedNs : neighbour.askedNs;
        if (ownNs < victimNs) victim = neighbour;
      }
    }
    if (victim === null) return false;
    this.#remove(victim);
    return true;
  }

  #remove(neighbour: Neighbour): void {
    this.#dropPending(neighbour);
    this.#entries.delete(neighbour.address);
    if (this.#last === neighbour) this.#last = null;
  }

  #dropPending(neighbour: Neighbour): void {
    for (const buffer of neighbour.pending) this.#pool.release(buffer);
    neighbour.pending.length = 0;
    neighbour.pendingLengths.length = 0;
  }

  #confirm(neighbour: Neighbour, frame: Uint8Array, macOffset: number): void {
    for (let i = 0; i < 6; i++) neighbour.mac[i] = frame[macOffset + i]!;
    neighbour.isResolved = true;
    neighbour.timesAsked = 0;
    neighbour.confirmedNs = this.#clock.nowNs();
    for (let i = 0; i < neighbour.pending.length; i++) {
      const held = neighbour.pending[i]!;
      copyBytes(held, ETHERNET_TARGET, neighbour.mac, 0, 6);
      this.#device.send(held, neighbour.pendingLengths[i]!);
    }
    this.#dropPending(neighbour);
  }

  #ask(neighbour: Neighbour, nowNs: number): void {
    neighbour.askedNs = nowNs;
    neighbour.timesAsked++;
    this.#send(ArpOperation.Request, BROADCAST_MAC, UNKNOWN_MAC, neighbour.address);
  }

  #send(operation: number, to: Uint8Array, targetMac: Uint8Array, target: Ipv4Address): void {
    this.#sendFrom(operation, to, this.#interface.address, targetMac, target);
  }

  #sendFrom(
    operation: number,
    to: Uint8Array,
    sender: Ipv4Address,
    targetMac: Uint8Array,
    target: Ipv4Address,
  ): void {
    const frame = this.#frame;
    emitEthernet(frame, to, this.#device.mac, EtherType.Arp);
    emitArp(frame, ETHERNET_HEADER_BYTES, operation, this.#device.mac, sender, targetMac, target);
    this.#device.send(frame, frame.length);
  }
}

class SweepTimer extends Timer {
  readonly #neighbours: Neighbours;
  constructor(neighbours: Neighbours) {
    super();
    this.#neighbours = neighbours;
  }
  onExpire(nowNs: number): void {
    this.#neighbours.sweep(nowNs);
  }
}
