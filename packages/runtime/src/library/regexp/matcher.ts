// Runs programs on texts: backtracking with a stack of its own, so that neither the depth of a pattern nor the length
// of a text can overflow the program's stack.
//
// Contract: `find` gives the registers of the first match at `start` or, unless `sticky`, later (2n and 2n + 1: where group n begins and
// ends, -1 for groups that took no part), or null. Entries of the stack are four words: what to do, and its operands.
import { canonicalize } from "./case-folding.ts";
import { CharSet, FOLDED_WORDS, WORDS } from "./char-set.ts";
import type { PatternProgram } from "./program.ts";
import * as op from "./program.ts";

/** Entry: set a register back. Others: go on at a place of the code with a position. */
const UNDO = -1;
/** Entries: a run of characters gives one back, or takes one more. */
const SHORTEN = -2;
const LENGTHEN = -3;
/** Entry: one more round of a counted loop. */
const ROUND = -4;
const ENTRY_WORDS = 4;
/** Words of the stack at most (256 MiB). */
const MAX_STACK = 1 << 26;

const words = new CharSet(WORDS);
const foldedWords = new CharSet(FOLDED_WORDS);

let stack: Int32Array = new Int32Array(1024);

export function find(
  program: PatternProgram,
  text: string,
  start: number,
  sticky: boolean,
): Int32Array | null {
  const { first, isAnchored } = program;
  const length = text.length;
  for (let at = start; at <= length; at++) {
    if (first !== null && !sticky) {
      while (at < length && !first.has(text.charCodeAt(at))) at++;
      if (at === length) return null;
    }
    const registers = matchAt(program, text, at);
    if (registers !== null) return registers;
    if (sticky || isAnchored) return null;
    if (program.flags.byCodePoint && isPair(text, at)) at++;
  }
  return null;
}

function isPair(text: string, at: number): boolean {
  return (
    at + 1 < text.length &&
    (text.charCodeAt(at) & 0xfc00) === 0xd800 &&
    (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
  );
}

function growStack(): void {
  if (stack.length >= MAX_STACK) throw new RangeError("Maximum call stack size exceeded");
  const larger = new Int32Array(stack.length * 2);
  larger.set(stack);
  stack = larger;
}

/** How many units the character before or behind `at` has that the operation matches; 0 if it does not. */
function singleWidth(
  program: PatternProgram,
  text: string,
  at: number,
  operation: number,
  operand: number,
): number {
  const isBackward = operation >= op.BACKWARD;
  const index = isBackward ? at - 1 : at;
  if (index < 0 || index >= text.length) return 0;
  let character = text.charCodeAt(index);
  let width = 1;
  if (program.flags.byCodePoint && (character & 0xf800) === 0xd800) {
    if (isBackward ? at >= 2 && isPair(text, at - 2) : isPair(text, at)) {
      character = text.codePointAt(isBackward ? at - 2 : at)!;
      width = 2;
    }
  }
  const unicode = program.flags.byCodePoint;
  switch (isBackward ? operation - op.BACKWARD : operation) {
    case op.CHAR:
      return character === operand ? width : 0;
    case op.CHAR_FOLDED:
      return character === operand || canonicalize(character, unicode) === operand ? width : 0;
    case op.NO_LINE_END:
      return isLineEnd(character) ? 0 : width;
    case op.ANYTHING:
      return width;
    case op.IN_SET:
      return program.sets[operand]!.has(character) ? width : 0;
    case op.IN_FOLDED_SET:
      return program.sets[operand]!.has(canonicalize(character, unicode)) ? width : 0;
    default:
      return program.sets[operand]!.has(canonicalize(character, unicode)) ? 0 : width;
  }
}

function isLineEnd(character: number): boolean {
  return character === 10 || character === 13 || character === 0x2028 || character === 0x2029;
}

function isWordAt(program: PatternProgram, text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const { ignoreCase, byCodePoint } = program.flags;
  return (ignoreCase && byCodePoint ? foldedWords : words).has(text.charCodeAt(at));
}

/** The width of a group's text if it stands at `at` again, or -1. */
function referenceWidth(
  program: PatternProgram,
  text: string,
  at: number,
  from: number,
  to: number,
  operation: number,
): number {
  const isBackward = operation >= op.BACKWARD;
  const width = to - from;
  const other = isBackward ? at - width : at;
  if (other < 0 || other + width > text.length) return -1;
  const isFolded = (isBackward ? operation - op.BACKWARD : operation) === op.REFERENCE_FOLDED;
  const unicode = program.flags.byCodePoint;
  for (let i = 0; i < width; i++) {
    const a = text.charCodeAt(from + i);
    const b = text.charCodeAt(other + i);
    if (a === b) continue;
    if (!isFolded) return -1;
    if (unicode && isPair(text, from + i) && isPair(text, other + i)) {
      const one = canonicalize(text.codePointAt(from + i)!, true);
      if (one !== canonicalize(text.codePointAt(other + i)!, true)) return -1;
      i++;
    } else if (canonicalize(a, unicode) !== canonicalize(b, unicode)) return -1;
  }
  return width;
}

/** The registers of a match that begins at `start`, or null. */
function matchAt(program: PatternProgram, text: string, start: number): Int32Array | null {
  const { code } = program;
  const registers = new Int32Array(program.registerCount).fill(-1);
  const length = text.length;
  let top = 0;
  let pc = 0;
  let at = start;
  for (;;) {
    if (top + 2 * ENTRY_WORDS > stack.length) growStack();
    let isFailed = false;
    const operation = code[pc]!;
    switch (operation) {
      case op.MATCH:
        return registers;
      case op.JUMP:
        pc = code[pc + 1]!;
        break;
      case op.TRY_NEXT:
        stack[top] = code[pc + 1]!;
        stack[top + 1] = at;
        top += ENTRY_WORDS;
        pc += 2;
        break;
      case op.TRY_TARGET:
        stack[top] = pc + 2;
        stack[top + 1] = at;
        top += ENTRY_WORDS;
        pc = code[pc + 1]!;
        break;
      case op.SAVE: {
        const register = code[pc + 1]!;
        stack[top] = UNDO;
        stack[top + 1] = register;
        stack[top + 2] = registers[register]!;
        top += ENTRY_WORDS;
        registers[register] = at;
        pc += 2;
        break;
      }
      case op.UNSET: {
        const end = code[pc + 2]!;
        for (let register = code[pc + 1]!; register < end; register++) {
          if (registers[register] === -1) continue;
          if (top + 2 * ENTRY_WORDS > stack.length) growStack();
          stack[top] = UNDO;
          stack[top + 1] = register;
          stack[top + 2] = registers[register]!;
          top += ENTRY_WORDS;
          registers[register] = -1;
        }
        pc += 3;
        break;
      }
      case op.AT_START:
        isFailed = at !== 0;
        pc++;
        break;
      case op.AT_LINE_START:
        isFailed = at !== 0 && !isLineEnd(text.charCodeAt(at - 1));
        pc++;
        break;
      case op.AT_END:
        isFailed = at !== length;
        pc++;
        break;
      case op.AT_LINE_END:
        isFailed = at !== length && !isLineEnd(text.charCodeAt(at));
        pc++;
        break;
      case op.AT_WORD_EDGE:
        isFailed = isWordAt(program, text, at - 1) === isWordAt(program, text, at);
        pc++;
        break;
      case op.NO_EDGE:
        isFailed = isWordAt(program, text, at - 1) !== isWordAt(program, text, at);
        pc++;
        break;
      case op.REFERENCE:
      case op.REFERENCE_FOLDED:
      case op.REFERENCE + op.BACKWARD:
      case op.REFERENCE_FOLDED + op.BACKWARD: {
        const group = code[pc + 1]!;
        const from = registers[2 * group]!;
        const to = registers[2 * group + 1]!;
        // A group that took no part, or is not closed yet, is empty.
        const isSet = from >= 0 && to >= 0;
        const width = isSet ? referenceWidth(program, text, at, from, to, operation) : 0;
        if (width < 0) isFailed = true;
        else at += operation >= op.BACKWARD ? -width : width;
        pc += 2;
        break;
      }
      case op.LOOK_START: {
        const register = code[pc + 1]!;
        for (let i = 0; i < 2; i++) {
          stack[top] = UNDO;
          stack[top + 1] = register + i;
          stack[top + 2] = registers[register + i]!;
          top += ENTRY_WORDS;
        }
        registers[register] = top;
        registers[register + 1] = at;
        pc += 2;
        break;
      }
      case op.LOOK_MATCHED: {
        const register = code[pc + 1]!;
        // The inside is not tried again; what it set is undone if something before it is.
        let kept = registers[register]!;
        for (let entry = kept; entry < top; entry += ENTRY_WORDS) {
          if (stack[entry] !== UNDO) continue;
          stack[kept] = UNDO;
          stack[kept + 1] = stack[entry + 1]!;
          stack[kept + 2] = stack[entry + 2]!;
          kept += ENTRY_WORDS;
        }
        top = kept;
        at = registers[register + 1]!;
        pc += 2;
        break;
      }
      case op.REFUSE_START: {
        const register = code[pc + 1]!;
        stack[top] = UNDO;
        stack[top + 1] = register;
        stack[top + 2] = registers[register]!;
        top += ENTRY_WORDS;
        registers[register] = top;
        stack[top] = code[pc + 2]!;
        stack[top + 1] = at;
        top += ENTRY_WORDS;
        pc += 3;
        break;
      }
      case op.REFUSE_MATCHED: {
        const height = registers[code[pc + 1]!]!;
        while (top > height) {
          top -= ENTRY_WORDS;
          if (stack[top] === UNDO) registers[stack[top + 1]!] = stack[top + 2]!;
        }
        isFailed = true;
        break;
      }
      case op.COUNT: {
        const register = code[pc + 1]!;
        stack[top] = UNDO;
        stack[top + 1] = register;
        stack[top + 2] = registers[register]!;
        top += ENTRY_WORDS;
        registers[register] = 0;
        pc += 2;
        break;
      }
      case op.LOOP: {
        const register = code[pc + 1]!;
        const count = registers[register]!;
        const most = code[pc + 3]!;
        const out = code[pc + 4]!;
        const body = pc + 6;
        if (most !== op.NO_LIMIT && count >= most) {
          pc = out;
          break;
        }
        // Set back before the other way is tried.
        if (count >= code[pc + 2]!) {
          const isGreedy = code[pc + 5] === 1;
          if (!isGreedy) {
            // The entry leads to a round that has to be counted: to the second half of this operation.
            stack[top] = ROUND;
            stack[top + 1] = at;
            stack[top + 2] = register;
            stack[top + 3] = body;
            top += ENTRY_WORDS;
            pc = out;
            break;
          }
          stack[top] = out;
          stack[top + 1] = at;
          top += ENTRY_WORDS;
        }
        stack[top] = UNDO;
        stack[top + 1] = register;
        stack[top + 2] = count;
        top += ENTRY_WORDS;
        registers[register] = count + 1;
        pc = body;
        break;
      }
      case op.NOT_EMPTY: {
        const counter = code[pc + 2]!;
        // The round that was just made is counted already.
        const isNeeded = counter >= 0 && registers[counter]! <= code[pc + 3]!;
        isFailed = at === registers[code[pc + 1]!] && !isNeeded;
        pc += 4;
        break;
      }
      case op.RUN: {
        const least = code[pc + 1]!;
        const most = code[pc + 2]!;
        const single = code[pc + 4]!;
        const operand = code[pc + 5]!;
        const isBackward = single >= op.BACKWARD;
        const isGreedy = code[pc + 3] === 1;
        const wanted = isGreedy ? most : least;
        let count = 0;
        let shortest = at;
        while (wanted === op.NO_LIMIT || count < wanted) {
          const width = singleWidth(program, text, at, single, operand);
          if (width === 0) break;
          at += isBackward ? -width : width;
          count++;
          if (count === least) shortest = at;
        }
        if (count < least) isFailed = true;
        else if (isGreedy && at !== shortest) {
          stack[top] = SHORTEN;
          stack[top + 1] = at;
          stack[top + 2] = shortest;
          stack[top + 3] = pc;
          top += ENTRY_WORDS;
        } else if (!isGreedy && (most === op.NO_LIMIT || count < most)) {
          stack[top] = LENGTHEN;
          stack[top + 1] = at;
          stack[top + 2] = most === op.NO_LIMIT ? -1 : most - count;
          stack[top + 3] = pc;
          top += ENTRY_WORDS;
        }
        pc += 6;
        break;
      }
      default: {
        const width = singleWidth(program, text, at, operation, code[pc + 1]!);
        if (width === 0) isFailed = true;
        else at += operation >= op.BACKWARD ? -width : width;
        pc += 2;
      }
    }
    if (!isFailed) continue;
    // Back to the last place where there was a choice.
    for (;;) {
      if (top === 0) return null;
      top -= ENTRY_WORDS;
      const entry = stack[top]!;
      if (entry === UNDO) {
        registers[stack[top + 1]!] = stack[top + 2]!;
        continue;
      }
      at = stack[top + 1]!;
      if (entry >= 0) {
        pc = entry;
        break;
      }
      if (entry === ROUND) {
        const register = stack[top + 2]!;
        pc = stack[top + 3]!;
        const count = registers[register]!;
        stack[top] = UNDO;
        stack[top + 1] = register;
        stack[top + 2] = count;
        top += ENTRY_WORDS;
        registers[register] = count + 1;
        break;
      }
      const run = stack[top + 3]!;
      const single = code[run + 4]!;
      const isBackward = single >= op.BACKWARD;
      if (entry === SHORTEN) {
        const shortest = stack[top + 2]!;
        at = isBackward
          ? at + backWidth(program, text, at, shortest, true)
          : at - backWidth(program, text, at, shortest, false);
        if (at !== shortest) {
          stack[top + 1] = at;
          top += ENTRY_WORDS;
        }
        pc = run + 6;
        break;
      }
      // A lazy run takes one more, if there is one.
      const left = stack[top + 2]!;
      const width = singleWidth(program, text, at, single, code[run + 5]!);
      if (width === 0) continue;
      at += isBackward ? -width : width;
      if (left !== 1) {
        stack[top + 1] = at;
        stack[top + 2] = left < 0 ? left : left - 1;
        top += ENTRY_WORDS;
      }
      pc = run + 6;
      break;
    }
  }
}

/** The width of the last character of a run that has its least length at `shortest`. */
function backWidth(
  program: PatternProgram,
  text: string,
  at: number,
  shortest: number,
  isBackward: boolean,
): number {
  if (!program.flags.byCodePoint) return 1;
  if (isBackward) return at + 2 <= shortest && isPair(text, at) ? 2 : 1;
  return at - 2 >= shortest && isPair(text, at - 2) ? 2 : 1;
}
