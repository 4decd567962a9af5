// Uniform views of instructions: what they read, what they write, where control goes.
import type { Block, Fn, Instr, Operand, Reg, Terminator } from "./ir.ts";
import { isReg } from "./ir.ts";

/** Operands that an instruction reads, in evaluation order. */
export function instrOperands(i: Instr): readonly Operand[] {
  switch (i.op) {
    case "mov":
    case "un":
    case "convert":
    case "exact":
    case "check":
    case "test":
    case "newBox":
    case "setGlobal":
    case "checkInitialized":
      return [i.a];
    case "bin":
      return [i.a, i.b];
    case "call":
    case "callRuntime":
    case "intrinsic":
      return i.args;
    case "callValue":
      return [i.callee, i.self, ...i.args];
    case "construct":
      return [i.callee, ...i.args];
    case "callVirtual":
    case "callProperty":
      return [i.self, ...i.args];
    case "getField":
    case "getProperty":
    case "getCapture":
      return [i.self];
    case "setField":
    case "setProperty":
      return [i.self, i.a];
    case "newObject":
      return i.slots;
    case "newClosure":
    case "newClass":
      return i.captures;
    case "newArray":
      return i.elements;
    case "getBox":
      return [i.box];
    case "setBox":
      return [i.box, i.a];
    case "getElement":
      return [i.array, i.index];
    case "setElement":
      return [i.array, i.index, i.a];
    case "newInstance":
    case "getGlobal":
    case "catch":
      return [];
  }
}

/** The register that an instruction writes, if any. */
export function instrResult(i: Instr): Reg | null {
  return "d" in i ? i.d : null;
}

/** Operands that a terminator reads. */
export function endOperands(t: Terminator): readonly Operand[] {
  switch (t.op) {
    case "branch":
      return [t.cond];
    case "switch":
    case "throw":
    case "suspend":
      return [t.a];
    case "return":
      return t.a ? [t.a] : [];
    case "jump":
    case "unreachable":
      return [];
  }
}

/** Blocks that control may reach directly from a terminator, without exceptions. */
export function successors(t: Terminator): readonly Block[] {
  switch (t.op) {
    case "jump":
    case "suspend":
      return [t.to];
    case "branch":
      return [t.yes, t.no];
    case "switch":
      return [...t.cases.map((c) => c.to), t.otherwise];
    case "return":
    case "throw":
    case "unreachable":
      return [];
  }
}

/** Registers among operands. */
export function regsOf(operands: readonly Operand[]): Reg[] {
  return operands.filter(isReg);
}

/** Blocks reachable from the entry (exceptional edges included), in the function's order. */
export function reachableBlocks(fn: Fn): Block[] {
  const seen = new Set<Block>();
  const work: Block[] = fn.blocks[0] ? [fn.blocks[0]] : [];
  while (work.length > 0) {
    const block = work.pop()!;
    if (seen.has(block)) continue;
    seen.add(block);
    work.push(...successors(block.end));
    if (block.handler) work.push(block.handler);
  }
  return fn.blocks.filter((b) => seen.has(b));
}

/** Parameters in C order: closure, `this`, then the declared ones. */
export function allParams(fn: Fn): Reg[] {
  return [...(fn.closure ? [fn.closure] : []), ...(fn.self ? [fn.self] : []), ...fn.params];
}

/** Does some path through the function lead back to where it was? */
export function hasLoop(fn: Fn): boolean {
  const open = new Set<Block>();
  const done = new Set<Block>();
  const [first] = fn.blocks;
  const stack = first ? [{ block: first, next: [...successors(first.end)] }] : [];
  if (first) open.add(first);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const to = top.next.pop();
    if (to === undefined) {
      open.delete(top.block);
      done.add(top.block);
      stack.pop();
    } else if (open.has(to)) return true;
    else if (!done.has(to)) {
      open.add(to);
      stack.push({ block: to, next: [...successors(to.end)] });
    }
  }
  return false;
}
