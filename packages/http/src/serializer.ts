// Response heads on the wire (RFC 9112 section 4, RFC 9110 sections 6.6.1 and 8.6).
//
// Contract: fields are written in the order content-type or the handler's fields sorted by name, then
// content-length, date, connection. The handler's values for framing and connection fields are ignored: the
// server knows better. `responseHeadBound` never underestimates, so that `writeResponseHead` needs no checks.
import { asciiLower, latin1Bytes } from "./char-classes.ts";
import { formatHttpDate } from "./http-date.ts";
import type { Response } from "./response.ts";
import { statusText } from "./status-text.ts";
import { writeLatin1 } from "./utf8.ts";

/** What the connection field says: nothing, that the connection ends, or that it stays (for HTTP/1.0). */
export const CONNECTION_IMPLIED = 0;
export const CONNECTION_CLOSE = 1;
export const CONNECTION_KEEP_ALIVE = 2;

/** No content-length field, for status 204 and 304. */
export const NO_LENGTH = -1;

const STATUS_200 = latin1Bytes("HTTP/1.1 200 OK\r\n");
const VERSION = latin1Bytes("HTTP/1.1 ");
const CONTENT_TYPE = latin1Bytes("content-type: ");
const CONTENT_LENGTH = latin1Bytes("content-length: ");
const CLOSE_FIELD = latin1Bytes("connection: close\r\n");
const KEEP_ALIVE_FIELD = latin1Bytes("connection: keep-alive\r\n");
const CR = 0x0d;
const LF = 0x0a;

/** Room for everything but the handler's own status text and fields. */
const FIXED_BOUND = 256;

/** The Date field, formatted once per second. */
export class DateField {
  #second = -1;
  /** The whole line with its CR LF. */
  line: Uint8Array = new Uint8Array(0);

  /** Takes the present time in milliseconds since 1970. */
  update(timeMs: number): void {
    const second = Math.floor(timeMs / 1000);
    if (second === this.#second) return;
    this.#second = second;
    this.line = latin1Bytes("date: " + formatHttpDate(timeMs) + "\r\n");
  }
}

/** An upper bound of the bytes that `writeResponseHead` writes for this response. */
export function responseHeadBound(response: Response): number {
  let bound = FIXED_BOUND + response.statusText.length + response.defaultContentType.length;
  const headers = response.explicitHeaders;
  if (headers !== null) {
    for (let i = 0; i < headers.fieldCount; i++) {
      bound += headers.nameAt(i).length + headers.valueAt(i).length + 4;
    }
  }
  return bound;
}

/** Whether the handler asked for the connection to end. */
export function asksForClose(response: Response): boolean {
  const headers = response.explicitHeaders;
  if (headers === null) return false;
  const value = headers.getTrusted("connection");
  return value !== null && asciiLower(value) === "close";
}

/**
 * Writes a response head with its empty line at `at`; returns the index after it. `bodyLength` is the value of
 * content-length, or NO_LENGTH.
 */
export function writeResponseHead(
  target: Uint8Array,
  at: number,
  response: Response,
  bodyLength: number,
  date: DateField,
  connection: number,
): number {
  let to = writeStatusLine(target, at | 0, response);
  let hasDate = false;
  const headers = response.explicitHeaders;
  if (headers === null) {
    const type = response.defaultContentType;
    if (type !== "") {
      to = writeBytes(CONTENT_TYPE, target, to);
      to = writeLineEnd(target, writeLatin1(type, target, to));
    }
  } else {
    for (let i = 0; i < headers.fieldCount; i++) {
      const name = headers.nameAt(i);
      if (isServerField(name)) continue;
      if (name === "date") hasDate = true;
      to = writeLatin1(name, target, to);
      target[to] = 0x3a;
      target[to + 1] = 0x20;
      to = writeLineEnd(target, writeLatin1(headers.valueAt(i), target, (to + 2) | 0));
    }
  }
  if (bodyLength !== NO_LENGTH) {
    to = writeBytes(CONTENT_LENGTH, target, to);
    to = writeLineEnd(target, writeDecimal(bodyLength, target, to));
  }
  if (!hasDate) to = writeBytes(date.line, target, to);
  if (connection === CONNECTION_CLOSE) to = writeBytes(CLOSE_FIELD, target, to);
  else if (connection === CONNECTION_KEEP_ALIVE) to = writeBytes(KEEP_ALIVE_FIELD, target, to);
  return writeLineEnd(target, to);
}

/** Fields that describe this connection or the message's framing; the server writes them itself. */
function isServerField(name: string): boolean {
  switch (name) {
    case "connection":
    case "content-length":
    case "keep-alive":
    case "trailer":
    case "transfer-encoding":
    case "upgrade":
      return true;
    default:
      return false;
  }
}

function writeStatusLine(target: Uint8Array, at: number, response: Response): number {
  const status = response.status;
  const given = response.statusText;
  if (status === 200 && given === "") return writeBytes(STATUS_200, target, at);
  let to = writeDecimal(status, target, writeBytes(VERSION, target, at));
  target[to] = 0x20;
  to = writeLatin1(given !== "" ? given : statusText(status), target, (to + 1) | 0);
  return writeLineEnd(target, to);
}

function writeBytes(bytes: Uint8Array, target: Uint8Array, at: number): number {
  const length = bytes.length;
  for (let i = 0; i < length; i++) target[at + i] = bytes[i]!;
  return (at + length) | 0;
}

function writeLineEnd(target: Uint8Array, at: number): number {
  target[at] = CR;
  target[at + 1] = LF;
  return (at + 2) | 0;
}

function writeDecimal(value: number, target: Uint8Array, at: number): number {
  const number = value | 0;
  let digits = 1;
  for (let rest = (number / 10) | 0; rest > 0; rest = (rest / 10) | 0) digits++;
  let rest = number;
  for (let i = digits - 1; i >= 0; i--) {
    const next = (rest / 10) | 0;
    target[at + i] = 0x30 + (rest - next * 10);
    rest = next;
  }
  return (at + digits) | 0;
}
