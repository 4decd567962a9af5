// UTF-8 straight from a string into a buffer, without an object in between (the Encoding standard's UTF-8
// encoder): lone surrogates become U+FFFD.

/** How many bytes the UTF-8 form of the text has. */
export function utf8Length(text: string): number {
  const length = text.length;
  let bytes = length | 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code < 0x800) bytes = (bytes + 1) | 0;
    else if (isPair(text, i, code)) {
      // A pair is two code units and four bytes.
      bytes = (bytes + 2) | 0;
      i++;
    } else bytes = (bytes + 2) | 0;
  }
  return bytes;
}

/** Writes the UTF-8 form of the text at `at`; the target must have room. Returns the index after it. */
export function writeUtf8(text: string, target: Uint8Array, at: number): number {
  const length = text.length;
  let to = at | 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      target[to] = code;
      to = (to + 1) | 0;
    } else if (code < 0x800) {
      target[to] = 0xc0 | (code >> 6);
      target[to + 1] = 0x80 | (code & 0x3f);
      to = (to + 2) | 0;
    } else if (isPair(text, i, code)) {
      const low = text.charCodeAt(i + 1);
      const point = (0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff)) | 0;
      target[to] = 0xf0 | (point >> 18);
      target[to + 1] = 0x80 | ((point >> 12) & 0x3f);
      target[to + 2] = 0x80 | ((point >> 6) & 0x3f);
      target[to + 3] = 0x80 | (point & 0x3f);
      to = (to + 4) | 0;
      i++;
    } else {
      const unit = (code & 0xf800) === 0xd800 ? 0xfffd : code;
      target[to] = 0xe0 | (unit >> 12);
      target[to + 1] = 0x80 | ((unit >> 6) & 0x3f);
      target[to + 2] = 0x80 | (unit & 0x3f);
      to = (to + 3) | 0;
    }
  }
  return to;
}

/** Writes a string whose characters are all below 256, one byte each. Returns the index after it. */
export function writeLatin1(text: string, target: Uint8Array, at: number): number {
  const length = text.length;
  for (let i = 0; i < length; i++) target[at + i] = text.charCodeAt(i);
  return (at + length) | 0;
}

function isPair(text: string, index: number, code: number): boolean {
  return (
    (code & 0xfc00) === 0xd800 && index + 1 < text.length && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00
  );
}
