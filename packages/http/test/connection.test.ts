// A connection from bytes to bytes: framing, order, pipelining, back pressure, versions, timeouts and errors.

import { FetchApplication } from "@tessera/http/fetch-application";
import { HttpLimits } from "@tessera/http/limits";
import type { Request } from "@tessera/http/request";
import { Response } from "@tessera/http/response";
import { HttpServer } from "@tessera/http/server";
import { assert, assertEquals, runTests, test } from "@tessera/os/testing";
import { bytesOf, MemoryTransport } from "./memory-transport.ts";

/** 1994-11-06 08:49:37 UTC, the example of RFC 9110. */
const TIME_MS = 784111777000;
const DATE = "date: Sun, 06 Nov 1994 08:49:37 GMT\r\n";

class TestBench {
  nowMs = TIME_MS;
  readonly logged: string[] = [];
  readonly server: HttpServer;

  constructor(
    fetch: (request: Request) => Response | Promise<Response>,
    limits: HttpLimits = new HttpLimits(),
  ) {
    const application = new FetchApplication({ fetch });
    const clock = (): number => this.nowMs;
    const log = (line: string): void => {
      this.logged.push(line);
    };
    this.server = new HttpServer(application, clock, log, limits);
  }

  connect(): MemoryTransport {
    return MemoryTransport.connect(this.server);
  }

  /** Time passes, second by second. */
  pass(seconds: number): void {
    for (let i = 0; i < seconds; i++) {
      this.nowMs += 1000;
      this.server.tick();
    }
  }
}

/** Answers with the method, the URL and the body. */
async function mirror(request: Request): Promise<Response> {
  return new Response(request.method + " " + request.url + " " + (await request.text()));
}

function plain(body: string, extra: string = ""): string {
  const head = "HTTP/1.1 200 OK\r\ncontent-type: text/plain;charset=UTF-8\r\ncontent-length: ";
  return head + body.length + "\r\n" + DATE + extra + "\r\n" + body;
}

/** Lets everything that waits for promises happen. */
async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

test("a request is answered byte for byte", () => {
  const bench = new TestBench(() => new Response("hello\n"));
  const client = bench.connect();
  client.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  assertEquals(client.text, plain("hello\n"));
  assert(!client.isClosed);
});

test("pipelined requests are answered in order by one write", () => {
  let count = 0;
  const bench = new TestBench(() => new Response("answer " + ++count));
  const client = bench.connect();
  client.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(5));
  let expected = "";
  for (let i = 1; i <= 5; i++) expected += plain("answer " + i);
  assertEquals(client.text, expected);
  assertEquals(client.writeCount, 1);
});

const CONVERSATION =
  "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n" +
  "POST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nabcde" +
  "POST /3 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" +
  '3;x=y\r\nabc\r\n00a ; q="1"\r\n0123456789\r\n0\r\nTrailer: z\r\n\r\n' +
  "\r\nGET /4 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

const ANSWERS =
  plain("GET http://a/1 ") +
  plain("POST http://a/2 abcde") +
  plain("POST http://a/3 abc0123456789") +
  plain("GET http://a/4 ", "connection: close\r\n");

test("the answers do not depend on how the requests are split", async () => {
  const bytes = bytesOf(CONVERSATION);
  for (let cut = 0; cut <= bytes.length; cut++) {
    const bench = new TestBench(mirror);
    const client = bench.connect();
    client.receiveBytes(bytes.slice(0, cut));
    await settle();
    client.receiveBytes(bytes.slice(cut));
    for (let i = 0; i < 6; i++) await settle();
    assertEquals(client.text, ANSWERS, "cut at " + cut);
    assert(client.isClosed);
  }
});

test("the answers are the same byte by byte", async () => {
  const bench = new TestBench(mirror);
  const client = bench.connect();
  for (const byte of bytesOf(CONVERSATION)) {
    client.receiveBytes(new Uint8Array([byte]));
    await settle();
  }
  assertEquals(client.text, ANSWERS);
});

test("reading is paused while a handler works, and what is behind is answered later", async () => {
  const waiting: ((response: Response) => void)[] = [];
  const bench = new TestBench(() => new Promise<Response>((resolve) => waiting.push(resolve)));
  const client = bench.connect();
  client.receive("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n");
  assertEquals(waiting.length, 1);
  assert(client.isPaused);
  waiting[0]!(new Response("one"));
  await settle();
  assertEquals(client.text, plain("one"));
  assertEquals(waiting.length, 2);
  waiting[1]!(new Response("two"));
  await settle();
  assertEquals(client.text, plain("one") + plain("two"));
  assert(!client.isPaused);
});

test("a client that does not read stops the work on its requests", () => {
  let count = 0;
  const body = "x".repeat(1000);
  const bench = new TestBench(() => {
    count++;
    return new Response(body);
  });
  const client = bench.connect();
  client.room = 0;
  client.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(1000));
  assert(client.isPaused);
  assert(count < 100, count + " requests were handled");
  for (let i = 0; i < 100_000 && count < 1000; i++) client.makeRoom(777);
  client.makeRoom(1_000_000);
  assertEquals(client.text.length, plain(body).length * 1000);
  assert(!client.isPaused);
});

test("a long body goes out whole through a narrow transport", () => {
  const text = "\u00e9".repeat(60_000);
  const bytes = new Uint8Array(100_000).fill(0x42);
  let useText = true;
  const bench = new TestBench(() => new Response(useText ? text : bytes));
  const client = bench.connect();
  client.room = 10;
  client.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  while (client.isPaused) client.makeRoom(4099);
  assert(client.text.endsWith("\r\n\r\n" + "\xc3\xa9".repeat(60_000)));
  assert(client.text.includes("content-length: 120000\r\n"));
  client.clear();
  useText = false;
  client.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  while (client.isPaused) client.makeRoom(4099);
  const head = "HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n" + DATE + "\r\n";
  assertEquals(client.text, head + "B".repeat(100_000));
});

test("HEAD and the statuses without a body send none", () => {
  const bench = new TestBench((request) => {
    if (request.url.endsWith("/null")) return new Response(null);
    if (request.url.endsWith("/given")) return new Response(null, { headers: { "Content-Length": "77" } });
    const status = Number(request.url.slice("http://a/".length));
    return status === 200 ? new Response("four") : new Response(null, { status });
  });
  const client = bench.connect();
  client.receive("HEAD /200 HTTP/1.1\r\nHost: a\r\n\r\n");
  assertEquals(client.text, plain("four").slice(0, -4));
  client.clear();
  client.receive("HEAD /null HTTP/1.1\r\nHost: a\r\n\r\n");
  assertEquals(client.text, "HTTP/1.1 200 OK\r\n" + DATE + "\r\n");
  client.clear();
  client.receive("HEAD /given HTTP/1.1\r\nHost: a\r\n\r\n");
  assertEquals(client.text, "HTTP/1.1 200 OK\r\ncontent-length: 77\r\n" + DATE + "\r\n");
  client.clear();
  client.receive("GET /204 HTTP/1.1\r\nHost: a\r\n\r\n");
  assertEquals(client.text, "HTTP/1.1 204 No Content\r\n" + DATE + "\r\n");
  client.clear();
  client.receive("GET /304 HTTP/1.1\r\nHost: a\r\n\r\n");
  assertEquals(client.text, "HTTP/1.1 304 Not Modified\r\n" + DATE + "\r\n");
  client.clear();
  client.receive("GET /205 HTTP/1.1\r\nHost: a\r\n\r\n");
  assertEquals(client.text, "HTTP/1.1 205 Reset Content\r\ncontent-length: 0\r\n" + DATE + "\r\n");
});

test("the handler's headers are sent sorted, framing and connection fields are the server's", () => {
  const bench = new TestBench(() => {
    const headers = new Response("x").headers;
    headers.set("X-B", "2");
    headers.set("content-length", "999");
    headers.set("transfer-encoding", "chunked");
    headers.append("set-cookie", "a=1");
    headers.append("set-cookie", "b=2");
    headers.set("a", "\xe9");
    return new Response("body", { status: 299, statusText: "Fine", headers });
  });
  const client = bench.connect();
  client.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  assertEquals(
    client.text,
    "HTTP/1.1 299 Fine\r\na: \xe9\r\ncontent-type: text/plain;charset=UTF-8\r\nset-cookie: a=1\r\nset-cookie: b=2\r\n" +
      "x-b: 2\r\ncontent-length: 4\r\n" +
      DATE +
      "\r\nbody",
  );
});

test("the handler can end the connection and set the date", () => {
  const bench = new TestBench(() => new Response("x", { headers: { Connection: "Close", date: "never" } }));
  const client = bench.connect();
  client.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
  assertEquals(
    client.text,
    "HTTP/1.1 200 OK\r\ncontent-type: text/plain;charset=UTF-8\r\ndate: never\r\ncontent-length: 1\r\nconnection: close\r\n\r\nx",
  );
  assert(client.isClosed);
});

test("HTTP/1.0 closes unless the client asks to keep the connection", () => {
  const bench = new TestBench((request) => new Response(request.url));
  const client = bench.connect();
  client.receive("GET /x HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  assertEquals(client.text, plain("http://localhost/x", "connection: keep-alive\r\n"));
  client.clear();
  client.receive("GET /x HTTP/1.0\r\nHost: b\r\n\r\nGET");
  assertEquals(client.text, plain("http://b/x", "connection: close\r\n"));
  assert(client.isClosed);
});

test("100 Continue is sent when the body is awaited, not when it has come", async () => {
  const bench = new TestBench(mirror);
  const client = bench.connect();
  const head = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
  client.receive(head);
  assertEquals(client.text, "HTTP/1.1 100 Continue\r\n\r\n");
  client.clear();
  client.receive("ab");
  await settle();
  assertEquals(client.text, plain("POST http://a/ ab"));
  client.clear();
  client.receive(head + "ab");
  await settle();
  assertEquals(client.text, plain("POST http://a/ ab"));
});

test("URLs are normalised", () => {
  const bench = new TestBench((request) => new Response(request.url));
  const cases: [string, string, string][] = [
    ["/a/../b?x=/..", "H.example:80", "http://h.example/b?x=/.."],
    ["/%2e%2e/a%20b", "a:8080", "http://a:8080/a%20b"],
    ["/{x}'?'<", "[::0:1]", "http://[::1]/%7Bx%7D'?%27%3C"],
    ["//x//y", "a", "http://a//x//y"],
    ["/\\x", "127.1", "http://127.0.0.1//x"],
    ["https://Other:443/./z", "a", "https://other/z"],
    ["http://other", "a", "http://other/"],
    ["/.well-known/x", "", "http://localhost/.well-known/x"],
  ];
  const client = bench.connect();
  for (const [target, host, expected] of cases) {
    client.clear();
    client.receive("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    assertEquals(client.text, plain(expected), target);
  }
  client.clear();
  client.receive("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
  assertEquals(client.text, plain("http://a/"));
});

function errorText(status: string): string {
  const body = status + "\n";
  return (
    "HTTP/1.1 " +
    status +
    "\r\ncontent-type: text/plain;charset=UTF-8\r\ncontent-length: " +
    body.length +
    "\r\n" +
    DATE +
    "connection: close\r\n\r\n" +
    body
  );
}

function refused(request: string): string {
  const limits = new HttpLimits();
  limits.bodyBytes = 100;
  const bench = new TestBench(() => new Response("handled"), limits);
  const client = bench.connect();
  client.receive(request);
  assert(client.isClosed, "the connection stays open");
  const before = client.text;
  client.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  assertEquals(client.text, before, "something was answered after the error");
  return client.text;
}

test("bad requests get the right error and end the connection", () => {
  assertEquals(refused("GET\r\n\r\n"), errorText("400 Bad Request"));
  assertEquals(refused("GET / HTTP/1.1\r\nHost: [\r\n\r\n"), errorText("400 Bad Request"));
  assertEquals(refused("GET / HTTP/1.1\r\nHost: a:99999\r\n\r\n"), errorText("400 Bad Request"));
  assertEquals(refused("GET http://u:p@a/ HTTP/1.1\r\nHost: a\r\n\r\n"), errorText("400 Bad Request"));
  assertEquals(refused("GET / HTTP/3.0\r\nHost: a\r\n\r\n"), errorText("505 HTTP Version Not Supported"));
  assertEquals(refused("CONNECT a:1 HTTP/1.1\r\n\r\n"), errorText("501 Not Implemented"));
  assertEquals(refused("GET /" + "x".repeat(9000)), errorText("414 URI Too Long"));
  const long = "GET / HTTP/1.1\r\nX: " + "x".repeat(9000);
  assertEquals(refused(long), errorText("431 Request Header Fields Too Large"));
  const post = "POST / HTTP/1.1\r\nHost: a\r\n";
  assertEquals(refused(post + "Content-Length: 101\r\n\r\n"), errorText("413 Payload Too Large"));
  assertEquals(refused(post + "Expect: x\r\nContent-Length: 1\r\n\r\n"), errorText("417 Expectation Failed"));
  const chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
  assertEquals(refused(chunked + "65\r\n"), errorText("413 Payload Too Large"));
  assertEquals(
    refused(chunked + "60\r\n" + "x".repeat(96) + "\r\n5\r\n"),
    errorText("413 Payload Too Large"),
  );
  assertEquals(refused(chunked + "g\r\n"), errorText("400 Bad Request"));
  assertEquals(refused(chunked + "\r\n"), errorText("400 Bad Request"));
  assertEquals(refused(chunked + "1\nx\r\n"), errorText("400 Bad Request"));
  assertEquals(refused(chunked + "1\r\nxy\r\n"), errorText("400 Bad Request"));
  assertEquals(refused(chunked + "-1\r\n"), errorText("400 Bad Request"));
  assertEquals(refused(chunked + "0x1\r\n"), errorText("400 Bad Request"));
  assertEquals(refused(chunked + "00000000000000001\r\n"), errorText("400 Bad Request"));
  assertEquals(refused(chunked + "1 1\r\n"), errorText("400 Bad Request"));
  assertEquals(refused(chunked + "1;\x00\r\n"), errorText("400 Bad Request"));
  assertEquals(refused(chunked + "0\r\nX : y\r\n\r\n"), errorText("400 Bad Request"));
  assertEquals(refused(chunked + "0\r\n y\r\n\r\n"), errorText("400 Bad Request"));
  assertEquals(refused(chunked + "1;" + "x".repeat(5000)), errorText("431 Request Header Fields Too Large"));
  assertEquals(
    refused(chunked + "0\r\n" + ("a: " + "x".repeat(99) + "\r\n").repeat(200)),
    errorText("431 Request Header Fields Too Large"),
  );
});

test("answers before a bad request are still sent", () => {
  const bench = new TestBench(() => new Response("ok"));
  const client = bench.connect();
  client.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\nBAD\r\n\r\n");
  assertEquals(client.text, plain("ok") + errorText("400 Bad Request"));
});

test("a handler that throws or rejects gives 500, a log line and a connection that goes on", async () => {
  const bench = new TestBench((request) => {
    if (request.method === "PUT") return Promise.reject(new RangeError("later"));
    throw new TypeError("now");
  });
  const client = bench.connect();
  const expected =
    "HTTP/1.1 500 Internal Server Error\r\ncontent-type: text/plain;charset=UTF-8\r\ncontent-length: 26\r\n" +
    DATE +
    "\r\n500 Internal Server Error\n";
  client.receive("GET /a?b HTTP/1.1\r\nHost: a\r\n\r\n");
  assertEquals(client.text, expected);
  client.receive("PUT /c HTTP/1.1\r\nHost: a\r\n\r\n");
  await settle();
  assertEquals(client.text, expected + expected);
  assertEquals(bench.logged, [
    "http: GET /a?b failed: TypeError: now",
    "http: PUT /c failed: RangeError: later",
  ]);
});

test("a response can be sent once", () => {
  const shared = new Response("x");
  const bench = new TestBench(() => shared);
  const client = bench.connect();
  client.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
  assert(client.text.startsWith(plain("x") + "HTTP/1.1 500 "));
  assertEquals(bench.logged.length, 1);
});

test("timeouts end what does not go on", async () => {
  const bench = new TestBench((request) =>
    request.url.endsWith("/wait") ? new Promise<Response>(() => {}) : new Response("x"),
  );
  const silent = bench.connect();
  const slowHead = bench.connect();
  const slowBody = bench.connect();
  const idle = bench.connect();
  const working = bench.connect();
  const stuck = bench.connect();
  slowHead.receive("GET / HT");
  slowBody.receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na");
  idle.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  working.receive("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
  stuck.room = 3;
  stuck.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  assertEquals(bench.server.connectionCount, 6);
  bench.pass(10);
  slowHead.receive("T");
  bench.pass(6);
  assert(silent.isClosed);
  assertEquals(silent.text, "");
  assert(slowHead.text.startsWith("HTTP/1.1 408 Request Timeout\r\n"));
  assert(slowHead.isClosed);
  assert(!slowBody.isClosed);
  bench.pass(3);
  assert(silent.isAborted);
  assert(slowHead.isAborted);
  bench.pass(20);
  assert(slowBody.text.startsWith("HTTP/1.1 408 "));
  assert(stuck.isAborted);
  assert(!idle.isClosed);
  bench.pass(30);
  assert(idle.isClosed);
  assert(!working.isClosed);
  bench.pass(5);
  assertEquals(bench.server.connectionCount, 1);
});

test("the date follows the clock", () => {
  const bench = new TestBench(() => new Response("x"));
  const client = bench.connect();
  bench.pass(1);
  client.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  assert(client.text.includes("date: Sun, 06 Nov 1994 08:49:38 GMT\r\n"));
});

test("the peer's end is answered by ours after the request in work", async () => {
  const bench = new TestBench(mirror);
  const client = bench.connect();
  client.receive("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n");
  client.owner.onEnd();
  assert(!client.isClosed);
  await settle();
  await settle();
  assertEquals(client.text, plain("GET http://a/1 ") + plain("GET http://a/2 "));
  assert(client.isClosed);
  client.owner.onClose();
  assertEquals(bench.server.connectionCount, 0);
});

test("a connection that is gone ignores late answers", async () => {
  const bench = new TestBench(mirror);
  const client = bench.connect();
  client.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  client.owner.onClose();
  await settle();
  assertEquals(client.text, "");
  assertEquals(bench.server.connectionCount, 0);
});

test("shutDown() ends idle connections at once and others after their answer", async () => {
  const bench = new TestBench(mirror);
  const idle = bench.connect();
  const busy = bench.connect();
  busy.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  bench.server.shutDown();
  assert(idle.isClosed);
  assert(!busy.isClosed);
  await settle();
  assertEquals(busy.text, plain("GET http://a/ ", "connection: close\r\n"));
  assert(busy.isClosed);
});

await runTests();
