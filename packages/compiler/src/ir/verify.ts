// Checks that a function obeys the rules of ir.ts. A violation is a bug of the compiler, never of the
// program, so it is an error that names the function, the block and the instruction.
import type { BinOp, Block, Fn, Instr, Operand, Program, Rep } from "./ir.ts";
import { isReg, repOf } from "./ir.ts";
import { printEnd, printInstr } from "./print.ts";
import { allParams, endOperands, instrOperands, instrResult, successors } from "./walk.ts";

/** The compiler broke its own rules. */
export class InternalError extends Error {
  override readonly name = "InternalError";
}

const intReps: ReadonlySet<Rep> = new Set<Rep>(["i32", "u32", "i64"]);

/** Reps of operands and result of a two-operand operation. */
function binReps(bin: BinOp): { operand: Rep; result: Rep } {
  const [rep, name] = bin.split(".") as [string, string];
  if (rep === "value") return { operand: "value", result: "bool" };
  const compares = ["eq", "ne", "lt", "le", "gt", "ge"].includes(name);
  return { operand: rep as Rep, result: compares ? "bool" : (rep as Rep) };
}

class Verifier {
  readonly fn: Fn;
  readonly problems: string[] = [];
  where: () => string = () => "";

  constructor(fn: Fn) {
    this.fn = fn;
  }

  problem(text: string): void {
    this.problems.push(`${this.fn.symbol}: ${this.where()}: ${text}`);
  }

  want(what: string, o: Operand | null, ...reps: Rep[]): void {
    if (o === null) return;
    if (!o) this.problem(`${what} is missing`);
    else if (!reps.includes(repOf(o))) this.problem(`${what} is ${repOf(o)}, not ${reps.join(" or ")}`);
  }

  args(params: readonly Rep[], args: readonly Operand[]): void {
    if (params.length !== args.length) {
      this.problem(`${args.length} arguments for ${params.length} parameters (${params.join(", ")})`);
      return;
    }
    args.forEach((a, n) => {
      this.want(`argument ${n}`, a, params[n]!);
    });
  }

  values(operands: readonly Operand[]): void {
    operands.forEach((o, n) => {
      this.want(`operand ${n}`, o, "value");
    });
  }

  convert(i: Instr & { op: "convert" }): void {
    const rules: Record<typeof i.convert, [Rep[], Rep[]]> = {
      box: [["f64", "i32", "u32", "i64", "bool", "value"], ["value"]],
      "unbox.f64": [["value"], ["f64"]],
      "unbox.bool": [["value"], ["bool"]],
      "unbox.u64": [["value"], ["u64"]],
      "box.u64": [["u64"], ["value"]],
      toF64: [["i32", "u32", "i64"], ["f64"]],
      toInt32: [["f64"], ["i32"]],
      toUint32: [["f64"], ["u32"]],
      wrap32: [
        ["i32", "u32", "i64", "u64"],
        ["i32", "u32"],
      ],
      widen: [
        ["i32", "u32", "i64"],
        ["i64", "u64"],
      ],
      narrow: [["i64"], ["i32", "u32"]],
      toI64: [["f64"], ["i64"]],
      "u64.toI64": [["u64"], ["i64"]],
    };
    const rule = rules[i.convert];
    if (!rule) {
      this.problem(`unknown conversion ${i.convert}`);
      return;
    }
    this.want("operand", i.a, ...rule[0]);
    this.want("result", i.d, ...rule[1]);
  }

  instr(i: Instr): void {
    switch (i.op) {
      case "mov":
        this.want("result", i.d, repOf(i.a));
        break;
      case "bin": {
        const { operand, result } = binReps(i.bin);
        this.want("left operand", i.a, operand);
        this.want("right operand", i.b, operand);
        this.want("result", i.d, result);
        break;
      }
      case "un": {
        const rep = i.un.split(".")[0] as Rep;
        this.want("operand", i.a, rep);
        this.want("result", i.d, rep);
        break;
      }
      case "convert":
        this.convert(i);
        break;
      case "exact":
        this.want("operand", i.a, "f64");
        this.want("result", i.d, ...intReps);
        break;
      case "test":
        this.want("operand", i.a, "value");
        this.want("result", i.d, "bool");
        break;
      case "call":
        this.args(
          allParams(i.fn).map((p) => p.rep),
          i.args,
        );
        if (i.d) this.want("result", i.d, i.fn.result);
        break;
      case "callVirtual":
        this.want("self", i.self, "value");
        this.args(i.family.params, i.args);
        if (i.d) this.want("result", i.d, i.family.result);
        break;
      case "getGlobal":
        this.want("result", i.d, i.global.rep);
        break;
      case "setGlobal":
        this.want("operand", i.a, i.global.rep);
        break;
      case "getElement":
      case "setElement":
        this.want("array", i.array, "value");
        this.want("index", i.index, "i64", "f64");
        if (i.op === "setElement") this.want("element", i.a, "value");
        else this.want("result", i.d, "value");
        break;
      case "callRuntime":
      case "intrinsic":
        break;
      default:
        this.values(instrOperands(i));
        if ("d" in i) this.want("result", i.d, "value");
    }
  }

  end(b: Block): void {
    const t = b.end;
    if (t.op === "branch") this.want("condition", t.cond, "bool");
    if (t.op === "switch") this.want("operand", t.a, "i32");
    if (t.op === "throw") this.want("operand", t.a, "value");
    if (t.op === "suspend") {
      if (this.fn.kind === "plain") this.problem("suspend in a plain function");
      this.want("operand", t.a, "value");
      this.want("sent", t.sent, "value");
      this.want("mode", t.mode, "i32");
    }
    if (t.op === "return") {
      const result = this.fn.kind === "plain" ? this.fn.result : "value";
      if (t.a) this.want("result", t.a, result);
      else if (this.fn.kind === "plain" && result !== "void") this.problem(`return without a ${result}`);
    }
  }

  verify(): string[] {
    const { fn } = this;
    this.where = () => "head";
    if (!/^[A-Za-z_]\w*$/.test(fn.symbol)) this.problem(`symbol "${fn.symbol}" is no C identifier`);
    if (fn.paramTests.length !== fn.params.length) this.problem("not one test per parameter");
    if (fn.blocks.length === 0) this.problem("has no blocks");
    const regs = new Set(fn.regs);
    const blocks = new Set(fn.blocks);
    for (const p of allParams(fn))
      if (!regs.has(p)) this.problem(`parameter ${p.name} is not among the registers`);
    if (new Set(fn.regs.map((r) => r.id)).size !== fn.regs.length)
      this.problem("register numbers are not unique");
    if (new Set(fn.blocks.map((b) => b.id)).size !== fn.blocks.length)
      this.problem("block numbers are not unique");
    const own = (operands: readonly (Operand | null | undefined)[]) => {
      for (const o of operands) {
        if (o === undefined) this.problem("an operand is missing");
        else if (o && isReg(o) && !regs.has(o))
          this.problem(`register ${o.name}.${o.id} is of another function`);
      }
    };
    for (const b of fn.blocks) {
      if (b.handler && !blocks.has(b.handler)) this.problem(`handler of b${b.id} is of another function`);
      for (const i of b.instrs) {
        const before = this.problems.length;
        own([...instrOperands(i), instrResult(i)]);
        if (this.problems.length === before) {
          this.where = () => `b${b.id}: ${printInstr(i)}`;
          this.instr(i);
        }
      }
      this.where = () => `b${b.id}: ${printEnd(b.end)}`;
      own([...endOperands(b.end), ...(b.end.op === "suspend" ? [b.end.sent, b.end.mode] : [])]);
      for (const to of successors(b.end))
        if (!blocks.has(to)) this.problem(`b${to?.id} is of another function`);
      this.end(b);
    }
    return this.problems;
  }
}

/** Violations in one function; empty when it is well formed. */
export function verifyFn(fn: Fn): string[] {
  return new Verifier(fn).verify();
}

/** Checks functions that a pass has changed. Throws InternalError naming the first violations. */
export function verifyFns(fns: Iterable<Fn>): void {
  const problems: string[] = [];
  for (const fn of fns) if (fn.lowered) problems.push(...verifyFn(fn));
  fail(problems);
}

function fail(problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new InternalError(`The compiler produced malformed IR:\n  ${problems.slice(0, 20).join("\n  ")}`);
}

/** Throws InternalError naming the first violations. */
export function verifyProgram(program: Program): void {
  const problems: string[] = [];
  const symbols = new Set<string>();
  for (const fn of program.fns) {
    if (symbols.has(fn.symbol)) problems.push(`two functions have the symbol ${fn.symbol}`);
    symbols.add(fn.symbol);
    if (fn.lowered) problems.push(...verifyFn(fn));
  }
  fail(problems);
}
