// Turns generators and async functions into state machines.
//
// `f` keeps its symbol and signature but now only allocates a FRAME cell, saves its parameters there and hands
// it to the runtime (createGenerator, startAsync, createAsyncGenerator). The body moves to `f__resume(frame,
// mode, sent)`, which jumps to the state's block, runs up to the next suspension and returns the value handed
// over. Registers that live across a suspension have a slot in the frame; everything else stays in the machine.
//
// State 0 is the start, -1 finished, n the n-th suspension. A frame that is resumed with "throw" or "return"
// before it started does just that without running the body (ECMA-262 27.5.1.4).

import { addBlock, addReg, newFn } from "../ir/build.ts";
import type { Block, Fn, Instr, Operand, Program, Reg, Rep } from "../ir/ir.ts";
import { allParams, reachableBlocks } from "../ir/walk.ts";
import { liveness } from "./liveness.ts";

const drivers = {
  generator: "createGenerator",
  async: "startAsync",
  asyncGenerator: "createAsyncGenerator",
} as const;

const i32 = (value: number): Operand => ({ k: "int", rep: "i32", value });

/** Slots a register takes: a u64 is two numbers, since any bits could look like a pointer. */
const slotsOf = (rep: Rep): number => (rep === "u64" ? 2 : 1);

/** Assigns frame slots to registers on first use. */
class FrameLayout {
  readonly slots = new Map<Reg, number>();
  count = 0;

  slot(reg: Reg): number {
    let slot = this.slots.get(reg);
    if (slot === undefined) {
      slot = this.count;
      this.slots.set(reg, slot);
      this.count += slotsOf(reg.rep);
    }
    return slot;
  }
}

/** Instructions that store `reg` into its slot. The intrinsics box and unbox by the register's rep. */
function save(frame: Reg, reg: Reg, slot: number): Instr {
  return { op: "intrinsic", d: null, name: "frameSave", args: [frame, i32(slot), reg] };
}

function restore(frame: Reg, reg: Reg, slot: number): Instr {
  return { op: "intrinsic", d: reg, name: "frameRestore", args: [frame, i32(slot)] };
}

function setState(frame: Reg, state: number, awaiting: boolean): Instr {
  const args: Operand[] = [frame, i32(state), { k: "bool", value: awaiting }];
  return { op: "intrinsic", d: null, name: "frameSetState", args };
}

/** Boxes what the body returns; the driver always receives a value. */
function boxed(fn: Fn, block: Block, a: Operand | null): Operand {
  if (a === null) return { k: "const", name: "undefined" };
  if (!("id" in a) || a.rep === "value") return a;
  const d = addReg(fn, "value", "result");
  block.instrs.push({ op: "convert", d, convert: a.rep === "u64" ? "box.u64" : "box", a });
  return d;
}

/** The resume function, which takes over the registers and blocks of `fn`. */
function makeResume(fn: Fn, layout: FrameLayout): Fn {
  const live = liveness(fn);
  const entry = fn.blocks[0]!;
  const resume = newFn(`${fn.symbol}__resume`, "value", {
    name: fn.name,
    pos: fn.pos,
    regs: fn.regs,
    blocks: [],
    lowered: true,
    marks: new Set(["resume"]),
  });
  const frame = addReg(resume, "value", "frame");
  const mode = addReg(resume, "u32", "mode");
  const sent = addReg(resume, "value", "sent");
  resume.params = [frame, mode, sent];
  resume.paramTests = [{ k: "any" }, { k: "any" }, { k: "any" }];
  const body = reachableBlocks(fn);
  resume.blocks = [];
  const blockIds = Math.max(...body.map((b) => b.id)) + 1;
  let nextId = blockIds;
  const block = (): Block => {
    const b = addBlock(resume);
    b.id = nextId++;
    return b;
  };
  const dispatch = block();
  const finish = (b: Block): void => {
    b.instrs.push(setState(frame, -1, false));
  };

  // Exceptions that leave the body mark the frame finished on their way out.
  const failed = block();
  const exception = addReg(resume, "value", "exception");
  failed.instrs.push({ op: "catch", d: exception });
  finish(failed);
  failed.end = { op: "throw", a: exception };
  failed.handler = null;

  // State 0: thrown into or returned from before the start, or started.
  const start = block();
  const startThrow = block();
  const startReturn = block();
  const startRun = block();
  const mode32 = addReg(resume, "i32", "mode");
  dispatch.instrs.push({ op: "convert", d: mode32, convert: "wrap32", a: mode });
  start.end = {
    op: "switch",
    a: mode32,
    cases: [
      { value: 1, to: startThrow },
      { value: 2, to: startReturn },
    ],
    otherwise: startRun,
  };
  finish(startThrow);
  startThrow.end = { op: "throw", a: sent };
  finish(startReturn);
  startReturn.end = { op: "return", a: sent };
  for (const p of allParams(fn)) {
    if (live.get(entry)!.has(p)) startRun.instrs.push(restore(frame, p, layout.slot(p)));
  }
  startRun.end = { op: "jump", to: entry };

  const cases = [{ value: 0, to: start }];
  const resumed: Block[] = [];
  for (const b of body) {
    b.handler ??= failed;
    const end = b.end;
    if (end.op === "return") {
      const a = boxed(resume, b, end.a);
      finish(b);
      b.end = { op: "return", a, pos: end.pos };
    } else if (end.op === "suspend") {
      const state = cases.length;
      const kept = [...live.get(end.to)!].filter((r) => r !== end.sent && r !== end.mode);
      for (const r of kept) b.instrs.push(save(frame, r, layout.slot(r)));
      b.instrs.push(setState(frame, state, end.kind === "await"));
      b.end = { op: "return", a: end.a, pos: end.pos };
      const back = block();
      for (const r of kept) back.instrs.push(restore(frame, r, layout.slot(r)));
      back.instrs.push({ op: "mov", d: end.sent, a: sent }, { op: "mov", d: end.mode, a: mode32 });
      back.end = { op: "jump", to: end.to };
      cases.push({ value: state, to: back });
      resumed.push(back);
    }
  }
  const state = addReg(resume, "i32", "state");
  dispatch.instrs.push({ op: "intrinsic", d: state, name: "frameState", args: [frame] });
  const wrongState = block();
  dispatch.end = { op: "switch", a: state, cases, otherwise: wrongState };
  resume.blocks = [dispatch, ...resume.blocks.filter((b) => b !== dispatch), ...body];
  return resume;
}

/** Rewrites one coroutine; returns its resume function. */
function transform(fn: Fn): Fn {
  const driver = drivers[fn.kind as keyof typeof drivers];
  const layout = new FrameLayout();
  const resume = makeResume(fn, layout);
  const params = allParams(fn);
  fn.regs = [...params];
  fn.blocks = [];
  const block = addBlock(fn);
  const fresh = (name: string): Reg => {
    const reg: Reg = { id: Math.max(-1, ...fn.regs.map((r) => r.id)) + 1, rep: "value", name };
    fn.regs.push(reg);
    return reg;
  };
  const frame = fresh("frame");
  block.instrs.push({
    op: "intrinsic",
    d: frame,
    name: "newFrame",
    args: [{ k: "fn", fn: resume }, i32(layout.count)],
  });
  for (const p of params) {
    const slot = layout.slots.get(p);
    if (slot !== undefined) block.instrs.push(save(frame, p, slot));
  }
  const result = fresh("result");
  block.instrs.push({ op: "callRuntime", d: result, name: driver, args: [frame], pos: fn.pos });
  block.end = { op: "return", a: result };
  fn.result = "value";
  fn.declaredKind = fn.kind;
  fn.kind = "plain";
  return resume;
}

/** Rewrites every generator and async function of the program. */
export function transformCoroutines(program: Program): void {
  const resumes: Fn[] = [];
  for (const fn of program.fns) {
    if (fn.lowered && fn.kind !== "plain") resumes.push(transform(fn));
  }
  program.fns.push(...resumes);
}
