// Hosts of URLs (https://url.spec.whatwg.org/#host-parsing): IPv6 in brackets, IPv4 in all its notations, and
// ASCII domain names.
//
// Contract: the result is the serialized host; "" stands for failure. There is no IDNA: a host with characters
// above ASCII throws a TypeError that says so; labels that start with "xn--" pass as they are.
import { hexValue, percentDecode } from "./percent-encoding.ts";

/** Parses the host of a special URL. Returns its serialized form, or "" if it is invalid. */
export function parseHost(text: string): string {
  if (text.startsWith("[")) {
    if (!text.endsWith("]")) return "";
    const pieces = parseIpv6(text.slice(1, text.length - 1));
    return pieces === null ? "" : "[" + serializeIpv6(pieces) + "]";
  }
  const bytes = percentDecode(text, false);
  let domain = "";
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte > 0x7f) {
      throw new TypeError(
        `Cannot parse URL host "${text}": names outside ASCII are not supported; write the name in its xn-- form`,
      );
    }
    if (isForbiddenInDomain(byte)) return "";
    domain += String.fromCharCode(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte);
  }
  return endsInNumber(domain) ? parseIpv4(domain) : domain;
}

/**
 * Parses `host[:port]` of a special URL. Returns it normalised, without the port if it is the default one, or ""
 * if it is invalid.
 */
export function parseAuthority(text: string, defaultPort: number): string {
  let hostEnd = 0;
  let inBrackets = false;
  while (hostEnd < text.length && (inBrackets || text.charCodeAt(hostEnd) !== COLON)) {
    if (text.charCodeAt(hostEnd) === 0x5b) inBrackets = true;
    else if (text.charCodeAt(hostEnd) === 0x5d) inBrackets = false;
    hostEnd++;
  }
  const host = hostEnd === 0 ? "" : parseHost(text.slice(0, hostEnd));
  if (host === "" || hostEnd + 1 >= text.length) return host;
  let port = 0;
  for (let i = hostEnd + 1; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return "";
    port = port * 10 + digit;
    if (port > 65535) return "";
  }
  return port === defaultPort ? host : host + ":" + port;
}

/** Forbidden domain code points: controls, space and # / : < > ? @ [ \ ] ^ | % DEL. */
function isForbiddenInDomain(code: number): boolean {
  return code <= 0x20 || code === 0x7f || "#/:<>?@[\\]^|%".includes(String.fromCharCode(code));
}

/** The "ends in a number checker": such a host is IPv4 or invalid. */
function endsInNumber(domain: string): boolean {
  const parts = domain.split(".");
  let last = parts.length - 1;
  if (parts[last] === "") {
    if (last === 0) return false;
    last--;
  }
  const text = parts[last]!;
  return isDecimal(text) || (isHexNotation(text) && parseIpv4Number(text) >= 0);
}

function isDecimal(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text.length > 0;
}

function isHexNotation(text: string): boolean {
  return text.startsWith("0x") || text.startsWith("0X");
}

/** The value of decimal, 0-prefixed octal or 0x-prefixed hexadecimal digits, or -1. */
function parseIpv4Number(text: string): number {
  if (text === "") return -1;
  let radix = 10;
  let start = 0;
  if (isHexNotation(text)) {
    radix = 16;
    start = 2;
  } else if (text.length >= 2 && text.startsWith("0")) {
    radix = 8;
    start = 1;
  }
  let value = 0;
  for (let i = start; i < text.length; i++) {
    const digit = hexValue(text.charCodeAt(i));
    if (digit < 0 || digit >= radix) return -1;
    value = value * radix + digit;
  }
  return value;
}

function parseIpv4(domain: string): string {
  const parts = domain.split(".");
  if (parts.length > 1 && parts[parts.length - 1] === "") parts.pop();
  if (parts.length > 4) return "";
  let address = 0;
  for (let i = 0; i < parts.length; i++) {
    const value = parseIpv4Number(parts[i]!);
    if (value < 0) return "";
    if (i < parts.length - 1) {
      if (value > 255) return "";
      address += value * 256 ** (3 - i);
    } else {
      if (value >= 256 ** (5 - parts.length)) return "";
      address += value;
    }
  }
  const whole = address >>> 0;
  return (whole >>> 24) + "." + ((whole >>> 16) & 255) + "." + ((whole >>> 8) & 255) + "." + (whole & 255);
}

/** Eight pieces of 16 bits, or null. */
function parseIpv6(text: string): Uint16Array | null {
  const pieces = new Uint16Array(8);
  let count = 0;
  let compressAt = -1;
  let i = 0;
  if (text.charCodeAt(0) === COLON) {
    if (text.charCodeAt(1) !== COLON) return null;
    i = 2;
    compressAt = 0;
  }
  while (i < text.length) {
    if (count === 8) return null;
    if (text.charCodeAt(i) === COLON) {
      if (compressAt >= 0) return null;
      i++;
      compressAt = count;
      continue;
    }
    let value = 0;
    let digits = 0;
    while (digits < 4 && i < text.length && hexValue(text.charCodeAt(i)) >= 0) {
      value = (value << 4) | hexValue(text.charCodeAt(i));
      i++;
      digits++;
    }
    if (i < text.length && text.charCodeAt(i) === DOT) {
      if (digits === 0 || count > 6 || !parseTrailingIpv4(text, i - digits, pieces, count)) return null;
      count += 2;
      break;
    }
    if (i < text.length) {
      // Also a fifth digit ends here.
      if (text.charCodeAt(i) !== COLON || digits === 0) return null;
      i++;
      if (i === text.length) return null;
    }
    pieces[count++] = value;
  }
  if (compressAt >= 0) {
    const tail = count - compressAt;
    for (let k = 1; k <= tail; k++) {
      pieces[8 - k] = pieces[compressAt + tail - k]!;
      if (8 - k !== compressAt + tail - k) pieces[compressAt + tail - k] = 0;
    }
  } else if (count !== 8) {
    return null;
  }
  return pieces;
}

const COLON = 0x3a;
const DOT = 0x2e;

/** Dotted decimal without leading zeros up to the end of the text, into two pieces. */
function parseTrailingIpv4(text: string, start: number, pieces: Uint16Array, at: number): boolean {
  const parts = text.slice(start).split(".");
  if (parts.length !== 4) return false;
  const values = new Uint16Array(4);
  for (let k = 0; k < 4; k++) {
    const part = parts[k]!;
    if (!isDecimal(part) || part.length > 3 || (part.length > 1 && part.startsWith("0"))) return false;
    const value = parseIpv4Number(part);
    if (value > 255) return false;
    values[k] = value;
  }
  pieces[at] = (values[0]! << 8) | values[1]!;
  pieces[at + 1] = (values[2]! << 8) | values[3]!;
  return true;
}

/** RFC 5952 section 4: shortest form, the longest run of two or more zero pieces compressed. */
function serializeIpv6(pieces: Uint16Array): string {
  let runStart = -1;
  let runLength = 1;
  for (let i = 0; i < 8; i++) {
    let length = 0;
    while (i + length < 8 && pieces[i + length] === 0) length++;
    if (length > runLength) {
      runStart = i;
      runLength = length;
    }
    if (length > 0) i += length - 1;
  }
  let text = "";
  for (let i = 0; i < 8; i++) {
    if (i === runStart) {
      text += i === 0 ? "::" : ":";
      i += runLength - 1;
      continue;
    }
    text += hexDigits(pieces[i]!);
    if (i < 7) text += ":";
  }
  return text;
}

/** Lower-case hexadecimal without leading zeros. */
function hexDigits(value: number): string {
  let text = "";
  for (let shift = 12; shift >= 0; shift -= 4) {
    const digit = (value >>> shift) & 15;
    if (digit > 0 || text !== "" || shift === 0) text += HEX_DIGITS[digit]!;
  }
  return text;
}

const HEX_DIGITS = "0123456789abcdef";
