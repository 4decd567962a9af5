// How `console.log` shows primitives: Node's formatPrimitive, without colours.
//
// Contract: pure functions; the input of `formatPrimitive` is no object and no function.
import { StringBuilder } from "./string-builder.ts";

/** A number as the inspector shows it: `-0` keeps its sign. */
export function formatNumber(value: number): string {
  if (value === 0 && 1 / value < 0) return "-0";
  return `${value}`;
}

/** Any primitive; strings are quoted. */
export function formatPrimitive(value: unknown): string {
  if (typeof value === "string") return quoteString(value);
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "bigint") return String(value) + "n";
  return String(value);
}

/**
 * The text in quotes: single ones, or double ones if it has single but no double quotes, or backticks if it
 * has both but neither a backtick nor `${`. Control characters and lone surrogates are escaped.
 */
export function quoteString(text: string): string {
  let quote = 39;
  if (text.includes("'")) {
    if (!text.includes('"')) quote = 34;
    else if (!text.includes("`") && !text.includes("${")) quote = 96;
  }
  const length = text.length;
  const builder = new StringBuilder(length + 2);
  builder.appendUnit(quote);
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === quote || unit === 92) {
      builder.appendUnit(92);
      builder.appendUnit(unit);
    } else if (unit < 32 || (unit >= 127 && unit < 160)) {
      builder.append(escapeControl(unit));
    } else if ((unit & 0xf800) === 0xd800) {
      const next = i + 1 < length ? text.charCodeAt(i + 1) : 0;
      if (unit < 0xdc00 && (next & 0xfc00) === 0xdc00) {
        builder.appendUnit(unit);
        builder.appendUnit(next);
        i++;
      } else {
        builder.append("\\u" + unit.toString(16));
      }
    } else builder.appendUnit(unit);
  }
  builder.appendUnit(quote);
  return builder.finish();
}

function escapeControl(unit: number): string {
  switch (unit) {
    case 8:
      return "\\b";
    case 9:
      return "\\t";
    case 10:
      return "\\n";
    case 12:
      return "\\f";
    case 13:
      return "\\r";
    default:
      return (unit < 16 ? "\\x0" : "\\x") + unit.toString(16).toUpperCase();
  }
}

/** Whether a property key is shown without quotes: an ASCII identifier. */
export function isIdentifier(key: string): boolean {
  if (key.length === 0) return false;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    const letter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95;
    if (!letter && !(i > 0 && unit >= 48 && unit <= 57)) return false;
  }
  return true;
}
