// Sums of addresses and sizes in our own lowest packages become plain 64-bit additions.
//
// `const end: usize = start + 8 * count` is a double to TypeScript, checked when it flows into `usize`. In the
// machine, runtime and platform packages such sums are addresses and sizes of memory that exists, far below
// 2^53, so the check could never fail; without it these functions cannot throw, and their callers need no test.
// In all other code the check stays (emit/exact.ts).
import { addReg } from "../ir/build.ts";
import type { BinOp, Block, Fn, Instr, Operand, Program, Reg } from "../ir/ir.ts";
import { isReg } from "../ir/ir.ts";
import { instrResult } from "../ir/walk.ts";

const trusted = /(^|\/)packages\/(machine|runtime|platform)\/src\//;

const integerOps: Partial<Record<BinOp, BinOp>> = {
  "f64.add": "i64.add",
  "f64.sub": "i64.sub",
  "f64.mul": "i64.mul",
};

/** Rewrites one block; the doubles that are then unused are left to the C compiler. */
function rewriteBlock(fn: Fn, block: Block): void {
  const { instrs } = block;
  const out: Instr[] = [];
  instrs.forEach((instr, index) => {
    if (instr.op === "exact" && instr.d.rep === "i64" && isReg(instr.a)) {
      const added: Instr[] = [];
      const sum = integerForm(fn, instrs, instr.a, index, index, added);
      if (sum) {
        out.push(...added, { op: "mov", d: instr.d, a: sum, pos: instr.pos });
        return;
      }
    }
    out.push(instr);
  });
  block.instrs = out;
}

/** The value of double `o` as an i64, or null if some leaf is not an integer that still holds its value. */
function integerForm(
  fn: Fn,
  instrs: readonly Instr[],
  o: Operand,
  before: number,
  end: number,
  added: Instr[],
): Operand | null {
  if (!isReg(o)) {
    if (o.k !== "f64" || !Number.isSafeInteger(o.value)) return null;
    return { k: "int", rep: "i64", value: o.value };
  }
  const at = lastDefinition(instrs, o, before);
  const def = instrs[at];
  if (!def) return null;
  if (def.op === "convert" && def.convert === "toF64" && isReg(def.a)) {
    const leaf = def.a;
    if (instrs.slice(at, end).some((i) => instrResult(i) === leaf)) return null;
    if (leaf.rep === "i64") return leaf;
    const d = addReg(fn, "i64", leaf.name);
    added.push({ op: "convert", d, convert: "widen", a: leaf });
    return d;
  }
  const bin = def.op === "bin" ? integerOps[def.bin] : undefined;
  if (def.op !== "bin" || !bin) return null;
  const a = integerForm(fn, instrs, def.a, at, end, added);
  const b = a && integerForm(fn, instrs, def.b, at, end, added);
  if (!a || !b) return null;
  const d = addReg(fn, "i64", "sum");
  added.push({ op: "bin", d, bin, a, b, pos: def.pos });
  return d;
}

function lastDefinition(instrs: readonly Instr[], reg: Reg, before: number): number {
  for (let n = before - 1; n >= 0; n--) if (instrResult(instrs[n]!) === reg) return n;
  return -1;
}

/** Rewrites the functions of the trusted packages. */
export function useIntegerSums(program: Program): void {
  for (const fn of program.fns) {
    if (trusted.test(fn.pos.file)) for (const block of fn.blocks) rewriteBlock(fn, block);
  }
}
