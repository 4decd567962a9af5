// Request heads: what is accepted, what is recorded, what is refused, and that the result does not depend on
// how the bytes are split (RFC 9112 sections 2 to 6 and 11.2).
import { HttpLimits } from "@tessera/http/limits";
import { DONE, NEED_MORE, RequestParser } from "@tessera/http/parser";
import { assert, assertEquals, runTests, test } from "@tessera/os/testing";
import { bytesOf } from "./memory-transport.ts";

/** The answer for a head given whole. */
function parse(text: string): number {
  return parseWith(new RequestParser(new HttpLimits()), text);
}

function parseWith(parser: RequestParser, text: string): number {
  const bytes = bytesOf(text);
  return parser.feed(bytes, 0, bytes.length);
}

/** The answer for a head given in two pieces, and that for one byte at a time, must be that for the whole. */
function parseSplit(text: string): number {
  const whole = parse(text);
  const bytes = bytesOf(text);
  for (let cut = 0; cut <= bytes.length; cut++) {
    const parser = new RequestParser(new HttpLimits());
    let status = parser.feed(bytes, 0, cut);
    if (status === NEED_MORE) status = parser.feed(bytes, 0, bytes.length);
    assertEquals(status, whole, "cut at " + cut);
  }
  const parser = new RequestParser(new HttpLimits());
  let status = NEED_MORE;
  for (let end = 1; end <= bytes.length && status === NEED_MORE; end++) status = parser.feed(bytes, 0, end);
  assertEquals(status, whole, "byte by byte");
  return whole;
}

function get(fields: string): string {
  return "GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
}

test("feed() accepts a request however it is split and records its parts", () => {
  const text = "POST /a/b?c=d HTTP/1.1\r\nHost: example.org:8080\r\nContent-Length: 12\r\nX: \t y \t\r\n\r\n";
  assertEquals(parseSplit(text), DONE);
  const parser = new RequestParser(new HttpLimits());
  assertEquals(parseWith(parser, text + "behind"), DONE);
  assertEquals(parser.method, "POST");
  assertEquals(text.slice(parser.targetStart, parser.targetEnd), "/a/b?c=d");
  assertEquals(text.slice(parser.hostStart, parser.hostEnd), "example.org:8080");
  assertEquals(parser.headLength, text.length);
  assertEquals(parser.contentLength, 12);
  assertEquals(parser.chunked, false);
  assertEquals(parser.keepAlive, true);
});

test("feed() accepts every form of target that a server must", () => {
  assertEquals(parseSplit("GET http://a/b HTTP/1.1\r\nHost: a\r\n\r\n"), DONE);
  assertEquals(parseSplit("GET HTTPS://a/b HTTP/1.1\r\nHost: a\r\n\r\n"), DONE);
  assertEquals(parseSplit("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"), DONE);
  assertEquals(parseSplit("GET * HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("GET a HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n"), 501);
  assertEquals(parseSplit("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n"), 501);
});

test("feed() refuses malformed request lines", () => {
  assertEquals(parseSplit("GET / HTTP/1.1\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("GET  / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("GET / HTTP/1.1 \r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("GET /\r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("GET / http/1.1\r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("GET / HTTP/11\r\n\r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit(" GET / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("G\x00T / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("G(T / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("GET /a\tb HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("GET /\xe9 HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("GET /#f HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"), 400);
});

test("feed() checks the version", () => {
  assertEquals(parseSplit("GET / HTTP/2.0\r\nHost: a\r\n\r\n"), 505);
  assertEquals(parseSplit("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), 505);
  assertEquals(parseSplit("GET / HTTP/1.2\r\nHost: a\r\n\r\n"), DONE);
  assertEquals(parseSplit("GET / HTTP/1.0\r\n\r\n"), DONE);
  assertEquals(parseSplit("GET / HTTP/0.9\r\nHost: a\r\n\r\n"), 505);
});

test("feed() skips empty lines before the request line and no other ones", () => {
  assertEquals(parseSplit("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"), DONE);
  assertEquals(parseSplit("\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  assertEquals(parseSplit("\r\rGET / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
});

test("feed() refuses malformed header lines", () => {
  assertEquals(parseSplit(get("X : y\r\n")), 400);
  assertEquals(parseSplit(get(": y\r\n")), 400);
  assertEquals(parseSplit(get("X\r\n")), 400);
  assertEquals(parseSplit(get("X: y\r\n folded\r\n")), 400);
  assertEquals(parseSplit(get("X: y\n")), 400);
  assertEquals(parseSplit(get("X: a\rb\r\n")), 400);
  assertEquals(parseSplit(get("X: a\x00b\r\n")), 400);
  assertEquals(parseSplit(get("X\x7f: a\r\n")), 400);
  assertEquals(parseSplit(get("X: \xe9\t!\r\n")), DONE);
  assertEquals(parseSplit(get("X:\r\n")), DONE);
});

test("feed() demands one Host of the right characters", () => {
  assertEquals(parseSplit("GET / HTTP/1.1\r\n\r\n"), 400);
  assertEquals(parseSplit(get("host: b\r\n")), 400);
  assertEquals(parseSplit("GET / HTTP/1.1\r\nHost: a b\r\n\r\n"), 400);
  assertEquals(parseSplit("GET / HTTP/1.1\r\nHost: u@b\r\n\r\n"), 400);
  assertEquals(parseSplit("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"), 400);
  assertEquals(parseSplit("GET / HTTP/1.1\r\nhOsT:[::1]:80\r\n\r\n"), DONE);
  assertEquals(parseSplit("GET / HTTP/1.1\r\nHost:\r\n\r\n"), DONE);
});

test("feed() refuses every known way to smuggle a request", () => {
  assertEquals(parseSplit(get("Content-Length: 3\r\nContent-Length: 3\r\n")), 400);
  assertEquals(parseSplit(get("Content-Length: 3\r\nContent-Length: 4\r\n")), 400);
  assertEquals(parseSplit(get("Content-Length: 3, 3\r\n")), 400);
  assertEquals(parseSplit(get("Content-Length: +3\r\n")), 400);
  assertEquals(parseSplit(get("Content-Length: -3\r\n")), 400);
  assertEquals(parseSplit(get("Content-Length: 0x3\r\n")), 400);
  assertEquals(parseSplit(get("Content-Length: 3 3\r\n")), 400);
  assertEquals(parseSplit(get("Content-Length:\r\n")), 400);
  assertEquals(parseSplit(get("Content-Length : 3\r\n")), 400);
  assertEquals(parseSplit(get("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n")), 400);
  assertEquals(parseSplit(get("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n")), 400);
  assertEquals(parseSplit(get("Transfer-Encoding: chunked, chunked\r\n")), 400);
  assertEquals(parseSplit(get("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n")), 400);
  assertEquals(parseSplit(get("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n")), 400);
  assertEquals(parseSplit(get("Transfer-Encoding: identity\r\n")), 400);
  assertEquals(parseSplit(get("Transfer-Encoding: xchunked\r\n")), 400);
  assertEquals(parseSplit(get("Transfer-Encoding: chunked, gzip\r\n")), 400);
  assertEquals(parseSplit(get("Transfer-Encoding: \x0bchunked\r\n")), 400);
  assertEquals(parseSplit(get("Transfer-Encoding:\r\n chunked\r\n")), 400);
  assertEquals(parseSplit(get("Transfer-Encoding: gzip, chunked\r\n")), 501);
  assertEquals(parseSplit(get("Transfer-Encoding: CHUNKED\r\n")), DONE);
  assertEquals(parseSplit("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
});

test("feed() reads Connection and Expect", () => {
  const parser = new RequestParser(new HttpLimits());
  parseWith(parser, get("Connection: x, CLOSE\r\n"));
  assertEquals(parser.keepAlive, false);
  parser.reset();
  parseWith(parser, "GET / HTTP/1.0\r\n\r\n");
  assertEquals(parser.keepAlive, false);
  parser.reset();
  parseWith(parser, "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n");
  assertEquals(parser.keepAlive, true);
  parser.reset();
  assertEquals(parseWith(parser, get("Expect: 100-Continue\r\n")), DONE);
  assert(parser.expectsContinue);
  assertEquals(parseSplit(get("Expect: 200-ok\r\n")), 417);
});

test("feed() enforces every limit at its boundary", () => {
  const limits = new HttpLimits();
  const path = limits.requestLineBytes - "GET  HTTP/1.1\r\n".length;
  const tail = " HTTP/1.1\r\nHost: a\r\n\r\n";
  assertEquals(parse("GET /" + "a".repeat(path - 1) + tail), DONE);
  assertEquals(parse("GET /" + "a".repeat(path) + tail), 414);
  assertEquals(parse("GET /" + "a".repeat(100_000)), 414);
  const value = limits.headerLineBytes - "X: \r\n".length;
  assertEquals(parse(get("X: " + "a".repeat(value) + "\r\n")), DONE);
  assertEquals(parse(get("X: " + "a".repeat(value + 1) + "\r\n")), 431);
  assertEquals(parse(get("a: b\r\n".repeat(limits.headerCount - 1))), DONE);
  assertEquals(parse(get("a: b\r\n".repeat(limits.headerCount))), 431);
  const line = "X: " + "a".repeat(8000) + "\r\n";
  assertEquals(parse(get(line.repeat(8))), DONE);
  assertEquals(parse(get(line.repeat(9))), 431);
  assertEquals(parse("\r\n".repeat(40_000)), 431);
  assertEquals(parse(get("Content-Length: " + limits.bodyBytes + "\r\n")), DONE);
  assertEquals(parse(get("Content-Length: " + (limits.bodyBytes + 1) + "\r\n")), 413);
  assertEquals(parse(get("Content-Length: " + "9".repeat(400) + "\r\n")), 413);
});

test("feed() works at any place of the buffer", () => {
  const text = "GET /x HTTP/1.1\r\nHost: a\r\n\r\n";
  const bytes = bytesOf("....." + text + "......");
  const parser = new RequestParser(new HttpLimits());
  assertEquals(parser.feed(bytes, 5, 5 + 20), NEED_MORE);
  assertEquals(parser.feed(bytes, 5, bytes.length), DONE);
  assertEquals(parser.headLength, text.length);
  assertEquals(parser.targetStart, 4);
});

await runTests();
