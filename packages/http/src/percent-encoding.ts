// Percent-encoding and form encoding of the URL standard (https://url.spec.whatwg.org/#percent-encoded-bytes).
//
// Contract: text is encoded as UTF-8 with lone surrogates as U+FFFD; a character set is a bit in a table of
// ASCII, everything above ASCII and every control character is always encoded.
import { utf8Length, writeUtf8 } from "./utf8.ts";

/** Characters to encode in a fragment. */
export const FRAGMENT_SET = 1;
/** Characters to encode in the query of a special scheme. */
export const QUERY_SET = 2;
/** Characters to encode in a path. */
export const PATH_SET = 4;
/** Characters to encode in user names and passwords. */
export const USERINFO_SET = 8;
/** Characters to encode in form data (a space becomes a plus sign). */
export const FORM_SET = 16;

const HEX = "0123456789ABCDEF";

function buildTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (let c = 0; c < 0x20; c++) table[c] = 31;
  table[0x7f] = 31;
  add(table, ' "<>`', FRAGMENT_SET);
  add(table, " \"#<>'", QUERY_SET);
  // As in Node 20, which does not yet encode ^ in paths.
  add(table, ' "#<>?`{}', PATH_SET | USERINFO_SET);
  add(table, "/:;=@[\\]^|", USERINFO_SET);
  for (let c = 0x20; c < 0x7f; c++) {
    const digit = c >= 0x30 && c <= 0x39;
    const letter = (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);
    const plain = c === 0x2a || c === 0x2d || c === 0x2e || c === 0x5f;
    if (!digit && !letter && !plain) table[c] = table[c]! | FORM_SET;
  }
  return table;
}

function add(table: Uint8Array, characters: string, set: number): void {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    table[code] = table[code]! | set;
  }
}

const encodeSets: Uint8Array = buildTable();

/** The text with the characters of the set percent-encoded. */
export function percentEncode(text: string, set: number): string {
  let plain = 0;
  while (plain < text.length && !mustEncode(text.charCodeAt(plain), set)) plain++;
  if (plain === text.length) return text;
  const bytes = encodeUtf8(text);
  let result = "";
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (mustEncode(byte, set)) {
      result += byte === 0x20 && set === FORM_SET ? "+" : "%" + HEX[byte >> 4]! + HEX[byte & 15]!;
    } else {
      result += String.fromCharCode(byte);
    }
  }
  return result;
}

/** The bytes of a text with %XX replaced, and plus signs too if `plusIsSpace`; malformed %XX stay as they are. */
export function percentDecode(text: string, plusIsSpace: boolean): Uint8Array {
  const bytes = encodeUtf8(text);
  let to = 0;
  for (let i = 0; i < bytes.length; i++) {
    let byte = bytes[i]!;
    if (byte === 0x25 && i + 2 < bytes.length) {
      const high = hexValue(bytes[i + 1]!);
      const low = hexValue(bytes[i + 2]!);
      if (high >= 0 && low >= 0) {
        byte = (high << 4) | low;
        i += 2;
      }
    } else if (byte === 0x2b && plusIsSpace) {
      byte = 0x20;
    }
    bytes[to++] = byte;
  }
  return bytes.subarray(0, to);
}

/** One name or value of form data as text: plus signs and %XX replaced, malformed UTF-8 as U+FFFD. */
export function decodeFormPart(text: string): string {
  if (!text.includes("%") && !text.includes("+")) return decodeKeepingMark(encodeUtf8(text));
  return decodeKeepingMark(percentDecode(text, true));
}

/** The value of a hexadecimal digit given by its character code, or -1. */
export function hexValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  if (lower >= 0x61 && lower <= 0x66) return lower - 0x61 + 10;
  return -1;
}

/** Well-formed text: lone surrogates become U+FFFD (Web IDL's USVString). */
export function toWellFormedText(text: string): string {
  for (let i = 0; i < text.length; i++) {
    if ((text.charCodeAt(i) & 0xf800) === 0xd800) return decodeKeepingMark(encodeUtf8(text));
  }
  return text;
}

function mustEncode(code: number, set: number): boolean {
  return code > 0x7e || (encodeSets[code]! & set) !== 0;
}

function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  writeUtf8(text, bytes, 0);
  return bytes;
}

/** UTF-8 decode that keeps a byte order mark, which TextDecoder drops. */
function decodeKeepingMark(bytes: Uint8Array): string {
  const marked = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = new TextDecoder().decode(bytes);
  return marked ? "\ufeff" + text : text;
}
