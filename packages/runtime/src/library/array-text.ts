// Arrays as text: join, toString and toLocaleString (ECMA-262, 23.1.3.18).
//
// Contract: undefined and null become empty texts; an array that contains itself gives "" at the inner place,
// as V8 does.
import { toStringValue } from "../core/value.ts";
import { localeText } from "./locale-text.ts";
import { StringBuilder } from "./string-builder.ts";

// The arrays that are being joined, outermost first: V8's guard against cycles.
let joining: (readonly unknown[])[] | undefined;

export function join(self: readonly unknown[], separator: string = ","): string {
  return joinWith(self, separator, toStringValue);
}

function joinWith(self: readonly unknown[], separator: string, textOf: (value: unknown) => string): string {
  const length = self.length;
  if (length === 0) return "";
  if (joining === undefined) joining = [];
  const outer = joining;
  for (let i = 0; i < outer.length; i++) if (outer[i] === self) return "";
  outer.push(self);
  try {
    const builder = new StringBuilder(64);
    for (let i = 0; i < length; i++) {
      if (i > 0) builder.append(separator);
      const value = self[i];
      if (typeof value === "string") builder.append(value);
      else if (value !== undefined && value !== null) builder.append(textOf(value));
    }
    return builder.finish();
  } finally {
    outer.length = outer.length - 1;
  }
}

export function toString(self: readonly unknown[]): string {
  return join(self, ",");
}

export function toLocaleString(self: readonly unknown[]): string {
  return joinWith(self, ",", localeText);
}
