// RegExp (ECMA-262, 22.2).
//
// Contract: literals are compiled once for each place in the source (`compileLiteral`); each evaluation is an object of
// its own (`fromProgram`). Matching goes straight to the engine: the compiler rejects subclasses that replace what the
// engine would have to ask for (lower/pattern-protocol.ts).
import { auxOf } from "@tessera/machine/cell";
import { attachDetails } from "../../core/array-details.ts";
import { FROZEN } from "../../core/cells.ts";
import { dictionaryOf } from "../../core/property.ts";
import { PropertyTable } from "../../core/property-table.ts";
import { copyUnits } from "../string-builder.ts";
import { compilePattern } from "./assembler.ts";
import { find, recycle } from "./matcher.ts";
import { Flags } from "./nodes.ts";
import type { PatternProgram } from "./program.ts";

export class RegExp {
  readonly #program: PatternProgram;
  readonly #source: string;
  #lastIndex: number = 0;

  /**
   * Programs pass a pattern and flags; the third is what literals were compiled to.
   * @length 2
   */
  constructor(
    pattern: unknown = undefined,
    flags: unknown = undefined,
    compiled: PatternProgram | null = null,
  ) {
    if (compiled !== null) {
      this.#program = compiled;
      this.#source = pattern as string;
    } else if (pattern instanceof RegExp) {
      this.#source = pattern.#source;
      this.#program = flags === undefined ? pattern.#program : recompile(pattern, new Flags(String(flags)));
    } else {
      const text = pattern === undefined ? "" : String(pattern);
      this.#program = compilePattern(text, new Flags(flags === undefined ? "" : String(flags)));
      this.#source = text;
    }
  }

  /** An accessor, as the property is not enumerable. */
  get lastIndex(): number {
    return this.#lastIndex;
  }

  set lastIndex(index: number) {
    if ((auxOf(this) & FROZEN) !== 0)
      throw new TypeError("Cannot assign to read only property 'lastIndex' of object '[object RegExp]'");
    this.#lastIndex = index;
  }

  /** EscapeRegExpPattern (22.2.6.13.1). */
  get source(): string {
    return escapeSource(this.#source);
  }

  get flags(): string {
    return this.#program.flags.text;
  }

  get global(): boolean {
    return this.#program.flags.global;
  }

  get ignoreCase(): boolean {
    return this.#program.flags.ignoreCase;
  }

  get multiline(): boolean {
    return this.#program.flags.multiline;
  }

  get dotAll(): boolean {
    return this.#program.flags.dotAll;
  }

  get unicode(): boolean {
    return this.#program.flags.unicode;
  }

  get unicodeSets(): boolean {
    return this.#program.flags.unicodeSets;
  }

  get sticky(): boolean {
    return this.#program.flags.sticky;
  }

  get hasIndices(): boolean {
    return this.#program.flags.hasIndices;
  }

  exec(text: unknown): unknown[] | null {
    const subject = String(text);
    const registers = this.search(subject);
    return registers === null ? null : this.matchArray(subject, registers);
  }

  /** An expression of the same program with `lastIndex` 0, for structuredClone. */
  duplicate(): RegExp {
    return new RegExp(this.#source, undefined, this.#program);
  }

  test(text: unknown): boolean {
    const registers = this.search(String(text));
    if (registers === null) return false;
    recycle(registers);
    return true;
  }

  toString(): string {
    return "/" + this.source + "/" + this.flags;
  }

  /** RegExpBuiltinExec (22.2.7.2) without its array: the registers of the match; moves `lastIndex`. */
  search(subject: string): Int32Array | null {
    const { flags } = this.#program;
    const moves = flags.global || flags.sticky;
    const start = moves ? Math.max(0, Math.trunc(this.lastIndex)) : 0;
    // NaN is 0.
    const from = start === start ? start : 0;
    if (from > subject.length) {
      this.lastIndex = 0;
      return null;
    }
    const registers = find(this.#program, subject, from, flags.sticky);
    if (moves) this.lastIndex = registers === null ? 0 : registers[1]!;
    return registers;
  }

  /** The first match at `from` or later whatever `lastIndex` is, for methods that leave it alone. */
  findFrom(subject: string, from: number, sticky: boolean): Int32Array | null {
    return find(this.#program, subject, from, sticky);
  }

  /** The array of a match, whose registers nothing else needs any more. */
  matchArray(subject: string, registers: Int32Array): unknown[] {
    const result = matchArray(this.#program, subject, registers);
    recycle(registers);
    return result;
  }

  get program(): PatternProgram {
    return this.#program;
  }
}

/** The pattern of an expression with other flags. */
function recompile(pattern: RegExp, flags: Flags): PatternProgram {
  const before = pattern.program.flags;
  const isSame = before.unicode === flags.unicode && before.unicodeSets === flags.unicodeSets;
  return compilePattern(isSame ? pattern.program.text : pattern.source, flags);
}

/** Compiles a literal, whose flags are known to be right. */
export function compileLiteral(source: string, flags: string): PatternProgram {
  return compilePattern(source, new Flags(flags));
}

/** The value of a literal. */
export function fromProgram(program: PatternProgram, source: string): RegExp {
  return new RegExp(source, undefined, program);
}

function escapeSource(source: string): string {
  if (source === "") return "(?:)";
  let result = "";
  let inClass = false;
  let copied = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit === 92) {
      i++;
      continue;
    }
    if (unit === 91) inClass = true;
    else if (unit === 93) inClass = false;
    const escaped =
      unit === 47 && !inClass ? "\\/" : unit === 10 ? "\\n" : unit === 13 ? "\\r" : lineMark(unit);
    if (escaped === "") continue;
    result += source.slice(copied, i) + escaped;
    copied = i + 1;
  }
  return result + source.slice(copied);
}

function lineMark(unit: number): string {
  return unit === 0x2028 ? "\\u2028" : unit === 0x2029 ? "\\u2029" : "";
}

/** The text of a group, undefined if it took no part. */
export function groupText(subject: string, registers: Int32Array, group: number): string | undefined {
  const from = registers[2 * group]!;
  const to = registers[2 * group + 1]!;
  return from < 0 || to < 0 ? undefined : copyUnits(subject, from, to);
}

/** The array of a match (22.2.7.2, from step 23 on). */
function matchArray(program: PatternProgram, subject: string, registers: Int32Array): unknown[] {
  const texts: unknown[] = [];
  for (let group = 0; group < program.groupCount; group++) texts.push(groupText(subject, registers, group));
  const index = registers[0]!;
  const groups = groupsObject(program, texts);
  if (!program.flags.hasIndices) {
    attachDetails(texts, { index, input: subject, groups });
    return texts;
  }
  const pairs: unknown[] = [];
  for (let group = 0; group < program.groupCount; group++) {
    const from = registers[2 * group]!;
    const to = registers[2 * group + 1]!;
    pairs.push(from < 0 || to < 0 ? undefined : [from, to]);
  }
  attachDetails(pairs, { groups: groupsObject(program, pairs) });
  attachDetails(texts, { index, input: subject, groups, indices: pairs });
  return texts;
}

/** The values of named groups as an object without a prototype; undefined if no group has a name. */
export function groupsObject(program: PatternProgram, values: readonly unknown[]): unknown {
  const { names } = program;
  if (program.groupKeys === null) {
    const keys = new PropertyTable();
    keys.bare = true;
    for (const name of names) if (name !== "") keys.set(name, undefined);
    program.groupKeys = keys;
  }
  const { groupKeys } = program;
  if (groupKeys.size === 0) return undefined;
  const named: unknown[] = [];
  for (let group = 1; group < names.length; group++) if (names[group] !== "") named.push(values[group]);
  return dictionaryOf(new PropertyTable(groupKeys, named));
}
