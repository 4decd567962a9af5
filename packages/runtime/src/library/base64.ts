// atob and btoa (WHATWG Infra, "forgiving-base64"): Base64 of RFC 4648 over texts of Latin-1 units.
import { toStringValue } from "../core/value.ts";
import { DOMException } from "./dom-exception.ts";
import { StringBuilder } from "./string-builder.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PAD = 61;

function refuse(message: string): never {
  throw new DOMException(message, "InvalidCharacterError");
}

export function btoa(input: unknown): string {
  const text = toStringValue(input);
  const built = new StringBuilder();
  for (let i = 0; i < text.length; i += 3) {
    let bits = 0;
    let count = 0;
    for (; count < 3 && i + count < text.length; count++) {
      const unit = text.charCodeAt(i + count);
      if (unit > 0xff) refuse("Invalid character");
      bits |= unit << (16 - 8 * count);
    }
    for (let k = 0; k < 4; k++) {
      if (k > count) built.append("=");
      else built.append(alphabet.charAt((bits >> (18 - 6 * k)) & 63));
    }
  }
  return built.finish();
}

/** The six bits of a digit, -1 for white space and -2 for anything else. */
function digitValue(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit - 65;
  if (unit >= 97 && unit <= 122) return unit - 71;
  if (unit >= 48 && unit <= 57) return unit + 4;
  if (unit === 43) return 62;
  if (unit === 47) return 63;
  return unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11) ? -1 : -2;
}

export function atob(input: unknown): string {
  const text = toStringValue(input);
  const built = new StringBuilder();
  let bits = 0;
  let digits = 0;
  let pads = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const value = digitValue(unit);
    if (value === -1) continue;
    if (unit === PAD) pads++;
    else if (value < 0 || pads > 0) refuse("Invalid character");
    else {
      bits = ((bits << 6) | value) & 0xfff;
      digits++;
      const have = (digits & 3) * 6;
      // A byte is complete with every digit but the first of four.
      if ((digits & 3) !== 1) built.appendUnit((bits >> (have === 0 ? 0 : have === 12 ? 4 : 2)) & 0xff);
    }
  }
  if (pads > 0 && (pads > 2 || (digits & 3) === 0 || (digits & 3) + pads !== 4)) refuse("Invalid character");
  if ((digits & 3) === 1) refuse("The string to be decoded is not correctly encoded.");
  return built.finish();
}
