// The HTTP server: what its connections share. It knows neither sockets nor timers: `accept` is given transports,
// and whoever owns a clock calls `tick` about once a second while there are connections.
import { latin1String } from "@tessera/http/latin1";
import type { Application } from "./application.ts";
import { HttpConnection } from "./connection.ts";
import { HttpLimits } from "./limits.ts";
import { OutputBuffer } from "./output-buffer.ts";
import { ABSOLUTE_FORM, type RequestParser } from "./parser.ts";
import { DateField } from "./serializer.ts";
import type { Transport } from "./transport.ts";
import { parseAuthority } from "./url-host.ts";

/** The authority of requests without Host, which HTTP/1.0 allows. */
const DEFAULT_ORIGIN = "http://localhost";

export class HttpServer {
  readonly application: Application;
  readonly limits: HttpLimits;
  readonly output: OutputBuffer = new OutputBuffer();
  readonly date: DateField = new DateField();
  /** Writes one line to the log. */
  readonly log: (line: string) => void;
  readonly #clock: () => number;
  readonly #connections: Set<HttpConnection> = new Set();

  /** The time of the last tick in milliseconds since 1970: what deadlines and the Date field need, and no finer. */
  nowMs: number;

  // The last Host seen and its origin: on most servers all requests name the same one.
  #hostBytes: Uint8Array = new Uint8Array(0);
  #hostOrigin = DEFAULT_ORIGIN;

  /** `clock` gives milliseconds since 1970. */
  constructor(
    application: Application,
    clock: () => number,
    log: (line: string) => void,
    limits: HttpLimits = new HttpLimits(),
  ) {
    this.application = application;
    this.limits = limits;
    this.log = log;
    this.#clock = clock;
    this.nowMs = clock();
    this.date.update(this.nowMs);
  }

  /** How many connections there are; without any there is no need for ticks. */
  get connectionCount(): number {
    return this.#connections.size;
  }

  /** Serves a new connection; the caller passes the transport's events on to the result. */
  accept(transport: Transport): HttpConnection {
    if (this.#connections.size === 0) this.#readClock();
    const connection = new HttpConnection(this, transport);
    this.#connections.add(connection);
    return connection;
  }

  /** Reads the clock and ends connections that have taken too long. */
  tick(): void {
    this.#readClock();
    for (const connection of this.#connections) connection.checkDeadline(this.nowMs);
  }

  /** Ends all connections, each after its request in work. */
  shutDown(): void {
    for (const connection of this.#connections) connection.shutDown();
  }

  /** For connections that are gone. */
  forget(connection: HttpConnection): void {
    this.#connections.delete(connection);
  }

  /**
   * The normalised origin of the request whose head begins at `start`: "http://host:port" without a default port.
   * "" if the host is not valid.
   */
  originOf(bytes: Uint8Array, start: number, parser: RequestParser): string {
    if (parser.targetForm === ABSOLUTE_FORM) {
      return originOfUrl(latin1String(bytes, start + parser.targetStart, start + parser.targetEnd));
    }
    const from = (start + parser.hostStart) | 0;
    const length = (parser.hostEnd - parser.hostStart) | 0;
    if (parser.hostStart < 0 || length === 0) return DEFAULT_ORIGIN;
    const known = this.#hostBytes;
    let i = 0;
    if (length === known.length) while (i < length && bytes[from + i] === known[i]) i++;
    if (i < length) {
      const origin = originOfAuthority("http", latin1String(bytes, from, from + length));
      if (origin === "") return "";
      this.#hostOrigin = origin;
      this.#hostBytes = bytes.slice(from, from + length);
    }
    return this.#hostOrigin;
  }

  #readClock(): void {
    this.nowMs = this.#clock();
    this.date.update(this.nowMs);
  }
}

/** The origin of an absolute-form target, or "". Credentials are an error (RFC 9110 section 4.2.4). */
function originOfUrl(target: string): string {
  const start = target.indexOf("//") + 2;
  let end = start;
  while (end < target.length && target[end] !== "/" && target[end] !== "\\" && target[end] !== "?") end++;
  // The parser has let through http and https only; "http:" is five characters.
  return originOfAuthority(start > 7 ? "https" : "http", target.slice(start, end));
}

function originOfAuthority(scheme: string, text: string): string {
  try {
    const authority = parseAuthority(text, scheme === "https" ? 443 : 80);
    return authority === "" ? "" : scheme + "://" + authority;
  } catch {
    // A host outside ASCII, hidden behind percent-encoding.
    return "";
  }
}
