// The body half of `Request` and `Response` (Fetch standard, "Body" mixin): text or bytes, read once.
//
// Contract: a string body is kept as it is until someone needs its bytes, so that a reply goes from string to
// wire in one pass. Reading a body twice rejects with Node's TypeError; a null body may be read any number
// of times and is empty. Streams, blobs and form data are not supported.
import { utf8Length, writeUtf8 } from "./utf8.ts";

/** What a body can be made from. */
export type BodyInit = string | Uint8Array | ArrayBuffer | null;

export class Body {
  #text: string | null = null;
  #bytes: Uint8Array | null = null;
  #used = false;

  constructor(body: BodyInit) {
    this.setBody(body);
  }

  /** Bytes are copied, as the standard demands; see `adoptBytes` for a buffer that nobody else holds. */
  protected setBody(body: BodyInit): void {
    if (typeof body === "string") this.#text = body;
    else if (body instanceof Uint8Array) this.#bytes = body.slice();
    else if (body instanceof ArrayBuffer) this.#bytes = new Uint8Array(body.slice(0));
  }

  /** Whether the body was read. */
  get bodyUsed(): boolean {
    return this.#used;
  }

  /** The body as text, decoded as UTF-8 without byte order mark, malformed bytes as U+FFFD. */
  async text(): Promise<string> {
    return this.#readText();
  }

  /** The body parsed as JSON; rejects with SyntaxError if it is not JSON. */
  async json(): Promise<unknown> {
    return JSON.parse(this.#readText()) as unknown;
  }

  /** The body as bytes. */
  async bytes(): Promise<Uint8Array> {
    return this.#readBytes();
  }

  /** The body as a buffer of exactly its size. */
  async arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = this.#readBytes();
    if (bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength)
      return bytes.buffer as ArrayBuffer;
    return bytes.slice().buffer as ArrayBuffer;
  }

  /** For the server: the text if the body was made from a string. */
  get bodyText(): string | null {
    return this.#text;
  }

  /** For the server: the bytes if the body was made from bytes. */
  get bodyBytes(): Uint8Array | null {
    return this.#bytes;
  }

  /** For the server: takes the buffer as the body without a copy. */
  adoptBytes(bytes: Uint8Array | null): void {
    this.#bytes = bytes;
  }

  /** For a request made from another one: takes the body away, which counts as reading it. */
  takeBody(): string | Uint8Array | null {
    const source = this.bodySource();
    this.#markUsed();
    return source;
  }

  /** For clones: the body in the form it has. */
  protected bodySource(): string | Uint8Array | null {
    return this.#text !== null ? this.#text : this.#bytes;
  }

  #markUsed(): void {
    if (this.#used) throw new TypeError("Body is unusable: Body has already been read");
    this.#used = this.#text !== null || this.#bytes !== null;
  }

  #readText(): string {
    this.#markUsed();
    if (this.#text !== null) {
      if (isPlain(this.#text)) return this.#text;
      return decode(encode(this.#text));
    }
    return this.#bytes === null ? "" : decode(this.#bytes);
  }

  #readBytes(): Uint8Array {
    this.#markUsed();
    if (this.#text !== null) return encode(this.#text);
    return this.#bytes === null ? new Uint8Array(0) : this.#bytes;
  }
}

/** Whether encoding and decoding leaves the text as it is: no surrogates, no byte order mark in front. */
function isPlain(text: string): boolean {
  if (text.length > 0 && text.charCodeAt(0) === 0xfeff) return false;
  for (let i = 0; i < text.length; i++) {
    if ((text.charCodeAt(i) & 0xf800) === 0xd800) return false;
  }
  return true;
}

function encode(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  writeUtf8(text, bytes, 0);
  return bytes;
}

/** As on Node, which drops a second byte order mark too: it takes one off before its decoder does. */
function decode(bytes: Uint8Array): string {
  const isMarked = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return new TextDecoder().decode(isMarked ? bytes.subarray(3) : bytes);
}
