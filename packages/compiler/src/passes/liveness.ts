// Which registers hold a value that may still be read, at the start of each block.
//
// An exception may leave a block at any point, so what its handler needs is live in the whole block,
// whether or not the block writes it.
import type { Block, Fn, Reg } from "../ir/ir.ts";
import { endOperands, instrOperands, instrResult, reachableBlocks, regsOf, successors } from "../ir/walk.ts";

/** Registers live at the start of `block`, computed from what is live after it. */
function liveBefore(block: Block, liveAtEnd: ReadonlySet<Reg>, liveInHandler: ReadonlySet<Reg>): Set<Reg> {
  const live = new Set(liveAtEnd);
  if (block.end.op === "suspend") {
    live.delete(block.end.sent);
    live.delete(block.end.mode);
  }
  for (const r of regsOf(endOperands(block.end))) live.add(r);
  for (let n = block.instrs.length - 1; n >= 0; n--) {
    const instr = block.instrs[n]!;
    const result = instrResult(instr);
    if (result) live.delete(result);
    for (const r of regsOf(instrOperands(instr))) live.add(r);
  }
  for (const r of liveInHandler) live.add(r);
  return live;
}

/** Live registers at the start of every reachable block. */
export function liveness(fn: Fn): Map<Block, ReadonlySet<Reg>> {
  const blocks = reachableBlocks(fn);
  const liveIn = new Map<Block, ReadonlySet<Reg>>(blocks.map((b) => [b, new Set<Reg>()]));
  const none: ReadonlySet<Reg> = new Set();
  let changed = true;
  while (changed) {
    changed = false;
    for (let n = blocks.length - 1; n >= 0; n--) {
      const block = blocks[n]!;
      const atEnd = new Set<Reg>();
      for (const to of successors(block.end)) for (const r of liveIn.get(to)!) atEnd.add(r);
      const live = liveBefore(block, atEnd, block.handler ? liveIn.get(block.handler)! : none);
      if (live.size !== liveIn.get(block)!.size) {
        liveIn.set(block, live);
        changed = true;
      }
    }
  }
  return liveIn;
}
