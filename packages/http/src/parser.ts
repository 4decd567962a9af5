// The parser of request heads: request line and header section (RFC 9112 sections 3 and 5), from bytes, in
// pieces of any size.
//
// Contract: `feed` is given the head from its first byte on, each time with more bytes, and answers NEED_MORE,
// DONE or an error status. A line that is not complete is parsed anew with the next bytes. It makes no strings and no objects; it records where the target and the host lie
// and what the fields say about framing. The result does not depend on how the bytes were split.
// Strict where leniency has led to request smuggling (RFC 9112 section 11.2): lines end in CR LF only, no
// space before a colon, no folded lines, one Content-Length of digits only, one Host, never Content-Length and
// Transfer-Encoding together, no coding but "chunked".
import { latin1String } from "@tessera/http/latin1";
import { asciiUpper, charClass, FIELD_VALUE, HOST, latin1Bytes, TARGET, TOKEN } from "./char-classes.ts";
import type { HttpLimits } from "./limits.ts";

/** Answer of `feed`: the head is not complete yet. */
export const NEED_MORE = 0;
/** Answer of `feed`: the head is complete; its length is `headLength`. */
export const DONE = 1;

/** Forms of the request target (RFC 9112 section 3.2). CONNECT's authority form is not supported. */
export const ORIGIN_FORM = 0;
export const ABSOLUTE_FORM = 1;
export const ASTERISK_FORM = 2;

const CR = 0x0d;
const LF = 0x0a;
const SP = 0x20;
const HTAB = 0x09;
const COLON = 0x3a;
const COMMA = 0x2c;

const HOST_NAME = latin1Bytes("host");
const EXPECT_NAME = latin1Bytes("expect");
const CONNECTION_NAME = latin1Bytes("connection");
const CONTENT_LENGTH_NAME = latin1Bytes("content-length");
const TRANSFER_ENCODING_NAME = latin1Bytes("transfer-encoding");
const CHUNKED = latin1Bytes("chunked");
const CLOSE = latin1Bytes("close");
const KEEP_ALIVE = latin1Bytes("keep-alive");
const CONTINUE = latin1Bytes("100-continue");
const HTTP_SCHEME = latin1Bytes("http://");
const HTTPS_SCHEME = latin1Bytes("https://");
const VERSION_PREFIX = latin1Bytes("HTTP/");

export class RequestParser {
  readonly #limits: HttpLimits;

  // Where the parser is, relative to the start of the head.
  #lineStart = 0;
  #inFields = false;
  #fieldCount = 0;
  #deferredStatus = 0;
  #saysClose = false;
  #saysKeepAlive = false;

  /** The request method; GET, HEAD, POST, PUT, DELETE and OPTIONS in capitals however they were sent. */
  method = "";
  /** Where the request line begins: after empty lines that were skipped (RFC 9112 section 2.2). */
  headStart = 0;
  /** Bytes up to and including the empty line. */
  headLength = 0;
  /** Where the header lines begin. */
  fieldsStart = 0;
  targetStart = 0;
  targetEnd = 0;
  targetForm = ORIGIN_FORM;
  /** 0 for HTTP/1.0, 1 for HTTP/1.1 and later minor versions. */
  minorVersion = 1;
  /** The Host value; both -1 if there is none. */
  hostStart = -1;
  hostEnd = -1;
  /** The body's length, or -1 without Content-Length. */
  contentLength = -1;
  chunked = false;
  expectsContinue = false;

  constructor(limits: HttpLimits) {
    this.#limits = limits;
  }

  /** Whether the client wants to keep the connection (RFC 9112 section 9.3). */
  get keepAlive(): boolean {
    if (this.#saysClose) return false;
    return this.minorVersion > 0 || this.#saysKeepAlive;
  }

  /** Whether the request line has been parsed, so that `method` is valid. */
  get hasRequestLine(): boolean {
    return this.#inFields;
  }

  /** Makes the parser ready for the next head. */
  reset(): void {
    this.#lineStart = 0;
    this.#inFields = false;
    this.#fieldCount = 0;
    this.#deferredStatus = 0;
    this.#saysClose = false;
    this.#saysKeepAlive = false;
    this.method = "";
    this.headStart = 0;
    this.headLength = 0;
    this.targetForm = ORIGIN_FORM;
    this.minorVersion = 1;
    this.hostStart = -1;
    this.hostEnd = -1;
    this.contentLength = -1;
    this.chunked = false;
    this.expectsContinue = false;
  }

  /**
   * Parses the head that begins at `start`; `end` is where the bytes at hand end. After NEED_MORE it is called
   * again with the same bytes and more. All recorded positions are relative to `start`.
   */
  feed(bytes: Uint8Array, start: number, end: number): number {
    for (;;) {
      const lineStart = (start + this.#lineStart) | 0;
      const bound = this.#bound(start, lineStart);
      const stop = Math.min(end, bound) | 0;
      const status = this.#inFields
        ? this.#parseField(bytes, start, lineStart, stop)
        : this.#parseRequestLine(bytes, start, lineStart, stop);
      if (status === NEED_MORE) {
        return end > bound ? this.#tooLong(start, lineStart) : NEED_MORE;
      }
      if (status !== LINE_DONE) return status;
    }
  }

  /** Index beyond which the line at `lineStart` must not reach. */
  #bound(start: number, lineStart: number): number {
    const longest = this.#inFields ? this.#limits.headerLineBytes : this.#limits.requestLineBytes;
    return Math.min(lineStart + longest, start + this.#limits.headBytes) | 0;
  }

  #tooLong(start: number, lineStart: number): number {
    if (this.#inFields) return 431;
    // Empty lines without end fill the head, not the request line.
    return lineStart + this.#limits.requestLineBytes > start + this.#limits.headBytes ? 431 : 414;
  }

  /** `method SP request-target SP HTTP-version CRLF` (RFC 9112 section 3). */
  #parseRequestLine(bytes: Uint8Array, start: number, lineStart: number, stop: number): number {
    let at = lineStart | 0;
    if (at < stop && bytes[at] === CR) {
      if (at + 1 >= stop) return NEED_MORE;
      if (bytes[at + 1] !== LF) return 400;
      this.#lineStart = (at + 2 - start) | 0;
      return LINE_DONE;
    }
    while (at < stop && (charClass[bytes[at]!]! & TOKEN) !== 0) at++;
    if (at >= stop) return NEED_MORE;
    if (bytes[at] !== SP || at === lineStart) return 400;
    const methodEnd = at;
    at++;
    const targetStart = at;
    while (at < stop && (charClass[bytes[at]!]! & TARGET) !== 0) at++;
    if (at >= stop) return NEED_MORE;
    if (bytes[at] !== SP || at === targetStart) return 400;
    const targetEnd = at;
    at++;
    const versionStart = at;
    for (let i = 0; i < 5; i++) {
      if (at >= stop) return NEED_MORE;
      if (bytes[at] !== VERSION_PREFIX[i]) return 400;
      at++;
    }
    // "HTTP/1.1" and CR LF are ten bytes.
    if (versionStart + 10 > stop) return NEED_MORE;
    const major = (bytes[at]! - 0x30) | 0;
    const minor = (bytes[at + 2]! - 0x30) | 0;
    if (major < 0 || major > 9 || bytes[at + 1] !== 0x2e || minor < 0 || minor > 9) return 400;
    if (bytes[at + 3] !== CR || bytes[at + 4] !== LF) return 400;
    if (major !== 1) return 505;
    this.minorVersion = minor === 0 ? 0 : 1;
    this.method = methodName(bytes, lineStart, methodEnd);
    this.headStart = (lineStart - start) | 0;
    this.targetStart = (targetStart - start) | 0;
    this.targetEnd = (targetEnd - start) | 0;
    const status = this.#classifyTarget(bytes, targetStart, targetEnd);
    if (status !== DONE) return status;
    this.#lineStart = (at + 5 - start) | 0;
    this.fieldsStart = this.#lineStart;
    this.#inFields = true;
    return LINE_DONE;
  }

  #classifyTarget(bytes: Uint8Array, from: number, to: number): number {
    // What a fetch handler cannot be asked: the Fetch standard's forbidden methods.
    if (this.method === "CONNECT" || this.method === "TRACE" || this.method === "TRACK") return 501;
    if (bytes[from] === 0x2f) {
      this.targetForm = ORIGIN_FORM;
      return DONE;
    }
    if (bytes[from] === 0x2a && to - from === 1) {
      this.targetForm = ASTERISK_FORM;
      return this.method === "OPTIONS" ? DONE : 400;
    }
    this.targetForm = ABSOLUTE_FORM;
    return startsWith(bytes, from, to, HTTP_SCHEME) || startsWith(bytes, from, to, HTTPS_SCHEME) ? DONE : 400;
  }

  /** `field-name ":" OWS field-value OWS CRLF`, or the empty line (RFC 9112 section 5). */
  #parseField(bytes: Uint8Array, start: number, lineStart: number, stop: number): number {
    let at = lineStart | 0;
    while (at < stop && (charClass[bytes[at]!]! & TOKEN) !== 0) at++;
    if (at >= stop) return NEED_MORE;
    if (at === lineStart) {
      if (bytes[at] !== CR) return 400;
      if (at + 1 >= stop) return NEED_MORE;
      if (bytes[at + 1] !== LF) return 400;
      this.headLength = (at + 2 - start) | 0;
      return this.#finish();
    }
    if (bytes[at] !== COLON) return 400;
    const nameEnd = at;
    at++;
    while (at < stop && (bytes[at] === SP || bytes[at] === HTAB)) at++;
    const valueStart = at;
    while (at < stop && (charClass[bytes[at]!]! & FIELD_VALUE) !== 0) at++;
    if (at >= stop) return NEED_MORE;
    if (bytes[at] !== CR) return 400;
    if (at + 1 >= stop) return NEED_MORE;
    if (bytes[at + 1] !== LF) return 400;
    let valueEnd = at;
    while (valueEnd > valueStart && (bytes[valueEnd - 1] === SP || bytes[valueEnd - 1] === HTAB)) valueEnd--;
    this.#fieldCount = (this.#fieldCount + 1) | 0;
    if (this.#fieldCount > this.#limits.headerCount) return 431;
    const status = this.#interpret(bytes, start, lineStart, nameEnd, valueStart, valueEnd);
    if (status !== DONE) return status;
    this.#lineStart = (at + 2 - start) | 0;
    return LINE_DONE;
  }

  /** Looks at the fields that matter for framing; all others are left to the handler. */
  #interpret(
    bytes: Uint8Array,
    start: number,
    nameStart: number,
    nameEnd: number,
    valueStart: number,
    valueEnd: number,
  ): number {
    switch (nameEnd - nameStart) {
      case 4:
        if (!equalsLower(bytes, nameStart, nameEnd, HOST_NAME)) return DONE;
        if (this.hostStart >= 0) return 400;
        for (let i = valueStart; i < valueEnd; i++) if ((charClass[bytes[i]!]! & HOST) === 0) return 400;
        this.hostStart = (valueStart - start) | 0;
        this.hostEnd = (valueEnd - start) | 0;
        return DONE;
      case 6:
        if (!equalsLower(bytes, nameStart, nameEnd, EXPECT_NAME)) return DONE;
        if (equalsLower(bytes, valueStart, valueEnd, CONTINUE)) this.expectsContinue = true;
        else if (this.#deferredStatus === 0) this.#deferredStatus = 417;
        return DONE;
      case 10:
        if (equalsLower(bytes, nameStart, nameEnd, CONNECTION_NAME)) {
          this.#readConnection(bytes, valueStart, valueEnd);
        }
        return DONE;
      case 14:
        if (!equalsLower(bytes, nameStart, nameEnd, CONTENT_LENGTH_NAME)) return DONE;
        return this.#readContentLength(bytes, valueStart, valueEnd);
      case 17:
        if (!equalsLower(bytes, nameStart, nameEnd, TRANSFER_ENCODING_NAME)) return DONE;
        return this.#readTransferEncoding(bytes, valueStart, valueEnd);
      default:
        return DONE;
    }
  }

  /** RFC 9112 section 6.3 rule 5: anything but one number is an error. */
  #readContentLength(bytes: Uint8Array, from: number, to: number): number {
    if (this.contentLength >= 0 || from === to) return 400;
    let value = 0;
    for (let i = from; i < to; i++) {
      const digit = (bytes[i]! - 0x30) | 0;
      if (digit < 0 || digit > 9) return 400;
      // Stays far beyond any limit instead of losing digits.
      if (value < 1e15) value = value * 10 + digit;
    }
    this.contentLength = value;
    return DONE;
  }

  /** RFC 9112 section 6.1: "chunked" must come last and once; other codings are not implemented. */
  #readTransferEncoding(bytes: Uint8Array, from: number, to: number): number {
    let tokenEnd = to;
    let isLast = true;
    while (tokenEnd >= from) {
      let tokenStart = tokenEnd;
      while (tokenStart > from && bytes[tokenStart - 1] !== COMMA) tokenStart--;
      let first = tokenStart;
      let last = tokenEnd;
      while (first < last && (bytes[first] === SP || bytes[first] === HTAB)) first++;
      while (last > first && (bytes[last - 1] === SP || bytes[last - 1] === HTAB)) last--;
      const isChunked = equalsLower(bytes, first, last, CHUNKED);
      if (isChunked !== isLast) return 400;
      if (isChunked && this.chunked) return 400;
      if (isChunked) this.chunked = true;
      else this.#deferredStatus = 501;
      isLast = false;
      tokenEnd = tokenStart - 1;
    }
    return DONE;
  }

  #readConnection(bytes: Uint8Array, from: number, to: number): void {
    let at = from | 0;
    while (at < to) {
      let tokenEnd = at;
      while (tokenEnd < to && bytes[tokenEnd] !== COMMA) tokenEnd++;
      let first = at;
      let last = tokenEnd;
      while (first < last && (bytes[first] === SP || bytes[first] === HTAB)) first++;
      while (last > first && (bytes[last - 1] === SP || bytes[last - 1] === HTAB)) last--;
      if (equalsLower(bytes, first, last, CLOSE)) this.#saysClose = true;
      else if (equalsLower(bytes, first, last, KEEP_ALIVE)) this.#saysKeepAlive = true;
      at = (tokenEnd + 1) | 0;
    }
  }

  /** The rules that need the whole header section. */
  #finish(): number {
    if (this.hostStart < 0 && this.minorVersion > 0) return 400;
    if (this.chunked && (this.contentLength >= 0 || this.minorVersion === 0)) return 400;
    if (this.#deferredStatus !== 0) return this.#deferredStatus;
    if (this.contentLength > this.#limits.bodyBytes) return 413;
    return DONE;
  }
}

/** A line was parsed, go on with the next one; no status code and no answer of `feed`. */
const LINE_DONE = 2;

/** Whether the bytes in [from, to) are the lower-case name, letters in any case. */
function equalsLower(bytes: Uint8Array, from: number, to: number, name: Uint8Array): boolean {
  const length = name.length;
  if (to - from !== length) return false;
  for (let i = 0; i < length; i++) {
    let byte = bytes[from + i]!;
    if (byte >= 0x41 && byte <= 0x5a) byte |= 0x20;
    if (byte !== name[i]) return false;
  }
  return true;
}

function startsWith(bytes: Uint8Array, from: number, to: number, name: Uint8Array): boolean {
  return to - from >= name.length && equalsLower(bytes, from, from + name.length, name);
}

/** The method as a string, without making one for GET and POST. */
function methodName(bytes: Uint8Array, from: number, to: number): string {
  const length = to - from;
  const first = bytes[from]!;
  if (length === 3 && first === 0x47 && bytes[from + 1] === 0x45 && bytes[from + 2] === 0x54) return "GET";
  if (length === 4 && first === 0x50 && bytes[from + 1] === 0x4f && bytes[from + 2] === 0x53) {
    if (bytes[from + 3] === 0x54) return "POST";
  }
  return normalizeMethod(latin1String(bytes, from, to));
}

/** Capitals for the methods that the Fetch standard normalises, all others as they are. */
export function normalizeMethod(method: string): string {
  const upper = asciiUpper(method);
  switch (upper) {
    case "DELETE":
    case "GET":
    case "HEAD":
    case "OPTIONS":
    case "POST":
    case "PUT":
      return upper;
    default:
      return method;
  }
}
