// Module variables that are certainly initialised when a function runs: reading them needs no check.
//
// Initialisers run in order, each by itself to its end. While they are walked in that order, a function that nothing
// before the initialisation of a variable could reach (in the sense of reachable.ts: not called, not made into a value,
// no instance of its class) can run only after it. Most methods of a module's classes are like that, as the module's
// tables come first. From the first initialiser that awaits, the order is known no more.
import { allSuccessors, unavoidableBlocks } from "../ir/dominators.ts";
import type { Block, Fn, Global, Instr, Program, Reg } from "../ir/ir.ts";
import { isReg } from "../ir/ir.ts";
import { instrResult } from "../ir/walk.ts";
import { ReachabilityWalk, type Reachable } from "./reachable.ts";

/** Drops checks of variables that are certainly initialised. */
export function dropSettledChecks(program: Program, reachable: Reachable): void {
  const walk = new ReachabilityWalk(program);
  walk.start();
  /** How many functions had been reached when the variable was initialised. */
  const reachedBefore = new Map<Global, number>();
  const inits = program.inits.filter((fn) => reachable.fns.has(fn));
  const first = inits.findIndex((fn) => fn.kind !== "plain" || fn.declaredKind !== undefined);
  const plain = first < 0 ? inits : inits.slice(0, first);
  for (const init of plain) walkInit(walk, init, reachedBefore);
  walk.inits();
  walk.finish();
  let index = 0;
  for (const fn of walk.fns) {
    const at = index++;
    if (!reachable.fns.has(fn)) continue;
    for (const block of fn.blocks)
      dropChecks(block, (global) => at >= (reachedBefore.get(global) ?? Number.POSITIVE_INFINITY));
  }
}

/** Walks an initialiser; notes what has been reached at each initialisation that no path to its end leaves out. */
function walkInit(walk: ReachabilityWalk, init: Fn, reachedBefore: Map<Global, number>): void {
  walk.enter(init);
  const seen = new Set<Block>();
  const unavoidable = unavoidableBlocks(init);
  for (const [n, block] of unavoidable.entries()) {
    for (const i of block.instrs) {
      // An exception may leave the block before it comes to the instruction.
      if (i.op === "setGlobal" && block.handler === null && !reachedBefore.has(i.global)) {
        walk.finish();
        reachedBefore.set(i.global, walk.fns.size);
      }
      walk.instr(init, i);
    }
    walk.end(block);
    seen.add(block);
    // What lies between this block and the next, in any order.
    const next = unavoidable[n + 1];
    const work = [...allSuccessors(block)];
    for (let other = work.pop(); other; other = work.pop()) {
      if (other === next || seen.has(other)) continue;
      seen.add(other);
      for (const i of other.instrs) walk.instr(init, i);
      walk.end(other);
      work.push(...allSuccessors(other));
    }
  }
}

function dropChecks(block: Block, isSettled: (global: Global) => boolean): void {
  const settled = new Set<Reg>();
  block.instrs = block.instrs.filter((i: Instr) => {
    if (i.op === "checkInitialized") return !(isReg(i.a) && settled.has(i.a));
    const d = instrResult(i);
    if (d) settled.delete(d);
    if (i.op === "getGlobal" && isSettled(i.global)) settled.add(i.d);
    return true;
  });
}
