// Replacement texts with `$` (GetSubstitution, ECMA-262, 22.1.3.19.1), taken apart once for all matches of a call.
import type { StringBuilder } from "../string-builder.ts";
import type { PatternProgram } from "./program.ts";

const DOLLAR = 36;

/** Sources of a piece that are no group: the template itself, the text before the match, the text behind it. */
const LITERAL = -1;
const BEFORE = -2;
const BEHIND = -3;

/** A group (0 is the match) or one of the sources above; of the template, the units `from ..< to`. */
class Piece {
  readonly source: number;
  readonly from: number;
  readonly to: number;

  constructor(source: number, from: number = 0, to: number = 0) {
    this.source = source;
    this.from = from;
    this.to = to;
  }
}

export class ReplaceTemplate {
  readonly #text: string;
  readonly #pieces: Piece[] = [];

  constructor(text: string, program: PatternProgram) {
    this.#text = text;
    this.#parse(program);
  }

  /** Appends what stands for a match in `subject` whose registers are given. */
  appendTo(builder: StringBuilder, subject: string, registers: Int32Array): void {
    for (const piece of this.#pieces) {
      const { source } = piece;
      if (source === LITERAL) builder.appendSlice(this.#text, piece.from, piece.to);
      else if (source === BEFORE) builder.appendSlice(subject, 0, registers[0]!);
      else if (source === BEHIND) builder.appendSlice(subject, registers[1]!, subject.length);
      else {
        const from = registers[2 * source]!;
        const to = registers[2 * source + 1]!;
        if (from >= 0 && to >= 0) builder.appendSlice(subject, from, to);
      }
    }
  }

  #literal(from: number, to: number): void {
    if (from < to) this.#pieces.push(new Piece(LITERAL, from, to));
  }

  #parse(program: PatternProgram): void {
    const text = this.#text;
    const { groupCount, names } = program;
    const hasNames = names.some((name) => name !== "");
    const length = text.length;
    let copied = 0;
    let i = 0;
    while (i + 1 < length) {
      if (text.charCodeAt(i) !== DOLLAR) {
        i++;
        continue;
      }
      const next = text.charCodeAt(i + 1);
      let end = i + 2;
      if (next === DOLLAR) {
        this.#literal(copied, i + 1);
        copied = end;
        i = end;
        continue;
      }
      let source = LITERAL;
      if (next === 38) source = 0;
      else if (next === 96) source = BEFORE;
      else if (next === 39) source = BEHIND;
      else if (next >= 48 && next <= 57) {
        let group = next - 48;
        const second = end < length ? text.charCodeAt(end) - 48 : -1;
        // Two digits where there are so many groups, else one.
        if (second >= 0 && second <= 9 && group * 10 + second < groupCount && group * 10 + second > 0) {
          group = group * 10 + second;
          end++;
        }
        if (group > 0 && group < groupCount) source = group;
      } else if (next === 60 && hasNames) {
        const close = text.indexOf(">", end);
        if (close >= 0) {
          const group = names.indexOf(text.slice(end, close));
          end = close + 1;
          // A name that no group has stands for nothing.
          if (group < 0) {
            this.#literal(copied, i);
            copied = end;
            i = end;
            continue;
          }
          source = group;
        }
      }
      if (source === LITERAL) {
        i++;
        continue;
      }
      this.#literal(copied, i);
      this.#pieces.push(new Piece(source));
      copied = end;
      i = end;
    }
    this.#literal(copied, length);
  }
}
