// Every wire format: what is written can be read, known frames read as they should, broken ones are refused.
import { assert, assertEquals, assertThrows, runTests, test } from "@tessera/os/testing";
import {
  formatIpv4,
  formatMac,
  ipv4,
  isUnicast,
  maskOfPrefix,
  parseIpv4,
  parseIpv4Network,
} from "../src/address.ts";
import {
  ArpOperation,
  arpOperation,
  arpSenderAddress,
  arpTargetAddress,
  emitArp,
  isArpForIpv4,
} from "../src/arp.ts";
import { copyBytes, readI32be, readU16be, writeU16be, writeU32be } from "../src/bytes.ts";
import { addSums, finishSum, sumBytes, sumPseudoHeader } from "../src/checksum.ts";
import { DhcpMessage, DhcpOperation, DhcpType } from "../src/dhcp-message.ts";
import { EtherType, emitEthernet, etherTypeOf, isFrameFor, isGroupFrame } from "../src/ethernet.ts";
import { emitIpv4, IpProtocol, Ipv4Error, Ipv4Interface, Ipv4Packet } from "../src/ipv4.ts";
import { SipHash } from "../src/siphash.ts";
import {
  emitSackHead,
  emitSynOptions,
  emitTcpHeader,
  TcpFlag,
  TcpSegment,
  writeTcpChecksum,
} from "../src/tcp/segment.ts";

function fromHex(text: string): Uint8Array {
  const digits = "0123456789abcdef";
  const values: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const value = digits.indexOf(text.charAt(i));
    if (value >= 0) values.push(value);
  }
  const bytes = new Uint8Array(values.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = values[i * 2]! * 16 + values[i * 2 + 1]!;
  return bytes;
}

test("fields are big-endian and 32-bit ones signed", () => {
  const bytes = new Uint8Array(8);
  writeU16be(bytes, 1, 0xabcd);
  assertEquals(readU16be(bytes, 1), 0xabcd);
  writeU32be(bytes, 2, 0xc0a80001 | 0);
  assertEquals(readI32be(bytes, 2), 0xc0a80001 | 0);
  assertEquals(bytes, fromHex("00 ab c0 a8 00 01 00 00"));
  copyBytes(bytes, 0, fromHex("0102"), 0, 2);
  assertEquals(readU16be(bytes, 0), 0x0102);
});

test("addresses: text and back, and strict", () => {
  assertEquals(formatIpv4(parseIpv4("192.168.0.255")), "192.168.0.255");
  assertEquals(parseIpv4("10.0.0.1"), 0x0a000001);
  assertEquals(parseIpv4("255.255.255.255"), -1);
  for (const bad of [
    "",
    "1.2.3",
    "1.2.3.4.5",
    "1.2.3.256",
    "1.2.3.",
    "01.2.3.4",
    "1..2.3",
    "a.b.c.d",
    "1.2.3.4 ",
  ]) {
    assertThrows(() => parseIpv4(bad), "Cannot parse IPv4 address");
  }
  const network = parseIpv4Network("10.1.2.3/20");
  assertEquals(network.prefixLength, 20);
  assertEquals(maskOfPrefix(20), 0xfffff000 | 0);
  assertEquals(maskOfPrefix(0), 0);
  assertEquals(maskOfPrefix(32), -1);
  for (const bad of ["10.0.0.1", "10.0.0.1/", "10.0.0.1/33", "10.0.0.1/x", "10.0.0.1/024"]) {
    assertThrows(() => parseIpv4Network(bad), "Cannot parse network");
  }
  assertEquals(formatMac(fromHex("02 00 0a ff 10 01"), 0), "02:00:0a:ff:10:01");
  assert(isUnicast(parseIpv4("8.8.8.8")));
  for (const bad of ["0.1.2.3", "127.0.0.1", "224.0.0.1", "255.255.255.255"])
    assert(!isUnicast(parseIpv4(bad)), bad);
});

test("RFC 1071 section 3: the checksum example, and any length and offset", () => {
  assertEquals(sumBytes(fromHex("0001 f203 f4f5 f6f7"), 0, 8), 0xddf2);
  const bytes = new Uint8Array(70000);
  for (let i = 0; i < bytes.length; i++) bytes[i] = (i * 31 + (i >> 7)) & 255;
  for (const length of [0, 1, 2, 7, 8, 9, 15, 16, 17, 1499, 16384, 16385, 32769, 65535]) {
    for (const offset of [0, 1, 3]) {
      let expected = 0;
      for (let i = 0; i < length; i++) {
        expected += i % 2 === 0 ? bytes[offset + i]! * 256 : bytes[offset + i]!;
        if (expected > 0xffff) expected = (expected % 0x10000) + Math.floor(expected / 0x10000);
      }
      assertEquals(sumBytes(bytes, offset, length), expected, "length " + length);
    }
  }
});

test("SipHash-2-4: the paper's vectors for whole words", () => {
  const key = new Int32Array([0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c]);
  const hash = new SipHash(key);
  // Lengths 0, 4, 8 and 12 of the reference vectors: 00 01 02 …
  const vectors = ["310e0edd47db6f72", "b7877127e09427cf", "6224939a79f5f593", "fbe50e86bc8f1e75"];
  for (let words = 0; words < 4; words++) {
    hash.start();
    for (let i = 0; i < words; i++) {
      const b = i * 4;
      hash.update(b | ((b + 1) << 8) | ((b + 2) << 16) | ((b + 3) << 24));
    }
    const low = hash.finish();
    const digest = new Uint8Array(8);
    for (let i = 0; i < 4; i++) {
      digest[i] = (low >>> (8 * i)) & 255;
      digest[4 + i] = (hash.digestHigh >>> (8 * i)) & 255;
    }
    assertEquals(digest, fromHex(vectors[words]!), "length " + words * 4);
  }
});

test("Ethernet: header, filter", () => {
  const frame = new Uint8Array(60);
  const own = fromHex("02 00 00 00 00 01");
  emitEthernet(frame, own, fromHex("02 00 00 00 00 02"), EtherType.Arp);
  assertEquals(etherTypeOf(frame, 60), 0x0806);
  assertEquals(etherTypeOf(frame, 13), -1);
  assert(isFrameFor(frame, own));
  assert(!isFrameFor(frame, fromHex("02 00 00 00 00 03")));
  frame.fill(255, 0, 6);
  assert(isFrameFor(frame, own) && isGroupFrame(frame));
  frame.set(fromHex("01 00 5e 00 00 fb"), 0);
  assert(!isFrameFor(frame, own) && isGroupFrame(frame));
});

test("ARP: round trip, and refusal of other hardware and lengths", () => {
  const bytes = new Uint8Array(40);
  const mac = fromHex("02 00 00 00 00 01");
  emitArp(bytes, 5, ArpOperation.Request, mac, ipv4(10, 0, 0, 1), new Uint8Array(6), ipv4(192, 168, 1, 2));
  assert(isArpForIpv4(bytes, 5, 28));
  assert(!isArpForIpv4(bytes, 5, 27));
  assertEquals(arpOperation(bytes, 5), 1);
  assertEquals(arpSenderAddress(bytes, 5), ipv4(10, 0, 0, 1));
  assertEquals(arpTargetAddress(bytes, 5), ipv4(192, 168, 1, 2));
  bytes[9] = 8;
  assert(!isArpForIpv4(bytes, 5, 28));
});

test("IPv4: a captured header parses; each broken field is refused for its own reason", () => {
  const good = fromHex("4500 0073 0000 4000 4011 b861 c0a8 0001 c0a8 00c7");
  const bytes = new Uint8Array(115);
  bytes.set(good);
  const packet = new Ipv4Packet();
  assertEquals(packet.parse(bytes, 0, 115), Ipv4Error.None);
  assertEquals(packet.protocol, IpProtocol.Udp);
  assertEquals(formatIpv4(packet.source), "192.168.0.1");
  assertEquals(packet.payloadOffset, 20);
  assertEquals(packet.payloadLength, 95);
  assertEquals(packet.parse(bytes, 0, 19), Ipv4Error.Truncated);
  assertEquals(packet.parse(bytes, 0, 114), Ipv4Error.BadTotalLength);
  const broken = (at: number, value: number): number => {
    const copy = bytes.slice();
    copy[at] = value;
    return packet.parse(copy, 0, 115);
  };
  assertEquals(broken(0, 0x65), Ipv4Error.BadVersion);
  assertEquals(broken(0, 0x44), Ipv4Error.BadHeaderLength);
  assertEquals(broken(3, 0x13), Ipv4Error.BadTotalLength);
  assertEquals(broken(8, 0x41), Ipv4Error.BadChecksum);
  const resealed = (at: number, value: number): number => {
    const copy = bytes.slice();
    copy[at] = value;
    writeU16be(copy, 10, 0);
    writeU16be(copy, 10, finishSum(sumBytes(copy, 0, 20)));
    return packet.parse(copy, 0, 115);
  };
  assertEquals(resealed(6, 0x20), Ipv4Error.Fragment);
  assertEquals(resealed(7, 1), Ipv4Error.Fragment);
  assertEquals(resealed(12, 224), Ipv4Error.BadSource);
  assertEquals(resealed(12, 127), Ipv4Error.BadSource);
  emitIpv4(bytes, 10, IpProtocol.Tcp, ipv4(1, 2, 3, 4), ipv4(250, 6, 7, 8), 60);
  assertEquals(packet.parse(bytes, 10, 80), Ipv4Error.None);
  assertEquals(packet.payloadLength, 60);
  assertEquals(formatIpv4(packet.destination), "250.6.7.8");
});

test("IPv4: options are skipped", () => {
  const bytes = new Uint8Array(40);
  emitIpv4(bytes, 0, 6, ipv4(1, 2, 3, 4), ipv4(5, 6, 7, 8), 20);
  bytes[0] = 0x46;
  writeU16be(bytes, 10, 0);
  writeU16be(bytes, 10, finishSum(sumBytes(bytes, 0, 24)));
  const packet = new Ipv4Packet();
  assertEquals(packet.parse(bytes, 0, 40), Ipv4Error.None);
  assertEquals(packet.payloadOffset, 24);
  assertEquals(packet.payloadLength, 16);
});

test("routes: neighbours directly, others by the gateway, broadcasts known", () => {
  const own = new Ipv4Interface();
  assertEquals(own.nextHop(ipv4(10, 0, 0, 1)), 0);
  own.configure(ipv4(192, 168, 1, 10), 24, ipv4(192, 168, 1, 1));
  assertEquals(own.nextHop(ipv4(192, 168, 1, 77)), ipv4(192, 168, 1, 77));
  assertEquals(own.nextHop(ipv4(8, 8, 8, 8)), ipv4(192, 168, 1, 1));
  assert(own.isBroadcast(ipv4(192, 168, 1, 255)));
  assert(own.isBroadcast(-1));
  assert(!own.isBroadcast(ipv4(192, 168, 2, 255)));
});

/** A TCP segment in a packet from 10.0.0.1 to 10.0.0.2, with the given options. */
function segmentWith(options: Uint8Array, data: Uint8Array): TcpSegment | null {
  const headerLength = 20 + options.length;
  const total = headerLength + data.length;
  const bytes = new Uint8Array(20 + total);
  emitIpv4(bytes, 0, IpProtocol.Tcp, ipv4(10, 0, 0, 1), ipv4(10, 0, 0, 2), total);
  emitTcpHeader(bytes, 20, 1000, 2000, -5, 0x7fffffff, headerLength, TcpFlag.Syn, 0x1234);
  bytes.set(options, 40);
  bytes.set(data, 20 + headerLength);
  writeTcpChecksum(bytes, 20, total, sumPseudoHeader(ipv4(10, 0, 0, 1), ipv4(10, 0, 0, 2), IpProtocol.Tcp));
  const packet = new Ipv4Packet();
  assertEquals(packet.parse(bytes, 0, bytes.length), Ipv4Error.None);
  const segment = new TcpSegment();
  return segment.parse(bytes, packet) ? segment : null;
}

test("TCP: round trip with the options of a SYN", () => {
  const options = new Uint8Array(12);
  assertEquals(emitSynOptions(options, 0, 1460, 7, true), 12);
  const segment = segmentWith(options, fromHex("aabbcc"))!;
  assertEquals(segment.sourcePort, 1000);
  assertEquals(segment.destinationPort, 2000);
  assertEquals(segment.sequence, -5);
  assertEquals(segment.acknowledgement, 0x7fffffff);
  assertEquals(segment.window, 0x1234);
  assertEquals(segment.mss, 1460);
  assertEquals(segment.windowScale, 7);
  assert(segment.isSackPermitted);
  assertEquals(segment.dataLength, 3);
  assertEquals(segment.sequenceLength(), 4);
});

test("TCP: hostile options are skipped without reading past the header", () => {
  assertEquals(segmentWith(fromHex("02040000"), new Uint8Array(0))!.mss, 0);
  assertEquals(segmentWith(fromHex("0200 05b4"), new Uint8Array(0))!.mss, 0);
  assertEquals(segmentWith(fromHex("0201 05b4"), new Uint8Array(0))!.mss, 0);
  assertEquals(segmentWith(fromHex("01010204"), fromHex("05b4"))!.mss, 0);
  assertEquals(segmentWith(fromHex("01010102"), new Uint8Array(0))!.mss, 0);
  assertEquals(segmentWith(fromHex("fdff0000 020405b4"), new Uint8Array(0))!.mss, 0);
  assertEquals(segmentWith(fromHex("0303ff00"), new Uint8Array(0))!.windowScale, 14);
  assertEquals(segmentWith(fromHex("fd040000 020405b4"), new Uint8Array(0))!.mss, 1460);
  const sack = new Uint8Array(12);
  emitSackHead(sack, 0, 1);
  assert(segmentWith(sack, new Uint8Array(0))!.hasSack);
});

test("TCP: a broken checksum, header length or port is refused", () => {
  const bytes = new Uint8Array(60);
  const packet = new Ipv4Packet();
  const segment = new TcpSegment();
  const pseudo = sumPseudoHeader(ipv4(10, 0, 0, 1), ipv4(10, 0, 0, 2), IpProtocol.Tcp);
  const attempt = (headerLength: number, port: number, damage: number): boolean => {
    emitIpv4(bytes, 0, IpProtocol.Tcp, ipv4(10, 0, 0, 1), ipv4(10, 0, 0, 2), 40);
    emitTcpHeader(bytes, 20, port, 80, 1, 1, headerLength, TcpFlag.Ack, 100);
    writeTcpChecksum(bytes, 20, 40, pseudo);
    bytes[50] = bytes[50]! ^ damage;
    packet.parse(bytes, 0, 60);
    return segment.parse(bytes, packet);
  };
  assert(attempt(20, 1, 0));
  assert(!attempt(20, 1, 1));
  assert(!attempt(16, 1, 0));
  assert(!attempt(44, 1, 0));
  assert(!attempt(20, 0, 0));
});

test("a UDP checksum that is computed in two parts", () => {
  const pseudo = addSums(sumPseudoHeader(ipv4(10, 0, 0, 1), ipv4(10, 0, 0, 2), IpProtocol.Udp), 10);
  assertEquals(pseudo, 0x0a00 + 1 + 0x0a00 + 2 + 17 + 10);
});

test("DHCP: round trip, overloaded fields, hostile options", () => {
  const message = new DhcpMessage();
  message.operation = DhcpOperation.Reply;
  message.type = DhcpType.Ack;
  message.transaction = 0x12345678;
  message.yourAddress = ipv4(10, 0, 0, 9);
  message.mask = maskOfPrefix(24);
  message.router = ipv4(10, 0, 0, 1);
  message.serverAddress = ipv4(10, 0, 0, 1);
  message.leaseSeconds = 3600;
  message.nameServers = [ipv4(8, 8, 8, 8), ipv4(9, 9, 9, 9)];
  const bytes = new Uint8Array(400);
  assertEquals(message.emit(bytes), 300);
  const read = new DhcpMessage();
  assert(read.parse(bytes, 0, 300));
  assertEquals(read.transaction, 0x12345678);
  assertEquals(read.type, DhcpType.Ack);
  assertEquals(read.leaseSeconds, 3600);
  assertEquals(read.nameServers, message.nameServers);
  assert(!read.parse(bytes, 0, 239));
  // Type in the sname field (option 52 = 2).
  bytes.fill(0, 240);
  bytes.set([52, 1, 2, 255], 240);
  bytes.set([53, 1, DhcpType.Offer, 255], 44);
  assert(read.parse(bytes, 0, 300));
  assertEquals(read.type, DhcpType.Offer);
  // A length that runs over the end.
  bytes.set([53, 200, 1], 240);
  assert(!read.parse(bytes, 0, 300));
  bytes.set([53, 1, 1], 240);
  bytes[236] = 0;
  assert(!read.parse(bytes, 0, 300));
});

await runTests();
