// Methods of strings that take regular expressions (ECMA-262, 22.1.3 and 22.2.6.8 to .14).
//
// Contract: each also takes what is no RegExp, as its static type may leave that open; calls whose pattern is a string
// for certain go to string-replace.ts instead.
import { Iterator } from "../iterator-helpers.ts";
import { StringBuilder } from "../string-builder.ts";
import {
  replaceAll as replaceAllText,
  replace as replaceText,
  split as splitText,
} from "../string-replace.ts";
import { recycle } from "./matcher.ts";
import { groupsObject, groupText, RegExp } from "./regexp.ts";
import { ReplaceTemplate } from "./replace-template.ts";

type Replacer = string | ((...args: unknown[]) => unknown);

/** The index behind `at`: of the next code point with flag u or v (AdvanceStringIndex, 22.2.7.3). */
function advance(subject: string, at: number, byCodePoint: boolean): number {
  return byCodePoint && at + 1 < subject.length && subject.codePointAt(at)! > 0xffff ? at + 2 : at + 1;
}

/** All matches from `lastIndex` 0 on, for a global expression; `lastIndex` is 0 after it. */
function allMatches(pattern: RegExp, subject: string): Int32Array[] {
  const found: Int32Array[] = [];
  const { sticky, byCodePoint } = pattern.program.flags;
  let at = 0;
  while (at <= subject.length) {
    const registers = pattern.findFrom(subject, at, sticky);
    if (registers === null) break;
    found.push(registers);
    const end = registers[1]!;
    at = end === registers[0] ? advance(subject, end, byCodePoint) : end;
  }
  pattern.lastIndex = 0;
  return found;
}

export function match(self: string, pattern: unknown = undefined): unknown[] | null {
  const expression = pattern instanceof RegExp ? pattern : new RegExp(pattern);
  if (!expression.global) return expression.exec(self);
  const found = allMatches(expression, self);
  if (found.length === 0) return null;
  const texts: unknown[] = [];
  for (const registers of found) texts.push(groupText(self, registers, 0));
  return texts;
}

export function matchAll(self: string, pattern: unknown): RegExpStringIterator {
  if (!(pattern instanceof RegExp)) return new RegExpStringIterator(new RegExp(pattern, "g"), self);
  if (!pattern.global)
    throw new TypeError("String.prototype.matchAll called with a non-global RegExp argument");
  const copy = new RegExp(pattern);
  copy.lastIndex = pattern.lastIndex;
  return new RegExpStringIterator(copy, self);
}

/** %RegExpStringIterator% (22.2.9). */
export class RegExpStringIterator extends Iterator {
  readonly #pattern: RegExp;
  readonly #subject: string;
  #done: boolean = false;

  constructor(pattern: RegExp, subject: string) {
    super();
    this.#pattern = pattern;
    this.#subject = subject;
  }

  next(): { value: unknown; done: boolean } {
    if (this.#done) return { value: undefined, done: true };
    const registers = this.#pattern.search(this.#subject);
    if (registers === null) {
      this.#done = true;
      return { value: undefined, done: true };
    }
    if (registers[0] === registers[1]) {
      const { byCodePoint } = this.#pattern.program.flags;
      this.#pattern.lastIndex = advance(this.#subject, this.#pattern.lastIndex, byCodePoint);
    }
    return { value: this.#pattern.matchArray(this.#subject, registers), done: false };
  }

  override get [Symbol.toStringTag](): string {
    return "RegExp String Iterator";
  }
}

export function search(self: string, pattern: unknown = undefined): number {
  const expression = pattern instanceof RegExp ? pattern : new RegExp(pattern);
  const registers = expression.findFrom(self, 0, expression.sticky);
  return registers === null ? -1 : registers[0]!;
}

export function replace(self: string, pattern: unknown, replacement: unknown): string {
  if (!(pattern instanceof RegExp))
    return replaceText(self, String(pattern), replacement as string | ((matched: string) => unknown));
  if (pattern.global)
    return replaceMatches(self, pattern, allMatches(pattern, self), replacement as Replacer);
  const registers = pattern.search(self);
  return registers === null ? self : replaceMatches(self, pattern, [registers], replacement as Replacer);
}

export function replaceAll(self: string, pattern: unknown, replacement: unknown): string {
  if (!(pattern instanceof RegExp))
    return replaceAllText(self, String(pattern), replacement as string | ((matched: string) => unknown));
  if (!pattern.global)
    throw new TypeError("String.prototype.replaceAll called with a non-global RegExp argument");
  return replaceMatches(self, pattern, allMatches(pattern, self), replacement as Replacer);
}

function replaceMatches(
  self: string,
  pattern: RegExp,
  found: readonly Int32Array[],
  replacement: Replacer,
): string {
  if (found.length === 0) return self;
  const builder = new StringBuilder(self.length + 16);
  const text = typeof replacement === "function" ? "" : String(replacement);
  const template = text.includes("$") ? new ReplaceTemplate(text, pattern.program) : null;
  let copied = 0;
  for (const registers of found) {
    const at = registers[0]!;
    builder.appendSlice(self, copied, at);
    if (typeof replacement === "function")
      builder.append(String(replacement(...replacerArguments(self, pattern, registers))));
    else if (template === null) builder.append(text);
    else template.appendTo(builder, self, registers);
    copied = registers[1]!;
  }
  builder.appendSlice(self, copied, self.length);
  return builder.finish();
}

/** The match, the groups, where it was found, the text, and the named groups if there are any. */
function replacerArguments(self: string, pattern: RegExp, registers: Int32Array): unknown[] {
  const { program } = pattern;
  const texts: unknown[] = [];
  for (let group = 0; group < program.groupCount; group++) texts.push(groupText(self, registers, group));
  const groups = groupsObject(program, texts);
  texts.push(registers[0]!);
  texts.push(self);
  if (groups !== undefined) texts.push(groups);
  return texts;
}

export function split(self: string, separator: unknown = undefined, limit: number = 4294967295): unknown[] {
  if (!(separator instanceof RegExp))
    return separator === undefined
      ? splitText(self, undefined, limit)
      : splitText(self, String(separator), limit);
  const parts: unknown[] = [];
  const most = limit >>> 0;
  if (most === 0) return parts;
  const { groupCount, flags } = separator.program;
  if (self.length === 0) {
    if (separator.findFrom(self, 0, true) === null) parts.push(self);
    return parts;
  }
  let from = 0;
  let at = 0;
  while (at < self.length) {
    const registers = separator.findFrom(self, at, false);
    if (registers === null || registers[0]! >= self.length) break;
    const begin = registers[0]!;
    const end = registers[1]!;
    if (end === from) {
      at = advance(self, at, flags.byCodePoint);
      continue;
    }
    parts.push(self.slice(from, begin));
    if (parts.length >= most) return parts;
    for (let group = 1; group < groupCount; group++) {
      parts.push(groupText(self, registers, group));
      if (parts.length >= most) return parts;
    }
    recycle(registers);
    from = end;
    at = end === begin ? advance(self, end, flags.byCodePoint) : end;
  }
  parts.push(self.slice(from));
  return parts;
}
