// The request that a handler is given: a Request whose URL and headers are made when they are first asked for.
import type { Headers } from "./headers.ts";
import { Request } from "./request.ts";
import type { RequestHead } from "./request-head.ts";

export class ServerRequest extends Request {
  readonly #head: RequestHead;
  #builtUrl: string | null = null;
  #builtHeaders: Headers | null = null;

  /** Takes over the bytes of the body; null for none. */
  constructor(head: RequestHead, body: Uint8Array | null) {
    super("");
    this.#head = head;
    this.adoptBytes(body);
  }

  /** Nothing: the head has been checked. */
  protected override initialise(): void {}

  override get method(): string {
    return this.#head.method;
  }

  override get url(): string {
    let url = this.#builtUrl;
    if (url === null) {
      url = this.#head.url();
      this.#builtUrl = url;
    }
    return url;
  }

  override get headers(): Headers {
    let headers = this.#builtHeaders;
    if (headers === null) {
      headers = this.#head.headers();
      this.#builtHeaders = headers;
    }
    return headers;
  }
}
