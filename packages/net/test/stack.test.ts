// The stack as a neighbour on the wire: ARP, ICMP, UDP, DHCP, gateway mode, TCP hardening, and hostile frames.
import { Random } from "@tessera/os/random";
import { assert, assertEquals, assertThrows, runTests, test } from "@tessera/os/testing";
import { formatIpv4, type Ipv4Address, ipv4 } from "../src/address.ts";
import { ArpOperation, emitArp } from "../src/arp.ts";
import { readI32be, readU16be, writeU16be } from "../src/bytes.ts";
import { finishSum, sumBytes, sumPseudoHeader } from "../src/checksum.ts";
import { EtherType, emitEthernet } from "../src/ethernet.ts";
import { emitIpv4, IpProtocol } from "../src/ipv4.ts";
import { SeededRandom, SimulatedLink } from "../src/simulation.ts";
import { GatewayConfig, NetworkConfig, NetworkStack } from "../src/stack.ts";
import type { TcpConnection, TcpHandler } from "../src/tcp/connection.ts";
import { emitTcpHeader, TcpFlag, writeTcpChecksum } from "../src/tcp/segment.ts";
import type { UdpHandler, UdpSocket } from "../src/udp.ts";
import { LEFT, newConfig, pattern, Recorder, RIGHT, SECOND } from "./support.ts";

const OWN_MAC = new Uint8Array([2, 0, 0, 0, 0, 2]);
const PEER_MAC = new Uint8Array([2, 0, 0, 0, 0, 1]);

/** One stack (10.0.0.2) and a test that plays the rest of the network by hand. */
class Bench {
  readonly link: SimulatedLink;
  readonly stack: NetworkStack;
  constructor(seed: number, config: NetworkConfig = newConfig(RIGHT)) {
    this.link = new SimulatedLink(seed);
    this.link.right.captured = [];
    this.stack = new NetworkStack(this.link.right, this.link, new Random(new SeededRandom(seed)), config);
    this.link.stacks.push(this.stack);
    this.link.runFor(1e6);
    this.sent();
  }

  /** Makes the stack know our hardware address. */
  introduce(): void {
    this.receive(arpFrame(ArpOperation.Request, PEER_MAC, LEFT, RIGHT));
    this.sent();
  }

  receive(frame: Uint8Array): void {
    this.link.right.queue.push(frame.slice());
    this.stack.poll();
  }

  /** Frames sent since the last call. */
  sent(): Uint8Array[] {
    const frames = this.link.right.captured!;
    this.link.right.captured = [];
    return frames;
  }
}

function arpFrame(operation: number, mac: Uint8Array, sender: Ipv4Address, target: Ipv4Address): Uint8Array {
  const frame = new Uint8Array(60);
  emitEthernet(frame, new Uint8Array([255, 255, 255, 255, 255, 255]), mac, EtherType.Arp);
  emitArp(frame, 14, operation, mac, sender, new Uint8Array(6), target);
  return frame;
}

function ipFrame(
  protocol: number,
  source: Ipv4Address,
  destination: Ipv4Address,
  payload: Uint8Array,
): Uint8Array {
  const frame = new Uint8Array(34 + payload.length);
  emitEthernet(frame, OWN_MAC, PEER_MAC, EtherType.Ipv4);
  emitIpv4(frame, 14, protocol, source, destination, payload.length);
  frame.set(payload, 34);
  return frame;
}

function tcpFrame(
  port: number,
  sequence: number,
  ack: number,
  flags: number,
  window: number,
  data: Uint8Array,
): Uint8Array {
  const segment = new Uint8Array(20 + data.length);
  emitTcpHeader(segment, 0, 4000, port, sequence, ack, 20, flags, window);
  segment.set(data, 20);
  writeTcpChecksum(segment, 0, segment.length, sumPseudoHeader(LEFT, RIGHT, IpProtocol.Tcp));
  return ipFrame(IpProtocol.Tcp, LEFT, RIGHT, segment);
}

function udpFrame(source: Ipv4Address, destination: Ipv4Address, port: number, data: Uint8Array): Uint8Array {
  const datagram = new Uint8Array(8 + data.length);
  writeU16be(datagram, 0, 4000);
  writeU16be(datagram, 2, port);
  writeU16be(datagram, 4, datagram.length);
  datagram.set(data, 8);
  return ipFrame(IpProtocol.Udp, source, destination, datagram);
}

class Datagrams implements UdpHandler {
  count: number = 0;
  bytes: Uint8Array = new Uint8Array(0);
  source: Ipv4Address = 0;
  echoes: boolean = false;
  onDatagram(
    socket: UdpSocket,
    address: Ipv4Address,
    port: number,
    bytes: Uint8Array,
    offset: number,
    length: number,
  ): void {
    this.count++;
    this.source = address;
    this.bytes = bytes.slice(offset, offset + length);
    if (this.echoes) socket.sendTo(address, port, bytes, offset, length);
  }
}

test("ARP: requests for us are answered, others not", () => {
  const bench = new Bench(1);
  bench.receive(arpFrame(ArpOperation.Request, PEER_MAC, LEFT, RIGHT));
  const [reply] = bench.sent();
  assertEquals(reply!.length, 42);
  assertEquals(readU16be(reply!, 20), ArpOperation.Reply);
  assertEquals(readI32be(reply!, 28), RIGHT);
  assertEquals(reply!.slice(0, 6), PEER_MAC);
  bench.receive(arpFrame(ArpOperation.Request, PEER_MAC, LEFT, ipv4(10, 0, 0, 3)));
  assertEquals(bench.sent().length, 0);
});

test("ARP: an unsolicited reply is not believed, the answer to a question is", () => {
  const bench = new Bench(2);
  const handler = new Datagrams();
  const socket = bench.stack.udpBind(0, handler);
  bench.receive(arpFrame(ArpOperation.Reply, new Uint8Array([2, 6, 6, 6, 6, 6]), LEFT, RIGHT));
  assert(socket.sendTo(LEFT, 9, new Uint8Array(3), 0, 3));
  const asked = bench.sent();
  assertEquals(asked.length, 1);
  assertEquals(readU16be(asked[0]!, 12), EtherType.Arp);
  bench.receive(arpFrame(ArpOperation.Reply, PEER_MAC, LEFT, RIGHT));
  const sent = bench.sent();
  assertEquals(sent.length, 1);
  assertEquals(sent[0]!.slice(0, 6), PEER_MAC);
  assertEquals(bench.stack.pool.usedBytes, 0);
});

test("ARP: at most four frames wait, silence is asked three times and then forgotten", () => {
  const bench = new Bench(3);
  const socket = bench.stack.udpBind(0, new Datagrams());
  for (let i = 0; i < 10; i++) socket.sendTo(LEFT, 9, new Uint8Array(3), 0, 3);
  assertEquals(bench.stack.pool.usedBytes, 4 * 2048);
  bench.link.runFor(10 * SECOND);
  assertEquals(bench.sent().length, 3);
  assertEquals(bench.stack.pool.usedBytes, 0);
});

test("ARP: a scan of the whole network does not grow the cache", () => {
  const bench = new Bench(4);
  for (let i = 0; i < 3000; i++) {
    bench.receive(arpFrame(ArpOperation.Request, PEER_MAC, ipv4(10, 0, 0, 0) + (i % 254), RIGHT));
  }
  const socket = bench.stack.udpBind(0, new Datagrams());
  for (let i = 1; i < 250; i++) socket.sendTo(ipv4(10, 0, 0, i + 2), 9, new Uint8Array(1), 0, 1);
  bench.link.runFor(100 * SECOND);
  assertEquals(bench.stack.pool.usedBytes, 0);
});

test("ICMP: an echo request comes back with its data, a broken one does not", () => {
  const bench = new Bench(5);
  bench.introduce();
  const request = new Uint8Array(64);
  request.set(pattern(56, 1), 8);
  request[0] = 8;
  request[5] = 77;
  writeU16be(request, 2, finishSum(sumBytes(request, 0, 64)));
  bench.receive(ipFrame(IpProtocol.Icmp, LEFT, RIGHT, request));
  const [reply] = bench.sent();
  assertEquals(reply![34]!, 0);
  assertEquals(sumBytes(reply!, 34, 64), 0xffff);
  assertEquals(reply!.slice(38), request.slice(4));
  request[20] = request[20]! ^ 1;
  bench.receive(ipFrame(IpProtocol.Icmp, LEFT, RIGHT, request));
  assertEquals(bench.sent().length, 0);
  assertEquals(bench.stack.counters.badIcmp, 1);
});

test("UDP: echo, unbound port, checksum, length", () => {
  const bench = new Bench(6);
  bench.introduce();
  const handler = new Datagrams();
  handler.echoes = true;
  const socket = bench.stack.udpBind(7, handler);
  bench.receive(udpFrame(LEFT, RIGHT, 7, pattern(100, 2)));
  assertEquals(handler.bytes, pattern(100, 2));
  const [echo] = bench.sent();
  assertEquals(echo!.slice(42), pattern(100, 2));
  const total = sumBytes(echo!, 34, 108) + sumPseudoHeader(RIGHT, LEFT, IpProtocol.Udp) + 108;
  assertEquals(((total & 0xffff) + (total >>> 16)) & 0xffff, 0xffff);
  bench.receive(udpFrame(LEFT, RIGHT, 8, pattern(10, 2)));
  const [error] = bench.sent();
  assertEquals(error![34]!, 3);
  assertEquals(error![35]!, 3);
  assertEquals(sumBytes(error!, 34, error!.length - 34), 0xffff);
  const bad = udpFrame(LEFT, RIGHT, 7, pattern(10, 2));
  bad[41] = 1;
  bench.receive(bad);
  writeU16be(bad, 40, 0);
  writeU16be(bad, 38, 19);
  bench.receive(bad);
  assertEquals(bench.stack.counters.badUdp, 2);
  assertEquals(handler.count, 1);
  assertThrows(() => bench.stack.udpBind(7, handler), "in use");
  assertThrows(() => socket.sendTo(LEFT, 1, new Uint8Array(2000), 0, 2000), "at most 1472 fit");
  socket.close();
  bench.receive(udpFrame(LEFT, RIGHT, 7, pattern(10, 2)));
  assertEquals(handler.count, 1);
  assertThrows(() => socket.sendTo(LEFT, 1, new Uint8Array(1), 0, 1), "closed");
});

test("UDP: floods to unbound ports cause at most 100 errors a second", () => {
  const bench = new Bench(7);
  bench.introduce();
  for (let i = 0; i < 500; i++) bench.receive(udpFrame(LEFT, RIGHT, 9, pattern(10, 2)));
  assertEquals(bench.sent().length, 100);
  bench.link.runFor(1.1 * SECOND);
  bench.receive(udpFrame(LEFT, RIGHT, 9, pattern(10, 2)));
  assertEquals(bench.sent().length, 1);
});

test("packets for others, forged ones and fragments are dropped", () => {
  const bench = new Bench(8);
  bench.introduce();
  const handler = new Datagrams();
  bench.stack.udpBind(7, handler);
  bench.receive(udpFrame(LEFT, ipv4(10, 0, 0, 3), 7, pattern(10, 2)));
  bench.receive(udpFrame(RIGHT, RIGHT, 7, pattern(10, 2)));
  const fragment = udpFrame(LEFT, RIGHT, 7, pattern(10, 2));
  fragment[20] = 0x20;
  writeU16be(fragment, 24, 0);
  writeU16be(fragment, 24, finishSum(sumBytes(fragment, 14, 20)));
  bench.receive(fragment);
  assertEquals(handler.count, 0);
  assertEquals(bench.stack.counters.notForUs, 1);
  assertEquals(bench.stack.counters.badIpv4, 1);
  assertEquals(bench.stack.counters.fragments, 1);
  assertEquals(bench.sent().length, 0);
});

// TCP against hand-made segments

/** Opens a connection from port 4000 by hand; the next sequence numbers are 101 and the returned one. */
function openByHand(bench: Bench, server: Recorder): number {
  bench.introduce();
  bench.stack.tcpListen(80, () => server);
  bench.receive(tcpFrame(80, 100, 0, TcpFlag.Syn, 8192, new Uint8Array(0)));
  const answer = bench.sent().find((frame) => readU16be(frame, 12) === EtherType.Ipv4)!;
  assertEquals(answer[47]!, TcpFlag.Syn | TcpFlag.Ack);
  assertEquals(readI32be(answer, 42), 101);
  const next = (readI32be(answer, 38) + 1) | 0;
  bench.receive(tcpFrame(80, 101, next, TcpFlag.Ack, 8192, new Uint8Array(0)));
  assertEquals(server.events, ["open"]);
  bench.sent();
  return next;
}

function ascii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

test("RFC 5961: only the exact reset ends a connection, SYNs and wild acknowledgements are challenged", () => {
  const bench = new Bench(9);
  const server = new Recorder();
  const next = openByHand(bench, server);
  const none = new Uint8Array(0);
  bench.receive(tcpFrame(80, 101 + 70000, next, TcpFlag.Reset, 0, none));
  assertEquals(bench.sent().length, 0);
  bench.receive(tcpFrame(80, 102, next, TcpFlag.Reset, 0, none));
  assertEquals(bench.sent().length, 1);
  bench.receive(tcpFrame(80, 101, next, TcpFlag.Syn, 8192, none));
  assertEquals(bench.sent().length, 1);
  bench.receive(tcpFrame(80, 101, next + 1, TcpFlag.Ack, 8192, ascii("forged")));
  bench.receive(tcpFrame(80, 101, next - 100000, TcpFlag.Ack, 8192, ascii("forged")));
  assertEquals(bench.sent().length, 2);
  assertEquals(server.text(), "");
  assertEquals(server.reason, "");
  for (let i = 0; i < 100; i++) bench.receive(tcpFrame(80, 102, next, TcpFlag.Reset, 0, none));
  assert(bench.sent().length <= 10, "challenges are not limited");
  bench.receive(tcpFrame(80, 101, next, TcpFlag.Reset, 0, none));
  assertEquals(server.reason, "reset");
  assertEquals(bench.stack.connectionCount, 0);
});

test("overlapping and out-of-order segments are put together; the FIN waits for its turn", () => {
  const bench = new Bench(10);
  const server = new Recorder();
  const next = openByHand(bench, server);
  const send = (at: number, text: string, flags: number): void => {
    bench.receive(tcpFrame(80, 101 + at, next, TcpFlag.Ack | flags, 8192, ascii(text)));
  };
  send(20, "", TcpFlag.Fin);
  send(4, "efgh", 0);
  send(12, "mnop", 0);
  send(2, "cdefghijkl", 0);
  send(15, "pqrst", 0);
  assertEquals(server.text(), "");
  assertEquals(bench.sent().length, 5);
  send(0, "abcd", 0);
  assertEquals(server.text(), "abcdefghijklmnopqrst");
  assertEquals(server.events, ["open", "end"]);
  send(0, "abcdefghijklmnopqrst", TcpFlag.Fin);
  assertEquals(server.receivedLength, 20);
  assertEquals(bench.stack.pool.usedBytes, 0);
});

test("data outside the window is cut off, urgent pointers and odd flags change nothing", () => {
  const bench = new Bench(11);
  const server = new Recorder();
  const next = openByHand(bench, server);
  bench.receive(tcpFrame(80, 101 + 65535, next, TcpFlag.Ack, 8192, ascii("beyond")));
  bench.receive(tcpFrame(80, 101 + 65530, next, TcpFlag.Ack, 8192, ascii("at the edge")));
  bench.receive(tcpFrame(80, 95, next, TcpFlag.Ack | TcpFlag.Urgent | 0xc0, 8192, ascii("before")));
  assertEquals(server.text(), "");
  bench.receive(tcpFrame(80, 95, next, TcpFlag.Ack | TcpFlag.Urgent, 8192, ascii("123456after")));
  assertEquals(server.text(), "after");
  bench.receive(tcpFrame(80, 106, next, 0, 8192, ascii("no ack")));
  assertEquals(server.text(), "after");
});

test("out-of-order islands are bounded", () => {
  const bench = new Bench(12);
  const server = new Recorder();
  const next = openByHand(bench, server);
  for (let i = 0; i < 500; i++) bench.receive(tcpFrame(80, 103 + i * 2, next, TcpFlag.Ack, 8192, ascii("x")));
  assertEquals(bench.stack.counters.tcpOutOfOrderDropped, 500 - 32);
  assert(bench.stack.pool.usedBytes <= 2048, "held " + bench.stack.pool.usedBytes);
});

test("three duplicate acknowledgements bring the segment back before the timer does", () => {
  const bench = new Bench(13);
  const server = new Recorder();
  const next = openByHand(bench, server);
  server.connection!.write(pattern(6000, 1), 0, 6000);
  bench.stack.flush();
  const first = bench.sent();
  assertEquals(first.length, 10);
  for (let i = 0; i < 3; i++) bench.receive(tcpFrame(80, 101, next, TcpFlag.Ack, 8192, new Uint8Array(0)));
  // The first two duplicates let new segments out (RFC 3042), the third brings the lost one back.
  const sequences = bench.sent().map((frame) => (readI32be(frame, 38) - next) | 0);
  assertEquals(sequences, [5360, 5896, 0]);
  assertEquals(bench.stack.counters.tcpRetransmissions, 1);
});

test("a lone SYN-ACK, ACK or data for no connection is answered with the right reset", () => {
  const bench = new Bench(14);
  bench.introduce();
  bench.receive(tcpFrame(81, 5, 0, TcpFlag.Syn, 100, new Uint8Array(0)));
  let [reset] = bench.sent();
  assertEquals(reset![47]!, TcpFlag.Reset | TcpFlag.Ack);
  assertEquals(readI32be(reset!, 42), 6);
  bench.receive(tcpFrame(81, 5, 99, TcpFlag.Ack, 100, ascii("data")));
  [reset] = bench.sent();
  assertEquals(reset![47]!, TcpFlag.Reset);
  assertEquals(readI32be(reset!, 38), 99);
  bench.receive(tcpFrame(81, 5, 99, TcpFlag.Reset, 100, new Uint8Array(0)));
  assertEquals(bench.sent().length, 0);
});

// DHCP and gateway

class AllTcp {
  readonly seen: string[] = [];
  handler: TcpHandler | null = null;
  deferred: TcpConnection | null = null;
  defers: boolean = false;
  onTcpSyn(
    _sourceAddress: Ipv4Address,
    _sourcePort: number,
    address: Ipv4Address,
    port: number,
    connection: TcpConnection,
  ): TcpHandler | null {
    this.seen.push(formatIpv4(address) + ":" + port);
    if (this.defers) {
      connection.deferAccept();
      this.deferred = connection;
    }
    return this.handler;
  }
}

class AllUdp {
  stack: NetworkStack | null = null;
  onUdp(
    source: Ipv4Address,
    sourcePort: number,
    address: Ipv4Address,
    port: number,
    bytes: Uint8Array,
    offset: number,
    length: number,
  ): boolean {
    if (port !== 53) return false;
    this.stack!.udpSendFrom(address, port, source, sourcePort, bytes, offset, length);
    return true;
  }
}

class GatewayPair {
  readonly link: SimulatedLink;
  readonly guest: NetworkStack;
  readonly gateway: NetworkStack;
  readonly tcp: AllTcp = new AllTcp();
  readonly udp: AllUdp = new AllUdp();
  constructor(seed: number) {
    const link = new SimulatedLink(seed);
    this.link = link;
    this.guest = new NetworkStack(link.left, link, new Random(new SeededRandom(seed)), new NetworkConfig());
    const config = newConfig(ipv4(10, 0, 2, 2));
    this.gateway = new NetworkStack(link.right, link, new Random(new SeededRandom(seed + 1)), config);
    const gateway = new GatewayConfig(ipv4(10, 0, 2, 15), this.tcp, this.udp);
    gateway.nameServers = [ipv4(10, 0, 2, 3)];
    this.gateway.becomeGateway(gateway);
    this.udp.stack = this.gateway;
    link.stacks.push(this.guest, this.gateway);
  }
  bind(): void {
    assert(
      this.link.run(100 * SECOND, () => this.guest.address !== 0),
      "no lease",
    );
  }
}

test("DHCP: the guest gets address, router and name server from the gateway", () => {
  const pair = new GatewayPair(20);
  pair.bind();
  assertEquals(formatIpv4(pair.guest.address), "10.0.2.15");
  assertEquals(formatIpv4(pair.guest.interface.gateway), "10.0.2.2");
  assertEquals(pair.guest.interface.nameServers, [ipv4(10, 0, 2, 3)]);
  assertEquals(pair.guest.interface.mask, 0xffffff00 | 0);
});

test("DHCP: who connects too early waits for the address", () => {
  const pair = new GatewayPair(25);
  pair.tcp.handler = new Recorder();
  const near = new Recorder();
  assertThrows(() => pair.guest.tcpConnect(ipv4(1, 2, 3, 4), 80, near), "no address yet");
  pair.guest.onceConfigured(() => {
    pair.guest.tcpConnect(ipv4(1, 2, 3, 4), 80, near);
  });
  assert(pair.link.run(5 * SECOND, () => near.connection !== null));
  let isCalled = false;
  pair.guest.onceConfigured(() => {
    isCalled = true;
  });
  assert(isCalled);
});

test("DHCP: patience under 50 % loss", () => {
  for (let seed = 30; seed < 40; seed++) {
    const pair = new GatewayPair(seed);
    pair.link.faults.lossPermille = 500;
    assert(
      pair.link.run(1000 * SECOND, () => pair.guest.address !== 0),
      "no lease with seed " + seed,
    );
  }
});

test("DHCP: the lease is renewed before it ends, and given up when nobody answers", () => {
  const pair = new GatewayPair(21);
  pair.bind();
  const before = pair.link.left.framesSent;
  pair.link.runFor(80000 * SECOND);
  assert(pair.guest.address !== 0);
  assert(pair.link.left.framesSent > before);
  pair.link.faults.lossPermille = 1000;
  pair.link.runFor(100000 * SECOND);
  assertEquals(pair.guest.address, 0);
  pair.link.faults.lossPermille = 0;
  assert(
    pair.link.run(200 * SECOND, () => pair.guest.address !== 0),
    "no new lease",
  );
});

test("gateway: the guest reaches any address, refused where the hook says so", () => {
  const pair = new GatewayPair(22);
  pair.bind();
  const far = new Recorder();
  far.echoes = true;
  pair.tcp.handler = far;
  const near = new Recorder();
  pair.guest.tcpConnect(ipv4(93, 184, 216, 34), 80, near);
  assert(pair.link.run(5 * SECOND, () => near.connection !== null));
  near.say("hello");
  assert(pair.link.run(5 * SECOND, () => near.text() === "hello"));
  assertEquals(pair.tcp.seen, ["93.184.216.34:80"]);
  assertEquals(formatIpv4(far.connection!.localAddress), "93.184.216.34");
  pair.tcp.handler = null;
  const refused = new Recorder();
  pair.guest.tcpConnect(ipv4(93, 184, 216, 34), 81, refused);
  assert(pair.link.run(5 * SECOND, () => refused.reason !== ""));
  assertEquals(refused.reason, "refused");
  // An address of the guest's own network that is not the guest.
  const neighbour = new Recorder();
  pair.tcp.handler = new Recorder();
  pair.guest.tcpConnect(ipv4(10, 0, 2, 99), 80, neighbour);
  assert(pair.link.run(5 * SECOND, () => neighbour.connection !== null));
});

test("gateway: a deferred handshake waits for accept() and is refused by abort()", () => {
  const pair = new GatewayPair(23);
  pair.bind();
  pair.tcp.defers = true;
  pair.tcp.handler = new Recorder();
  const near = new Recorder();
  pair.guest.tcpConnect(ipv4(1, 2, 3, 4), 80, near);
  pair.link.runFor(5 * SECOND);
  assertEquals(near.events.length, 0);
  pair.tcp.deferred!.accept();
  assert(pair.link.run(5 * SECOND, () => near.connection !== null));
  const second = new Recorder();
  pair.guest.tcpConnect(ipv4(1, 2, 3, 4), 81, second);
  pair.link.runFor(SECOND);
  pair.tcp.deferred!.abort();
  assert(pair.link.run(5 * SECOND, () => second.reason !== ""));
  assertEquals(second.reason, "refused");
  const third = new Recorder();
  pair.guest.tcpConnect(ipv4(1, 2, 3, 4), 82, third);
  assert(pair.link.run(200 * SECOND, () => third.reason !== ""));
  assertEquals(third.reason, "refused");
});

test("gateway: datagrams for any address, and connections to the guest", () => {
  const pair = new GatewayPair(24);
  pair.bind();
  const answers = new Datagrams();
  const socket = pair.guest.udpBind(0, answers);
  socket.sendTo(ipv4(9, 9, 9, 9), 53, pattern(40, 1), 0, 40);
  assert(pair.link.run(5 * SECOND, () => answers.count === 1));
  assertEquals(answers.source, ipv4(9, 9, 9, 9));
  const server = new Recorder();
  server.echoes = true;
  pair.guest.tcpListen(8080, () => server);
  const client = new Recorder();
  pair.gateway.tcpConnect(ipv4(10, 0, 2, 15), 8080, client);
  assert(pair.link.run(5 * SECOND, () => client.connection !== null));
  client.say("ping");
  assert(pair.link.run(5 * SECOND, () => client.text() === "ping"));
});

// Hostile frames

test("100,000 mutated frames do no harm", () => {
  const bench = new Bench(99);
  bench.introduce();
  const random = new SeededRandom(4711);
  const datagrams = new Datagrams();
  datagrams.echoes = true;
  bench.stack.udpBind(7, datagrams);
  let connections = 0;
  bench.stack.tcpListen(80, () => {
    connections++;
    const recorder = new Recorder();
    recorder.echoes = true;
    recorder.closesAtEnd = true;
    return recorder;
  });
  let peerSequence = 1000;
  let peerAck = 0;
  for (let i = 0; i < 100000; i++) {
    let frame: Uint8Array;
    const kind = random.below(8);
    if (kind === 0) frame = arpFrame(1 + random.below(3), PEER_MAC, LEFT, RIGHT);
    else if (kind === 1)
      frame = udpFrame(LEFT, RIGHT, random.below(2) === 0 ? 7 : 68, pattern(random.below(400), i + 1));
    else if (kind === 2) frame = ipFrame(IpProtocol.Icmp, LEFT, RIGHT, pattern(8 + random.below(60), i + 1));
    else {
      const flags =
        random.below(3) === 0 ? random.below(256) : random.below(2) === 0 ? TcpFlag.Ack : TcpFlag.Syn;
      const sequence = (peerSequence + random.below(40) - 10) | 0;
      frame = tcpFrame(80, sequence, peerAck, flags, random.below(65536), pattern(random.below(50), i + 1));
    }
    if (random.below(3) !== 0) mutate(frame, random);
    // Short ones too: what a frame claims and what arrived differ.
    if (random.below(10) === 0) frame = frame.slice(0, random.below(frame.length));
    bench.receive(frame);
    for (const sent of bench.sent()) {
      // Play along, so that connections get beyond their first step.
      if (sent.length >= 54 && sent[23] === IpProtocol.Tcp) {
        peerAck = (readI32be(sent, 38) + 1) | 0;
        peerSequence = readI32be(sent, 42);
      }
    }
    if (i % 1000 === 0) bench.link.runFor(random.below(3) * SECOND);
  }
  assert(connections > 10, "only " + connections + " connections were opened");
  assert(bench.stack.pool.totalBytes <= bench.stack.pool.budgetBytes);
  bench.link.runFor(4000 * SECOND);
  for (const c of bench.stack.listConnections()) c.abort();
  bench.link.runFor(100 * SECOND);
  assertEquals(bench.stack.pool.usedBytes, 0);
  // And it still works.
  bench.introduce();
  bench.receive(udpFrame(LEFT, RIGHT, 7, pattern(10, 1)));
  assertEquals(bench.sent().length, 1);
});

/** Changes a few bytes, then usually repairs the checksums so that the change gets past them. */
function mutate(frame: Uint8Array, random: SeededRandom): void {
  for (let i = random.below(4); i >= 0; i--) frame[12 + random.below(frame.length - 12)] = random.below(256);
  if (random.below(4) === 0 || frame.length < 34 || frame[14] !== 0x45) return;
  writeU16be(frame, 24, 0);
  writeU16be(frame, 24, finishSum(sumBytes(frame, 14, 20)));
  const length = frame.length - 34;
  if (frame[23] === IpProtocol.Tcp && length >= 20) {
    writeU16be(frame, 50, 0);
    const pseudo = sumPseudoHeader(readI32be(frame, 26), readI32be(frame, 30), IpProtocol.Tcp);
    writeTcpChecksum(frame, 34, length, pseudo);
  } else if (frame[23] === IpProtocol.Icmp && length >= 8) {
    writeU16be(frame, 36, 0);
    writeU16be(frame, 36, finishSum(sumBytes(frame, 34, length)));
  }
}

test("random bytes as frames do no harm", () => {
  const bench = new Bench(98);
  const random = new SeededRandom(1);
  for (let i = 0; i < 20000; i++) {
    const frame = new Uint8Array(random.below(200));
    random.fill(frame);
    if (frame.length > 14 && i % 2 === 0) {
      frame.set(OWN_MAC, 0);
      writeU16be(frame, 12, i % 4 === 0 ? EtherType.Ipv4 : EtherType.Arp);
    }
    if (frame.length > 0) bench.receive(frame);
  }
  assertEquals(bench.stack.connectionCount, 0);
});

await runTests();
