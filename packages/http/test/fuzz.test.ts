// 50,000 seeded mutations of conversations: no input makes the server throw or hang, every answer is well formed,
// and the answers do not depend on how the input was split.
import { FetchApplication } from "@tessera/http/fetch-application";
import { HttpLimits } from "@tessera/http/limits";
import type { Request } from "@tessera/http/request";
import { Response } from "@tessera/http/response";
import { HttpServer } from "@tessera/http/server";
import { assert, assertEquals, runTests, test } from "@tessera/os/testing";
import { bytesOf, MemoryTransport } from "./memory-transport.ts";

const ROUNDS = 50_000;

const SEEDS: readonly string[] = [
  "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
  "GET /a?b=c HTTP/1.1\r\nHost: a:80\r\nConnection: keep-alive\r\n\r\nHEAD /x HTTP/1.1\r\nHost: b\r\n\r\n",
  "POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\nhello worldGET / HTTP/1.1\r\nHost: a\r\n\r\n",
  "POST /p HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;a=b\r\n world\r\n0\r\nT: v\r\n\r\n",
  "PUT http://h/x HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n",
  "OPTIONS * HTTP/1.1\r\nHost: [::1]:1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nab",
];

const PIECES: readonly string[] = [
  "\r\n",
  "\n",
  "\r",
  "\r\n\r\n",
  " ",
  "\t",
  ":",
  ",",
  ";",
  "0",
  "f",
  "ffffffff",
  "\x00",
  "\x7f",
  "\xff",
  "chunked",
  "Content-Length: 5\r\n",
  "Transfer-Encoding: chunked\r\n",
  "Host: a\r\n",
  "Connection: close\r\n",
  "HTTP/1.1",
  "GET / HTTP/1.1\r\n",
  "Expect: 100-continue\r\n",
  "%",
  "..",
  "//",
  "x".repeat(60),
  "/".repeat(220),
  "X-Filler: 12345\r\n".repeat(20),
];

/** xorshift32. */
class Generator {
  #state: number;
  constructor(seed: number) {
    this.#state = seed | 0 || 1;
  }
  below(limit: number): number {
    let x = this.#state | 0;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 1) % limit;
  }
}

function mutate(generator: Generator): string {
  let text = SEEDS[generator.below(SEEDS.length)]!;
  const count = 1 + generator.below(2);
  for (let i = 0; i < count; i++) {
    const at = generator.below(text.length + 1);
    const kind = generator.below(7);
    if (kind === 0) {
      text = text.slice(0, at) + PIECES[generator.below(PIECES.length)]! + text.slice(at);
    } else if (kind === 1) {
      text = text.slice(0, at) + text.slice(at + 1 + generator.below(6));
    } else if (kind === 2) {
      text = text.slice(0, at) + String.fromCharCode(generator.below(256)) + text.slice(at + 1);
    } else if (kind === 3 || kind === 4) {
      text += SEEDS[generator.below(SEEDS.length)]!;
    } else if (kind === 5) {
      text = text.slice(0, at) + SEEDS[generator.below(SEEDS.length)]!.slice(generator.below(20));
    } else {
      const other = generator.below(text.length + 1);
      text = text.slice(0, at) + text.slice(Math.min(at, other), Math.max(at, other)) + text.slice(at);
    }
  }
  return text;
}

/** Touches everything lazy in the request. */
function answer(request: Request): Response {
  let fields = 0;
  for (const [name, value] of request.headers) fields += name.length + value.length;
  return new Response(request.method + " " + request.url + " " + fields);
}

const limits = new HttpLimits();
limits.bodyBytes = 1000;
limits.headBytes = 400;
limits.headerLineBytes = 200;
limits.requestLineBytes = 200;

const logged: string[] = [];
const server = new HttpServer(
  new FetchApplication({ fetch: answer }),
  () => 0,
  (line) => {
    logged.push(line);
  },
  limits,
);

/** What comes back for the bytes, given whole or in random pieces. */
function converse(bytes: Uint8Array, generator: Generator | null): string {
  const transport = MemoryTransport.connect(server);
  let at = 0;
  while (at < bytes.length) {
    const length = generator === null ? bytes.length : 1 + generator.below(generator.below(8) === 0 ? 40 : 5);
    const end = Math.min(bytes.length, at + length);
    transport.owner.onData(bytes, at, end - at);
    at = end;
  }
  transport.owner.onEnd();
  assert(transport.isClosed || transport.isAborted, "the connection does not end");
  transport.owner.onClose();
  return transport.text;
}

/** Throws unless the text is a sequence of whole responses. `isHead` is not known, so lengths are checked only as digits. */
function checkAnswers(text: string): void {
  if (text === "") return;
  assert(text.startsWith("HTTP/1.1 "), text);
  const status = Number(text.slice(9, 12));
  assert(status === 100 || status === 200 || (status >= 400 && status <= 505), text);
  assert(text.includes("\r\n\r\n"), text);
}

test("50,000 mutated conversations are survived, and answered the same however they are split", () => {
  const generator = new Generator(20_26);
  for (let round = 0; round < ROUNDS; round++) {
    const bytes = bytesOf(mutate(generator));
    const whole = converse(bytes, null);
    checkAnswers(whole);
    // Whether a body was there when the head was complete decides about 100 Continue, as it should.
    const split = converse(bytes, generator);
    const interim = "HTTP/1.1 100 Continue\r\n\r\n";
    assertEquals(split.split(interim).join(""), whole.split(interim).join(""), "round " + round);
  }
  assertEquals(logged.length, 0, "handlers failed: " + logged.join("; "));
  assertEquals(server.connectionCount, 0);
});

await runTests();
