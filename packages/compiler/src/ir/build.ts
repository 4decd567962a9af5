// Builds IR by hand: functions, blocks and registers with their bookkeeping.
import type {
  Block,
  ClassInfo,
  Fn,
  Global,
  Instr,
  Operand,
  Pos,
  Program,
  Reg,
  Rep,
  Terminator,
} from "./ir.ts";

export const noPos: Pos = { file: "", line: 0, column: 0 };

export const undefinedValue: Operand = { k: "const", name: "undefined" };
export const emptyValue: Operand = { k: "const", name: "empty" };
export const f64 = (value: number): Operand => ({ k: "f64", value });
export const int = (rep: "i32" | "u32" | "i64", value: number): Operand => ({ k: "int", rep, value });
export const str = (text: string): Operand => ({ k: "str", text });
export const bool = (value: boolean): Operand => ({ k: "bool", value });

/** A function without a body; `FnBuilder` gives it one. */
export function newFn(symbol: string, result: Rep, options: Partial<Fn> = {}): Fn {
  return {
    symbol,
    name: symbol,
    ownName: symbol,
    pos: noPos,
    params: [],
    paramTests: [],
    rest: -1,
    length: 0,
    self: null,
    selfClass: null,
    closure: null,
    captureCount: 0,
    result,
    kind: "plain",
    regs: [],
    blocks: [],
    lowered: false,
    constructs: null,
    marks: new Set<string>(),
    ...options,
  };
}

export function newGlobal(symbol: string, rep: Rep, initial: Operand | null = null): Global {
  return { symbol, name: symbol, rep, initial };
}

export function newProgram(): Program {
  return {
    fns: [],
    classes: [],
    shapes: [],
    globals: [],
    inits: [],
    namedKeys: new Set(),
    namesAnyKey: false,
    runtime: new Map(),
    runtimeGlobals: new Map(),
  };
}

/** A class without members; fields are `keys`, after the parent's. */
export function newClass(
  symbol: string,
  keys: readonly string[],
  parent: ClassInfo | null = null,
): ClassInfo {
  const inherited = parent ? parent.shape.entries : [];
  const cls: ClassInfo = {
    symbol,
    name: symbol,
    pos: noPos,
    parent,
    children: [],
    shape: { id: 0, entries: [], cls: null },
    methods: new Map(),
    getters: new Map(),
    setters: new Map(),
    construct: null,
    statics: new Map(),
    staticMembers: [],
    isLocal: false,
    freezable: false,
    firstId: 0,
    lastId: 0,
    open: false,
    instantiated: false,
    isAbstract: false,
    isInternal: false,
  };
  const own = keys.map((key, n) => ({ key, kind: "data" as const, slot: inherited.length + n }));
  cls.shape = { id: 0, entries: [...inherited, ...own], cls };
  parent?.children.push(cls);
  return cls;
}

/** Adds a register to a function. */
export function addReg(fn: Fn, rep: Rep, name: string): Reg {
  const reg: Reg = { id: fn.regs.length, rep, name };
  fn.regs.push(reg);
  return reg;
}

/** Adds a block that ends in `unreachable` until its end is set. */
export function addBlock(fn: Fn, handler: Block | null = null): Block {
  const block: Block = { id: fn.blocks.length, instrs: [], end: { op: "unreachable" }, handler };
  fn.blocks.push(block);
  return block;
}

/** Appends to a current block; the handler of new blocks is `handler`. */
export class FnBuilder {
  readonly fn: Fn;
  block: Block;
  handler: Block | null = null;

  constructor(fn: Fn) {
    this.fn = fn;
    this.block = addBlock(fn);
    fn.lowered = true;
  }

  param(rep: Rep, name: string): Reg {
    const reg = addReg(this.fn, rep, name);
    this.fn.params.push(reg);
    this.fn.paramTests.push({ k: rep === "bool" ? "boolean" : rep === "value" ? "any" : "number" });
    this.fn.length = this.fn.params.length;
    return reg;
  }

  /** Declares the closure parameter. */
  closure(captureCount: number): Reg {
    this.fn.captureCount = captureCount;
    return (this.fn.closure = addReg(this.fn, "value", "closure"));
  }

  self(): Reg {
    return (this.fn.self = addReg(this.fn, "value", "self"));
  }

  reg(rep: Rep, name = "t"): Reg {
    return addReg(this.fn, rep, name);
  }

  newBlock(): Block {
    return addBlock(this.fn, this.handler);
  }

  /** Further instructions go to `block`. */
  at(block: Block): this {
    this.block = block;
    return this;
  }

  emit(instr: Instr): this {
    this.block.instrs.push(instr);
    return this;
  }

  end(end: Terminator): this {
    this.block.end = end;
    return this;
  }

  /** Emits an instruction with a fresh result register and returns the register. */
  value(rep: Rep, make: (d: Reg) => Instr, name = "t"): Reg {
    const d = this.reg(rep, name);
    this.emit(make(d));
    return d;
  }
}
