// Who calls whom, as far as it is known at build time.
import { type Fn, type Instr, mayBeFrozen, type Program } from "../ir/ir.ts";
import { derives, implementation } from "./class-tree.ts";
import type { Reachable } from "./reachable.ts";
import { intrinsicName, needsProperty, runtimeNeeds } from "./runtime-needs.ts";

/** Intrinsics through which any function value of the program may run. */
const indirectIntrinsics: ReadonlySet<string> = new Set([
  "callFunction",
  "constructClass",
  "resumeFrame",
  "runModules",
]);

/** Whether the instruction may run a function that is only known at run time. */
export function isIndirect(i: Instr): boolean {
  switch (i.op) {
    case "callValue":
    case "construct":
    case "callProperty":
      return true;
    case "callVirtual":
      return needsProperty(i);
    case "getField":
      return i.cls.open;
    case "setField":
      return i.cls.open || mayBeFrozen(i);
    case "intrinsic":
      return indirectIntrinsics.has(intrinsicName(i.name));
    default:
      return false;
  }
}

/** Functions of the program that the instruction may call directly, those of the runtime included. */
export function directCallees(program: Program, reachable: Reachable, i: Instr): Fn[] {
  const callees: Fn[] = [];
  for (const name of runtimeNeeds(i)) {
    const fn = program.runtime.get(name);
    if (fn) callees.push(fn);
  }
  if (i.op === "call") callees.push(i.fn);
  else if (i.op === "callVirtual") {
    for (const cls of reachable.instantiated) {
      const fn = derives(cls, i.cls) ? implementation(i.family, cls) : null;
      if (fn) callees.push(fn);
    }
  }
  return callees;
}

/** Functions that run when an unknown function value is called, a class constructed or a frame resumed. */
export function indirectTargets(program: Program, reachable: Reachable): Set<Fn> {
  const targets = new Set(reachable.generic);
  for (const cls of reachable.classValues) if (cls.construct) targets.add(cls.construct);
  for (const fn of reachable.fns) if (fn.marks.has("resume")) targets.add(fn);
  for (const fn of program.inits) if (reachable.fns.has(fn)) targets.add(fn);
  return targets;
}
