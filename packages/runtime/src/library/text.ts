// TextEncoder and TextDecoder (WHATWG Encoding), for UTF-8.
//
// Contract: encoding replaces lone surrogates by U+FFFD. Decoding replaces each maximal part of an ill-formed
// sequence by U+FFFD, or throws TypeError if `fatal`; a byte order mark at the start is dropped unless `ignoreBOM`.
import { toStringValue } from "../core/value.ts";
import { utf8Length, utf8Write, utf8Written } from "./utf8.ts";
import { Utf8Decoder } from "./utf8-decode.ts";

export class TextEncoder {
  get encoding(): string {
    return "utf-8";
  }

  encode(text: unknown = ""): Uint8Array {
    const source = toStringValue(text);
    const bytes = new Uint8Array(utf8Length(source));
    utf8Write(source, 0, bytes, 0, bytes.length);
    return bytes;
  }

  /** Writes as many whole characters as fit. */
  encodeInto(text: string, into: Uint8Array): { read: number; written: number } {
    const read = utf8Write(text, 0, into, 0, into.length);
    return { read, written: utf8Written() };
  }
}

interface DecoderOptions {
  fatal?: boolean;
  ignoreBOM?: boolean;
}

interface DecodeOptions {
  stream?: boolean;
}

export class TextDecoder {
  readonly #fatal: boolean;
  readonly #ignoreBOM: boolean;
  #decoder: Utf8Decoder | undefined = undefined;

  constructor(label: string = "utf-8", options?: DecoderOptions) {
    const name = label.trim().toLowerCase();
    if (name !== "utf-8" && name !== "utf8" && name !== "unicode-1-1-utf-8") {
      throw new RangeError('The "' + label + '" encoding is not supported');
    }
    this.#fatal = options?.fatal === true;
    this.#ignoreBOM = options?.ignoreBOM === true;
  }

  get encoding(): string {
    return "utf-8";
  }

  get fatal(): boolean {
    return this.#fatal;
  }

  get ignoreBOM(): boolean {
    return this.#ignoreBOM;
  }

  decode(input?: unknown, options?: DecodeOptions): string {
    const bytes = bytesOf(input);
    const decoder = this.#decoder ?? new Utf8Decoder(this.#fatal, this.#ignoreBOM);
    const stream = options?.stream === true;
    this.#decoder = undefined;
    const text = decoder.decode(bytes, stream);
    if (stream) this.#decoder = decoder;
    return text;
  }
}

/** The bytes of a view or buffer. */
function bytesOf(input: unknown): Uint8Array {
  if (input === undefined) return new Uint8Array(0);
  if (input instanceof Uint8Array) return input;
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  if (ArrayBuffer.isView(input))
    return new Uint8Array(input.buffer as ArrayBuffer, input.byteOffset, input.byteLength);
  throw new TypeError(
    'The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.',
  );
}
