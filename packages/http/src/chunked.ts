// The decoder of the chunked transfer coding (RFC 9112 section 7.1), from bytes, in pieces of any size.
//
//   chunked-body = *( chunk-size [ chunk-ext ] CRLF chunk-data CRLF ) 1*"0" [ chunk-ext ] CRLF *( field-line CRLF ) CRLF
//
// Contract: chunk extensions and trailer fields are checked for length and characters and then ignored. Lines
// end in CR LF only.
import { BodyBuffer } from "./body-buffer.ts";
import { charClass, FIELD_VALUE, TOKEN } from "./char-classes.ts";
import { hexValue } from "./percent-encoding.ts";

/** Longest chunk-size line and trailer line, and most bytes of extensions and trailers of one body. */
const LINE_LIMIT = 4096;
const OVERHEAD_LIMIT = 16 * 1024;
/** Leading zeros are allowed up to this many digits. */
const DIGIT_LIMIT = 16;

const SIZE = 0;
const BEFORE_EXTENSION = 1;
const EXTENSION = 2;
const SIZE_LF = 3;
const DATA = 4;
const DATA_CR = 5;
const DATA_LF = 6;
const TRAILER_START = 7;
const TRAILER_NAME = 8;
const TRAILER_VALUE = 9;
const TRAILER_LF = 10;
const END_LF = 11;
const FINISHED = 12;

export class ChunkedDecoder {
  readonly body: BodyBuffer = new BodyBuffer();
  readonly #bodyLimit: number;
  #state = SIZE;
  #size = 0;
  #digits = 0;
  #lineLength = 0;
  #overhead = 0;

  /** 0, or the error status that ends the request: 400 for bad syntax, 413 for a body beyond the limit. */
  errorStatus = 0;

  constructor(bodyLimit: number) {
    this.#bodyLimit = bodyLimit;
  }

  /** Whether the end of the body has been seen. */
  get finished(): boolean {
    return this.#state === FINISHED;
  }

  /** Consumes bytes of [start, end) up to the end of the body or an error; returns where it stopped. */
  feed(bytes: Uint8Array, start: number, end: number): number {
    let at = start | 0;
    while (at < end && this.#state !== FINISHED) {
      if (this.#state === DATA) {
        const take = Math.min(end - at, this.#size) | 0;
        this.body.append(bytes, at, at + take, 0);
        at = (at + take) | 0;
        this.#size -= take;
        if (this.#size === 0) this.#state = DATA_CR;
      } else {
        this.errorStatus = this.#step(bytes[at]!);
        if (this.errorStatus !== 0) return at;
        at = (at + 1) | 0;
      }
    }
    return at;
  }

  /** One byte outside chunk data. Returns 0 or an error status. */
  #step(byte: number): number {
    switch (this.#state) {
      case SIZE:
        return this.#stepSize(byte);
      case BEFORE_EXTENSION:
        if (byte === 0x3b) this.#state = EXTENSION;
        else if (byte !== 0x20 && byte !== 0x09) return 400;
        return this.#countOverhead();
      case EXTENSION:
        if (byte === 0x0d) this.#state = SIZE_LF;
        else if ((charClass[byte]! & FIELD_VALUE) === 0) return 400;
        return this.#countOverhead();
      case SIZE_LF:
        if (byte !== 0x0a) return 400;
        this.#state = this.#size === 0 ? TRAILER_START : DATA;
        this.#lineLength = 0;
        return this.body.length + this.#size > this.#bodyLimit ? 413 : 0;
      case DATA_CR:
        this.#state = DATA_LF;
        return byte === 0x0d ? 0 : 400;
      case DATA_LF:
        this.#state = SIZE;
        this.#digits = 0;
        return byte === 0x0a ? 0 : 400;
      case TRAILER_START:
        if (byte === 0x0d) {
          this.#state = END_LF;
          return 0;
        }
        this.#state = TRAILER_NAME;
        return (charClass[byte]! & TOKEN) !== 0 ? this.#countOverhead() : 400;
      case TRAILER_NAME:
        if (byte === 0x3a) this.#state = TRAILER_VALUE;
        else if ((charClass[byte]! & TOKEN) === 0) return 400;
        return this.#countOverhead();
      case TRAILER_VALUE:
        if (byte === 0x0d) this.#state = TRAILER_LF;
        else if ((charClass[byte]! & FIELD_VALUE) === 0) return 400;
        return this.#countOverhead();
      case TRAILER_LF:
        this.#state = TRAILER_START;
        this.#lineLength = 0;
        return byte === 0x0a ? 0 : 400;
      default:
        this.#state = FINISHED;
        return byte === 0x0a ? 0 : 400;
    }
  }

  #stepSize(byte: number): number {
    const digit = hexValue(byte);
    if (digit >= 0) {
      this.#size = this.#digits === 0 ? digit : this.#size * 16 + digit;
      this.#digits++;
      return this.#digits > DIGIT_LIMIT ? 400 : 0;
    }
    if (this.#digits === 0) return 400;
    if (byte === 0x0d) this.#state = SIZE_LF;
    else if (byte === 0x3b) this.#state = EXTENSION;
    else if (byte === 0x20 || byte === 0x09) this.#state = BEFORE_EXTENSION;
    else return 400;
    return 0;
  }

  /** Keeps one client from making the server read extensions or trailers for ever. */
  #countOverhead(): number {
    this.#lineLength++;
    this.#overhead++;
    return this.#lineLength > LINE_LIMIT || this.#overhead > OVERHEAD_LIMIT ? 431 : 0;
  }
}
