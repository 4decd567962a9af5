// Arrays that never leave their function: only its own stores decide what their elements are.
//
// Registers between which such an array is copied form one class. A class is local if each of its registers only
// ever holds an array made here, and is only copied, indexed, measured and appended to.
import type { Block, Fn, Instr, Operand, Reg } from "../../ir/ir.ts";
import { isReg } from "../../ir/ir.ts";
import { allParams, endOperands, instrOperands, instrResult } from "../../ir/walk.ts";

/** The operands that are stored into an array as elements. */
export function storedElements(i: Instr): { array: Operand; elements: readonly Operand[] } | null {
  if (i.op === "newArray") return { array: i.d, elements: i.elements };
  if (i.op === "setElement") return { array: i.array, elements: [i.a] };
  if (i.op === "callRuntime" && i.name === "arrayPush") return { array: i.args[0]!, elements: [i.args[1]!] };
  return null;
}

/** Whether `reg` occurs in the instruction only as an array that stays what and where it is. */
function isHarmless(i: Instr, reg: Reg): boolean {
  switch (i.op) {
    case "mov":
      return true;
    case "newArray":
      return !i.elements.includes(reg);
    case "getElement":
      return i.d !== reg;
    case "setElement":
      return i.a !== reg;
    case "callRuntime":
      return i.name === "arrayPush" && i.d !== reg && i.args[1] !== reg;
    case "intrinsic":
      return i.name === "machine_auxOf" && i.d !== reg;
    case "check":
      return i.test.k === "array";
    default:
      return false;
  }
}

/** Maps every register of a local array to the one that stands for its class. */
export function localArrays(fn: Fn, blocks: readonly Block[]): Map<Reg, Reg> {
  const parents = new Map<Reg, Reg>();
  const find = (reg: Reg): Reg => {
    let root = reg;
    for (let up = parents.get(root); up && up !== root; up = parents.get(root)) root = up;
    return root;
  };
  const escaped = new Set<Reg>();
  const add = (reg: Reg) => {
    if (!parents.has(reg)) parents.set(reg, reg);
  };
  for (const block of blocks) for (const i of block.instrs) if (i.op === "newArray") add(i.d);
  if (parents.size === 0) return new Map();
  // Copies join classes, over and over, since an array may be copied before this sees where it comes from.
  for (let before = -1; before !== parents.size; ) {
    before = parents.size;
    for (const block of blocks) {
      for (const i of block.instrs) {
        if (i.op !== "mov" || !isReg(i.a) || (!parents.has(i.a) && !parents.has(i.d))) continue;
        add(i.a);
        add(i.d);
        parents.set(find(i.a), find(i.d));
      }
    }
  }
  const leave = (reg: Reg | null) => {
    if (reg && parents.has(reg)) escaped.add(find(reg));
  };
  for (const p of allParams(fn)) leave(p);
  for (const block of blocks) {
    for (const i of block.instrs) {
      const d = instrResult(i);
      for (const o of instrOperands(i)) if (isReg(o) && parents.has(o) && !isHarmless(i, o)) leave(o);
      // Something else than an array made here, also the constant of a variable that is not set yet.
      if (d && parents.has(d) && (!isHarmless(i, d) || (i.op === "mov" && !isReg(i.a)))) leave(d);
    }
    for (const o of endOperands(block.end)) if (isReg(o)) leave(o);
    if (block.end.op === "suspend") leave(block.end.sent);
  }
  const classes = new Map<Reg, Reg>();
  for (const reg of parents.keys()) if (!escaped.has(find(reg))) classes.set(reg, find(reg));
  return classes;
}
