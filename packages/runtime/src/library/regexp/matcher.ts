// Runs programs on texts: backtracking with a stack of its own, so that neither the depth of a pattern nor the length
// of a text can overflow the program's stack.
//
// Contract: `find` gives the registers of the first match at `start` or, unless `sticky`, later (2n and 2n + 1: where group n begins and
// ends, -1 for groups that took no part), or null; whoever needs them no longer may hand them back (`recycle`). Entries of the stack are four words: what to do, and its operands.
// Code, text and stack are read by address: they are looked at for every character.
import { addressOf, bytesAddress, shapeOf } from "@tessera/machine/cell";
import type { usize } from "@tessera/machine/integer";
import { fillBytes, findByte, load8, load16, load32, store32 } from "@tessera/machine/memory";
import { STRING_HEADER, STRING_LATIN1 } from "../../core/cells.ts";
import { flatten } from "../../core/string.ts";
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
const ENTRY: usize = 16;
/** Words of the stack at most (256 MiB). */
const MAX_STACK = 1 << 26;

const words = new CharSet(WORDS);
const foldedWords = new CharSet(FOLDED_WORDS);

let stack: Int32Array = new Int32Array(1024);
/** Registers that are no longer needed, all -1 again: the next attempt can have them. */
const none = new Int32Array(0);
let spare: Int32Array = none;

/** The 32-bit word at an address, with its sign. @inline */
function word(address: usize): usize {
  return load32(address) | 0;
}

/** @inline */
function put(address: usize, value: usize): void {
  store32(address, value >>> 0);
}

/** The unit of a flat text at a position below its length. @inline */
function unitAt(units: usize, isWide: boolean, at: usize): usize {
  return isWide ? load16(units + 2 * at) : load8(units + at);
}

export function find(
  program: PatternProgram,
  subject: string,
  start: number,
  sticky: boolean,
): Int32Array | null {
  const { first, isAnchored, registerCount } = program;
  const text = flatten(subject);
  const isWide = shapeOf(text) !== STRING_LATIN1;
  const units: usize = addressOf(text) + STRING_HEADER;
  const length: usize = text.length;
  const bits: usize = first === null ? 0 : first.bitsAddress;
  const onlyByte: usize = first === null ? -1 : first.onlyByte;
  const registers = spare.length === registerCount ? spare : unsetRegisters(registerCount);
  spare = none;
  for (let at: usize = start; at <= length; at += 1) {
    if (first !== null && !sticky) {
      if (isWide) {
        while (at < length && !first.has(load16(units + 2 * at))) at += 1;
      } else if (onlyByte >= 0) {
        const found = findByte(units + at, onlyByte, length - at);
        at = found < 0 ? length : at + found;
      } else at = findMember(bits, units, at, length);
      if (at === length) break;
    }
    if (matchAt(program, text, at, registers)) return registers;
    if (sticky || isAnchored) break;
    if (program.flags.byCodePoint && isPair(text, at)) at += 1;
  }
  spare = registers;
  return null;
}

/** The first position from `at` on whose byte is in the set, else `length`. @noinline */
function findMember(bits: usize, units: usize, from: usize, length: usize): usize {
  let at: usize = from;
  while (at < length && load8(bits + load8(units + at)) === 0) at += 1;
  return at;
}

/** Takes registers back that `find` gave; they must not be looked at afterwards. */
export function recycle(registers: Int32Array): void {
  fillBytes(bytesAddress(registers), 0xff, 4 * registers.length);
  spare = registers;
}

function unsetRegisters(count: number): Int32Array {
  const registers = new Int32Array(count);
  fillBytes(bytesAddress(registers), 0xff, 4 * registers.length);
  return registers;
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

/** Whether the unit is in a set of the program. @inline */
function isInSet(program: PatternProgram, tables: usize, index: usize, unit: usize): boolean {
  return unit < 256 ? load8(tables + 256 * index + unit) !== 0 : program.sets[index]!.has(unit);
}

/** Whether a position is that of a character of a word; `bits` are those of `set`. @inline */
function isWordAt(
  set: CharSet,
  bits: usize,
  units: usize,
  isWide: boolean,
  length: usize,
  at: usize,
): boolean {
  if (at < 0 || at >= length) return false;
  return isWide ? set.has(load16(units + 2 * at)) : load8(bits + load8(units + at)) !== 0;
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

/** Where a run of plain characters ends that begins at `from`: at `limit` at the latest. */
function runEnd(
  program: PatternProgram,
  units: usize,
  isWide: boolean,
  from: usize,
  limit: usize,
  single: usize,
  operand: usize,
): usize {
  let at: usize = from;
  if (single === op.CHAR) {
    while (at < limit && unitAt(units, isWide, at) === operand) at += 1;
  } else if (single === op.IN_SET) {
    if (isWide) {
      const set = program.sets[operand]!;
      while (at < limit && set.has(load16(units + 2 * at))) at += 1;
    } else {
      const bits: usize = bytesAddress(program.tables) + 256 * operand;
      while (at < limit && load8(bits + load8(units + at)) !== 0) at += 1;
    }
  } else if (single === op.NO_LINE_END) {
    while (at < limit && !isLineEnd(unitAt(units, isWide, at))) at += 1;
  } else at = limit;
  return at;
}

/** Whether a match begins at `start`. If so it is in the registers; if not, they are all -1 as before. */
function matchAt(program: PatternProgram, text: string, start: usize, registers: Int32Array): boolean {
  const { flags } = program;
  const isWide = shapeOf(text) !== STRING_LATIN1;
  // Characters are units, where they are not pairs of them.
  const isPlain = !flags.byCodePoint || !isWide;
  const length: usize = text.length;
  const wordSet = flags.ignoreCase && flags.byCodePoint ? foldedWords : words;
  const wordBits: usize = wordSet.bitsAddress;
  // SAFETY: units below `length` are read; the code is the assembler's, its registers and sets exist; below `limit`
  // there is room for what one operation leaves; nothing moves while the text, the program and the stack live.
  const units: usize = addressOf(text) + STRING_HEADER;
  const code: usize = bytesAddress(program.code);
  const tables: usize = bytesAddress(program.tables);
  const saved: usize = bytesAddress(registers);
  // The most entries that one operation leaves: UNSET one for each register, others two.
  const room: usize = (registers.length + 2) * ENTRY;
  let base: usize = bytesAddress(stack);
  let limit: usize = base + 4 * stack.length - room;
  let top: usize = base;
  let pc: usize = code;
  let at: usize = start;
  // Whether a register was set that no entry sets back.
  let isMarked = false;
  for (;;) {
    while (top > limit) {
      const height: usize = top - base;
      growStack();
      base = bytesAddress(stack);
      limit = base + 4 * stack.length - room;
      top = base + height;
    }
    let isFailed = false;
    const operation: usize = word(pc);
    switch (operation) {
      case op.CHAR:
        if (isPlain) {
          if (at < length && unitAt(units, isWide, at) === word(pc + 4)) at += 1;
          else isFailed = true;
        } else {
          const width: usize = singleWidth(program, text, at, op.CHAR, word(pc + 4));
          isFailed = width === 0;
          at += width;
        }
        pc += 8;
        break;
      case op.IN_SET:
        if (isPlain) {
          if (at < length && isInSet(program, tables, word(pc + 4), unitAt(units, isWide, at))) at += 1;
          else isFailed = true;
        } else {
          const width: usize = singleWidth(program, text, at, op.IN_SET, word(pc + 4));
          isFailed = width === 0;
          at += width;
        }
        pc += 8;
        break;
      case op.TEXT: {
        const count: usize = word(pc + 4);
        const end: usize = pc + 8 + 4 * count;
        if (count > length - at) isFailed = true;
        else {
          for (pc += 8; pc < end && unitAt(units, isWide, at) === word(pc); pc += 4) at += 1;
          isFailed = pc !== end;
        }
        break;
      }
      case op.MATCH:
        put(saved, start);
        put(saved + 4, at);
        return true;
      case op.JUMP:
        pc = code + 4 * word(pc + 4);
        break;
      case op.TRY_NEXT:
        put(top, word(pc + 4));
        put(top + 4, at);
        top += ENTRY;
        pc += 8;
        break;
      case op.TRY_TARGET:
        put(top, (pc - code) / 4 + 2);
        put(top + 4, at);
        top += ENTRY;
        pc = code + 4 * word(pc + 4);
        break;
      case op.SAVE: {
        const register: usize = word(pc + 4);
        // Without another way to go, the end of the attempt sets all registers back.
        if (top !== base) top = remember(top, saved, register);
        else isMarked = true;
        put(saved + 4 * register, at);
        pc += 8;
        break;
      }
      case op.UNSET: {
        const end: usize = word(pc + 8);
        for (let register: usize = word(pc + 4); register < end; register += 1) {
          if (word(saved + 4 * register) === -1) continue;
          top = remember(top, saved, register);
          put(saved + 4 * register, -1);
        }
        pc += 12;
        break;
      }
      case op.AT_START:
        isFailed = at !== 0;
        pc += 4;
        break;
      case op.AT_LINE_START:
        isFailed = at !== 0 && !isLineEnd(unitAt(units, isWide, at - 1));
        pc += 4;
        break;
      case op.AT_END:
        isFailed = at !== length;
        pc += 4;
        break;
      case op.AT_LINE_END:
        isFailed = at !== length && !isLineEnd(unitAt(units, isWide, at));
        pc += 4;
        break;
      case op.AT_WORD_EDGE:
        isFailed =
          isWordAt(wordSet, wordBits, units, isWide, length, at - 1) ===
          isWordAt(wordSet, wordBits, units, isWide, length, at);
        pc += 4;
        break;
      case op.NO_EDGE:
        isFailed =
          isWordAt(wordSet, wordBits, units, isWide, length, at - 1) !==
          isWordAt(wordSet, wordBits, units, isWide, length, at);
        pc += 4;
        break;
      case op.REFERENCE:
      case op.REFERENCE_FOLDED:
      case op.REFERENCE + op.BACKWARD:
      case op.REFERENCE_FOLDED + op.BACKWARD: {
        const group: usize = word(pc + 4);
        const from: usize = word(saved + 8 * group);
        const to: usize = word(saved + 8 * group + 4);
        // A group that took no part, or is not closed yet, is empty.
        const isSet = from >= 0 && to >= 0;
        const width: usize = isSet ? referenceWidth(program, text, at, from, to, operation) : 0;
        if (width < 0) isFailed = true;
        else at += operation >= op.BACKWARD ? -width : width;
        pc += 8;
        break;
      }
      case op.LOOK_START: {
        const register: usize = word(pc + 4);
        top = remember(top, saved, register);
        top = remember(top, saved, register + 1);
        put(saved + 4 * register, top - base);
        put(saved + 4 * register + 4, at);
        pc += 8;
        break;
      }
      case op.LOOK_MATCHED: {
        const register: usize = word(pc + 4);
        // The inside is not tried again; what it set is undone if something before it is.
        let kept: usize = base + word(saved + 4 * register);
        for (let entry: usize = kept; entry < top; entry += ENTRY) {
          if (word(entry) !== UNDO) continue;
          put(kept, UNDO);
          put(kept + 4, word(entry + 4));
          put(kept + 8, word(entry + 8));
          kept += ENTRY;
        }
        top = kept;
        at = word(saved + 4 * register + 4);
        pc += 8;
        break;
      }
      case op.REFUSE_START: {
        const register: usize = word(pc + 4);
        top = remember(top, saved, register);
        put(saved + 4 * register, top - base);
        put(top, word(pc + 8));
        put(top + 4, at);
        top += ENTRY;
        pc += 12;
        break;
      }
      case op.REFUSE_MATCHED: {
        const height: usize = base + word(saved + 4 * word(pc + 4));
        while (top > height) {
          top -= ENTRY;
          if (word(top) === UNDO) put(saved + 4 * word(top + 4), word(top + 8));
        }
        isFailed = true;
        break;
      }
      case op.COUNT: {
        const register: usize = word(pc + 4);
        top = remember(top, saved, register);
        put(saved + 4 * register, 0);
        pc += 8;
        break;
      }
      case op.LOOP: {
        const register: usize = word(pc + 4);
        const count: usize = word(saved + 4 * register);
        const most: usize = word(pc + 12);
        const out: usize = word(pc + 16);
        const body: usize = pc + 24;
        if (most !== op.NO_LIMIT && count >= most) {
          pc = code + 4 * out;
          break;
        }
        // Set back before the other way is tried.
        if (count >= word(pc + 8)) {
          const isGreedy = word(pc + 20) === 1;
          if (!isGreedy) {
            // The entry leads to a round that has to be counted: to the second half of this operation.
            put(top, ROUND);
            put(top + 4, at);
            put(top + 8, register);
            put(top + 12, body - code);
            top += ENTRY;
            pc = code + 4 * out;
            break;
          }
          put(top, out);
          put(top + 4, at);
          top += ENTRY;
        }
        top = remember(top, saved, register);
        put(saved + 4 * register, count + 1);
        pc = body;
        break;
      }
      case op.NOT_EMPTY: {
        const counter: usize = word(pc + 8);
        // The round that was just made is counted already.
        const isNeeded = counter >= 0 && word(saved + 4 * counter) <= word(pc + 12);
        isFailed = at === word(saved + 4 * word(pc + 4)) && !isNeeded;
        pc += 16;
        break;
      }
      case op.RUN: {
        const least: usize = word(pc + 4);
        const most: usize = word(pc + 8);
        const single: usize = word(pc + 16);
        const operand: usize = word(pc + 20);
        const manner: usize = word(pc + 12);
        const isGreedy = manner !== op.LAZY;
        const wanted: usize = isGreedy ? most : least;
        let count: usize = 0;
        let shortest: usize = at;
        if (isPlain && single <= op.IN_SET && single !== op.CHAR_FOLDED) {
          const end: usize = wanted === op.NO_LIMIT || wanted > length - at ? length : at + wanted;
          shortest = at + least;
          const reached = runEnd(program, units, isWide, at, end, single, operand);
          count = reached - at;
          at = reached;
        } else {
          const isBackward = single >= op.BACKWARD;
          while (wanted === op.NO_LIMIT || count < wanted) {
            const width: usize = singleWidth(program, text, at, single, operand);
            if (width === 0) break;
            at += isBackward ? -width : width;
            count += 1;
            if (count === least) shortest = at;
          }
        }
        if (count < least) isFailed = true;
        else if (manner === op.GREEDY && at !== shortest) {
          put(top, SHORTEN);
          put(top + 4, at);
          put(top + 8, shortest);
          put(top + 12, pc - code);
          top += ENTRY;
        } else if (!isGreedy && (most === op.NO_LIMIT || count < most)) {
          put(top, LENGTHEN);
          put(top + 4, at);
          put(top + 8, most === op.NO_LIMIT ? -1 : most - count);
          put(top + 12, pc - code);
          top += ENTRY;
        }
        pc += 24;
        break;
      }
      default: {
        const width: usize = singleWidth(program, text, at, operation, word(pc + 4));
        if (width === 0) isFailed = true;
        else at += operation >= op.BACKWARD ? -width : width;
        pc += 8;
      }
    }
    if (!isFailed) continue;
    // Back to the last place where there was a choice.
    for (;;) {
      if (top === base) {
        if (isMarked) fillBytes(saved, 0xff, 4 * registers.length);
        return false;
      }
      top -= ENTRY;
      const entry: usize = word(top);
      if (entry === UNDO) {
        put(saved + 4 * word(top + 4), word(top + 8));
        continue;
      }
      at = word(top + 4);
      if (entry >= 0) {
        pc = code + 4 * entry;
        break;
      }
      if (entry === ROUND) {
        const register: usize = word(top + 8);
        pc = code + word(top + 12);
        const count: usize = word(saved + 4 * register);
        top = remember(top, saved, register);
        put(saved + 4 * register, count + 1);
        break;
      }
      const run: usize = code + word(top + 12);
      const single: usize = word(run + 16);
      const isBackward = single >= op.BACKWARD;
      if (entry === SHORTEN) {
        const shortest: usize = word(top + 8);
        if (isPlain) at += isBackward ? 1 : -1;
        else {
          const width: usize = backWidth(program, text, at, shortest, isBackward);
          at += isBackward ? width : -width;
        }
        if (at !== shortest) {
          put(top + 4, at);
          top += ENTRY;
        }
        pc = run + 24;
        break;
      }
      // A lazy run takes one more, if there is one.
      const left: usize = word(top + 8);
      const width: usize = singleWidth(program, text, at, single, word(run + 20));
      if (width === 0) continue;
      at += isBackward ? -width : width;
      if (left !== 1) {
        put(top + 4, at);
        put(top + 8, left < 0 ? left : left - 1);
        top += ENTRY;
      }
      pc = run + 24;
      break;
    }
  }
}

/** Leaves an entry that sets the register back; the new top. @inline */
function remember(top: usize, saved: usize, register: usize): usize {
  put(top, UNDO);
  put(top + 4, register);
  put(top + 8, word(saved + 4 * register));
  return top + ENTRY;
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
