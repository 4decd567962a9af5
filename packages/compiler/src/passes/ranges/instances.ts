// Methods whose `this` is certainly an instance of their class, also where the class is open: values that only look
// like instances reach a method through a function value, or through a method that was called so.
import type { ClassInfo, Fn, Instr } from "../../ir/ir.ts";
import { isReg } from "../../ir/ir.ts";
import { allParams, instrResult, reachableBlocks } from "../../ir/walk.ts";
import { derives } from "../class-tree.ts";
import type { Reachable } from "../reachable.ts";

/** Is the first argument of a direct call an instance of the class, as long as `certain` holds? */
function passesInstance(
  i: Instr & { op: "call" },
  caller: Fn,
  cls: ClassInfo,
  certain: ReadonlySet<Fn>,
  fresh: ReadonlyMap<unknown, ClassInfo | null>,
): boolean {
  const self = i.args[i.fn.closure ? 1 : 0];
  if (!self || !isReg(self)) return false;
  if (self === caller.self) return certain.has(caller) && derives(caller.selfClass!, cls);
  const made = fresh.get(self);
  return made ? derives(made, cls) : false;
}

export function certainInstances(reachable: Reachable): ReadonlySet<Fn> {
  const certain = new Set<Fn>();
  for (const fn of reachable.fns) {
    const cls = fn.selfClass;
    if (!cls || !fn.self || (cls.open && reachable.generic.has(fn))) continue;
    const { self } = fn;
    const isChanged = fn.blocks.some((b) => b.instrs.some((i) => instrResult(i) === self));
    if (!isChanged) certain.add(fn);
  }
  for (let before = -1; before !== certain.size; ) {
    before = certain.size;
    for (const fn of reachable.fns) {
      let fresh: Map<unknown, ClassInfo | null> | undefined;
      for (const block of reachableBlocks(fn)) {
        for (const i of block.instrs) {
          if (i.op !== "call" || !certain.has(i.fn) || !i.fn.selfClass?.open) continue;
          fresh ??= newInstances(fn);
          if (!passesInstance(i, fn, i.fn.selfClass, certain, fresh)) certain.delete(i.fn);
        }
      }
    }
  }
  return certain;
}

/** Registers that only ever hold a new instance, with its class. */
function newInstances(fn: Fn): Map<unknown, ClassInfo | null> {
  const found = new Map<unknown, ClassInfo | null>(allParams(fn).map((p) => [p, null]));
  for (const block of fn.blocks) {
    for (const i of block.instrs) {
      const d = instrResult(i);
      if (!d) continue;
      found.set(d, i.op === "newInstance" && !found.has(d) ? i.cls : null);
    }
  }
  return found;
}
