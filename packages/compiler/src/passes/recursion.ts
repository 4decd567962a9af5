// Functions that may call themselves, directly or round a cycle: they test the stack limit when entered, so
// that endless recursion is a RangeError as on Node. All unknown calls meet in one node of the graph, so
// a function takes part through them only if it both makes such a call and may be its target.
//
// The runtime calls itself all over, in cycles that always end; a cycle through the program's code is noticed
// there. So of the runtime only functions of the library that call each other without a way through its core are
// tested: those walk the program's data (JSON, printing, sorting).
import type { Fn, Program } from "../ir/ir.ts";
import { reachableBlocks } from "../ir/walk.ts";
import { directCallees, indirectTargets, isIndirect } from "./call-graph.ts";
import type { Reachable } from "./reachable.ts";

type Node = Fn | "indirect";

/** Making an error is where a path ends: without this, every function that may throw would be on a cycle through
 *  the error's constructor and the allocator. */
const isThrower = /^(throw[A-Z]|checkFailed$|traceFrame$)/;

const isLibraryError = (fn: Fn): boolean =>
  fn.constructs !== null && /Error$/.test(fn.constructs.name) && /packages\/runtime\//.test(fn.pos.file);

const ownPackages = /(^|\/)packages\/(machine|runtime|platform)\/src\//;
const library = /(^|\/)packages\/runtime\/src\/library\//;

/** Functions that test the stack limit when they are entered. */
export function findRecursive(program: Program, reachable: Reachable): Set<Fn> {
  const edges = callGraph(program, reachable);
  const all = cyclic(edges);
  const isLibrary = (node: Node) => node !== "indirect" && library.test(node.pos.file);
  const inLibrary = cyclic(
    new Map([...edges].filter(([node]) => isLibrary(node)).map(([node, to]) => [node, to.filter(isLibrary)])),
  );
  return new Set([...all].filter((fn) => !ownPackages.test(fn.pos.file) || inLibrary.has(fn)));
}

function callGraph(program: Program, reachable: Reachable): Map<Node, Node[]> {
  const throwers = new Set([...program.runtime].filter(([name]) => isThrower.test(name)).map(([, fn]) => fn));
  const edges = new Map<Node, Node[]>();
  for (const fn of reachable.fns) {
    const to = new Set<Node>();
    for (const block of reachableBlocks(fn)) {
      for (const i of block.instrs) {
        for (const callee of directCallees(program, reachable, i)) {
          if (!throwers.has(callee) && !isLibraryError(callee)) to.add(callee);
        }
        if (isIndirect(i)) to.add("indirect");
      }
    }
    edges.set(fn, [...to]);
  }
  edges.set("indirect", [...indirectTargets(program, reachable)]);
  return edges;
}

/** Functions of the cycles of a graph (Tarjan's strongly connected components, without recursion). */
function cyclic(edges: ReadonlyMap<Node, readonly Node[]>): Set<Fn> {
  const recursive = new Set<Fn>();
  const index = new Map<Node, number>();
  const low = new Map<Node, number>();
  const stack: Node[] = [];
  const onStack = new Set<Node>();
  const open = (node: Node) => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    stack.push(node);
    onStack.add(node);
    return { node, next: 0 };
  };
  for (const root of edges.keys()) {
    if (index.has(root)) continue;
    const frames = [open(root)];
    while (frames.length > 0) {
      const frame = frames[frames.length - 1]!;
      const { node } = frame;
      const to = edges.get(node)?.[frame.next++];
      if (to !== undefined) {
        if (!index.has(to)) frames.push(open(to));
        else if (onStack.has(to)) low.set(node, Math.min(low.get(node)!, index.get(to)!));
        continue;
      }
      frames.pop();
      const parent = frames[frames.length - 1];
      if (parent) low.set(parent.node, Math.min(low.get(parent.node)!, low.get(node)!));
      if (low.get(node) !== index.get(node)) continue;
      const component: Node[] = [];
      let member: Node;
      do {
        member = stack.pop()!;
        onStack.delete(member);
        component.push(member);
      } while (member !== node);
      const cyclic = component.length > 1 || edges.get(node)!.includes(node);
      if (cyclic) for (const m of component) if (m !== "indirect") recursive.add(m);
    }
  }
  return recursive;
}
