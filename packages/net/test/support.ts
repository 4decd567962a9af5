// What the tests of this package share: a pair of stacks on a simulated link, and a recording handler.
import { Random } from "@tessera/os/random";
import { type Ipv4Address, ipv4 } from "../src/address.ts";
import { SeededRandom, SimulatedLink } from "../src/simulation.ts";
import { NetworkConfig, NetworkStack } from "../src/stack.ts";
import type { CloseReason, TcpConnection, TcpHandler } from "../src/tcp/connection.ts";

export const LEFT: Ipv4Address = ipv4(10, 0, 0, 1);
export const RIGHT: Ipv4Address = ipv4(10, 0, 0, 2);
export const SECOND = 1e9;

export function newConfig(address: Ipv4Address): NetworkConfig {
  const config = new NetworkConfig();
  config.address = address;
  return config;
}

/** Two stacks on one link. */
export class Pair {
  readonly link: SimulatedLink;
  readonly left: NetworkStack;
  readonly right: NetworkStack;

  constructor(
    seed: number,
    left: NetworkConfig = newConfig(LEFT),
    right: NetworkConfig = newConfig(RIGHT),
    mtu: number = 1500,
  ) {
    const link = new SimulatedLink(seed, mtu);
    this.link = link;
    this.left = new NetworkStack(link.left, link, new Random(new SeededRandom(seed + 1)), left);
    this.right = new NetworkStack(link.right, link, new Random(new SeededRandom(seed + 2)), right);
    link.stacks.push(this.left, this.right);
  }

  run(limitNs: number, isDone: () => boolean): boolean {
    return this.link.run(limitNs, isDone);
  }
}

/** Remembers what happened; sends `toSend` as room permits; can close by itself at the peer's end. */
export class Recorder implements TcpHandler {
  connection: TcpConnection | null = null;
  readonly events: string[] = [];
  received: Uint8Array = new Uint8Array(0);
  receivedLength: number = 0;
  toSend: Uint8Array = new Uint8Array(0);
  sent: number = 0;
  closesAfterSending: boolean = false;
  closesAtEnd: boolean = false;
  echoes: boolean = false;
  reason: string = "";
  /** Called for each piece of data, after it was recorded. */
  dataHook: ((connection: TcpConnection, length: number) => void) | null = null;

  onOpen(connection: TcpConnection): void {
    this.connection = connection;
    this.events.push("open");
    this.pump(connection);
  }

  onData(connection: TcpConnection, bytes: Uint8Array, offset: number, length: number): void {
    if (this.receivedLength + length > this.received.length) {
      const grown = new Uint8Array(Math.max(1024, (this.receivedLength + length) * 2));
      grown.set(this.received);
      this.received = grown;
    }
    for (let i = 0; i < length; i++) this.received[this.receivedLength + i] = bytes[offset + i]!;
    this.receivedLength += length;
    if (this.echoes) connection.write(bytes, offset, length);
    if (this.dataHook !== null) this.dataHook(connection, length);
  }

  onEnd(connection: TcpConnection): void {
    this.events.push("end");
    if (this.closesAtEnd) connection.close();
  }

  onWritable(connection: TcpConnection): void {
    this.pump(connection);
  }

  onClose(_connection: TcpConnection, reason: CloseReason): void {
    this.events.push("close " + reason);
    this.reason = reason;
  }

  pump(connection: TcpConnection): void {
    if (this.sent < this.toSend.length) {
      this.sent += connection.write(this.toSend, this.sent, this.toSend.length - this.sent);
    }
    if (this.sent === this.toSend.length && this.closesAfterSending) connection.close();
  }

  bytes(): Uint8Array {
    return this.received.slice(0, this.receivedLength);
  }

  text(): string {
    let text = "";
    for (let i = 0; i < this.receivedLength; i++) text += String.fromCharCode(this.received[i]!);
    return text;
  }

  /** Writes text (Latin-1). */
  say(text: string): number {
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return this.connection!.write(bytes, 0, bytes.length);
  }
}

/** Bytes that do not repeat with the size of any buffer. */
export function pattern(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length);
  new SeededRandom(seed).fill(bytes);
  return bytes;
}

export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  for (let i = 0; i < left.length; i++) if (left[i]! !== right[i]!) return false;
  return true;
}

/** Opens a connection from left to right on port 80 and runs until both ends are open. */
export function openPair(pair: Pair, client: Recorder, server: Recorder): void {
  pair.right.tcpListen(80, () => server);
  pair.left.tcpConnect(RIGHT, 80, client);
  pair.run(30 * SECOND, () => client.connection !== null && server.connection !== null);
}
