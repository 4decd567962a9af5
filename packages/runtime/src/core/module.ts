// `import()` (ECMA-262, 13.3.10), and the evaluation of modules that wait for others (16.2.1.5).
import { Promise } from "../library/promise.ts";

/** The promise of a module's namespace; `get` evaluates the module if needed. */
export function importModule(get: () => unknown): unknown {
  return Promise.resolve(undefined).then(get);
}

/** One module of a graph in which some module has `await` at its top level. */
class Node {
  readonly index: number;
  readonly isAsync: boolean;
  /** Modules it waits for that have not finished. */
  pending: number = 0;
  waits: boolean = false;
  finished: boolean = false;
  readonly importers: Node[] = [];
  constructor(index: number, isAsync: boolean) {
    this.index = index;
    this.isAsync = isAsync;
  }
}

/** Evaluates modules in order; one that has `await` at its top level, or needs such a one, does not hold up those
 *  that do not need it. `imports[i]` are the numbers of the modules that module i imports. */
export function evaluateModules(
  inits: readonly (() => unknown)[],
  isAsync: readonly boolean[],
  imports: readonly (readonly number[])[],
): void {
  const nodes: Node[] = [];
  for (let i = 0; i < inits.length; i++) {
    const node = new Node(i, isAsync[i] === true);
    nodes.push(node);
    for (const number of imports[i]!) {
      const needed = nodes[number];
      // In a cycle a module does not wait for one that comes later.
      if (needed === undefined || needed === node || !needed.waits || needed.finished) continue;
      node.pending++;
      needed.importers.push(node);
    }
    node.waits = node.isAsync || node.pending > 0;
    if (node.pending === 0) run(inits, node);
  }
}

function run(inits: readonly (() => unknown)[], node: Node): void {
  const result = inits[node.index]!();
  if (!node.isAsync) {
    node.finished = true;
    return;
  }
  (result as Promise<unknown>).then(() => {
    node.finished = true;
    const ready: Node[] = [];
    gather(node, ready);
    ready.sort((a, b) => a.index - b.index);
    for (const next of ready) run(inits, next);
  });
}

/** Importers that have nothing more to wait for, and theirs, as far as they run at once (GatherAvailableAncestors). */
function gather(node: Node, ready: Node[]): void {
  for (const importer of node.importers) {
    importer.pending--;
    if (importer.pending > 0) continue;
    ready.push(importer);
    if (!importer.isAsync) gather(importer, ready);
  }
}
