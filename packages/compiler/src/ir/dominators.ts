// Which blocks lie on every path to another (Cooper, Harvey, Kennedy: "A Simple, Fast Dominance Algorithm").
import type { Block, Fn } from "./ir.ts";
import { successors } from "./walk.ts";

/** Where control may go from a block, exceptions included. */
export function allSuccessors(block: Block): readonly Block[] {
  return block.handler ? [...successors(block.end), block.handler] : successors(block.end);
}

/** The nearest other block on every path from the entry to each block; the entry's is itself. */
export function immediateDominators(fn: Fn): Map<Block, Block> {
  const order = postorder(fn);
  const number = new Map(order.map((block, n) => [block, n]));
  const predecessors = new Map<Block, Block[]>(order.map((block) => [block, []]));
  for (const block of order) for (const to of allSuccessors(block)) predecessors.get(to)!.push(block);
  const entry = fn.blocks[0]!;
  const dominators = new Map<Block, Block>([[entry, entry]]);
  const meet = (a: Block, b: Block): Block => {
    while (a !== b) {
      if (number.get(a)! < number.get(b)!) a = dominators.get(a)!;
      else b = dominators.get(b)!;
    }
    return a;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of order.toReversed()) {
      if (block === entry) continue;
      const known = predecessors.get(block)!.filter((from) => dominators.has(from));
      const nearest = known.reduce(meet);
      if (dominators.get(block) !== nearest) {
        dominators.set(block, nearest);
        changed = true;
      }
    }
  }
  return dominators;
}

/** The blocks on every path from the entry to a `return`, in the order in which they are passed. */
export function unavoidableBlocks(fn: Fn): Block[] {
  const dominators = immediateDominators(fn);
  const chain = (block: Block): Block[] => {
    const blocks = [block];
    for (let up = dominators.get(block)!; up !== block; up = dominators.get(block)!)
      blocks.push((block = up));
    return blocks.reverse();
  };
  const exits = fn.blocks.filter((block) => block.end.op === "return" && dominators.has(block)).map(chain);
  const [first = []] = exits;
  return first.filter((block) => exits.every((blocks) => blocks.includes(block)));
}

function postorder(fn: Fn): Block[] {
  const order: Block[] = [];
  const seen = new Set<Block>();
  const entry = fn.blocks[0]!;
  const stack = [{ block: entry, next: [...allSuccessors(entry)] }];
  seen.add(entry);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const to = top.next.pop();
    if (to === undefined) {
      order.push(top.block);
      stack.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      stack.push({ block: to, next: [...allSuccessors(to)] });
    }
  }
  return order;
}
