// The `Request` class of the Fetch standard (https://fetch.spec.whatwg.org/#request-class) with Node's
// behaviour and error texts, as far as a server needs it: method, URL, headers and body. No streams, signals,
// cache modes or credentials.
// The requests that the server makes are of the subclass in server-request.ts.
import { Body, type BodyInit } from "./body.ts";
import { asciiUpper, isToken } from "./char-classes.ts";
import { Headers, type HeadersInit } from "./headers.ts";
import { normalizeMethod } from "./parser.ts";
import { URL } from "./url.ts";

/** Options of a request: method (default GET), header fields, body. */
export interface RequestInit {
  readonly method?: string;
  readonly headers?: HeadersInit;
  readonly body?: BodyInit;
}

export class Request extends Body {
  #method = "GET";
  #url = "";
  #headers: Headers | null = null;

  /**
   * From an absolute URL or another request, whose body it takes over. Throws TypeError for a bad URL, method or
   * header, a body with GET or HEAD, or a used request.
   */
  constructor(input: string | URL | Request, init: RequestInit | null = null) {
    super(null);
    this.initialise(input, init);
  }

  get method(): string {
    return this.#method;
  }

  /** The absolute URL, normalised. */
  get url(): string {
    return this.#url;
  }

  get headers(): Headers {
    let headers = this.#headers;
    if (headers === null) {
      headers = new Headers();
      this.#headers = headers;
    }
    return headers;
  }

  /**
   * The constructor's work. A method, so that the server's requests can leave it out and with it, in images where
   * nothing else makes requests, the parser of URLs.
   */
  protected initialise(input: string | URL | Request, init: RequestInit | null): void {
    const body = firstBody(input, init);
    const source = input instanceof Request ? input : null;
    this.#url = input instanceof Request ? input.url : absoluteUrl(input);
    const method = init !== null && init.method !== undefined ? checkedMethod(init.method) : null;
    this.#method = method !== null ? method : source !== null ? source.method : "GET";
    if (body !== null && (this.#method === "GET" || this.#method === "HEAD")) {
      throw new TypeError("Request with GET/HEAD method cannot have body.");
    }
    this.setBody(body);
    const headers =
      init !== null && init.headers !== undefined ? init.headers : source !== null ? source.headers : {};
    this.#headers = new Headers(headers);
    if (init !== null && typeof init.body === "string") {
      if (this.#headers.getTrusted("content-type") === null) {
        this.#headers.appendTrusted("content-type", "text/plain;charset=UTF-8");
      }
    }
  }

  /** A copy with its own headers; throws TypeError if the body was read. */
  clone(): Request {
    if (this.bodyUsed) throw new TypeError("unusable");
    const init = { method: this.method, headers: new Headers(this.headers), body: this.bodySource() };
    return new Request(this.url, init);
  }
}

/** The body of a new request: the one given, else that of the request it is made from. */
function firstBody(input: string | URL | Request, init: RequestInit | null): BodyInit {
  if (init !== null && init.body !== undefined && init.body !== null) return init.body;
  if (!(input instanceof Request)) return null;
  if (input.bodyUsed) {
    throw new TypeError("Cannot construct a Request with a Request object that has already been used.");
  }
  return input.takeBody();
}

/** The normalised URL; throws TypeError unless it is absolute and without credentials. */
function absoluteUrl(input: string | URL): string {
  const text = typeof input === "string" ? input : input.href;
  const url = URL.parse(text);
  if (url === null) throw new TypeError(`Failed to parse URL from ${text}`);
  if (url.username !== "" || url.password !== "") {
    throw new TypeError(`Request cannot be constructed from a URL that includes credentials: ${text}`);
  }
  return url.href;
}

function checkedMethod(method: string): string {
  if (!isToken(method)) throw new TypeError(`'${method}' is not a valid HTTP method.`);
  const upper = asciiUpper(method);
  if (upper === "CONNECT" || upper === "TRACE" || upper === "TRACK") {
    throw new TypeError(`'${method}' HTTP method is unsupported.`);
  }
  return normalizeMethod(method);
}
