// Ranges of the registers of one function, by abstract interpretation of its blocks.
//
// Registers with one definition have one range. Those with several (variables), and parameters, have a range per
// block, which conditions of branches narrow on the way; a variable that a loop moves is widened at the loop's
// head, and the bounds that conditions give are then won back by two rounds without widening.
import type { BinOp, Block, Fn, Instr, Operand, Reg } from "../../ir/ir.ts";
import { isReg } from "../../ir/ir.ts";
import { allParams, instrOperands, instrResult, reachableBlocks, successors } from "../../ir/walk.ts";
import { localArrays, storedElements } from "./local-arrays.ts";
import {
  binary,
  type Comparison,
  compared,
  constant,
  fullRange,
  join,
  type Known,
  quotient,
  type Range,
  same,
  widen,
  within,
} from "./range.ts";

/** What the analysis of a function asks of the rest of the program. */
export interface Surroundings {
  /** Range of a parameter; undefined: no call seen yet. */
  parameter(fn: Fn, index: number): Known | undefined;
  /** Range of what a call gives; undefined: nothing returned yet. */
  result(i: Instr): Known | undefined;
  /** Range of the numbers that reading a field or property gives; undefined: none stored yet. */
  field(i: Instr, fn: Fn): Known | undefined;
}

/** Ranges of tracked registers at one place; undefined for a register: not reached with a value yet. */
type State = (Known | undefined)[];

const isNumeric = (reg: Reg): boolean =>
  reg.rep === "f64" || reg.rep === "i32" || reg.rep === "u32" || reg.rep === "i64";

const comparisons: ReadonlySet<string> = new Set(["eq", "ne", "lt", "le", "gt", "ge"]);

/** Instructions that take a value out of an array or an object. */
const readers: ReadonlySet<string> = new Set(["getElement", "getField", "getProperty"]);

/** Visits of a block before its growing variables are widened. */
const PATIENCE = 3;
/** Visits after which everything is widened, wherever control came from. */
const LIMIT = 60;

export class FunctionRanges {
  readonly fn: Fn;
  readonly blocks: readonly Block[];
  /** Every definition of every numeric register. */
  readonly definitions = new Map<Reg, Instr[]>();
  readonly #surroundings: Surroundings;
  readonly #params: ReadonlySet<Reg>;
  readonly #tracked = new Map<Reg, number>();
  readonly #single = new Map<Reg, Known>();
  readonly #entry = new Map<Block, State>();
  readonly #visits = new Map<Block, number>();
  readonly #order = new Map<Block, number>();
  readonly #pending = new Set<Block>();
  /** Registers with one definition that puts a number in a value, or takes one out of an array or a field. */
  readonly #boxes = new Map<Reg, Instr>();
  readonly #arrays: Map<Reg, Reg>;
  /** What the numbers among the elements of a class of local arrays are. */
  readonly #contents = new Map<Reg, Known>();
  readonly #contentGrowths = new Map<Reg, number>();
  readonly #contentReaders = new Map<Reg, Set<Block>>();
  /** Of the head of each loop: tracked registers that are written in the loop. */
  readonly #moved = new Map<Block, Set<number>>();
  /** Blocks that read a register with one definition elsewhere. */
  readonly #readers = new Map<Reg, Set<Block>>();

  constructor(fn: Fn, surroundings: Surroundings) {
    this.fn = fn;
    this.#surroundings = surroundings;
    this.blocks = reversePostorder(fn);
    this.blocks.forEach((block, n) => {
      this.#order.set(block, n);
    });
    this.#params = new Set(allParams(fn));
    for (const block of this.blocks) {
      for (const i of block.instrs) {
        const d = instrResult(i);
        if (!d || !isNumeric(d)) continue;
        const list = this.definitions.get(d);
        if (list) list.push(i);
        else this.definitions.set(d, [i]);
      }
    }
    const track = (reg: Reg) => {
      if (!this.#tracked.has(reg)) this.#tracked.set(reg, this.#tracked.size);
    };
    for (const p of this.#params) if (isNumeric(p)) track(p);
    for (const [reg, defs] of this.definitions) if (defs.length > 1) track(reg);
    this.#findLoops();
    this.#arrays = localArrays(fn, this.blocks);
    this.#findBoxes();
    for (const block of this.blocks) {
      for (const i of block.instrs) {
        for (const o of instrOperands(i)) {
          this.#read(o, block);
          const division = this.division(o);
          if (division) for (const part of [division.a, division.b]) this.#read(part, block);
        }
      }
    }
  }

  #findBoxes(): void {
    const written = new Set<Reg>(this.#params);
    for (const block of this.blocks) {
      for (const i of block.instrs) {
        const d = instrResult(i);
        if (d?.rep !== "value") continue;
        if (written.has(d)) this.#boxes.delete(d);
        else if ((i.op === "convert" && i.convert === "box") || readers.has(i.op)) this.#boxes.set(d, i);
        written.add(d);
      }
    }
    for (const block of this.blocks) {
      for (const i of block.instrs) {
        const array = i.op === "convert" && i.convert === "unbox.f64" ? this.#source(i.a) : undefined;
        if (!array) continue;
        const readers = this.#contentReaders.get(array);
        if (readers) readers.add(block);
        else this.#contentReaders.set(array, new Set([block]));
      }
    }
  }

  /** The class of local arrays that a value is an element of. */
  #source(o: Operand): Reg | undefined {
    const i = isReg(o) ? this.#boxes.get(o) : undefined;
    return i?.op === "getElement" && isReg(i.array) ? this.#arrays.get(i.array) : undefined;
  }

  /** The number that a value holds, if it holds one; undefined: no number. */
  content(o: Operand): Known | undefined {
    if (!isReg(o)) return undefined;
    const source = this.#source(o);
    if (source) return this.#contents.get(source);
    const i = this.#boxes.get(o);
    if (i && isFieldRead(i)) return this.#surroundings.field(i, this.fn);
    if (i?.op !== "convert") return null;
    if (isReg(i.a)) return isNumeric(i.a) ? this.#single.get(o) : undefined;
    return i.a.k === "f64" || i.a.k === "int" ? constant(i.a.value) : undefined;
  }

  #store(i: Instr): void {
    const stored = storedElements(i);
    const array = stored && isReg(stored.array) ? this.#arrays.get(stored.array) : undefined;
    if (!stored || !array) return;
    for (const element of stored.elements) {
      const known = this.content(element);
      if (known === undefined) continue;
      const before = this.#contents.get(array);
      let now = before === undefined ? known : join(before, known);
      if (before !== undefined && same(before, now)) continue;
      const growths = (this.#contentGrowths.get(array) ?? 0) + 1;
      this.#contentGrowths.set(array, growths);
      if (growths > PATIENCE && before !== undefined) now = widen(before, now);
      this.#contents.set(array, now);
      for (const reader of this.#contentReaders.get(array) ?? [])
        if (this.#entry.has(reader)) this.#pending.add(reader);
    }
  }

  #findLoops(): void {
    const predecessors = new Map<Block, Block[]>(this.blocks.map((b) => [b, []]));
    const after = (b: Block) => [...successors(b.end), ...(b.handler ? [b.handler] : [])];
    for (const block of this.blocks) for (const to of after(block)) predecessors.get(to)!.push(block);
    for (const head of this.blocks) {
      const ends = predecessors.get(head)!.filter((b) => this.#order.get(b)! >= this.#order.get(head)!);
      if (ends.length === 0) continue;
      const loop = new Set<Block>([head]);
      for (let block = ends.pop(); block; block = ends.pop()) {
        if (loop.has(block)) continue;
        loop.add(block);
        ends.push(...predecessors.get(block)!);
      }
      const moved = new Set<number>();
      for (const block of loop) {
        for (const i of block.instrs) {
          const d = instrResult(i);
          const at = d ? this.#tracked.get(d) : undefined;
          if (at !== undefined) moved.add(at);
        }
      }
      this.#moved.set(head, moved);
    }
  }

  #read(o: Operand, block: Block): void {
    if (!isReg(o) || (!isNumeric(o) && !this.#boxes.has(o)) || this.#tracked.has(o)) return;
    const readers = this.#readers.get(o);
    if (readers) readers.add(block);
    else this.#readers.set(o, new Set([block]));
  }

  /** Computes everything anew. */
  run(): void {
    this.#single.clear();
    this.#entry.clear();
    this.#visits.clear();
    this.#contents.clear();
    this.#contentGrowths.clear();
    const [first] = this.blocks;
    if (!first) return;
    const start: State = [];
    for (const [reg, at] of this.#tracked) {
      const index = this.fn.params.indexOf(reg);
      // Locals that are read before they are written are zero in C.
      start[at] = index >= 0 ? this.#surroundings.parameter(this.fn, index) : { lo: 0, hi: 0 };
    }
    this.#entry.set(first, start);
    this.#pending.add(first);
    while (this.#pending.size > 0) {
      // In order, so that a loop settles before what follows it.
      let next: Block | undefined;
      for (const b of this.#pending) if (!next || this.#order.get(b)! < this.#order.get(next)!) next = b;
      this.#pending.delete(next!);
      this.#visit(next!, (to, state) => {
        if (this.#merge(to, state)) this.#pending.add(to);
      });
    }
    for (let round = 0; round < 2; round++) this.#narrow(start);
    this.#pending.clear();
  }

  /** Visits all blocks once in order, each from what its predecessors say now, without widening. */
  #narrow(start: State): void {
    const incoming = new Map<Block, Map<Block, State>>();
    for (const block of this.blocks) {
      if (!this.#entry.has(block)) continue;
      this.#visit(block, (to, state) => arrive(incoming, to, block, state));
    }
    this.blocks.forEach((block, n) => {
      if (!this.#entry.has(block)) return;
      const states = [...(incoming.get(block)?.values() ?? []), ...(n === 0 ? [start] : [])];
      const [one, ...others] = states;
      for (const from of incoming.values()) from.delete(block);
      if (!one) {
        this.#entry.delete(block);
        return;
      }
      this.#entry.set(block, others.reduce(joinStates, one).slice());
      this.#visit(block, (to, state) => arrive(incoming, to, block, state));
    });
  }

  /** True if the state at the start of the block grew. */
  #merge(to: Block, state: State): boolean {
    const known = this.#entry.get(to);
    if (!known) {
      this.#entry.set(to, state.slice());
      return true;
    }
    const joined = joinStates(known, state);
    if (joined.every((r, n) => same(r, known[n]))) return false;
    const visits = (this.#visits.get(to) ?? 0) + 1;
    this.#visits.set(to, visits);
    // Only what the block's own loop moves: what an outer loop moves is bounded at that loop's head.
    const moved = this.#moved.get(to);
    const next = joined.map((r, n) => {
      const before = known[n];
      const isDue = (visits > PATIENCE && moved?.has(n)) || visits > LIMIT;
      return isDue && r !== undefined && before !== undefined ? widen(before, r) : r;
    });
    this.#entry.set(to, next);
    return true;
  }

  #visit(block: Block, flow: (to: Block, state: State) => void): void {
    const state = this.#entry.get(block)!.slice();
    if (block.handler) flow(block.handler, state);
    for (const i of block.instrs) {
      const d = instrResult(i);
      this.#store(i);
      if (d && i.op === "convert" && i.convert === "box" && this.#boxes.has(d)) {
        if (!isReg(i.a) || isNumeric(i.a)) this.#setSingle(d, this.operand(i.a, state), block);
        continue;
      }
      if (!d || !isNumeric(d)) continue;
      const result = this.#transfer(i, d, state);
      const at = this.#tracked.get(d);
      if (at === undefined) {
        this.#setSingle(d, result, block);
        continue;
      }
      state[at] = result;
      if (block.handler) flow(block.handler, state);
    }
    const end = block.end;
    if (end.op !== "branch") {
      for (const to of successors(end)) flow(to, state);
      return;
    }
    const yes = this.#assume(block, end.cond, true, state);
    if (yes) flow(end.yes, yes);
    const no = this.#assume(block, end.cond, false, state);
    if (no) flow(end.no, no);
  }

  #setSingle(reg: Reg, known: Known | undefined, block: Block): void {
    if (known === undefined) return;
    const before = this.#single.get(reg);
    if (before !== undefined && same(before, known)) return;
    this.#single.set(reg, known);
    for (const reader of this.#readers.get(reg) ?? [])
      if (reader !== block && this.#entry.has(reader)) this.#pending.add(reader);
  }

  /** The state on the edge on which the condition has that outcome; null: the edge is never taken. */
  #assume(block: Block, cond: Operand, outcome: boolean, state: State): State | null {
    if (!isReg(cond)) return cond.k === "bool" && cond.value !== outcome ? null : state;
    const at = lastDefinition(block, cond, block.instrs.length);
    if (at < 0) return state;
    const def = block.instrs[at]!;
    if (def.op === "un" && def.un === "bool.not") return this.#assume(block, def.a, !outcome, state);
    if (def.op !== "bin") return state;
    const name = def.bin.slice(def.bin.indexOf(".") + 1);
    if (!comparisons.has(name)) return state;
    const a = this.operand(def.a, state);
    const b = this.operand(def.b, state);
    if (!a || !b) return state;
    const known = compared(name as Comparison, outcome, a, b);
    if (!known) return null;
    const next = state.slice();
    this.#refine(block, def.a, at, known.a, next);
    this.#refine(block, def.b, at, known.b, next);
    return next;
  }

  /** Narrows the variable that an operand was copied from, if it still holds the same number. */
  #refine(block: Block, o: Operand, before: number, known: Range, state: State): void {
    let reg = o;
    let position = before;
    for (;;) {
      if (!isReg(reg)) return;
      const at = this.#tracked.get(reg);
      if (at !== undefined) {
        if (lastDefinition(block, reg, block.instrs.length) < position) this.#meet(state, at, known);
      }
      const definedAt = lastDefinition(block, reg, position);
      if (definedAt < 0) {
        // A copy made in an earlier block, of something that never changes.
        const defs = this.definitions.get(reg);
        if (at !== undefined || defs?.length !== 1) return;
        const source = copied(defs[0]!);
        if (!source || !isReg(source) || this.definitions.has(source)) return;
        reg = source;
        continue;
      }
      const source = copied(block.instrs[definedAt]!);
      if (!source) return;
      position = definedAt;
      reg = source;
    }
  }

  #meet(state: State, at: number, known: Range): void {
    const before = state[at];
    if (!before) return;
    const lo = Math.max(before.lo, known.lo);
    const hi = Math.min(before.hi, known.hi);
    if (lo <= hi) state[at] = { lo, hi };
  }

  /** Range of an operand; undefined: no value reaches it. */
  operand(o: Operand, state: State): Known | undefined {
    if (!isReg(o)) return o.k === "f64" || o.k === "int" ? constant(o.value) : null;
    const at = this.#tracked.get(o);
    return at === undefined ? this.#single.get(o) : state[at];
  }

  #transfer(i: Instr, d: Reg, state: State): Known | undefined {
    const full = fullRange(d.rep);
    const a = (o: Operand) => this.operand(o, state);
    switch (i.op) {
      case "mov":
        return a(i.a);
      case "bin": {
        const x = a(i.a);
        const y = a(i.b);
        return x === undefined || y === undefined ? undefined : binary(i.bin, x, y);
      }
      case "un":
        return this.#unary(i, d, a(i.a), state);
      case "exact": {
        const x = a(i.a);
        return within(x ?? null, full) ? x : full;
      }
      case "convert": {
        const x = a(i.a);
        if (x === undefined && isReg(i.a) && isNumeric(i.a)) return undefined;
        if (i.convert === "toInt32" || i.convert === "toUint32") {
          const whole = x === null ? this.wholeQuotient(i.a, state) : x;
          return within(whole ?? null, full) ? whole : full;
        }
        const source = i.convert === "unbox.f64" ? this.#source(i.a) : undefined;
        if (source) return this.#contents.get(source);
        const read = i.convert === "unbox.f64" && isReg(i.a) ? this.#boxes.get(i.a) : undefined;
        if (read && isFieldRead(read)) return this.#surroundings.field(read, this.fn);
        const copies = i.convert === "toF64" || i.convert === "wrap32" || i.convert === "widen";
        if (!copies && i.convert !== "narrow") return full;
        return full === null ? x : within(x ?? null, full) ? x : full;
      }
      case "call":
      case "callVirtual":
      case "callRuntime": {
        const result = this.#surroundings.result(i);
        return result === null ? full : result;
      }
      case "intrinsic":
        return i.range ?? intrinsicRange(i.name) ?? full;
      default:
        return full;
    }
  }

  #unary(i: Instr & { op: "un" }, d: Reg, x: Known | undefined, state: State): Known | undefined {
    const full = fullRange(d.rep);
    if (x === undefined) return undefined;
    switch (i.un) {
      case "f64.floor":
      case "f64.trunc":
        return x ?? this.wholeQuotient(i.a, state);
      case "f64.ceil":
        return x;
      case "f64.abs":
        if (x === null) return null;
        return x.lo >= 0 ? x : { lo: 0, hi: Math.max(-x.lo, x.hi) };
      case "f64.neg":
      case "i64.neg":
        if (x === null || (i.un === "f64.neg" && x.lo <= 0 && x.hi >= 0)) return full;
        return { lo: -x.hi, hi: -x.lo };
      default:
        return full;
    }
  }

  /** The operands of a division of integers that an operand certainly holds the result of. */
  division(o: Operand): { a: Operand; b: Operand } | null {
    if (!isReg(o)) return null;
    const defs = this.definitions.get(o);
    const def = defs?.length === 1 ? defs[0]! : undefined;
    if (def?.op !== "bin" || def.bin !== "f64.div" || !this.isFixed(def.a) || !this.isFixed(def.b))
      return null;
    return { a: def.a, b: def.b };
  }

  /** Range of the whole part of a quotient; null if the operand is none, or not one of integers. */
  wholeQuotient(o: Operand, state: State): Known {
    const division = this.division(o);
    if (!division) return null;
    return quotient(this.operand(division.a, state) ?? null, this.operand(division.b, state) ?? null);
  }

  /** Constants, and registers that are set once. */
  isFixed(o: Operand): boolean {
    if (!isReg(o)) return true;
    const count = this.definitions.get(o)?.length ?? 0;
    return this.#params.has(o) ? count === 0 : count === 1;
  }

  /** Calls `see` for every instruction that runs, with the state before it. */
  walk(
    see: (i: Instr, state: State, block: Block) => void,
    end?: (block: Block, state: State) => void,
  ): void {
    for (const block of this.blocks) {
      const entry = this.#entry.get(block);
      if (!entry) continue;
      const state = entry.slice();
      for (const i of block.instrs) {
        see(i, state, block);
        const d = instrResult(i);
        const at = d ? this.#tracked.get(d) : undefined;
        if (d && at !== undefined) state[at] = this.#transfer(i, d, state);
      }
      end?.(block, state);
    }
  }

  /** What each register holds at all times; registers without a value are left out. */
  overall(): Map<Reg, Known> {
    const all = new Map<Reg, Known>(this.#single);
    const add = (reg: Reg, known: Known | undefined) => {
      if (known === undefined) return;
      const before = all.get(reg);
      all.set(reg, before === undefined ? known : join(before, known));
    };
    for (const p of this.#params) {
      const index = this.fn.params.indexOf(p);
      if (index >= 0 && isNumeric(p)) add(p, this.#surroundings.parameter(this.fn, index));
    }
    this.walk((i, state) => {
      const d = instrResult(i);
      if (d && this.#tracked.has(d)) add(d, this.#transfer(i, d, state));
    });
    return all;
  }

  /** Whether any value reaches the start of the block. */
  isReached(block: Block): boolean {
    return this.#entry.has(block);
  }
}

const isFieldRead = (i: Instr): boolean => i.op === "getField" || i.op === "getProperty";

/** The operand that an instruction hands on unchanged. */
function copied(i: Instr): Operand | null {
  if (i.op === "mov") return i.a;
  if (i.op === "convert" && (i.convert === "toF64" || i.convert === "widen")) return i.a;
  return null;
}

/** Index of the last instruction before `before` that writes the register, or -1. */
function lastDefinition(block: Block, reg: Reg, before: number): number {
  for (let n = before - 1; n >= 0; n--) if (instrResult(block.instrs[n]!) === reg) return n;
  return -1;
}

function arrive(incoming: Map<Block, Map<Block, State>>, to: Block, from: Block, state: State): void {
  let states = incoming.get(to);
  if (!states) incoming.set(to, (states = new Map()));
  const known = states.get(from);
  states.set(from, known ? joinStates(known, state) : state.slice());
}

function joinStates(a: State, b: State): State {
  return a.map((known, n) => {
    const other = b[n];
    if (known === undefined) return other;
    return other === undefined ? known : join(known, other);
  });
}

function intrinsicRange(name: string): Known | undefined {
  switch (name) {
    case "machine_auxOf":
      return { lo: 0, hi: 4294967295 };
    case "machine_load8":
      return { lo: 0, hi: 255 };
    case "machine_load16":
      return { lo: 0, hi: 65535 };
    case "machine_countLeadingZeros32":
      return { lo: 0, hi: 32 };
    default:
      return undefined;
  }
}

/** Reachable blocks, each before those that follow it but for the edges back of loops. */
function reversePostorder(fn: Fn): Block[] {
  const reachable = new Set(reachableBlocks(fn));
  const [first] = fn.blocks;
  if (!first) return [];
  const done: Block[] = [];
  const seen = new Set<Block>([first]);
  const next = (b: Block) => [...(b.handler ? [b.handler] : []), ...successors(b.end)].reverse();
  const stack = [{ block: first, rest: next(first) }];
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    const to = top.rest.pop();
    if (to === undefined) {
      done.push(top.block);
      stack.pop();
    } else if (!seen.has(to) && reachable.has(to)) {
      seen.add(to);
      stack.push({ block: to, rest: next(to) });
    }
  }
  return done.reverse();
}

/** The comparison that an operation makes, or null. */
export function comparisonOf(bin: BinOp): Comparison | null {
  const name = bin.slice(bin.indexOf(".") + 1);
  return comparisons.has(name) ? (name as Comparison) : null;
}
