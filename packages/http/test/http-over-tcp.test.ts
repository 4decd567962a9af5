// HTTP over Tessera's own TCP on a simulated link with loss, reordering and duplication: long bodies both ways,
// pipelining with a slow reader, and the ends of connections. Everything is decided by seeds.
import type { Application } from "@tessera/http/application";
import type { HttpConnection } from "@tessera/http/connection";
import type { RequestHead } from "@tessera/http/request-head";
import { Response } from "@tessera/http/response";
import { serveOnStack } from "@tessera/http/serve-on-stack";
import { HttpServer } from "@tessera/http/server";
import { ipv4 } from "@tessera/net/address";
import { SeededRandom, SimulatedLink } from "@tessera/net/simulation";
import { NetworkConfig, NetworkStack } from "@tessera/net/stack";
import type { CloseReason, TcpConnection, TcpHandler } from "@tessera/net/tcp/connection";
import { Random } from "@tessera/os/random";
import { assert, assertEquals, runTests, test } from "@tessera/os/testing";
import { bytesOf } from "./memory-transport.ts";

const PORT = 80;
const MINUTE_NS = 60e9;

/** Answers with the body, or for GET with as many bytes as the path says. */
class Mirror implements Application {
  handle(connection: HttpConnection, head: RequestHead, body: Uint8Array | null): void {
    connection.respond(new Response(body === null ? "x".repeat(Number(head.target().slice(1))) : body));
  }
}

/** Sends bytes as fast as the connection takes them and collects what comes back. */
class Client implements TcpHandler {
  readonly #bytes: Uint8Array;
  #sent = 0;
  readonly received: number[] = [];
  isEnded = false;
  reason: CloseReason | "" = "";
  connection: TcpConnection | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  onOpen(connection: TcpConnection): void {
    this.connection = connection;
    this.onWritable(connection);
  }

  onData(_connection: TcpConnection, bytes: Uint8Array, offset: number, length: number): void {
    for (let i = 0; i < length; i++) this.received.push(bytes[offset + i]!);
  }

  onEnd(connection: TcpConnection): void {
    this.isEnded = true;
    connection.close();
  }

  onWritable(connection: TcpConnection): void {
    this.#sent += connection.write(this.#bytes, this.#sent, this.#bytes.length - this.#sent);
  }

  onClose(_connection: TcpConnection, reason: CloseReason): void {
    this.reason = reason;
  }

  text(): string {
    const parts: string[] = [];
    for (const byte of this.received) parts.push(String.fromCharCode(byte));
    return parts.join("");
  }
}

function makeStack(link: SimulatedLink, isLeft: boolean): NetworkStack {
  const config = new NetworkConfig();
  config.address = isLeft ? ipv4(10, 0, 0, 1) : ipv4(10, 0, 0, 2);
  const random = new Random(new SeededRandom(isLeft ? 11 : 12));
  const stack = new NetworkStack(isLeft ? link.left : link.right, link, random, config);
  link.stacks.push(stack);
  return stack;
}

/** Sends the request over a faulty link and returns the client after the connection has ended. */
function exchange(seed: number, request: Uint8Array): Client {
  const link = new SimulatedLink(seed);
  link.faults.lossPermille = 20;
  link.faults.reorderPermille = 50;
  link.faults.duplicatePermille = 10;
  const server = new HttpServer(
    new Mirror(),
    () => link.wallMs(),
    () => {},
  );
  const listener = serveOnStack(server, makeStack(link, true), PORT, (callback, delayMs) => {
    setTimeout(callback, delayMs);
  });
  const clientStack = makeStack(link, false);
  const client = new Client(request);
  clientStack.tcpConnect(ipv4(10, 0, 0, 1), PORT, client);
  const isDone = link.run(10 * MINUTE_NS, () => client.reason !== "" && server.connectionCount === 0);
  assert(
    isDone,
    "the connection does not end: client " + client.reason + ", server " + server.connectionCount,
  );
  listener.close();
  return client;
}

test("a body of 300 KB comes back whole through 2 % loss, reordering and duplication", () => {
  const body = new Uint8Array(300_000);
  new SeededRandom(5).fill(body);
  const head = bytesOf(
    "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n",
  );
  const request = new Uint8Array(head.length + body.length);
  request.set(head, 0);
  request.set(body, head.length);
  for (let seed = 1; seed <= 3; seed++) {
    const client = exchange(seed, request);
    assertEquals(client.reason, "closed");
    const start = client.received.length - body.length;
    assert(start > 0, "only " + client.received.length + " bytes came back");
    for (let i = 0; i < body.length; i++) {
      if (client.received[start + i] !== body[i]) throw new Error("byte " + i + " differs, seed " + seed);
    }
  }
});

test("pipelined requests with long answers are all answered in order", () => {
  let text = "";
  for (let i = 0; i < 200; i++) text += "GET /" + (i * 37 + 1) + " HTTP/1.1\r\nHost: a\r\n\r\n";
  text += "GET /7 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
  const client = exchange(7, bytesOf(text));
  assert(client.isEnded);
  const answer = client.text();
  let at = 0;
  for (let i = 0; i <= 200; i++) {
    const length = i === 200 ? 7 : i * 37 + 1;
    const bodyStart = answer.indexOf("\r\n\r\n", at) + 4;
    const head = answer.slice(at, bodyStart);
    assert(head.startsWith("HTTP/1.1 200 OK\r\n"), "answer " + i + ": " + head);
    assert(head.includes("content-length: " + length + "\r\n"), "answer " + i + ": " + head);
    assertEquals(answer.slice(bodyStart, bodyStart + length), "x".repeat(length));
    at = bodyStart + length;
  }
  assertEquals(at, answer.length);
});

test("a bad request gets its answer and an orderly end", () => {
  const client = exchange(9, bytesOf("NONSENSE\r\n\r\n" + "y".repeat(5000)));
  assert(client.text().startsWith("HTTP/1.1 400 Bad Request\r\n"));
  assert(client.isEnded);
  assertEquals(client.reason, "closed");
});

await runTests();
