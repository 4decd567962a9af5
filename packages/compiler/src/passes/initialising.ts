// Which stores go into the cell that was allocated last, so that the collector, which has not run since, need not
// be told of them (docs/compiler.md, "Cells"). Most are those of constructors, right after their instance was made.
import { type Fn, type Instr, mayBeFrozen, type Program, type Reg } from "../ir/ir.ts";
import { instrResult, reachableBlocks, successors } from "../ir/walk.ts";
import { isIndirect } from "./call-graph.ts";
import type { Reachable } from "./reachable.ts";
import { intrinsicName } from "./runtime-needs.ts";

/** Intrinsics that make cells or run code that may. */
const allocating =
  /^(tsr_)?(new|box|rest|apply)|^(allocateCell|frameSave|resumeFrame|runModules|callFunction|constructClass)/;

/** The register of the new cell, undefined if the instruction does not allocate, null if other cells may appear. */
function allocated(i: Instr): Reg | null | undefined {
  switch (i.op) {
    case "newInstance":
    case "newObject":
    case "newClosure":
    case "newBox":
      return i.d;
    case "mov":
    case "un":
    case "test":
    case "getCapture":
    case "getGlobal":
    case "setGlobal":
    case "getBox":
    case "setBox":
    case "getElement":
    case "catch":
      return undefined;
    // What throws leaves the straight path.
    case "exact":
    case "check":
    case "checkInitialized":
      return undefined;
    case "convert":
      return i.convert === "box.u64" ? null : undefined;
    case "bin":
      return i.bin === "f64.pow" ? null : undefined;
    case "getField":
    case "setField":
      return isIndirect(i) ? null : undefined;
    case "intrinsic":
      return i.throws || allocating.test(intrinsicName(i.name)) ? null : undefined;
    default:
      return null;
  }
}

/** The `setField`s whose object is the last cell that was allocated. */
export function findInitialising(program: Program, reachable: Reachable): ReadonlySet<Instr> {
  // Constructors whose `this` is that cell at every call, as long as nothing speaks against it.
  const fresh = new Set<Fn>();
  for (const fn of reachable.fns) {
    const entry = fn.blocks[0];
    const isClean = fn.constructs !== null && fn.self !== null && !reachable.generic.has(fn);
    if (
      isClean &&
      entry &&
      !reachableBlocks(fn).some((b) => successors(b.end).includes(entry) || b.handler === entry)
    )
      fresh.add(fn);
  }
  for (const fn of program.runtime.values()) fresh.delete(fn);
  const stores = new Set<Instr>();
  const visit = (fn: Fn): void => {
    for (const block of reachableBlocks(fn)) {
      let last: Reg | null = fresh.has(fn) && block === fn.blocks[0] ? fn.self : null;
      for (const i of block.instrs) {
        if (i.op === "call") {
          if (last === null || i.args[i.fn.closure ? 1 : 0] !== last) fresh.delete(i.fn);
        } else if (
          i.op === "setField" &&
          i.self === last &&
          last !== null &&
          !i.cls.open &&
          !mayBeFrozen(i)
        ) {
          stores.add(i);
        }
        const cell = allocated(i);
        if (cell !== undefined) last = cell;
        else if (last !== null && instrResult(i) === last) last = null;
      }
    }
  };
  for (let before = -1; before !== fresh.size; ) {
    before = fresh.size;
    stores.clear();
    for (const fn of reachable.fns) visit(fn);
  }
  return stores;
}
