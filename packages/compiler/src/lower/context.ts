// State of lowering one function: the block being filled, where variables live, what surrounds the code
// (loops, try, finally), and the conversions between static types.

import type ts from "typescript";
import type { BinOp, Block, Convert, Fn, Instr, Operand, Reg, Rep, Terminator, UnOp } from "../ir/ir.ts";
import { isReg, repOf } from "../ir/ir.ts";
import type { FileBindings, Variable } from "./bindings.ts";
import type { Callable } from "./program/entities.ts";
import type { ProgramLowering } from "./program/program.ts";
import {
  type IntTy,
  isInt,
  isNumeric,
  repOfTy,
  SAFE,
  sameTy,
  type Ty,
  testOfTy,
  tyAny,
  tyBool,
  tyF64,
  tyI32,
  tyU32,
  tyUndefined,
} from "./types.ts";

/** A computed value: where it is and what is known of it. */
export interface Val {
  readonly op: Operand;
  readonly ty: Ty;
}

/** Where a variable lives inside one function. */
export type Storage =
  | { readonly k: "reg"; readonly reg: Reg; readonly ty: Ty; readonly checked: boolean }
  | { readonly k: "box"; readonly box: Operand; readonly ty: Ty; readonly checked: boolean };

/** What a jump out of nested statements has to pass. */
export type Surrounding =
  | {
      readonly k: "loop";
      readonly label: string | null;
      readonly breakTo: Block;
      readonly continueTo: Block | null /** A labelled block: only labelled breaks leave it. */;
      readonly isBlock?: boolean;
    }
  | FinallyScope
  /** `done`: set where it is not to be closed any more. */
  | { readonly k: "iterator"; readonly iterator: Operand; readonly isAsync: boolean; readonly done?: Reg };

export interface FinallyScope {
  readonly k: "finally";
  readonly block: Block;
  readonly completion: Reg;
  readonly result: Reg;
  /** Continuations after the finally block, by completion number (from 2). */
  readonly exits: { readonly number: number; readonly resume: () => void }[];
}

export const undefinedVal: Val = { op: { k: "const", name: "undefined" }, ty: tyUndefined };

export class FunctionContext {
  readonly program: ProgramLowering;
  readonly callable: Callable;
  readonly fn: Fn;
  readonly bindings: FileBindings;
  readonly storage = new Map<Variable, Storage>();
  /** `this` inside this function. */
  self: Val | null = null;
  surroundings: Surrounding[] = [];
  handler: Block | null = null;
  current: Block;
  position: ReturnType<ProgramLowering["position"]> | undefined;
  /** Nodes that stand for values computed already. */
  readonly given = new Map<ts.Node, Val>();
  /** Exit of the optional chain being lowered. */
  chainExit: Block | null = null;

  constructor(program: ProgramLowering, callable: Callable, bindings: FileBindings) {
    this.program = program;
    this.callable = callable;
    this.fn = callable.fn;
    this.bindings = bindings;
    this.current = this.newBlock();
  }

  // ---- building ----

  newBlock(): Block {
    const block: Block = {
      id: this.fn.blocks.length,
      instrs: [],
      end: { op: "unreachable" },
      handler: this.handler,
    };
    this.fn.blocks.push(block);
    return block;
  }
  /** A block under another handler than the current one. */
  newBlockOutside(handler: Block | null): Block {
    const block = this.newBlock();
    block.handler = handler;
    return block;
  }
  /** Continues in `block`. */
  start(block: Block): void {
    this.current = block;
  }
  private ended = new WeakSet<Block>();
  get reachable(): boolean {
    return !this.ended.has(this.current);
  }
  emit(instr: Instr): void {
    if (!this.reachable) return;
    instr.pos = this.position;
    this.noteClasses(instr);
    this.current.instrs.push(instr);
  }
  end(end: Terminator): void {
    if (!this.reachable) return;
    end.pos = this.position;
    this.noteClasses(end);
    this.current.end = end;
    this.ended.add(this.current);
  }
  /** Classes that come to be instantiated or used as values have their members lowered. */
  private noteClasses(instr: Instr | Terminator): void {
    if (instr.op === "newInstance" || instr.op === "newClass") this.program.useClass(instr.cls);
    for (const part of Object.values(instr)) {
      if (Array.isArray(part)) {
        for (const operand of part) if (isClassOperand(operand)) this.program.useClass(operand.cls);
      } else if (isClassOperand(part)) this.program.useClass(part.cls);
    }
  }
  jump(to: Block): void {
    this.end({ op: "jump", to });
  }
  branch(cond: Operand, yes: Block, no: Block): void {
    this.end({ op: "branch", cond, yes, no });
  }
  newReg(rep: Rep, name = "t"): Reg {
    return this.program.addReg(this.fn, rep, name);
  }
  at(node: ts.Node): void {
    this.position = this.program.position(node);
  }

  // ---- small instructions ----

  mov(d: Reg, a: Operand): void {
    this.emit({ op: "mov", d, a });
  }
  bin(bin: BinOp, a: Operand, b: Operand, rep: Rep): Reg {
    const d = this.newReg(rep);
    this.emit({ op: "bin", d, bin, a, b });
    return d;
  }
  un(un: UnOp, a: Operand, rep: Rep): Reg {
    const d = this.newReg(rep);
    this.emit({ op: "un", d, un, a });
    return d;
  }
  convert(convert: Convert, a: Operand, rep: Rep): Reg {
    const d = this.newReg(rep);
    this.emit({ op: "convert", d, convert, a });
    return d;
  }
  intrinsic(name: string, args: Operand[], rep: Rep, throws = false): Reg {
    const d = this.newReg(rep === "void" ? "value" : rep);
    this.emit({ op: "intrinsic", d: rep === "void" ? null : d, name, args, throws });
    return d;
  }
  /** Calls a function of the runtime's core, converting the arguments. */
  runtime(name: string, args: Val[], resultTy?: Ty): Val {
    if (!this.program.hasRuntimeFn(name)) {
      this.program.missing.add(`core: ${name}`);
      return undefinedVal;
    }
    const fn = this.program.runtimeFn(name);
    const callable = this.program.callableOf(fn);
    const operands = args.map((a, i) => this.coerce(a, callable.paramTys[i] ?? tyAny, "argument").op);
    const ty = callable.resultTy;
    const d = fn.result === "void" ? null : this.newReg(fn.result);
    this.emit({ op: "callRuntime", d, name, args: operands });
    const val: Val = d ? { op: d, ty: fn.result === repOfTy(ty) ? ty : tyAny } : undefinedVal;
    return resultTy && d
      ? { op: val.op, ty: repOfTy(resultTy) === repOfTy(val.ty) ? resultTy : val.ty }
      : val;
  }
  /** Calls an exported function of a file of the library. */
  libraryCall(file: string, name: string, args: Val[]): Val {
    const node = this.program.libraryFunction(file, name);
    if (!node) {
      this.program.missing.add(`library/${file}.ts: ${name}`);
      return undefinedVal;
    }
    return this.call(this.program.callable(node), null, args);
  }
  /** Direct call; missing arguments are undefined. `closure` is needed by functions with captures. */
  call(callable: Callable, self: Operand | null, args: readonly Val[], closure: Operand | null = null): Val {
    const { fn } = callable;
    const operands: Operand[] = [];
    if (fn.closure) {
      if (!closure) throw new Error(`${fn.name} is called without its closure`);
      operands.push(closure);
    }
    if (fn.self) operands.push(self ?? { k: "const", name: "undefined" });
    fn.params.forEach((param, i) => {
      if (i >= callable.paramTys.length) {
        operands.push(nothing(param.rep));
        return;
      }
      const arg = args[i] ?? undefinedVal;
      const ty = callable.paramTys[i] ?? tyAny;
      const exact = this.coerce(arg, ty, `argument ${i + 1}`);
      operands.push(param.rep === repOf(exact.op) ? exact.op : this.boxed(exact));
    });
    const d = fn.result === "void" ? null : this.newReg(fn.result);
    this.emit({ op: "call", d, fn, args: operands });
    if (!d) return undefinedVal;
    return { op: d, ty: repOfTy(callable.resultTy) === fn.result ? callable.resultTy : tyAny };
  }
  num(value: number): Val {
    if (Number.isInteger(value) && !Object.is(value, -0)) {
      if (value >= -2147483648 && value <= 2147483647)
        return { op: { k: "int", rep: "i32", value }, ty: { k: "i32", lo: value, hi: value } };
      if (value >= 0 && value <= 4294967295)
        return { op: { k: "int", rep: "u32", value }, ty: { k: "u32", lo: value, hi: value } };
      if (Math.abs(value) <= SAFE)
        return { op: { k: "int", rep: "i64", value }, ty: { k: "i64", lo: value, hi: value } };
    }
    return { op: { k: "f64", value }, ty: tyF64 };
  }
  str(text: string): Val {
    return { op: { k: "str", text }, ty: { k: "string" } };
  }
  bool(value: boolean): Val {
    return { op: { k: "bool", value }, ty: tyBool };
  }

  // ---- conversions ----

  /** The value held as any value. */
  boxed(val: Val): Operand {
    const rep = repOf(val.op);
    if (rep === "value") return val.op;
    if (!isReg(val.op)) {
      if (val.op.k === "bool") return { k: "const", name: val.op.value ? "true" : "false" };
    }
    if (rep === "u64") return this.convert("box.u64", val.op, "value");
    return this.convert("box", val.op, "value");
  }

  /** A number as a double. */
  f64(val: Val): Operand {
    const op = val.op;
    switch (repOf(op)) {
      case "f64":
        return op;
      case "i32":
      case "u32":
      case "i64":
        if (!isReg(op) && op.k === "int") return { k: "f64", value: op.value };
        return this.convert("toF64", op, "f64");
      default:
        return this.coerce(val, tyF64, "operand").op;
    }
  }

  /** An integer in the wider rep i64. */
  i64(val: Val): Operand {
    const op = val.op;
    const rep = repOf(op);
    if (rep === "i64") return op;
    if (rep === "i32" || rep === "u32") {
      if (!isReg(op) && op.k === "int") return { k: "int", rep: "i64", value: op.value };
      return this.convert("widen", op, "i64");
    }
    throw new Error(`not an integer: ${rep}`);
  }

  /** ToInt32 (or ToUint32) of a number. */
  int32(val: Val, rep: "i32" | "u32"): Operand {
    const op = val.op;
    const from = repOf(op);
    if (from === rep) return op;
    if (from === "i32" || from === "u32" || from === "i64") {
      if (!isReg(op) && op.k === "int")
        return { k: "int", rep, value: rep === "i32" ? op.value | 0 : op.value >>> 0 };
      return this.convert("wrap32", op, rep);
    }
    return this.convert(rep === "i32" ? "toInt32" : "toUint32", this.f64(val), rep);
  }

  /** Makes `val` hold what a place of type `to` expects, checking what the static types do not prove.
   *  `what` names the place for the error message. */
  coerce(val: Val, to: Ty, what: string): Val {
    const from = val.ty;
    const fromRep = repOf(val.op);
    const toRep = repOfTy(to);
    if (isNumeric(to)) {
      if (fromRep === "value") {
        if (from.k === "undefined" || from.k === "null" || from.k !== "f64")
          this.emit({ op: "check", a: val.op, test: { k: "number" }, what });
        const number: Val = { op: this.convert("unbox.f64", val.op, "f64"), ty: tyF64 };
        return to.k === "f64" ? number : this.coerce(number, to, what);
      }
      if (fromRep === "bool" || fromRep === "u64") {
        this.emit({ op: "check", a: this.boxed(val), test: { k: "number" }, what });
        return this.coerce({ op: this.convert("unbox.f64", this.boxed(val), "f64"), ty: tyF64 }, to, what);
      }
      if (to.k === "f64") return { op: this.f64(val), ty: tyF64 };
      if (!isInt(to)) throw new Error("unreachable");
      return this.toInteger(val, to);
    }
    if (to.k === "u64") {
      if (fromRep === "u64") return val;
      this.emit({ op: "check", a: this.boxed(val), test: { k: "bigint" }, what });
      return { op: this.convert("unbox.u64", this.boxed(val), "u64"), ty: to };
    }
    if (to.k === "bool") {
      if (fromRep === "bool") return val;
      const boxed = this.boxed(val);
      this.emit({ op: "check", a: boxed, test: { k: "boolean" }, what });
      return { op: this.convert("unbox.bool", boxed, "bool"), ty: tyBool };
    }
    if (toRep !== "value") throw new Error(`cannot convert to ${toRep}`);
    const op = this.boxed(val);
    if (to.k === "any" || to.k === "undefined" || to.k === "null")
      return { op, ty: to.k === "any" ? knownBoxed(val) : to };
    if (implies(from, to)) return { op, ty: sameTy(from, to) ? from : narrower(from, to) };
    const test = testOfTy(to);
    if (test.k !== "any") this.emit({ op: "check", a: op, test, what });
    return { op, ty: to };
  }

  private toInteger(val: Val, to: IntTy): Val {
    const from = val.ty;
    const toRep = to.k;
    if (isInt(from) && isInteger(repOf(val.op))) {
      const inside = from.lo >= to.lo && from.hi <= to.hi;
      if (inside) {
        const ty: Ty = { k: toRep, lo: from.lo, hi: from.hi };
        const rep = repOf(val.op);
        if (rep === toRep) return { op: val.op, ty };
        if (!isReg(val.op) && val.op.k === "int")
          return { op: { k: "int", rep: toRep, value: val.op.value }, ty };
        if (toRep === "i64") return { op: this.i64(val), ty };
        return {
          op: rep === "i64" ? this.convert("narrow", val.op, toRep) : this.convert("wrap32", val.op, toRep),
          ty,
        };
      }
    }
    const d = this.newReg(toRep);
    this.emit({ op: "exact", d, a: this.f64(val) });
    const full: Ty = toRep === "i32" ? tyI32 : toRep === "u32" ? tyU32 : { k: "i64", lo: -SAFE, hi: SAFE };
    if (isInt(full) && (to.lo > full.lo || to.hi < full.hi)) {
      // A narrower brand (u8, u16 ...) than its rep: the range is checked too.
      const wide = this.i64({ op: d, ty: full });
      const low = this.bin("i64.ge", wide, { k: "int", rep: "i64", value: to.lo }, "bool");
      const high = this.bin("i64.le", wide, { k: "int", rep: "i64", value: to.hi }, "bool");
      const ok = this.newBlock();
      const bad = this.newBlock();
      this.branch(this.bin("bool.and", low, high, "bool"), ok, bad);
      this.start(bad);
      this.runtime("throwRangeError", [
        this.str("a number is outside the range of its machine integer type"),
      ]);
      this.end({ op: "unreachable" });
      this.start(ok);
    }
    return { op: d, ty: { k: toRep, lo: to.lo, hi: to.hi } };
  }

  /** Stores into a register of type `ty`. */
  assign(reg: Reg, ty: Ty, val: Val, what: string): void {
    this.mov(reg, this.coerce(val, ty, what).op);
  }
}

function isClassOperand(part: unknown): part is Extract<Operand, { k: "class" }> {
  return typeof part === "object" && part !== null && "k" in part && part.k === "class";
}

/** The operand for a parameter that only another override has. */
function nothing(rep: Rep): Operand {
  switch (rep) {
    case "f64":
      return { k: "f64", value: 0 };
    case "i32":
    case "u32":
    case "i64":
      return { k: "int", rep, value: 0 };
    case "u64":
      return { k: "u64", value: 0n };
    case "bool":
      return { k: "bool", value: false };
    default:
      return { k: "const", name: "undefined" };
  }
}

function isInteger(rep: Rep): boolean {
  return rep === "i32" || rep === "u32" || rep === "i64";
}

/** What is still known of a value that was put into a place of any type. */
function knownBoxed(val: Val): Ty {
  return repOfTy(val.ty) === "value" ? val.ty : tyAny;
}

/** Needs a value of type `from` no test to be a `to`? */
function implies(from: Ty, to: Ty): boolean {
  if (to.k === "any" || to.k === "object" || to.k === "function") return true;
  if (to.k === "nullable") {
    if (from.k === "undefined" || from.k === "null") return true;
    return implies(from.k === "nullable" ? from.inner : from, to.inner);
  }
  if (from.k !== to.k) return false;
  if (to.k === "class") {
    for (let up = from.k === "class" ? from.cls : null; up; up = up.parent) if (up === to.cls) return true;
    return false;
  }
  return sameTy(from, to);
}

function narrower(from: Ty, to: Ty): Ty {
  return from.k === "any" ? to : from.k === "nullable" && to.k !== "nullable" ? to : from;
}
