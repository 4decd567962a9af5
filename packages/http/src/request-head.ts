// A parsed request head as the handler's `Request` needs it: a copy of its bytes, from which the URL and the
// header fields are made when somebody asks for them.
import { latin1String } from "@tessera/http/latin1";
import { asciiLower, charClass, PLAIN_TARGET } from "./char-classes.ts";
import { Headers } from "./headers.ts";
import { ABSOLUTE_FORM, ASTERISK_FORM, type RequestParser } from "./parser.ts";
import { parseUrl } from "./url-record.ts";

export class RequestHead {
  readonly method: string;
  readonly #bytes: Uint8Array;
  readonly #origin: string;
  readonly #targetForm: number;
  readonly #targetStart: number;
  readonly #targetEnd: number;
  readonly #fieldsStart: number;

  /**
   * Copies the head that the parser has just accepted, at `start` of the bytes. `origin` is the normalised scheme
   * and host, "http://localhost:8080".
   */
  constructor(bytes: Uint8Array, start: number, parser: RequestParser, origin: string) {
    const skipped = parser.headStart;
    this.method = parser.method;
    this.#bytes = bytes.slice(start + skipped, start + parser.headLength);
    this.#origin = origin;
    this.#targetForm = parser.targetForm;
    this.#targetStart = parser.targetStart - skipped;
    this.#targetEnd = parser.targetEnd - skipped;
    this.#fieldsStart = parser.fieldsStart - skipped;
  }

  /** The request's URL, normalised by the URL standard (RFC 9112 section 3.3). */
  url(): string {
    if (this.#targetForm === ASTERISK_FORM) return this.#origin + "/";
    const isAbsolute = this.#targetForm === ABSOLUTE_FORM;
    const text = isAbsolute ? this.target() : this.#origin + this.target();
    if (!isAbsolute && this.#isPlainTarget()) return text;
    const url = parseUrl(text, null);
    // The host was parsed before and no path or query is invalid.
    if (url === null) throw new Error("request target does not form a URL: " + text);
    return url.href();
  }

  /** The request target as it was sent. */
  target(): string {
    return latin1String(this.#bytes, this.#targetStart, this.#targetEnd);
  }

  /** The header fields. */
  headers(): Headers {
    const headers = new Headers();
    const bytes = this.#bytes;
    // The parser has checked the syntax; every line ends in CR LF and the last one is empty.
    let at = this.#fieldsStart | 0;
    while (bytes[at] !== 0x0d) {
      const nameStart = at;
      while (bytes[at] !== 0x3a) at++;
      const name = asciiLower(latin1String(bytes, nameStart, at));
      at++;
      let valueEnd = at;
      while (bytes[valueEnd] !== 0x0d) valueEnd++;
      const next = (valueEnd + 2) | 0;
      while (at < valueEnd && (bytes[at] === 0x20 || bytes[at] === 0x09)) at++;
      while (valueEnd > at && (bytes[valueEnd - 1] === 0x20 || bytes[valueEnd - 1] === 0x09)) valueEnd--;
      headers.appendTrusted(name, latin1String(bytes, at, valueEnd));
      at = next;
    }
    return headers;
  }

  /** Whether the target needs no normalisation: no characters to encode, no dot segments. */
  #isPlainTarget(): boolean {
    const bytes = this.#bytes;
    for (let i = this.#targetStart; i < this.#targetEnd; i++) {
      const byte = bytes[i]!;
      if ((charClass[byte]! & PLAIN_TARGET) === 0) return false;
      // A segment may only be "." or ".." in disguise if it begins with a dot or an encoded one.
      if (byte === 0x2f && (bytes[i + 1] === 0x2e || bytes[i + 1] === 0x25)) return false;
    }
    return true;
  }
}
