// From the tree of a pattern to its program (the semantics of ECMA-262, 22.2.2).
import { canonicalize, canonicalSet } from "./case-folding.ts";
import { CharSet, LINE_ENDS } from "./char-set.ts";
import type { Flags, PatternNode } from "./nodes.ts";
import * as nodes from "./nodes.ts";
import { type ParsedPattern, parse } from "./parser.ts";
import { PatternError } from "./pattern-error.ts";
import { markPossessive } from "./possessive.ts";
import * as op from "./program.ts";
import { PatternProgram } from "./program.ts";

const MAX_CODE = 1 << 20;

/** Compiles a pattern. Throws SyntaxError as `new RegExp` does. */
export function compilePattern(source: string, flags: Flags): PatternProgram {
  try {
    const program = new Assembler(parse(source, flags), flags).assemble();
    program.text = source;
    return program;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw new SyntaxError(`Invalid regular expression: /${source}/${flags.text}: ${error.text}`);
  }
}

class Assembler {
  readonly #pattern: ParsedPattern;
  readonly #flags: Flags;
  readonly #code: number[] = [];
  readonly #sets: CharSet[] = [];
  /** Where runs of single characters are. */
  readonly #runs: number[] = [];
  #registers: number;

  constructor(pattern: ParsedPattern, flags: Flags) {
    this.#pattern = pattern;
    this.#flags = flags;
    this.#registers = 2 * pattern.groupCount;
  }

  assemble(): PatternProgram {
    const { root, groupCount, names } = this.#pattern;
    this.#node(root, false);
    this.#emit(op.MATCH);
    if (!this.#flags.byCodePoint) markPossessive(this.#code, this.#sets, this.#runs);
    const code = new Int32Array(this.#code.length);
    for (let i = 0; i < code.length; i++) code[i] = this.#code[i]!;
    const first: number[] = [];
    const isFirstKnown = !this.#flags.byCodePoint && this.#firstOf(root, first);
    return new PatternProgram(
      code,
      this.#sets,
      groupCount,
      this.#registers,
      names,
      this.#flags,
      isFirstKnown ? new CharSet(first) : null,
      !this.#flags.multiline && beginsAtStart(root),
    );
  }

  #emit(operation: number, ...operands: number[]): void {
    this.#code.push(operation);
    for (const operand of operands) this.#code.push(operand);
    if (this.#code.length > MAX_CODE) throw new PatternError("Regular expression too large");
  }

  /** Index of the operand to fill in by `#land`. */
  #open(operation: number): number {
    this.#emit(operation, 0);
    return this.#code.length - 1;
  }

  #land(operand: number): void {
    this.#code[operand] = this.#code.length;
  }

  #node(node: PatternNode, isBackward: boolean): void {
    switch (node.kind) {
      case nodes.EMPTY:
        return;
      case nodes.CHARACTER:
      case nodes.ANY:
      case nodes.SET: {
        const [operation, operand] = this.#single(node, isBackward);
        this.#emit(operation!, operand!);
        return;
      }
      case nodes.SEQUENCE: {
        const children = node.children;
        if (isBackward) for (let i = children.length - 1; i >= 0; i--) this.#node(children[i]!, true);
        else this.#sequence(children);
        return;
      }
      case nodes.CHOICE:
        this.#choice(node, isBackward);
        return;
      case nodes.CAPTURE:
        this.#emit(op.SAVE, 2 * node.value + (isBackward ? 1 : 0));
        this.#node(node.children[0]!, isBackward);
        this.#emit(op.SAVE, 2 * node.value + (isBackward ? 0 : 1));
        return;
      case nodes.REPEAT:
        this.#repeat(node, isBackward);
        return;
      case nodes.START:
        this.#emit(this.#flags.multiline ? op.AT_LINE_START : op.AT_START);
        return;
      case nodes.END:
        this.#emit(this.#flags.multiline ? op.AT_LINE_END : op.AT_END);
        return;
      case nodes.WORD_EDGE:
        this.#emit(op.AT_WORD_EDGE);
        return;
      case nodes.NO_WORD_EDGE:
        this.#emit(op.NO_EDGE);
        return;
      case nodes.BACK_REFERENCE:
      case nodes.NAMED_REFERENCE:
        this.#emit(
          (this.#flags.ignoreCase ? op.REFERENCE_FOLDED : op.REFERENCE) + (isBackward ? op.BACKWARD : 0),
          node.value,
        );
        return;
      default:
        this.#look(node);
    }
  }

  /** Operation and operand for a single character. */
  #single(node: PatternNode, isBackward: boolean): number[] {
    const direction = isBackward ? op.BACKWARD : 0;
    const folded = this.#flags.ignoreCase;
    if (node.kind === nodes.ANY) return [(this.#flags.dotAll ? op.ANYTHING : op.NO_LINE_END) + direction, 0];
    if (node.kind === nodes.CHARACTER) {
      if (!folded) return [op.CHAR + direction, node.value];
      return [op.CHAR_FOLDED + direction, canonicalize(node.value, this.#flags.byCodePoint)];
    }
    const set = node.set!;
    if (!folded) return [op.IN_SET + direction, this.#sets.push(set) - 1];
    const forms = new CharSet(canonicalSet(set.pairs(), this.#flags.byCodePoint));
    const operation = node.isNegative ? op.NOT_IN_FOLDED_SET : op.IN_FOLDED_SET;
    return [operation + direction, this.#sets.push(forms) - 1];
  }

  /** Forward: characters in a row are one operation where they are units and have one form. */
  #sequence(children: readonly PatternNode[]): void {
    const isJoined = !this.#flags.byCodePoint && !this.#flags.ignoreCase;
    for (let i = 0; i < children.length; i++) {
      let end = i;
      while (isJoined && end < children.length && children[end]!.kind === nodes.CHARACTER) end++;
      if (end - i < 2) this.#node(children[i]!, false);
      else {
        const text = children.slice(i, end).map((child) => child.value);
        this.#emit(op.TEXT, text.length, ...text);
        i = end - 1;
      }
    }
  }

  #choice(node: PatternNode, isBackward: boolean): void {
    const ends: number[] = [];
    node.children.forEach((child, i) => {
      const isLast = i === node.children.length - 1;
      const other = isLast ? -1 : this.#open(op.TRY_NEXT);
      this.#node(child, isBackward);
      if (isLast) return;
      ends.push(this.#open(op.JUMP));
      this.#land(other);
    });
    for (const end of ends) this.#land(end);
  }

  /** RepeatMatcher (22.2.2.3.1). */
  #repeat(node: PatternNode, isBackward: boolean): void {
    const body = node.children[0]!;
    const { least, most, isGreedy } = node;
    if (most === 0) return;
    if (body.kind === nodes.CHARACTER || body.kind === nodes.ANY || body.kind === nodes.SET) {
      const [operation, operand] = this.#single(body, isBackward);
      const limit = most === Infinity ? op.NO_LIMIT : most;
      this.#runs.push(this.#code.length);
      this.#emit(op.RUN, least, limit, isGreedy ? op.GREEDY : op.LAZY, operation!, operand!);
      return;
    }
    const hasGroups = node.endGroup > node.firstGroup;
    const mayBeEmpty = canBeEmpty(body);
    const position = mayBeEmpty ? this.#registers++ : -1;
    const round = (count: number): void => {
      if (hasGroups) this.#emit(op.UNSET, 2 * node.firstGroup, 2 * node.endGroup);
      if (mayBeEmpty) this.#emit(op.SAVE, position);
      this.#node(body, isBackward);
      if (mayBeEmpty) this.#emit(op.NOT_EMPTY, position, count, least);
    };
    if (least === 0 && (most === Infinity || most === 1)) {
      const top = this.#code.length;
      const out = this.#open(isGreedy ? op.TRY_NEXT : op.TRY_TARGET);
      round(-1);
      if (most === Infinity) this.#emit(op.JUMP, top);
      this.#land(out);
      return;
    }
    const count = this.#registers++;
    this.#emit(op.COUNT, count);
    const top = this.#code.length;
    this.#emit(op.LOOP, count, least, most === Infinity ? op.NO_LIMIT : most, 0, isGreedy ? 1 : 0);
    const out = this.#code.length - 2;
    round(count);
    this.#emit(op.JUMP, top);
    this.#land(out);
  }

  #look(node: PatternNode): void {
    const register = this.#registers;
    this.#registers += 2;
    if (!node.isNegative) {
      this.#emit(op.LOOK_START, register);
      this.#node(node.children[0]!, node.isBehind);
      this.#emit(op.LOOK_MATCHED, register);
      return;
    }
    this.#emit(op.REFUSE_START, register, 0);
    const out = this.#code.length - 1;
    this.#node(node.children[0]!, node.isBehind);
    this.#emit(op.REFUSE_MATCHED, register);
    this.#land(out);
  }

  /** Adds what a match of the node can begin with; false if that is not known or may be nothing. */
  #firstOf(node: PatternNode, pairs: number[]): boolean {
    if (this.#flags.ignoreCase) return false;
    switch (node.kind) {
      case nodes.CHARACTER:
        pairs.push(node.value, node.value);
        return true;
      case nodes.ANY:
        if (this.#flags.dotAll) return false;
        for (const end of new CharSet(LINE_ENDS).inverted()) pairs.push(end);
        return true;
      case nodes.SET:
        for (const end of node.set!.pairs()) pairs.push(end);
        return true;
      case nodes.CAPTURE:
        return this.#firstOf(node.children[0]!, pairs);
      case nodes.REPEAT:
        return node.least > 0 && this.#firstOf(node.children[0]!, pairs);
      case nodes.CHOICE: {
        for (const child of node.children) if (!this.#firstOf(child, pairs)) return false;
        return true;
      }
      case nodes.SEQUENCE: {
        for (const child of node.children) {
          // What takes no character does not change what the first one can be.
          if (child.kind === nodes.WORD_EDGE || child.kind === nodes.NO_WORD_EDGE) continue;
          if (child.kind === nodes.START || child.kind === nodes.LOOK) continue;
          if (child.kind === nodes.REPEAT && child.least === 0) {
            if (!this.#firstOf(child.children[0]!, pairs)) return false;
            continue;
          }
          return this.#firstOf(child, pairs);
        }
        return false;
      }
      default:
        return false;
    }
  }
}

/** Can the node match without taking a character? */
function canBeEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case nodes.CHARACTER:
    case nodes.ANY:
    case nodes.SET:
      return false;
    case nodes.SEQUENCE: {
      for (const child of node.children) if (!canBeEmpty(child)) return false;
      return true;
    }
    case nodes.CHOICE: {
      for (const child of node.children) if (canBeEmpty(child)) return true;
      return false;
    }
    case nodes.CAPTURE:
      return canBeEmpty(node.children[0]!);
    case nodes.REPEAT:
      return node.least === 0 || canBeEmpty(node.children[0]!);
    default:
      return true;
  }
}

function beginsAtStart(node: PatternNode): boolean {
  if (node.kind === nodes.START) return true;
  if (node.kind === nodes.CAPTURE) return beginsAtStart(node.children[0]!);
  if (node.kind === nodes.SEQUENCE) return node.children.length > 0 && beginsAtStart(node.children[0]!);
  return false;
}
