// Computes with machine integers what the ranges prove to be integers.
//
// A double that is always an integer gets a shadow: a second register that holds it as an i64. Wherever an integer
// would do (indices, bit operations, comparisons of integers, remainders) the shadow is used; the double stays
// for all else, and the C compiler drops whichever of the two nobody reads. Only what such a use asks for gets a
// shadow, with all that it is computed from: across calls too, whose parameters and results then become i64.
import { addReg } from "../../ir/build.ts";
import type { BinOp, Fn, Instr, Operand, Program, Reg, Terminator } from "../../ir/ir.ts";
import { isReg } from "../../ir/ir.ts";
import { instrResult, reachableBlocks } from "../../ir/walk.ts";
import type { Reachable } from "../reachable.ts";
import { comparisonOf, type FunctionRanges } from "./function-ranges.ts";
import { type Group, ProgramRanges } from "./program-ranges.ts";
import { fullRange, type Known, quotient, within } from "./range.ts";

const integerOps: Partial<Record<BinOp, BinOp>> = {
  "f64.add": "i64.add",
  "f64.sub": "i64.sub",
  "f64.mul": "i64.mul",
  "f64.min": "i64.lesser",
  "f64.max": "i64.greater",
};

const zero: Operand = { k: "int", rep: "i64", value: 0 };

/** A function with what is known of its registers and which of them shall have shadows. */
class Body {
  readonly fn: Fn;
  readonly ranges: FunctionRanges;
  readonly known: Map<Reg, Known>;
  readonly wanted = new Set<Reg>();
  readonly shadows = new Map<Reg, Reg>();

  constructor(fn: Fn, ranges: FunctionRanges) {
    this.fn = fn;
    this.ranges = ranges;
    this.known = ranges.overall();
  }

  range(o: Operand): Known {
    if (isReg(o)) return this.known.get(o) ?? null;
    return o.k === "f64" && Number.isSafeInteger(o.value) && !Object.is(o.value, -0)
      ? { lo: o.value, hi: o.value }
      : null;
  }

  /** Is the double always an integer? */
  isInteger(o: Operand): boolean {
    return (!isReg(o) || o.rep === "f64") && this.range(o) !== null;
  }

  /** Is the double an integer, or unchanged since it was taken out of a value? */
  isPlain(o: Operand, depth = 4): boolean {
    if (!isReg(o) || this.range(o) !== null) return isReg(o);
    const definitions = this.ranges.definitions.get(o) ?? [];
    if (definitions.length === 0 || depth === 0 || this.fn.params.includes(o)) return false;
    return definitions.every(
      (d) =>
        (d.op === "convert" && d.convert === "unbox.f64") || (d.op === "mov" && this.isPlain(d.a, depth - 1)),
    );
  }

  /** Is the integer at hand without a conversion: a constant, or a copy of what has a shadow or is one? */
  isCopy(o: Operand): boolean {
    if (!isReg(o)) return true;
    if (this.wanted.has(o)) return true;
    const definitions = this.ranges.definitions.get(o) ?? [];
    return (
      definitions.length > 0 &&
      definitions.every(
        (d) =>
          (d.op === "mov" && isReg(d.a) && this.wanted.has(d.a)) ||
          (d.op === "convert" && d.convert === "toF64"),
      )
    );
  }

  /** The division whose whole part an operand is taken of, if it can be one of integers. */
  division(o: Operand): { a: Operand; b: Operand } | null {
    const division = this.ranges.division(o);
    return division && quotient(this.range(division.a), this.range(division.b)) !== null ? division : null;
  }
}

export class IntegerRewrite {
  readonly #program: ProgramRanges;
  readonly #bodies = new Map<Fn, Body>();
  /** Parameters (by index) and results (-1) that become i64. */
  readonly #changed = new Map<Group, Set<number>>();
  readonly #work: (() => void)[] = [];

  constructor(program: ProgramRanges) {
    this.#program = program;
    for (const [fn, ranges] of program.functions) this.#bodies.set(fn, new Body(fn, ranges));
  }

  run(): void {
    for (const body of this.#bodies.values()) {
      for (const block of body.ranges.blocks)
        for (const i of block.instrs) for (const o of this.#uses(body, i)) this.#want(body, o);
    }
    this.#drain();
    for (let grew = true; grew; ) {
      grew = false;
      for (const body of this.#bodies.values()) {
        for (const block of body.ranges.blocks)
          for (const i of block.instrs) if (this.#joinComparison(body, i)) grew = true;
      }
      this.#drain();
    }
    for (const [group, indices] of this.#changed) this.#changeSignature(group, indices);
    for (const body of this.#bodies.values()) this.#rewrite(body);
  }

  #drain(): void {
    for (let next = this.#work.pop(); next; next = this.#work.pop()) next();
  }

  /** Doubles that the instruction would rather have as integers. */
  #uses(body: Body, i: Instr): readonly Operand[] {
    const whole = (o: Operand): readonly Operand[] => {
      if (body.isInteger(o)) return [o];
      const division = body.division(o);
      return division ? [division.a, division.b] : [];
    };
    switch (i.op) {
      case "getElement":
      case "setElement":
        return body.isInteger(i.index) ? [i.index] : [];
      case "exact":
        return body.isInteger(i.a) ? [i.a] : [];
      case "intrinsic":
        return i.name === "tsr_index" && body.isInteger(i.args[0]!) ? [i.args[0]!] : [];
      case "convert":
        return i.convert === "toInt32" || i.convert === "toUint32" ? whole(i.a) : [];
      case "un":
        return (i.un === "f64.floor" || i.un === "f64.trunc") && !body.isInteger(i.a) ? whole(i.a) : [];
      case "bin":
        return i.bin === "f64.mod" && body.known.get(i.d) ? [i.a, i.b] : [];
      default:
        return [];
    }
  }

  /** A comparison of an integer with a double that is one, too: true if the double now gets a shadow. */
  #joinComparison(body: Body, i: Instr): boolean {
    if (i.op !== "bin" || !i.bin.startsWith("f64.") || comparisonOf(i.bin) === null) return false;
    if (!body.isInteger(i.a) || !body.isInteger(i.b)) return false;
    const has = (o: Operand) => isReg(o) && body.wanted.has(o);
    if (!has(i.a) && !has(i.b) && !(body.isCopy(i.a) && body.isCopy(i.b))) return false;
    let joined = false;
    for (const o of [i.a, i.b]) {
      if (!isReg(o) || has(o)) continue;
      this.#want(body, o);
      joined = true;
    }
    return joined;
  }

  #want(body: Body, o: Operand): void {
    if (!isReg(o) || o.rep !== "f64" || body.wanted.has(o)) return;
    body.wanted.add(o);
    const index = body.fn.params.indexOf(o);
    const group = this.#program.groups.get(body.fn)!;
    if (index >= 0) this.#change(group, index);
    for (const i of body.ranges.definitions.get(o) ?? []) {
      for (const source of this.#sources(body, i)) this.#work.push(() => this.#want(body, source));
      const callee = this.#program.groupOf(i);
      if (callee && isReg(o) && instrResult(i) === o) this.#change(callee, -1);
    }
  }

  /** Operands from whose integers the instruction's own result can be computed. */
  #sources(body: Body, i: Instr): readonly Operand[] {
    if (i.op === "mov") return [i.a];
    if (i.op === "bin") return i.bin in integerOps || i.bin === "f64.mod" ? [i.a, i.b] : [];
    if (i.op !== "un") return [];
    if (i.un === "f64.neg" || body.isInteger(i.a)) return [i.a];
    const division = body.division(i.a);
    return division ? [division.a, division.b] : [];
  }

  /** Makes a parameter or the result of a group an i64, if that is possible. */
  #change(group: Group, index: number): void {
    if (group.isFixed || (index >= 0 && group.isOpen)) return;
    const known = index < 0 ? group.result : group.params[index];
    if (!known || group.fns.some((fn) => fn.lowered && !this.#bodies.has(fn) && this.#isUsed(fn))) return;
    let indices = this.#changed.get(group);
    if (!indices) this.#changed.set(group, (indices = new Set()));
    if (indices.has(index)) return;
    indices.add(index);
    if (index < 0) {
      for (const fn of group.fns) {
        const body = this.#bodies.get(fn);
        for (const block of body?.ranges.blocks ?? []) {
          const end = block.end;
          if (body && end.op === "return" && end.a && body.isInteger(end.a))
            this.#work.push(() => this.#want(body, (end as Terminator & { op: "return" }).a!));
        }
      }
      return;
    }
    for (const fn of group.fns) {
      const body = this.#bodies.get(fn);
      const param = fn.params[index];
      if (body && param) this.#work.push(() => this.#want(body, param));
    }
    for (const caller of group.callers) {
      const body = this.#bodies.get(caller)!;
      for (const block of body.ranges.blocks) {
        for (const i of block.instrs) {
          if ((i.op !== "call" && i.op !== "callVirtual") || this.#program.groupOf(i) !== group) continue;
          const arg = i.args[ProgramRanges.arguments(i).first + index];
          if (arg && body.isInteger(arg)) this.#work.push(() => this.#want(body, arg));
        }
      }
    }
  }

  #isUsed(fn: Fn): boolean {
    return this.#program.groups.get(fn)!.callers.size > 0;
  }

  #changeSignature(group: Group, indices: ReadonlySet<number>): void {
    for (const index of indices) {
      if (group.family && index >= 0) group.family.params[index] = "i64";
      if (group.family && index < 0) group.family.result = "i64";
      for (const fn of group.fns) {
        if (index < 0) {
          fn.result = "i64";
          continue;
        }
        const old = fn.params[index];
        if (!old) continue;
        const param = addReg(fn, "i64", old.name);
        fn.params[index] = param;
        const first = fn.blocks[0];
        first?.instrs.unshift({ op: "convert", d: old, convert: "toF64", a: param });
      }
    }
  }

  // ---- rewriting one function ----

  #rewrite(body: Body): void {
    const { fn } = body;
    for (const reg of body.wanted) body.shadows.set(reg, addReg(fn, "i64", reg.name));
    const first = fn.blocks[0];
    for (const p of fn.params) {
      const shadow = body.shadows.get(p);
      if (shadow) first?.instrs.unshift({ op: "convert", d: shadow, convert: "toI64", a: p });
    }
    for (const block of reachableBlocks(fn)) {
      const out: Instr[] = [];
      for (const i of block.instrs) this.#replace(body, i, out);
      block.instrs = out;
      const end = block.end;
      const group = this.#program.groups.get(fn)!;
      if (end.op === "return" && end.a && this.#changed.get(group)?.has(-1))
        block.end = { ...end, a: this.#integer(body, end.a, out) };
    }
  }

  /** The number in `o` as an i64. */
  #integer(body: Body, o: Operand, out: Instr[]): Operand {
    if (!isReg(o)) return { k: "int", rep: "i64", value: o.k === "f64" ? o.value : 0 };
    if (o.rep === "i64") return o;
    const shadow = body.shadows.get(o);
    if (shadow) return shadow;
    const d = addReg(body.fn, "i64", o.name);
    out.push({ op: "convert", d, convert: "toI64", a: o });
    return d;
  }

  #isShadowed(body: Body, o: Operand): boolean {
    return isReg(o) ? body.shadows.has(o) : body.isInteger(o);
  }

  /** Puts what an instruction becomes into `out`, and the definition of the shadow of its result. */
  #replace(body: Body, i: Instr, out: Instr[]): void {
    const call = i.op === "call" || i.op === "callVirtual" ? this.#call(body, i, out) : false;
    if (!call) out.push(this.#useIntegers(body, i, out));
    const d = instrResult(i);
    const shadow = d && body.shadows.get(d);
    if (!shadow) return;
    const made = call ? null : this.#define(body, i, shadow, out);
    // The shadow first: the instruction may overwrite its own operands.
    if (made) out.splice(out.length - 1, 0, made);
    else if (!call) out.push({ op: "convert", d: shadow, convert: "toI64", a: d });
  }

  /** A call of a function with a changed signature; true if that defines the result's shadow, too. */
  #call(body: Body, i: Instr & { op: "call" | "callVirtual" }, out: Instr[]): boolean {
    const group = this.#program.groupOf(i);
    const changed = group && this.#changed.get(group);
    if (!changed) return false;
    const { first } = ProgramRanges.arguments(i);
    const args = i.args.map((a, n) =>
      n >= first && changed.has(n - first) ? this.#integer(body, a, out) : a,
    );
    if (!changed.has(-1) || !i.d) {
      out.push({ ...i, args });
      const shadow = i.d && body.shadows.get(i.d);
      if (shadow && i.d) out.push({ op: "convert", d: shadow, convert: "toI64", a: i.d });
      return true;
    }
    const d = body.shadows.get(i.d) ?? addReg(body.fn, "i64", i.d.name);
    out.push({ ...i, args, d }, { op: "convert", d: i.d, convert: "toF64", a: d });
    return true;
  }

  /** The instruction with integers where it can take them. Conversions that it needs go to `out`. */
  #useIntegers(body: Body, i: Instr, out: Instr[]): Instr {
    const has = (o: Operand) => this.#isShadowed(body, o);
    switch (i.op) {
      case "getElement":
      case "setElement":
        return isReg(i.index) && i.index.rep === "f64" && has(i.index)
          ? { ...i, index: this.#integer(body, i.index, out) }
          : i;
      case "exact":
        return this.#exact(body, i, out);
      case "intrinsic":
        if (i.name === "tsr_index" && i.d && has(i.args[0]!))
          return { op: "mov", d: i.d, a: this.#integer(body, i.args[0]!, out), pos: i.pos };
        return i;
      case "convert": {
        if (i.convert === "box") return body.isPlain(i.a) ? { ...i, isPlain: true } : i;
        if (i.convert !== "toInt32" && i.convert !== "toUint32") return i;
        if (has(i.a)) return { ...i, convert: "wrap32", a: this.#integer(body, i.a, out) };
        const whole = this.#quotient(body, i.a, out);
        return whole ? { ...i, convert: "wrap32", a: whole } : i;
      }
      case "un": {
        if ((i.un !== "f64.floor" && i.un !== "f64.trunc") || has(i.a)) return i;
        const shadow = body.shadows.get(i.d);
        if (shadow) return { op: "convert", d: i.d, convert: "toF64", a: shadow };
        const whole = this.#quotient(body, i.a, out);
        return whole ? { op: "convert", d: i.d, convert: "toF64", a: whole } : i;
      }
      case "bin": {
        const name = comparisonOf(i.bin);
        if (name && i.bin.startsWith("f64.") && has(i.a) && has(i.b) && (isReg(i.a) || isReg(i.b))) {
          const bin = `i64.${name}` as BinOp;
          return { ...i, bin, a: this.#integer(body, i.a, out), b: this.#integer(body, i.b, out) };
        }
        if ((i.bin === "f64.min" || i.bin === "f64.max") && body.isInteger(i.a) && body.isInteger(i.b))
          return { ...i, bin: i.bin === "f64.min" ? "f64.lesser" : "f64.greater" };
        if (i.bin === "f64.mod" && body.known.get(i.d) && has(i.a) && has(i.b)) {
          const shadow =
            body.shadows.get(i.d) ?? this.#remainder(body, i, addReg(body.fn, "i64", "rest"), out);
          return { op: "convert", d: i.d, convert: "toF64", a: shadow };
        }
        return i;
      }
      default:
        return i;
    }
  }

  #exact(body: Body, i: Instr & { op: "exact" }, out: Instr[]): Instr {
    const known = body.range(i.a);
    if (!this.#isShadowed(body, i.a) || !within(known, fullRange(i.d.rep))) return i;
    const a = this.#integer(body, i.a, out);
    if (i.d.rep === "i64") return { op: "mov", d: i.d, a, pos: i.pos };
    return isReg(a)
      ? { op: "convert", d: i.d, convert: "narrow", a, pos: i.pos }
      : { op: "mov", d: i.d, a: { k: "int", rep: i.d.rep as "i32", value: known.lo }, pos: i.pos };
  }

  /** The whole part of the quotient in `o`, by a division of integers. */
  #quotient(body: Body, o: Operand, out: Instr[]): Reg | null {
    const division = body.division(o);
    if (!division || !this.#isShadowed(body, division.a) || !this.#isShadowed(body, division.b)) return null;
    return this.#divide(body, "div", division.a, division.b, addReg(body.fn, "i64", "whole"), out);
  }

  #remainder(body: Body, i: Instr & { op: "bin" }, d: Reg, out: Instr[]): Reg {
    return this.#divide(body, "rem", i.a, i.b, d, out);
  }

  /** Divides in 32 bits where that is enough, which takes a third of the time. */
  #divide(body: Body, name: "div" | "rem", a: Operand, b: Operand, d: Reg, out: Instr[]): Reg {
    const left = this.#integer(body, a, out);
    const right = this.#integer(body, b, out);
    const word = fullRange("u32");
    if (!within(body.range(a), word) || !within(body.range(b), word)) {
      out.push({ op: "bin", d, bin: `i64.${name}`, a: left, b: right });
      return d;
    }
    const narrow = (o: Operand): Operand => {
      if (!isReg(o)) return { k: "int", rep: "u32", value: o.k === "int" ? o.value : 0 };
      const reg = addReg(body.fn, "u32", "word");
      out.push({ op: "convert", d: reg, convert: "narrow", a: o });
      return reg;
    };
    const result = addReg(body.fn, "u32", "word");
    out.push({ op: "bin", d: result, bin: `u32.${name}`, a: narrow(left), b: narrow(right) });
    out.push({ op: "convert", d, convert: "widen", a: result });
    return d;
  }

  /** The instruction that gives the shadow of the result, from operands as they are before it; null: it has to be
   *  converted from the double afterwards. */
  #define(body: Body, i: Instr, shadow: Reg, out: Instr[]): Instr | null {
    const has = (o: Operand) => this.#isShadowed(body, o);
    const int = (o: Operand) => this.#integer(body, o, out);
    switch (i.op) {
      case "mov":
        // What no value reaches is not computed.
        return { op: "mov", d: shadow, a: has(i.a) ? int(i.a) : zero };
      case "convert":
        if (i.convert !== "toF64") return null;
        if (isReg(i.a) && i.a.rep !== "i64") return { op: "convert", d: shadow, convert: "widen", a: i.a };
        return {
          op: "mov",
          d: shadow,
          a: isReg(i.a) ? i.a : int({ k: "f64", value: (i.a as { value: number }).value }),
        };
      case "bin": {
        if (!has(i.a) || !has(i.b)) return null;
        const bin = integerOps[i.bin];
        if (bin) return { op: "bin", d: shadow, bin, a: int(i.a), b: int(i.b) };
        // A shadow that nothing asks for here must not be divided for: the divisor may be zero.
        if (i.bin !== "f64.mod" || !body.known.get(i.d)) return null;
        return { op: "mov", d: shadow, a: this.#remainderBefore(body, i, out) };
      }
      case "un": {
        if (has(i.a)) {
          if (i.un === "f64.neg") return { op: "un", d: shadow, un: "i64.neg", a: int(i.a) };
          const isSame = i.un === "f64.floor" || i.un === "f64.trunc" || i.un === "f64.ceil";
          if (isSame || (i.un === "f64.abs" && body.range(i.a)!.lo >= 0))
            return { op: "mov", d: shadow, a: int(i.a) };
          return null;
        }
        const last = out.pop()!;
        const whole = i.un === "f64.floor" || i.un === "f64.trunc" ? this.#quotient(body, i.a, out) : null;
        out.push(last);
        return whole ? { op: "mov", d: shadow, a: whole } : null;
      }
      default:
        return null;
    }
  }

  /** The remainder, computed before the instruction that was just put out. */
  #remainderBefore(body: Body, i: Instr & { op: "bin" }, out: Instr[]): Reg {
    const last = out.pop()!;
    const d = this.#remainder(body, i, addReg(body.fn, "i64", "rest"), out);
    out.push(last);
    return d;
  }
}

/** Rewrites the program; reachability must be known. */
export function useIntegers(program: Program, reachable: Reachable): void {
  const ranges = new ProgramRanges(program, reachable);
  ranges.run();
  new IntegerRewrite(ranges).run();
}
