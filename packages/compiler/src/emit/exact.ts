// `exact`: a double that must be an integer of a machine type.
//
// Programs write `const end: usize = start + 8 * count`: additions of integers whose sum might leave ±2^53, so
// lowering computes them as doubles and checks the result. Where all leaves of such a sum are integers, it is
// computed with 64-bit integers here; what would not fit in them throws as the double would.
import type { Instr, Operand, Reg } from "../ir/ir.ts";
import { isReg } from "../ir/ir.ts";
import { instrResult } from "../ir/walk.ts";
import { cType, regName } from "./c-types.ts";
import type { FunctionEmitter } from "./function.ts";

type Exact = Instr & { op: "exact" };

/** An integer expression; `checks` are conditions under which it does not fit. */
interface IntegerExpr {
  readonly text: string;
  /** Largest possible magnitude, as far as types tell. */
  readonly bound: number;
}

const operations = { "f64.add": "add", "f64.sub": "sub", "f64.mul": "mul" } as const;
const symbol = { add: "+", sub: "-", mul: "*" } as const;

/** A sum that grows by at most this at a time needs 2^42 steps to leave 64 bits. */
const SMALL_STEP = 2 ** 20;
const SAFE = 2 ** 53;

/** Builds the integer form of a double computed earlier in the same block. */
class IntegerForm {
  readonly declarations: string[] = [];
  readonly checks: string[] = [];
  readonly #instrs: readonly Instr[];
  readonly #end: number;

  constructor(instrs: readonly Instr[], end: number) {
    this.#instrs = instrs;
    this.#end = end;
  }

  /** Null if some leaf is not an integer. `before`: only what precedes this instruction counts. */
  build(o: Operand, before: number): IntegerExpr | null {
    if (!isReg(o)) {
      if (o.k !== "f64" || !Number.isSafeInteger(o.value) || Object.is(o.value, -0)) return null;
      return { text: `${o.value}ll`, bound: Math.abs(o.value) };
    }
    const at = this.#definition(o, before);
    if (at < 0) return null;
    const def = this.#instrs[at]!;
    if (def.op === "convert" && def.convert === "toF64") return this.#leaf(def.a, at);
    if (def.op !== "bin" || !(def.bin in operations)) return null;
    const kind = operations[def.bin as keyof typeof operations];
    const a = this.build(def.a, at);
    const b = a && this.build(def.b, at);
    if (!a || !b) return null;
    const bound = kind === "mul" ? a.bound * b.bound : a.bound + b.bound;
    const step = kind === "mul" ? Number.POSITIVE_INFINITY : Math.min(a.bound, b.bound);
    if (bound < SAFE || step <= SMALL_STEP)
      return { text: `(${a.text} ${symbol[kind]} ${b.text})`, bound: Math.min(bound, SAFE) };
    const name = `x${this.declarations.length}`;
    this.declarations.push(name);
    this.checks.push(`__builtin_${kind}_overflow(${a.text}, ${b.text}, &${name})`);
    return { text: name, bound: Math.min(bound, SAFE) };
  }

  #leaf(o: Operand, at: number): IntegerExpr | null {
    if (!isReg(o)) return null;
    // The register must still hold what was converted.
    for (let n = at; n < this.#end; n++) if (instrResult(this.#instrs[n]!) === o) return null;
    const bound = o.rep === "i32" ? 2 ** 31 : o.rep === "u32" ? 2 ** 32 : SAFE;
    return { text: o.rep === "i64" ? regName(o) : `(int64_t)${regName(o)}`, bound };
  }

  /** Index of the last instruction before `before` that writes the register, or -1. */
  #definition(reg: Reg, before: number): number {
    for (let n = before - 1; n >= 0; n--) if (instrResult(this.#instrs[n]!) === reg) return n;
    return -1;
  }
}

export function emitExact(f: FunctionEmitter, i: Exact, instrs: readonly Instr[], index: number): void {
  const { rep } = i.d;
  const d = regName(i.d);
  const form = new IntegerForm(instrs, index);
  const sum = isReg(i.a) ? form.build(i.a, index) : null;
  const fail = f.rangeFailure(rep, i.pos);
  if (!sum) {
    const a = f.operand(i.a);
    f.assign(i.d, rep === "i32" ? `tsr_convert32(${a})` : `(${cType[rep]})tsr_convert64(${a})`);
    f.line(`if (UNLIKELY((double)${d} != ${a})) ${fail}`);
    return;
  }
  const declare = form.declarations.length === 0 ? "" : `int64_t ${form.declarations.join(", ")}; `;
  const check = form.checks.length === 0 ? "" : `if (UNLIKELY(${form.checks.join(" || ")})) ${fail} `;
  if (rep === "i64") f.line(`{ ${declare}${check}${d} = ${sum.text}; }`);
  else
    f.line(
      `{ ${declare}${check}int64_t sum = ${sum.text}; ${d} = (${cType[rep]})sum; if (UNLIKELY(${d} != sum)) ${fail} }`,
    );
}
