// Reads the file that the profiler and the hvt monitor write (packages/monitor/src/profile/samples.ts) and joins equal
// stacks into a tree of functions, the outermost at the root.
import { type FunctionSymbol, symbolAt } from "./symbols.ts";

/** A function in a place of the tree. `samples` counts those of the functions that it calls too. */
export interface StackNode {
  readonly name: string;
  samples: number;
  readonly children: Map<string, StackNode>;
}

const MAX_FRAMES = 128;

/** The stacks, innermost address first. Stops at the first record that is cut off or no record. */
export function readStacks(file: Uint8Array): number[][] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const stacks: number[][] = [];
  for (let at = 0; at + 8 <= file.length; ) {
    const count = Number(view.getBigUint64(at, true));
    if (count < 1 || count > MAX_FRAMES || at + 8 * (count + 1) > file.length) break;
    const stack: number[] = [];
    for (let n = 1; n <= count; n++) stack.push(Number(view.getBigUint64(at + 8 * n, true)));
    stacks.push(stack);
    at += 8 * (count + 1);
  }
  return stacks;
}

/**
 * The tree of all stacks. `nameOf` gives a function its name. Code outside the image is `outside`, the monitor under spt;
 * frames between two of them that have no symbol are left out.
 */
export function joinStacks(
  stacks: readonly (readonly number[])[],
  symbols: readonly FunctionSymbol[],
  nameOf: (symbol: FunctionSymbol) => string,
  outside: string,
): StackNode {
  const root: StackNode = { name: "all", samples: 0, children: new Map() };
  for (const stack of stacks) {
    root.samples++;
    let at = root;
    for (let n = stack.length - 1; n >= 0; n--) {
      // A return address may lie behind the end of a function whose last instruction is the call.
      const symbol = symbolAt(symbols, n === 0 ? stack[n]! : stack[n]! - 1);
      if (symbol === undefined && n > 0) continue;
      const name = symbol === undefined ? outside : nameOf(symbol);
      let child = at.children.get(name);
      if (child === undefined) at.children.set(name, (child = { name, samples: 0, children: new Map() }));
      child.samples++;
      at = child;
    }
  }
  return root;
}

/** Names by their samples when they were at the top of the stack, the hottest first. */
export function hottest(root: StackNode): { name: string; part: number }[] {
  const own = new Map<string, number>();
  const visit = (node: StackNode) => {
    let rest = node.samples;
    for (const child of node.children.values()) {
      rest -= child.samples;
      visit(child);
    }
    if (rest > 0 && node !== root) own.set(node.name, (own.get(node.name) ?? 0) + rest);
  };
  visit(root);
  return [...own]
    .map(([name, samples]) => ({ name, part: samples / root.samples }))
    .sort((a, b) => b.part - a.part);
}
