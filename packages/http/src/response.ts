// The `Response` class of the Fetch standard (https://fetch.spec.whatwg.org/#response-class) with Node's
// behaviour and error texts, as far as a server needs it: no streams, no blobs, no `Response.error()`.
//
// Contract: a response with a string body and no explicit headers holds no Headers object until someone asks
// for it; the serializer takes that case on its shortest path.
import { Body, type BodyInit } from "./body.ts";
import { charClass, FIELD_VALUE, requireByteString } from "./char-classes.ts";
import { Headers, type HeadersInit } from "./headers.ts";
import { URL } from "./url.ts";

/** Options of a response: status 200 to 599 (default 200), reason phrase (default empty), header fields. */
export interface ResponseInit {
  readonly status?: number;
  readonly statusText?: string;
  readonly headers?: HeadersInit;
}

const TEXT_TYPE = "text/plain;charset=UTF-8";
const JSON_TYPE = "application/json";

export class Response extends Body {
  readonly #status: number;
  readonly #statusText: string;
  #headers: Headers | null = null;
  readonly #defaultType: string;

  /**
   * `defaultType` is for `Response.json`. Throws RangeError for a status outside 200 to 599, TypeError for a bad statusText, a bad header or a body
   * with status 204, 205 or 304.
   */
  constructor(
    body: BodyInit = null,
    init: ResponseInit | null = null,
    defaultType: string = typeof body === "string" ? TEXT_TYPE : "",
  ) {
    super(body);
    this.#defaultType = defaultType;
    if (init === null) {
      this.#status = 200;
      this.#statusText = "";
      return;
    }
    this.#status = checkedStatus(init.status);
    this.#statusText = checkedStatusText(init.statusText);
    if (init.headers !== undefined) this.#headers = new Headers(init.headers);
    if (body !== null && isNullBodyStatus(this.#status)) {
      throw new TypeError(`Response constructor: Invalid response status code ${this.#status}`);
    }
    if (this.#headers !== null) this.#addDefaultType(this.#headers);
  }

  /** A response whose body is the JSON text of a value, with content-type application/json. */
  static json(data: unknown, init: ResponseInit | null = null): Response {
    // What JSON.stringify answers with undefined, which its type does not tell.
    if (data === undefined || typeof data === "function")
      throw new TypeError("Value is not JSON serializable");
    return new Response(JSON.stringify(data), init, JSON_TYPE);
  }

  /** A redirect to an absolute URL with status 301, 302, 303, 307 or 308. */
  static redirect(url: string | URL, status: number = 302): Response {
    const text = typeof url === "string" ? url : url.href;
    if (!URL.canParse(text)) throw new TypeError(`Failed to parse URL from ${text}`);
    const target = new URL(text);
    if (status !== 301 && status !== 302 && status !== 303 && status !== 307 && status !== 308) {
      throw new RangeError(`Invalid status code ${status}`);
    }
    return new Response(null, { status, headers: { location: target.href } });
  }

  get status(): number {
    return this.#status;
  }

  get statusText(): string {
    return this.#statusText;
  }

  /** Whether the status is 200 to 299. */
  get ok(): boolean {
    return this.#status >= 200 && this.#status <= 299;
  }

  get headers(): Headers {
    let headers = this.#headers;
    if (headers === null) {
      headers = new Headers();
      this.#headers = headers;
      this.#addDefaultType(headers);
    }
    return headers;
  }

  /** Always "default": a response made by a constructor. */
  get type(): "default" {
    return "default";
  }

  /** Always empty: the response was not fetched. */
  get url(): string {
    return "";
  }

  get redirected(): boolean {
    return false;
  }

  /** A copy with its own headers; throws TypeError if the body was read. */
  clone(): Response {
    if (this.bodyUsed) throw new TypeError("Response.clone: Body has already been consumed.");
    const init = { status: this.#status, statusText: this.#statusText };
    const copy = new Response(this.bodySource(), init, this.#defaultType);
    // Not through init: the default type may have been deleted from the headers.
    copy.#headers = this.#headers === null ? null : new Headers(this.#headers);
    return copy;
  }

  /** For the server: the header fields if there is more than the default content type. */
  get explicitHeaders(): Headers | null {
    return this.#headers;
  }

  /** For the server: the content type where `explicitHeaders` is null; empty for none. */
  get defaultContentType(): string {
    return this.#defaultType;
  }

  #addDefaultType(headers: Headers): void {
    if (this.#defaultType !== "" && headers.getTrusted("content-type") === null) {
      headers.appendTrusted("content-type", this.#defaultType);
    }
  }
}

/** Whether a response of that status has no body (Fetch standard, "null body status"). */
export function isNullBodyStatus(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

function checkedStatus(status: number | undefined): number {
  if (status === undefined) return 200;
  // Web IDL's conversion to unsigned short, for the values that can pass the range check.
  const whole = Math.trunc(status);
  if (!(whole >= 200 && whole <= 599)) {
    throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
  }
  return whole | 0;
}

function checkedStatusText(text: string | undefined): string {
  if (text === undefined || text === "") return "";
  requireByteString(text);
  for (let i = 0; i < text.length; i++) {
    if ((charClass[text.charCodeAt(i)]! & FIELD_VALUE) === 0) throw new TypeError("Invalid statusText");
  }
  return text;
}
