// UTF-8 to strings (WHATWG Encoding, "UTF-8 decoder").
//
// Contract: `decode` may be called for parts of a stream; a sequence that is cut at the end of a part goes on in
// the next one.
import { StringBuilder } from "./string-builder.ts";
import { appendCodePoint } from "./string-static.ts";

const REPLACEMENT = 0xfffd;
const BYTE_ORDER_MARK = 0xfeff;

export class Utf8Decoder {
  readonly #fatal: boolean;
  readonly #keepMark: boolean;
  #atStart: boolean = true;
  // The sequence that has begun: its value so far, bytes still needed, and the range of the next byte.
  #point: number = 0;
  #needed: number = 0;
  #lower: number = 0x80;
  #upper: number = 0xbf;

  constructor(fatal: boolean, keepMark: boolean) {
    this.#fatal = fatal;
    this.#keepMark = keepMark;
  }

  /** The text of the bytes; with `more` an incomplete sequence at the end waits for the next call. */
  decode(bytes: Uint8Array, more: boolean): string {
    const length = bytes.length;
    const out = new StringBuilder(length + 1);
    for (let i = 0; i < length; i++) {
      const byte = bytes[i] as number;
      if (this.#needed === 0) {
        if (byte < 0x80) {
          this.#atStart = false;
          out.appendUnit(byte);
        } else this.#begin(byte, out);
      } else if (byte < this.#lower || byte > this.#upper) {
        this.#reset();
        this.#malformed(out);
        // The byte begins something else.
        i--;
      } else this.#proceed(byte, out);
    }
    if (!more) {
      if (this.#needed !== 0) {
        this.#reset();
        this.#malformed(out);
      }
      this.#atStart = true;
    }
    return out.finish();
  }

  #begin(byte: number, out: StringBuilder): void {
    if (byte >= 0xc2 && byte <= 0xdf) this.#expect(byte & 0x1f, 1);
    else if (byte >= 0xe0 && byte <= 0xef) {
      this.#expect(byte & 0xf, 2);
      if (byte === 0xe0) this.#lower = 0xa0;
      if (byte === 0xed) this.#upper = 0x9f;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      this.#expect(byte & 7, 3);
      if (byte === 0xf0) this.#lower = 0x90;
      if (byte === 0xf4) this.#upper = 0x8f;
    } else this.#malformed(out);
  }

  #expect(point: number, needed: number): void {
    this.#point = point;
    this.#needed = needed;
  }

  #proceed(byte: number, out: StringBuilder): void {
    this.#lower = 0x80;
    this.#upper = 0xbf;
    this.#point = this.#point * 64 + (byte & 0x3f);
    this.#needed--;
    if (this.#needed > 0) return;
    const dropped = this.#atStart && !this.#keepMark && this.#point === BYTE_ORDER_MARK;
    this.#atStart = false;
    if (!dropped) appendCodePoint(out, this.#point);
  }

  #reset(): void {
    this.#needed = 0;
    this.#lower = 0x80;
    this.#upper = 0xbf;
  }

  #malformed(out: StringBuilder): void {
    if (this.#fatal) throw new TypeError("The encoded data was not valid for encoding utf-8");
    this.#atStart = false;
    out.appendUnit(REPLACEMENT);
  }
}
