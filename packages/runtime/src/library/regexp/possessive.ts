// Runs that never give a character back: what follows them begins with a character that is none of theirs, so that a
// shorter run could not go on. The matcher then leaves no entry for them on its stack.
import { CharSet, difference, intersection, LINE_ENDS, WORDS } from "./char-set.ts";
import * as op from "./program.ts";

const RUN_WORDS = 6;
/** Operations that are looked at behind one run, all ways together. */
const PATIENCE = 40;

/** Words of each operation that may stand between a run and the next character: it neither moves nor chooses. */
function passedWords(operation: number): number {
  switch (operation) {
    case op.SAVE:
    case op.COUNT:
      return 2;
    case op.UNSET:
      return 3;
    case op.NOT_EMPTY:
      return 4;
    default:
      return 0;
  }
}

class Follower {
  readonly #code: readonly number[];
  readonly #sets: readonly CharSet[];
  /** The characters of the run, and whether one of them is certainly before every place that it could shrink to. */
  readonly #run: CharSet;
  readonly #hasLeast: boolean;
  #patience: number = PATIENCE;

  constructor(code: readonly number[], sets: readonly CharSet[], run: CharSet, hasLeast: boolean) {
    this.#code = code;
    this.#sets = sets;
    this.#run = run;
    this.#hasLeast = hasLeast;
  }

  /** Whether nothing from `at` on can match in front of a character of the run. */
  refuses(at: number): boolean {
    const code = this.#code;
    for (let pc = at; this.#patience > 0; this.#patience--) {
      const operation = code[pc]!;
      const passed = passedWords(operation);
      if (passed > 0) {
        pc += passed;
        continue;
      }
      switch (operation) {
        case op.JUMP:
          pc = code[pc + 1]!;
          break;
        case op.TRY_NEXT:
        case op.TRY_TARGET:
          if (!this.refuses(code[pc + 1]!)) return false;
          pc += 2;
          break;
        case op.LOOP:
          if (!this.refuses(code[pc + 4]!)) return false;
          pc += 6;
          break;
        case op.RUN:
          if (!this.#isOther(code[pc + 4]!, code[pc + 5]!)) return false;
          if (code[pc + 1]! > 0) return true;
          pc += RUN_WORDS;
          break;
        case op.AT_END:
          return true;
        case op.AT_LINE_END:
          return this.#sharesNothing(LINE_ENDS);
        case op.AT_WORD_EDGE:
          // Between two characters of words there is none.
          return this.#hasLeast && difference(this.#run, new CharSet(WORDS)).length === 0;
        case op.CHAR:
        case op.IN_SET:
          return this.#isOther(operation, code[pc + 1]!);
        case op.TEXT:
          return this.#isOther(op.CHAR, code[pc + 2]!);
        default:
          return false;
      }
    }
    return false;
  }

  /** Is the single character, which the operation matches, none of the run? */
  #isOther(operation: number, operand: number): boolean {
    if (operation === op.CHAR) return !this.#run.has(operand);
    return operation === op.IN_SET && this.#sharesNothing(this.#sets[operand]!.pairs());
  }

  #sharesNothing(pairs: readonly number[]): boolean {
    return intersection(this.#run, new CharSet(pairs)).length === 0;
  }
}

/** Marks such runs of a program of code units; `runs` are their places. */
export function markPossessive(code: number[], sets: readonly CharSet[], runs: readonly number[]): void {
  for (const at of runs) {
    const single = code[at + 4]!;
    if (code[at + 3] !== op.GREEDY || (single !== op.CHAR && single !== op.IN_SET)) continue;
    const operand = code[at + 5]!;
    const run = single === op.CHAR ? new CharSet([operand, operand]) : sets[operand]!;
    if (new Follower(code, sets, run, code[at + 1]! > 0).refuses(at + RUN_WORDS))
      code[at + 3] = op.POSSESSIVE;
  }
}
