// replace, replaceAll and split with string patterns (ECMA-262, 22.1.3.19, .20, .23).
//
// Contract: a replacement that is a string has `$$`, `$&`, `` $` `` and `$'` expanded (GetSubstitution); a
// function is called with (matched, position, text) and its result taken as text.
import { charAt } from "../core/string.ts";
import { copyUnits, StringBuilder } from "./string-builder.ts";
import { findUnits } from "./string-search.ts";

type Replacer = string | ((matched: string, position: number, text: string) => unknown);

const DOLLAR = 36;

export function replace(self: string, pattern: string, replacement: Replacer): string {
  const at = findUnits(self, pattern, 0);
  if (at < 0) return self;
  const builder = new StringBuilder(self.length + 16);
  builder.appendSlice(self, 0, at);
  appendReplacement(builder, self, pattern, at, replacement);
  builder.appendSlice(self, at + pattern.length, self.length);
  return builder.finish();
}

export function replaceAll(self: string, pattern: string, replacement: Replacer): string {
  let at = findUnits(self, pattern, 0);
  if (at < 0) return self;
  // An empty pattern is found between all units and at both ends.
  const advance = pattern.length === 0 ? 1 : pattern.length;
  const builder = new StringBuilder(self.length + 16);
  let copied = 0;
  while (at >= 0) {
    builder.appendSlice(self, copied, at);
    appendReplacement(builder, self, pattern, at, replacement);
    copied = at + pattern.length;
    at = at + advance > self.length ? -1 : findUnits(self, pattern, at + advance);
  }
  builder.appendSlice(self, copied, self.length);
  return builder.finish();
}

function appendReplacement(
  builder: StringBuilder,
  text: string,
  matched: string,
  at: number,
  replacement: Replacer,
): void {
  if (typeof replacement === "function") builder.append(String(replacement(matched, at, text)));
  else appendTemplate(builder, text, matched, at, replacement);
}

function appendTemplate(
  builder: StringBuilder,
  text: string,
  matched: string,
  at: number,
  template: string,
): void {
  const length = template.length;
  let copied = 0;
  for (let i = 0; i + 1 < length; i++) {
    if (template.charCodeAt(i) !== DOLLAR) continue;
    const next = template.charCodeAt(i + 1);
    if (next !== DOLLAR && next !== 38 && next !== 96 && next !== 39) continue;
    builder.appendSlice(template, copied, i);
    if (next === DOLLAR) builder.appendUnit(DOLLAR);
    else if (next === 38) builder.append(matched);
    else if (next === 96) builder.appendSlice(text, 0, at);
    else builder.appendSlice(text, at + matched.length, text.length);
    i++;
    copied = i + 1;
  }
  builder.appendSlice(template, copied, length);
}

export function split(self: string, separator?: string, limit: number = 4294967295): string[] {
  const parts: string[] = [];
  const most = limit >>> 0;
  if (most === 0) return parts;
  if (separator === undefined) {
    parts.push(self);
    return parts;
  }
  const length = self.length;
  if (separator.length === 0) {
    for (let i = 0; i < length && i < most; i++) parts.push(charAt(self, i) as string);
    return parts;
  }
  let from = 0;
  for (;;) {
    const at = findUnits(self, separator, from);
    if (at < 0) break;
    parts.push(copyUnits(self, from, at));
    if (parts.length >= most) return parts;
    from = at + separator.length;
  }
  parts.push(copyUnits(self, from, length));
  return parts;
}
