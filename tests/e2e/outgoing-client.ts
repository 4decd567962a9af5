// A guest that is a client: asks an echo service over TCP and over UDP, meets a refusal, and ends by itself once
// nothing is open any more. Words: the host's address, its TCP port, its UDP port, a TCP port where nobody listens.
import { commandLine } from "tessera:platform";
import { parseIpv4 } from "@tessera/net/address";
import { guestStack } from "@tessera/net/guest-stack";
import { connect } from "@tessera/net/listen";
import type { UdpHandler, UdpSocket } from "@tessera/net/udp";

const TCP_BYTES = 300_000;
const UDP_BYTES = 1200;
const UDP_AGAIN_MS = 500;

const words = commandLine()
  .split(" ")
  .filter((word) => word !== "" && !word.startsWith("--"));
const host = words[0]!;

function pattern(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = (i * 31 + (i >> 8)) & 255;
  return bytes;
}

function equal(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false;
  return true;
}

async function overTcp(port: number): Promise<void> {
  const sent = pattern(TCP_BYTES);
  const received = new Uint8Array(TCP_BYTES);
  let length = 0;
  const connection = await connect(host, port);
  const sending = connection.write(sent).then(() => connection.close());
  for (let bytes = await connection.read(); bytes !== null; bytes = await connection.read()) {
    received.set(bytes, length);
    length += bytes.length;
  }
  await sending;
  console.log("tcp: " + length + " bytes, " + (equal(sent, received) ? "equal" : "different"));
}

async function refused(port: number): Promise<void> {
  try {
    await connect(host, port);
    console.log("refused: no");
  } catch (error) {
    console.log("refused: " + (error instanceof Error ? error.name : "?"));
  }
}

/** Sends one datagram until its echo comes: datagrams may be lost. */
class DatagramEcho implements UdpHandler {
  readonly #sent: Uint8Array = pattern(UDP_BYTES);
  readonly #port: number;
  readonly #socket: UdpSocket;
  readonly #done: () => void;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(port: number, done: () => void) {
    this.#port = port;
    this.#done = done;
    this.#socket = guestStack().udpBind(0, this);
    this.#timer = setInterval(() => this.#send(), UDP_AGAIN_MS);
    this.#send();
  }

  #send(): void {
    this.#socket.sendTo(parseIpv4(host), this.#port, this.#sent, 0, this.#sent.length);
  }

  onDatagram(
    socket: UdpSocket,
    _sourceAddress: number,
    sourcePort: number,
    bytes: Uint8Array,
    offset: number,
    length: number,
  ): void {
    const isEqual = sourcePort === this.#port && equal(this.#sent, bytes.slice(offset, offset + length));
    console.log("udp: " + length + " bytes, " + (isEqual ? "equal" : "different"));
    clearInterval(this.#timer);
    socket.close();
    this.#done();
  }
}

await overTcp(Number(words[1]));
await refused(Number(words[3]));
await new Promise<void>((resolve) => {
  new DatagramEcho(Number(words[2]), resolve);
});
console.log("done");
