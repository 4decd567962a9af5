// Unicode properties in patterns, `\p{...}` and `\P{...}` (ECMA-262 22.2.1): written out as classes of characters, so
// that an image has the tables of those that it names and no others.
//
// What a property holds is asked of the engine that runs the compiler, hence of its version of Unicode.

const SURROGATES = [0xd800, 0xdfff] as const;
const LAST = 0x10ffff;
const property = /\\([pP])\{([^}]*)\}/y;

/** first, last, first, last, ... by name, as `L` or `Script=Greek` */
const known = new Map<string, readonly number[] | null>();

/** A whole pattern of the same meaning without properties; null if it names a property of strings (flag v). */
export function withoutProperties(source: string, flags: string): string | null {
  const hasSets = flags.includes("v");
  let result = "";
  let depth = 0;
  for (let i = 0; i < source.length; ) {
    property.lastIndex = i;
    const found = property.exec(source);
    if (found) {
      const [text, letter, name = ""] = found;
      const members = membersOf(name);
      if (members === null) return null;
      // With flag v, what a set leaves out is found after letters of both cases became one (22.2.2.9): the engine's part.
      const isNegated = letter === "P" && hasSets;
      const ranges = rangesText(letter === "P" && !hasSets ? others(members) : members);
      const isPart = depth > 0 && !hasSets;
      result += isPart ? ranges : `[${isNegated ? "^" : ""}${ranges}]`;
      i += text.length;
      continue;
    }
    const character = source[i]!;
    if (character === "[" && (depth === 0 || hasSets)) depth++;
    else if (character === "]" && depth > 0) depth--;
    const length = character === "\\" ? 2 : 1;
    result += source.slice(i, i + length);
    i += length;
  }
  return result;
}

/** The characters of a property, null for one of strings. */
function membersOf(name: string): readonly number[] | null {
  let members = known.get(name);
  if (members === undefined) known.set(name, (members = findMembers(name)));
  return members;
}

function findMembers(name: string): number[] | null {
  let runs: RegExp;
  let one: RegExp;
  try {
    runs = new RegExp(`\\p{${name}}+`, "gu");
    one = new RegExp(`^\\p{${name}}$`, "u");
  } catch {
    return null;
  }
  const pairs: number[] = [];
  const add = (first: number, last: number): void => {
    if (pairs.length > 0 && pairs.at(-1) === first - 1) pairs[pairs.length - 1] = last;
    else pairs.push(first, last);
  };
  const scan = (first: number, last: number): void => {
    for (const [run] of charactersFrom(first, last).matchAll(runs)) {
      const start = run.codePointAt(0)!;
      const end = run.codePointAt(
        run.length - (run.length > 1 && isLow(run.charCodeAt(run.length - 1)) ? 2 : 1),
      )!;
      add(start, end);
    }
  };
  scan(0, SURROGATES[0] - 1);
  // Side by side, surrogates would be other characters.
  for (let unit: number = SURROGATES[0]; unit <= SURROGATES[1]; unit++)
    if (one.test(String.fromCharCode(unit))) add(unit, unit);
  scan(SURROGATES[1] + 1, LAST);
  return pairs;
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

function charactersFrom(first: number, last: number): string {
  const pieces: string[] = [];
  for (let at = first; at <= last; at += 4096) {
    const count = Math.min(4096, last - at + 1);
    pieces.push(String.fromCodePoint(...Array.from({ length: count }, (_, i) => at + i)));
  }
  return pieces.join("");
}

function others(pairs: readonly number[]): number[] {
  const rest: number[] = [];
  let next = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    if (pairs[i]! > next) rest.push(next, pairs[i]! - 1);
    next = pairs[i + 1]! + 1;
  }
  if (next <= LAST) rest.push(next, LAST);
  return rest;
}

function rangesText(pairs: readonly number[]): string {
  let text = "";
  for (let i = 0; i < pairs.length; i += 2) {
    text += characterText(pairs[i]!);
    if (pairs[i + 1]! > pairs[i]!) text += `-${characterText(pairs[i + 1]!)}`;
  }
  return text;
}

/** Letters and digits, and what lies beyond ASCII, stand for themselves in a class. */
function characterText(point: number): string {
  const isSurrogate = point >= SURROGATES[0] && point <= SURROGATES[1];
  const isPlain = /[0-9A-Za-z]/.test(String.fromCodePoint(point)) || (point > 0xff && !isSurrogate);
  return isPlain ? String.fromCodePoint(point) : `\\u{${point.toString(16)}}`;
}
