// UTF-8 encoding of strings (WHATWG Encoding, "UTF-8 encoder"; lone surrogates become U+FFFD).
//
// Contract: `utf8Length` gives the exact number of bytes; `utf8Write` writes whole characters only and
// stops before the first that does not fit.

const REPLACEMENT = 0xfffd;

/** The code point at code unit `at` of `text`, U+FFFD for a lone surrogate. */
function scalarAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((unit & 0xf800) !== 0xd800) return unit;
  if (unit >= 0xdc00 || at + 1 >= text.length) return REPLACEMENT;
  const next = text.charCodeAt(at + 1);
  if ((next & 0xfc00) !== 0xdc00) return REPLACEMENT;
  return ((unit & 0x3ff) << 10) + (next & 0x3ff) + 0x10000;
}

/** Size in bytes of `text` in UTF-8. */
export function utf8Length(text: string): number {
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) size += 1;
    else if (unit < 0x800) size += 2;
    else {
      const scalar = scalarAt(text, i);
      if (scalar >= 0x10000) {
        size += 4;
        i++;
      } else size += 3;
    }
  }
  return size;
}

let lastWritten = 0;

/** Number of bytes that the last `utf8Write` wrote. */
export function utf8Written(): number {
  return lastWritten;
}

/**
 * Writes `text` from code unit `from` into `into[at ..< end]` and returns the code unit at which it stopped:
 * `text.length`, or that of the first character for which there was no room.
 */
export function utf8Write(text: string, from: number, into: Uint8Array, at: number, end: number): number {
  const length = text.length;
  let to = at;
  let i = from;
  while (i < length) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      if (to >= end) break;
      into[to++] = unit;
      i++;
    } else if (unit < 0x800) {
      if (to + 2 > end) break;
      into[to++] = 0xc0 | (unit >> 6);
      into[to++] = 0x80 | (unit & 0x3f);
      i++;
    } else {
      const scalar = scalarAt(text, i);
      if (scalar < 0x10000) {
        if (to + 3 > end) break;
        into[to++] = 0xe0 | (scalar >> 12);
        into[to++] = 0x80 | ((scalar >> 6) & 0x3f);
        into[to++] = 0x80 | (scalar & 0x3f);
        i++;
      } else {
        if (to + 4 > end) break;
        into[to++] = 0xf0 | (scalar >> 18);
        into[to++] = 0x80 | ((scalar >> 12) & 0x3f);
        into[to++] = 0x80 | ((scalar >> 6) & 0x3f);
        into[to++] = 0x80 | (scalar & 0x3f);
        i += 2;
      }
    }
  }
  lastWritten = to - at;
  return i;
}
