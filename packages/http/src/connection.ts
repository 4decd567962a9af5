// One HTTP/1.1 connection: bytes in, responses out, over any Transport (RFC 9112).
//
// Contract: requests are answered in their order, one at a time; while one is being handled or a response is not
// yet taken by the transport, reading is paused, so that a client cannot make the server hold more than one
// request and one response per connection. A request that breaks the rules gets an error response and the
// connection ends. No input makes any method throw.
//
//   HEAD -> BODY -> HANDLING -> HEAD ...        any state -> DRAINING (last response sent) -> CLOSED

import { BodyBuffer } from "./body-buffer.ts";
import { latin1Bytes } from "./char-classes.ts";
import { ChunkedDecoder } from "./chunked.ts";
import { DONE, NEED_MORE, RequestParser } from "./parser.ts";
import { RequestHead } from "./request-head.ts";
import { isNullBodyStatus, Response } from "./response.ts";
import {
  asksForClose,
  CONNECTION_CLOSE,
  CONNECTION_IMPLIED,
  CONNECTION_KEEP_ALIVE,
  NO_LENGTH,
  responseHeadBound,
  writeResponseHead,
} from "./serializer.ts";
import type { HttpServer } from "./server.ts";
import { statusText } from "./status-text.ts";
import type { Transport, TransportOwner } from "./transport.ts";
import { utf8Length, writeUtf8 } from "./utf8.ts";

const HEAD = 0;
const BODY = 1;
const HANDLING = 2;
const DRAINING = 3;
const CLOSED = 4;

const CONTINUE_RESPONSE = latin1Bytes("HTTP/1.1 100 Continue\r\n\r\n");
const NO_BYTES = new Uint8Array(0);
/** No deadline. */
const NEVER = Number.POSITIVE_INFINITY;

export class HttpConnection implements TransportOwner {
  readonly #server: HttpServer;
  readonly #transport: Transport;
  readonly #parser: RequestParser;

  #state = HEAD;
  // Whether the loop over the input is running, so that a synchronous answer does not start a second one.
  #running = false;
  #readingPaused = false;
  #peerEnded = false;
  #keepAlive = true;
  #isHttp10 = false;
  #isHead = false;

  // Input that could not be used yet: a partial head, or anything behind a request in work.
  #held: Uint8Array = NO_BYTES;
  #heldStart = 0;
  #heldEnd = 0;

  #head: RequestHead | null = null;
  #bodyRest = 0;
  #bodyLength = 0;
  #body: BodyBuffer | null = null;
  #chunked: ChunkedDecoder | null = null;

  // Responses that the transport has not taken yet, first in first out.
  readonly #queue: Uint8Array[] = [];
  #queueOffset = 0;

  #deadlineMs = NEVER;
  #requestDeadlineMs = NEVER;

  constructor(server: HttpServer, transport: Transport) {
    this.#server = server;
    this.#transport = transport;
    this.#parser = new RequestParser(server.limits);
    this.#deadlineMs = server.nowMs + server.limits.headTimeoutMs;
  }

  onData(bytes: Uint8Array, offset: number, length: number): void {
    if (this.#state >= DRAINING) return;
    const end = (offset + length) | 0;
    if (this.#heldEnd > this.#heldStart) {
      this.#hold(bytes, offset, end);
      this.#runHeld();
    } else {
      const used = this.#run(bytes, offset, end);
      if (used < end && this.#state < DRAINING) this.#hold(bytes, used, end);
    }
    this.#endTurn();
  }

  onWritable(): void {
    if (this.#state === CLOSED) return;
    this.#pump();
    if (this.#queue.length === 0 && this.#state < DRAINING) this.#runHeld();
    this.#endTurn();
  }

  onEnd(): void {
    this.#peerEnded = true;
    this.#endTurn();
  }

  onClose(): void {
    this.#state = CLOSED;
    this.#queue.length = 0;
    this.#held = NO_BYTES;
    this.#heldStart = 0;
    this.#heldEnd = 0;
    this.#forgetBody();
    this.#server.forget(this);
  }

  /** Answers the request in work. Ignored if the connection is gone. */
  respond(response: Response): void {
    if (this.#state !== HANDLING) return;
    if (response.bodyUsed) {
      this.failHandler(this.#head!, new TypeError("Response body object should not be disturbed or locked"));
      return;
    }
    this.#finishRequest(response);
  }

  /** Answers the request in work with status 500 and logs why. */
  failHandler(head: RequestHead, error: unknown): void {
    this.#server.log(`http: ${head.method} ${head.target()} failed: ${describeError(error)}`);
    if (this.#state !== HANDLING) return;
    this.#finishRequest(errorResponse(500));
  }

  /** Called by the server about once a second: ends what has taken too long. */
  checkDeadline(nowMs: number): void {
    if (nowMs < this.#deadlineMs && nowMs < this.#requestDeadlineMs) return;
    const waitsForRest = this.#state === BODY || (this.#state === HEAD && this.#heldEnd > this.#heldStart);
    if (waitsForRest && this.#queue.length === 0) {
      this.#fail(408);
      this.#endTurn();
    } else if (this.#state === HEAD && this.#queue.length === 0) {
      this.#drain();
      this.#endTurn();
    } else {
      this.#transport.abort();
    }
  }

  /** Ends the connection after the request in work, if any. */
  shutDown(): void {
    this.#keepAlive = false;
    if (this.#state === HEAD) {
      this.#drain();
      this.#endTurn();
    }
  }

  /** Uses bytes of [start, end) as far as the state allows; returns where it stopped. */
  #run(bytes: Uint8Array, start: number, end: number): number {
    let at = start | 0;
    this.#running = true;
    while (at < end) {
      if (this.#state === HEAD) {
        if (this.#queue.length > 0) break;
        const status = this.#parser.feed(bytes, at, end);
        if (status === NEED_MORE) {
          if (this.#requestDeadlineMs === NEVER) {
            this.#requestDeadlineMs = this.#server.nowMs + this.#server.limits.headTimeoutMs;
          }
          break;
        }
        if (status !== DONE) {
          this.#fail(status);
          break;
        }
        const headStart = at;
        at = (at + this.#parser.headLength) | 0;
        this.#beginRequest(bytes, headStart, at < end);
      } else if (this.#state === BODY) {
        at = this.#readBody(bytes, at, end);
      } else {
        break;
      }
    }
    this.#running = false;
    return this.#state >= DRAINING ? end : at;
  }

  #runHeld(): void {
    if (this.#heldEnd === this.#heldStart) return;
    this.#heldStart = this.#run(this.#held, this.#heldStart, this.#heldEnd);
    if (this.#heldStart >= this.#heldEnd) {
      this.#held = NO_BYTES;
      this.#heldStart = 0;
      this.#heldEnd = 0;
    }
  }

  /** Keeps bytes for later. */
  #hold(bytes: Uint8Array, start: number, end: number): void {
    const kept = this.#heldEnd - this.#heldStart;
    const needed = kept + (end - start);
    if (needed > this.#server.limits.heldBytes) {
      this.#transport.abort();
      return;
    }
    if (this.#heldEnd + (end - start) > this.#held.length) {
      const room = needed > this.#held.length ? new Uint8Array(Math.max(needed, 2 * kept, 512)) : this.#held;
      if (room === this.#held) room.copyWithin(0, this.#heldStart, this.#heldEnd);
      else room.set(this.#held.subarray(this.#heldStart, this.#heldEnd), 0);
      this.#held = room;
      this.#heldStart = 0;
      this.#heldEnd = kept;
    }
    this.#held.set(bytes.subarray(start, end), this.#heldEnd);
    this.#heldEnd += end - start;
  }

  /** A head is complete: reads on for the body, or has the request handled. */
  #beginRequest(bytes: Uint8Array, headStart: number, bodyHasBegun: boolean): void {
    const parser = this.#parser;
    const origin = this.#server.originOf(bytes, headStart, parser);
    if (origin === "") {
      this.#fail(400);
      return;
    }
    const head = new RequestHead(bytes, headStart, parser, origin);
    this.#head = head;
    if (!parser.keepAlive) this.#keepAlive = false;
    this.#isHttp10 = parser.minorVersion === 0;
    this.#isHead = head.method === "HEAD";
    if (parser.chunked) {
      this.#chunked = new ChunkedDecoder(this.#server.limits.bodyBytes);
    } else if (parser.contentLength > 0) {
      this.#bodyRest = parser.contentLength;
      this.#bodyLength = parser.contentLength;
    } else {
      parser.reset();
      this.#dispatch(null);
      return;
    }
    if (parser.expectsContinue && !bodyHasBegun && !this.#isHttp10) this.#append(CONTINUE_RESPONSE);
    parser.reset();
    this.#state = BODY;
    this.#requestDeadlineMs = this.#server.nowMs + this.#server.limits.requestTimeoutMs;
  }

  #readBody(bytes: Uint8Array, start: number, end: number): number {
    const chunked = this.#chunked;
    if (chunked !== null) {
      const at = chunked.feed(bytes, start, end);
      if (chunked.errorStatus !== 0) this.#fail(chunked.errorStatus);
      else if (chunked.finished) this.#dispatch(chunked.body.take());
      return at;
    }
    const take = Math.min(end - start, this.#bodyRest) | 0;
    if (take === this.#bodyLength) {
      this.#dispatch(bytes.slice(start, start + take));
      return (start + take) | 0;
    }
    let body = this.#body;
    if (body === null) {
      body = new BodyBuffer();
      this.#body = body;
    }
    body.append(bytes, start, start + take, this.#bodyLength);
    this.#bodyRest -= take;
    if (this.#bodyRest === 0) this.#dispatch(body.take());
    return (start + take) | 0;
  }

  #dispatch(body: Uint8Array | null): void {
    const head = this.#head!;
    this.#forgetBody();
    this.#state = HANDLING;
    // The Fetch standard knows no body with GET and HEAD.
    const dropsBody = this.#isHead || head.method === "GET";
    this.#server.application.handle(this, head, dropsBody ? null : body);
  }

  #forgetBody(): void {
    this.#body = null;
    this.#chunked = null;
    this.#bodyRest = 0;
    this.#bodyLength = 0;
    this.#requestDeadlineMs = NEVER;
  }

  /** Sends the response of the request in work and goes on to the next one. */
  #finishRequest(response: Response): void {
    if (asksForClose(response)) this.#keepAlive = false;
    this.#head = null;
    this.#send(response);
    if (this.#keepAlive) this.#state = HEAD;
    else this.#drain();
    // A synchronous answer returns into the loop that is running.
    if (this.#running) return;
    if (this.#state === HEAD) this.#runHeld();
    this.#endTurn();
  }

  /** An error that ends the connection: the request was not understood, so neither is what follows it. */
  #fail(status: number): void {
    this.#keepAlive = false;
    if (this.#state === HEAD) this.#isHead = this.#parser.hasRequestLine && this.#parser.method === "HEAD";
    this.#isHttp10 = false;
    this.#send(errorResponse(status));
    this.#drain();
  }

  /** No more requests: what is still to be sent is sent, what still arrives is dropped. */
  #drain(): void {
    this.#state = DRAINING;
    this.#held = NO_BYTES;
    this.#heldStart = 0;
    this.#heldEnd = 0;
    this.#forgetBody();
  }

  #send(response: Response): void {
    const text = response.bodyText;
    const bytes = response.bodyBytes;
    // A response can be sent once, as everywhere where bodies are streams.
    response.takeBody();
    const length = text !== null ? utf8Length(text) : bytes !== null ? bytes.length : 0;
    const hasNoBody = isNullBodyStatus(response.status);
    const sent = this.#isHead || hasNoBody ? 0 : length;
    let announced = length;
    if (hasNoBody) announced = response.status === 205 ? 0 : NO_LENGTH;
    else if (this.#isHead && text === null && bytes === null) announced = givenLength(response);
    let field = CONNECTION_IMPLIED;
    if (!this.#keepAlive) field = CONNECTION_CLOSE;
    else if (this.#isHttp10) field = CONNECTION_KEEP_ALIVE;

    const date = this.#server.date;
    const bound = responseHeadBound(response);
    const output = this.#server.output;
    if (bound + sent > output.room) this.#flush();
    if (bound + sent <= output.room && this.#queue.length === 0) {
      let to = writeResponseHead(output.bytes, output.used, response, announced, date, field);
      if (sent > 0) {
        if (text !== null) {
          to = writeUtf8(text, output.bytes, to);
        } else if (bytes !== null) {
          output.bytes.set(bytes, to);
          to = (to + sent) | 0;
        }
      }
      output.used = to;
      return;
    }
    const head = new Uint8Array(bound);
    this.#queue.push(head.subarray(0, writeResponseHead(head, 0, response, announced, date, field)));
    if (sent > 0) {
      if (text !== null) {
        const encoded = new Uint8Array(length);
        writeUtf8(text, encoded, 0);
        this.#queue.push(encoded);
      } else if (bytes !== null) {
        this.#queue.push(bytes);
      }
    }
    this.#pump();
  }

  /** Appends bytes behind the responses of this turn. */
  #append(bytes: Uint8Array): void {
    const output = this.#server.output;
    if (bytes.length > output.room) this.#flush();
    if (this.#queue.length > 0) {
      this.#queue.push(bytes);
      return;
    }
    output.bytes.set(bytes, output.used);
    output.used += bytes.length;
  }

  /** Gives the responses of this turn to the transport; what it does not take goes to the queue. */
  #flush(): void {
    const output = this.#server.output;
    const used = output.used;
    if (used === 0) return;
    output.used = 0;
    const taken = this.#transport.write(output.bytes, 0, used);
    if (taken < used) this.#queue.push(output.bytes.slice(taken, used));
  }

  /** Gives the queue to the transport as far as it takes it. */
  #pump(): void {
    while (this.#queue.length > 0) {
      const first = this.#queue[0]!;
      const rest = first.length - this.#queueOffset;
      const taken = this.#transport.write(first, this.#queueOffset, rest);
      this.#queueOffset += taken;
      if (taken < rest) return;
      this.#queue.shift();
      this.#queueOffset = 0;
    }
  }

  /** After every call from outside: sends, pauses or resumes reading, closes, and sets the deadline. */
  #endTurn(): void {
    this.#flush();
    if (this.#state === CLOSED) return;
    const limits = this.#server.limits;
    const nowMs = this.#server.nowMs;
    const isBlocked = this.#queue.length > 0;
    if (this.#state === DRAINING) {
      this.#pauseReading(false);
      this.#deadlineMs = nowMs + (isBlocked ? limits.writeTimeoutMs : limits.lingerTimeoutMs);
      if (!isBlocked) this.#transport.close();
      return;
    }
    if (this.#state === HANDLING) {
      this.#deadlineMs = isBlocked ? nowMs + limits.writeTimeoutMs : NEVER;
      this.#pauseReading(true);
      return;
    }
    if (isBlocked) {
      this.#deadlineMs = nowMs + limits.writeTimeoutMs;
      this.#pauseReading(true);
      return;
    }
    this.#deadlineMs = nowMs + (this.#state === BODY ? limits.bodyIdleTimeoutMs : limits.keepAliveTimeoutMs);
    if (this.#peerEnded) {
      // Nothing can complete a request any more.
      this.#drain();
      this.#transport.close();
      return;
    }
    this.#pauseReading(false);
  }

  #pauseReading(paused: boolean): void {
    if (paused === this.#readingPaused) return;
    this.#readingPaused = paused;
    if (paused) this.#transport.pauseReading();
    else this.#transport.resumeReading();
  }
}

/** The server's own answer to a request that it does not hand to the service. */
function errorResponse(status: number): Response {
  return new Response(status + " " + statusText(status) + "\n", { status });
}

/** For HEAD without a body: the content-length that the handler gave, or none. */
function givenLength(response: Response): number {
  const headers = response.explicitHeaders;
  const value = headers === null ? null : headers.getTrusted("content-length");
  if (value === null || value === "" || value.length > 9) return NO_LENGTH;
  let length = 0;
  for (let i = 0; i < value.length; i++) {
    const digit = value.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return NO_LENGTH;
    length = length * 10 + digit;
  }
  return length;
}

function describeError(error: unknown): string {
  return error instanceof Error
    ? error.name + ": " + error.message
    : "a value that is not an Error was thrown";
}
