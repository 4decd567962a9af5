// Which functions may leave an exception pending, so that calls of the others need no test.
import type { Fn, Instr, Program } from "../ir/ir.ts";
import { reachableBlocks } from "../ir/walk.ts";
import { directCallees, isIndirect } from "./call-graph.ts";
import type { Reachable } from "./reachable.ts";

/** Running out of memory stops the program, so allocation never leaves an exception. */
const neverThrows: ReadonlySet<string> = new Set(["allocateSlowly", "traceFrame"]);

export interface Throwing {
  readonly fns: ReadonlySet<Fn>;
  instr(i: Instr): boolean;
}

/** `checked`: functions that test the stack limit, which may throw. */
export function findThrowing(program: Program, reachable: Reachable, checked: ReadonlySet<Fn>): Throwing {
  const exempt = new Set([...neverThrows].map((name) => program.runtime.get(name)));
  const fns = new Set<Fn>();
  const mayThrow = (i: Instr): boolean => {
    switch (i.op) {
      case "exact":
      case "check":
      case "checkInitialized":
      case "getProperty":
      case "setProperty":
        return true;
      case "intrinsic":
        if (i.throws) return true;
        break;
    }
    return isIndirect(i) || directCallees(program, reachable, i).some((callee) => fns.has(callee));
  };
  const escapes = (fn: Fn): boolean =>
    reachableBlocks(fn).some((b) => b.handler === null && (b.end.op === "throw" || b.instrs.some(mayThrow)));
  for (const fn of checked) if (!exempt.has(fn)) fns.add(fn);
  // Only functions not yet known to throw are looked at again.
  let pending = [...reachable.fns].filter((fn) => !exempt.has(fn) && !fns.has(fn));
  let before = -1;
  while (before !== fns.size) {
    before = fns.size;
    pending = pending.filter((fn) => {
      if (!escapes(fn)) return true;
      fns.add(fn);
      return false;
    });
  }
  return { fns, instr: mayThrow };
}
