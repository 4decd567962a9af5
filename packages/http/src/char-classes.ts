// Character classes of HTTP/1.1 syntax as one table of 256 bytes, used for bytes on the wire and for
// strings of the API. RFC 9110 section 5.6.2 (token), section 5.5 (field-value), RFC 9112 section 3.2.

/** Bit of `charClass`: `tchar`, allowed in methods and field names. */
export const TOKEN = 1;
/** Bit of `charClass`: allowed in a field value: HTAB, SP, VCHAR and obs-text. */
export const FIELD_VALUE = 2;
/** Bit of `charClass`: allowed in a request target: visible ASCII without the fragment mark `#`. */
export const TARGET = 4;
/** Bit of `charClass`: allowed in a Host value: the characters of uri-host and port (RFC 3986 section 3.2.2). */
export const HOST = 8;
/** Bit of `charClass`: stands in a request target as it stands in the URL, dots and percent signs apart. */
export const PLAIN_TARGET = 16;

function buildTable(): Uint8Array {
  const table = new Uint8Array(256);
  for (let c = 0x21; c < 0x7f; c++) table[c] = FIELD_VALUE | TARGET;
  for (let c = 0x80; c < 0x100; c++) table[c] = FIELD_VALUE;
  table[0x09] = FIELD_VALUE;
  table[0x20] = FIELD_VALUE;
  table[0x23] = FIELD_VALUE;
  addClass(table, "!#$%&'*+-.^_`|~0123456789", TOKEN);
  addClass(table, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", TOKEN | HOST);
  addClass(table, "0123456789-._~!$&'()*+,;=%:[]", HOST);
  for (let c = 0x21; c < 0x7f; c++) table[c] = table[c]! | PLAIN_TARGET;
  const special = "\"#'<>\\`{}";
  for (let i = 0; i < special.length; i++) {
    const code = special.charCodeAt(i);
    table[code] = table[code]! & ~PLAIN_TARGET;
  }
  return table;
}

function addClass(table: Uint8Array, characters: string, bits: number): void {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    table[code] = table[code]! | bits;
  }
}

/** For each byte the classes above that it belongs to. */
export const charClass: Uint8Array = buildTable();

/** Whether every character of a non-empty string is a `tchar`: a valid method or field name. */
export function isToken(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f || (charClass[code]! & TOKEN) === 0) return false;
  }
  return text.length > 0;
}

/**
 * Throws the TypeError of Web IDL's ByteString conversion if a character does not fit in a byte, with the
 * text that Node uses.
 */
export function requireByteString(text: string): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 255) {
      throw new TypeError(
        `Cannot convert argument to a ByteString because the character at index ${i} has a value of ${code} which is greater than 255.`,
      );
    }
  }
}

/** The text with the letters A to Z in lower case; small beside String's method, which knows all of Unicode. */
export function asciiLower(text: string): string {
  return shiftLetters(text, 0x41, 0x20);
}

/** The text with the letters a to z in capitals. */
export function asciiUpper(text: string): string {
  return shiftLetters(text, 0x61, -0x20);
}

function shiftLetters(text: string, first: number, shift: number): string {
  let from = 0;
  let result = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < first || code >= first + 26) continue;
    result += text.slice(from, i) + String.fromCharCode(code + shift);
    from = i + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** The bytes of a string whose characters are all below 256, one byte per character. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
