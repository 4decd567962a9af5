// encodeURIComponent and its family (ECMA-262, 19.2.6), escape and unescape (B.2.1).
import { StringBuilder } from "./string-builder.ts";
import { codePointUnits } from "./string-iterator.ts";
import { appendCodePoint } from "./string-static.ts";

const UNRESERVED_MARKS = "-_.!~*'()";
const RESERVED = ";/?:@&=+$,#";
const HEX = "0123456789ABCDEF";

export function encodeURIComponent(value: unknown): string {
  return encode(String(value), UNRESERVED_MARKS);
}

export function encodeURI(value: unknown): string {
  return encode(String(value), UNRESERVED_MARKS + RESERVED);
}

export function decodeURIComponent(value: unknown): string {
  return decode(String(value), "");
}

export function decodeURI(value: unknown): string {
  return decode(String(value), RESERVED);
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
}

function appendEscaped(builder: StringBuilder, byte: number): void {
  builder.appendUnit(37);
  builder.appendUnit(HEX.charCodeAt(byte >> 4));
  builder.appendUnit(HEX.charCodeAt(byte & 15));
}

function encode(text: string, kept: string): string {
  const builder = new StringBuilder(text.length + 16);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isAlphanumeric(unit) || (unit < 0x80 && kept.includes(text.charAt(i)))) {
      builder.appendUnit(unit);
      continue;
    }
    if (unit < 0x80) appendEscaped(builder, unit);
    else if (unit < 0x800) {
      appendEscaped(builder, 0xc0 | (unit >> 6));
      appendEscaped(builder, 0x80 | (unit & 0x3f));
    } else if ((unit & 0xf800) !== 0xd800) {
      appendEscaped(builder, 0xe0 | (unit >> 12));
      appendEscaped(builder, 0x80 | ((unit >> 6) & 0x3f));
      appendEscaped(builder, 0x80 | (unit & 0x3f));
    } else {
      if (codePointUnits(text, i) === 1) throw new URIError("URI malformed");
      const point = ((unit & 0x3ff) << 10) + (text.charCodeAt(i + 1) & 0x3ff) + 0x10000;
      appendEscaped(builder, 0xf0 | (point >> 18));
      appendEscaped(builder, 0x80 | ((point >> 12) & 0x3f));
      appendEscaped(builder, 0x80 | ((point >> 6) & 0x3f));
      appendEscaped(builder, 0x80 | (point & 0x3f));
      i++;
    }
  }
  return builder.finish();
}

/** The byte that `%XX` at `at` stands for. */
function escapedByte(text: string, at: number): number {
  if (at + 2 >= text.length || text.charCodeAt(at) !== 37) throw new URIError("URI malformed");
  const high = hexValue(text.charCodeAt(at + 1));
  const low = hexValue(text.charCodeAt(at + 2));
  if (high < 0 || low < 0) throw new URIError("URI malformed");
  return high * 16 + low;
}

function hexValue(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const lower = unit | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** Escapes of the ASCII characters in `kept` stay as they are. */
function decode(text: string, kept: string): string {
  const builder = new StringBuilder(text.length);
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (unit !== 37) {
      builder.appendUnit(unit);
      i++;
      continue;
    }
    const first = escapedByte(text, i);
    if (first < 0x80) {
      if (kept.includes(String.fromCharCode(first))) builder.appendSlice(text, i, i + 3);
      else builder.appendUnit(first);
      i += 3;
      continue;
    }
    const extra = first >= 0xf0 && first < 0xf8 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0xc0 || first >= 0xf8) throw new URIError("URI malformed");
    let point = first & (0x3f >> extra);
    for (let k = 1; k <= extra; k++) {
      const byte = escapedByte(text, i + 3 * k);
      if ((byte & 0xc0) !== 0x80) throw new URIError("URI malformed");
      point = point * 64 + (byte & 0x3f);
    }
    const least = extra === 1 ? 0x80 : extra === 2 ? 0x800 : 0x10000;
    if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
      throw new URIError("URI malformed");
    appendCodePoint(builder, point);
    i += 3 * (extra + 1);
  }
  return builder.finish();
}

const UNESCAPED_MARKS = "@*_+-./";

/** Each unit that is no letter, digit or one of the marks as `%XX`, or `%uXXXX`. */
export function escape(value: unknown): string {
  const text = String(value);
  const builder = new StringBuilder(text.length + 16);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isAlphanumeric(unit) || (unit < 0x80 && UNESCAPED_MARKS.includes(text.charAt(i)))) {
      builder.appendUnit(unit);
    } else if (unit < 0x100) appendEscaped(builder, unit);
    else {
      builder.append("%u");
      for (let shift = 12; shift >= 0; shift -= 4) builder.appendUnit(HEX.charCodeAt((unit >> shift) & 15));
    }
  }
  return builder.finish();
}

/** What `escape` made, back again; other text stays as it is. */
export function unescape(value: unknown): string {
  const text = String(value);
  const builder = new StringBuilder(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isLong = unit === 37 && text.charCodeAt(i + 1) === 117;
    const digits = isLong ? 4 : 2;
    const code = unit === 37 ? hexAt(text, i + (isLong ? 2 : 1), digits) : -1;
    if (code < 0) builder.appendUnit(unit);
    else {
      builder.appendUnit(code);
      i += digits + (isLong ? 1 : 0);
    }
  }
  return builder.finish();
}

/** The number of so many hexadecimal digits, or -1. */
function hexAt(text: string, at: number, digits: number): number {
  if (at + digits > text.length) return -1;
  let number = 0;
  for (let i = 0; i < digits; i++) {
    const digit = hexValue(text.charCodeAt(at + i));
    if (digit < 0) return -1;
    number = number * 16 + digit;
  }
  return number;
}
