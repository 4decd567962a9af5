// User-mode networking: the guest's network is a process of its own that needs no privileges.
//
// Contract: `startUserNetwork` opens the published ports (an error is the user's: UsageError), forks, and returns
// the descriptor that the guest gets as its network device. The child is the guest's router, DHCP and name
// server: a promiscuous TCP/IP stack (packages/net) whose connections end in host sockets. It ends when the
// guest's end of the frame socket closes, after delivering what the guest had sent.

import { type Ipv4Address, ipv4, parseIpv4, parseIpv4Network } from "@tessera/net/address";
import { GatewayConfig, NetworkConfig, NetworkStack } from "@tessera/net/stack";
import type { Clock, RandomSource } from "@tessera/os/device";
import { Random } from "@tessera/os/random";
import { monotonicNs, wallSeconds } from "../linux/clock.ts";
import { closeFile, exitProcess, randomBytes, readFile } from "../linux/files.ts";
import { call, EADDRINUSE, KernelError, SYS_FORK } from "../linux/kernel.ts";
import { createFramePair, listenTcp } from "../linux/sockets.ts";
import type { MonitorOptions } from "../options.ts";
import { UsageError } from "../usage-error.ts";
import { type EventOwner, EventSet, READABLE } from "./user/event-set.ts";
import { FrameSocket } from "./user/frame-socket.ts";
import { HostStream } from "./user/host-stream.ts";
import { Destinations, OutgoingTcp, OutgoingUdp } from "./user/outgoing.ts";
import { PublishedListener } from "./user/published-port.ts";

export const USER_MTU = 1500;
const SOCKET_BUFFER_BYTES = 4 * 1024 * 1024;
const STACK_BUFFER_BYTES = 24 * 1024 * 1024;
const DEFAULT_GUEST = ipv4(10, 0, 2, 15);
const DEFAULT_GATEWAY = ipv4(10, 0, 2, 2);
const NAME_SERVER = ipv4(10, 0, 2, 3);
const PREFIX_LENGTH = 24;
/** How long the network outlives the guest to deliver what it had sent. */
const FAREWELL_NS = 1000000000;
const NS_PER_MS = 1000000;

class HostClock implements Clock {
  nowNs(): number {
    return monotonicNs();
  }

  wallMs(): number {
    return wallSeconds() * 1000;
  }
}

class HostRandom implements RandomSource {
  fill(bytes: Uint8Array): void {
    bytes.set(randomBytes(bytes.length));
  }
}

/** Starts the network process; returns the guest's end of the frame socket. */
export function startUserNetwork(options: MonitorOptions): number {
  const addresses = readAddresses(options.guestWords);
  const sockets: number[] = [];
  for (const port of options.publish) sockets.push(openPublished(port.host));
  const pair = createFramePair(SOCKET_BUFFER_BYTES);
  const guestEnd = pair[0]!;
  const ownEnd = pair[1]!;
  const child = call("Cannot start the network process", SYS_FORK, 0, 0, 0, 0, 0, 0);
  if (child !== 0) {
    closeFile(ownEnd);
    for (const socket of sockets) closeFile(socket);
    return guestEnd;
  }
  closeFile(guestEnd);
  runNetwork(ownEnd, sockets, options, addresses);
}

function openPublished(port: number): number {
  try {
    return listenTcp(port);
  } catch (error) {
    if (error instanceof KernelError && error.code === EADDRINUSE) {
      throw new UsageError(
        "Host port " + port + " is already in use",
        "stop the other program, or publish another port: -p " + (port + 1) + ":...",
      );
    }
    throw error;
  }
}

/** Wakes the loop when the guest has sent frames; the loop itself takes them. */
class FrameOwner implements EventOwner {
  onReady(_events: number): void {}
}

/** The network process. */
function runNetwork(
  descriptor: number,
  sockets: readonly number[],
  options: MonitorOptions,
  addresses: Addresses,
): never {
  const events = new EventSet();
  const device = new FrameSocket(descriptor, USER_MTU, addresses.guest);
  const hostNameServer = findNameServer();
  const destinations = new Destinations(addresses.gateway, NAME_SERVER, hostNameServer);
  const udp = new OutgoingUdp(events, destinations, NAME_SERVER, hostNameServer);
  const config = new NetworkConfig();
  config.address = addresses.gateway;
  config.prefixLength = addresses.prefixLength;
  config.bufferBudgetBytes = STACK_BUFFER_BYTES;
  const stack = new NetworkStack(device, new HostClock(), new Random(new HostRandom()), config);
  const gateway = new GatewayConfig(addresses.guest, new OutgoingTcp(events, destinations), udp);
  gateway.nameServers = [NAME_SERVER];
  stack.becomeGateway(gateway);
  udp.stack = stack;
  const listeners: PublishedListener[] = [];
  for (let i = 0; i < sockets.length; i++) {
    const guestPort = options.publish[i]!.guest;
    listeners.push(new PublishedListener(events, stack, sockets[i]!, addresses.guest, guestPort));
  }
  events.watch(descriptor, new FrameOwner(), READABLE);
  runLoop(stack, device, events, listeners);
  for (const socket of sockets) closeFile(socket);
  sayFarewell(stack, events);
  exitProcess(0);
}

/** Runs until the guest's end closes. */
function runLoop(
  stack: NetworkStack,
  device: FrameSocket,
  events: EventSet,
  listeners: readonly PublishedListener[],
): void {
  let isOpen = false;
  for (;;) {
    const busy = stack.poll();
    stack.flush();
    if (device.isClosed) return;
    if (device.isGuestUp && !isOpen) {
      isOpen = true;
      for (const listener of listeners) listener.open();
    }
    events.wait(busy ? 0 : timeoutMs(stack));
    stack.flush();
  }
}

function timeoutMs(stack: NetworkStack): number {
  const deadlineNs = stack.nextDeadlineNs();
  if (deadlineNs === Infinity) return -1;
  return Math.max(0, Math.min(Math.ceil((deadlineNs - monotonicNs()) / NS_PER_MS), 60000));
}

/** The guest is gone; what it sent may still be on its way into host sockets. */
function sayFarewell(stack: NetworkStack, events: EventSet): void {
  const endNs = monotonicNs() + FAREWELL_NS;
  while (stack.connectionCount > 0 && monotonicNs() < endNs) {
    events.wait(10);
    let isPending = false;
    for (const connection of stack.listConnections()) {
      const handler = connection.handler;
      if (handler instanceof HostStream && handler.hasPending()) isPending = true;
    }
    if (!isPending) return;
  }
}

/** Addresses of the virtual network. */
class Addresses {
  readonly guest: Ipv4Address;
  readonly gateway: Ipv4Address;
  readonly prefixLength: number;

  constructor(guest: Ipv4Address, gateway: Ipv4Address, prefixLength: number) {
    this.guest = guest;
    this.gateway = gateway;
    this.prefixLength = prefixLength;
  }
}

/** A guest with a static address says so in its words; the network follows. */
function readAddresses(words: readonly string[]): Addresses {
  let guest = DEFAULT_GUEST;
  let gateway = DEFAULT_GATEWAY;
  let prefixLength = PREFIX_LENGTH;
  try {
    for (const word of words) {
      if (word === "--") break;
      if (word.startsWith("--ip=")) {
        const network = parseIpv4Network(word.slice(5));
        guest = network.address;
        prefixLength = network.prefixLength;
      }
      if (word.startsWith("--gateway=")) gateway = parseIpv4(word.slice(10));
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : "Cannot parse the addresses";
    throw new UsageError(message, "use --ip=10.0.2.15/24 --gateway=10.0.2.2");
  }
  return new Addresses(guest, gateway, prefixLength);
}

/** The host's first IPv4 name server, 0 if it has none. */
function findNameServer(): Ipv4Address {
  let text = "";
  try {
    text = new TextDecoder().decode(readFile("/etc/resolv.conf", 65536));
  } catch {
    return 0;
  }
  for (const line of text.split("\n")) {
    const words = line.trim().split(" ");
    if (words[0] !== "nameserver" || words.length < 2) continue;
    try {
      return parseIpv4(words[1]!);
    } catch {
      // An IPv6 server; look further.
    }
  }
  return 0;
}
