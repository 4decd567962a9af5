// What the compiler takes on trust in our own packages, most of it in the lowest: machine, runtime, platform.
//
// `const end: usize = start + 8 * count` is a double to TypeScript, checked when it flows into `usize`. There such
// sums are addresses and sizes of memory that exists, far below 2^53, so they are computed with 64-bit integers
// and need no check; in all other code the check stays (emit/exact.ts). Module variables there are initialised
// before anything runs. In core, machine and platform, which only compiled code and the library call, values have
// the types that they are declared with; in all packages, fields of closed classes have. All this is what keeps these functions from throwing, so that their
// callers need no test; their unit tests run on Node, where nothing is taken on trust.
import { addReg } from "../ir/build.ts";
import type { BinOp, Block, Fn, Instr, Operand, Program, Reg } from "../ir/ir.ts";
import { isReg } from "../ir/ir.ts";
import { allParams, instrResult } from "../ir/walk.ts";

const ownPackages = /(^|\/)packages\/(machine|runtime|platform)\/src\//;
const allPackages = /(^|\/)packages\/[a-z]+\/src\//;
const typesHold = /(^|\/)packages\/(machine|platform|runtime)\/src\/(?!library\/)/;

const integerOps: Partial<Record<BinOp, BinOp>> = {
  "f64.add": "i64.add",
  "f64.sub": "i64.sub",
  "f64.mul": "i64.mul",
};
const comparisons: Partial<Record<BinOp, BinOp>> = {
  "f64.eq": "i64.eq",
  "f64.ne": "i64.ne",
  "f64.lt": "i64.lt",
  "f64.le": "i64.le",
  "f64.gt": "i64.gt",
  "f64.ge": "i64.ge",
};

/** The size of an element or a line, by which a count may be multiplied. */
const isSmall = (o: Operand): boolean => !isReg(o) && o.k === "f64" && Math.abs(o.value) <= 4096;

/** Gives doubles of one function that are sums of integers a second register that holds them as an i64. */
class IntegerSums {
  readonly #fn: Fn;
  /** Doubles whose every definition is a sum of integers. */
  readonly #integral = new Set<Reg>();
  readonly #shadows = new Map<Reg, Reg>();

  constructor(fn: Fn) {
    this.#fn = fn;
  }

  rewrite(): void {
    const definitions = this.#definitions();
    // Built up from the leaves, so that what a loop lets grow stays a double.
    let before = -1;
    while (before !== this.#integral.size) {
      before = this.#integral.size;
      for (const [reg, defs] of definitions)
        if (!this.#integral.has(reg) && defs.every((i) => this.#isSum(i))) this.#integral.add(reg);
    }
    // Only those that some integer use asks for get a shadow, with all that they are computed from.
    for (const block of this.#fn.blocks) {
      for (const i of block.instrs)
        for (const o of this.#integerUses(i)) if (isReg(o)) this.#want(o, definitions);
    }
    if (this.#shadows.size === 0) return;
    for (const block of this.#fn.blocks) block.instrs = block.instrs.flatMap((i) => this.#replace(i));
  }

  #definitions(): Map<Reg, Instr[]> {
    const definitions = new Map<Reg, Instr[]>();
    const params = new Set(allParams(this.#fn));
    for (const block of this.#fn.blocks) {
      for (const i of block.instrs) {
        const d = instrResult(i);
        if (d?.rep !== "f64" || params.has(d)) continue;
        const defs = definitions.get(d);
        if (defs) defs.push(i);
        else definitions.set(d, [i]);
      }
    }
    return definitions;
  }

  #isInteger(o: Operand): boolean {
    if (isReg(o)) return this.#integral.has(o);
    return o.k === "f64" && Number.isSafeInteger(o.value) && !Object.is(o.value, -0);
  }

  #isSum(i: Instr): boolean {
    if (i.op === "mov") return this.#isInteger(i.a);
    if (i.op === "convert") return i.convert === "toF64";
    if (i.op !== "bin" || !(i.bin in integerOps)) return false;
    if (i.bin === "f64.mul" && !isSmall(i.a) && !isSmall(i.b)) return false;
    return this.#isInteger(i.a) && this.#isInteger(i.b);
  }

  /** Operands that the instruction could as well take as integers. */
  #integerUses(i: Instr): readonly Operand[] {
    if (i.op === "exact" && this.#isInteger(i.a)) return [i.a];
    if (i.op === "convert" && (i.convert === "toInt32" || i.convert === "toUint32") && this.#isInteger(i.a))
      return [i.a];
    if (i.op === "bin" && i.bin in comparisons && this.#isInteger(i.a) && this.#isInteger(i.b))
      return [i.a, i.b];
    return [];
  }

  #want(reg: Reg, definitions: ReadonlyMap<Reg, readonly Instr[]>): void {
    if (this.#shadows.has(reg)) return;
    this.#shadows.set(reg, addReg(this.#fn, "i64", reg.name));
    for (const i of definitions.get(reg)!) {
      for (const o of i.op === "mov" ? [i.a] : i.op === "bin" ? [i.a, i.b] : []) {
        if (isReg(o)) this.#want(o, definitions);
      }
    }
  }

  /** The operand as an i64. */
  #shadow(o: Operand): Operand {
    if (isReg(o)) return this.#shadows.get(o)!;
    return { k: "int", rep: "i64", value: o.k === "f64" ? o.value : 0 };
  }

  #replace(i: Instr): Instr[] {
    const uses = this.#integerUses(i);
    if (uses.length > 0) {
      const a = this.#shadow(uses[0]!);
      if (i.op === "bin") return [{ ...i, bin: comparisons[i.bin]!, a, b: this.#shadow(uses[1]!) }];
      if (i.op === "convert") return [{ ...i, convert: "wrap32", a }];
      if (i.op === "exact" && i.d.rep === "i64") return [{ op: "mov", d: i.d, a, pos: i.pos }];
    }
    const d = instrResult(i);
    const shadow = d && this.#shadows.get(d);
    if (!shadow) return [i];
    if (i.op === "mov") return [{ op: "mov", d: shadow, a: this.#shadow(i.a) }, i];
    if (i.op === "bin") {
      return [
        { op: "bin", d: shadow, bin: integerOps[i.bin]!, a: this.#shadow(i.a), b: this.#shadow(i.b) },
        i,
      ];
    }
    if (i.op !== "convert") return [i];
    const widen: Instr =
      isReg(i.a) && i.a.rep === "i64"
        ? { op: "mov", d: shadow, a: i.a }
        : { op: "convert", d: shadow, convert: "widen", a: i.a };
    return [widen, i];
  }
}

/** Drops checks of what was just read from a field of a closed class: only its own class's code stores there. */
function trustFields(block: Block): void {
  const read = new Set<Operand>();
  block.instrs = block.instrs.filter((i) => {
    if (i.op === "check" && read.has(i.a)) return false;
    const d = instrResult(i);
    if (d) read.delete(d);
    if (i.op === "getField" && !i.cls.open) read.add(i.d);
    return true;
  });
}

/** Rewrites the functions of our own packages. */
export function trustOwnPackages(program: Program): void {
  for (const fn of program.fns) {
    if (!fn.lowered) continue;
    if (!allPackages.test(fn.pos.file)) continue;
    for (const block of fn.blocks) trustFields(block);
    new IntegerSums(fn).rewrite();
    if (!ownPackages.test(fn.pos.file)) continue;
    const types = typesHold.test(fn.pos.file);
    for (const block of fn.blocks) {
      block.instrs = block.instrs.filter((i) => i.op !== "checkInitialized" && !(types && i.op === "check"));
    }
  }
}
