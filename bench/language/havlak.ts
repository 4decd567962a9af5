// Finds the loops of a control-flow graph (Havlak's algorithm): a graph of objects, arrays of numbers, maps and
// sets keyed by objects.

export const expected = "1212 loops, 1200 nested";

class Block {
  readonly name: number;
  readonly incoming: Block[] = [];
  readonly outgoing: Block[] = [];

  constructor(name: number) {
    this.name = name;
  }
}

class Graph {
  readonly blocks = new Map<number, Block>();
  start: Block | null = null;

  node(name: number): Block {
    let block = this.blocks.get(name);
    if (block === undefined) {
      block = new Block(name);
      this.blocks.set(name, block);
      this.start ??= block;
    }
    return block;
  }

  edge(from: number, to: number): void {
    const a = this.node(from);
    const b = this.node(to);
    a.outgoing.push(b);
    b.incoming.push(a);
  }
}

/** A set of blocks that are known to belong to one loop: union-find with path compression. */
class UnionFind {
  parent: UnionFind;
  readonly block: Block;
  readonly number: number;
  loop: Loop | null = null;

  constructor(block: Block, number: number) {
    this.parent = this;
    this.block = block;
    this.number = number;
  }

  find(): UnionFind {
    const path: UnionFind[] = [];
    let node: UnionFind = this;
    while (node !== node.parent) {
      if (node.parent !== node.parent.parent) path.push(node);
      node = node.parent;
    }
    for (const n of path) n.parent = node;
    return node;
  }

  union(other: UnionFind): void {
    this.parent = other;
  }
}

class Loop {
  readonly blocks = new Set<Block>();
  readonly children: Loop[] = [];
  readonly header: Block | null;
  readonly isReducible: boolean;
  parent: Loop | null = null;

  constructor(header: Block | null, isReducible: boolean) {
    this.header = header;
    this.isReducible = isReducible;
    if (header !== null) this.blocks.add(header);
  }
}

const NON_HEADER = 0;
const REDUCIBLE = 1;
const SELF = 2;
const IRREDUCIBLE = 3;
const UNVISITED = -1;

class LoopFinder {
  readonly #graph: Graph;
  readonly loops: Loop[] = [];

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  #number(start: Block, nodes: UnionFind[], number: Map<Block, number>, last: number[]): void {
    const visit = (block: Block, current: number): number => {
      nodes[current] = new UnionFind(block, current);
      number.set(block, current);
      let lastId = current;
      for (const target of block.outgoing)
        if (number.get(target) === UNVISITED) lastId = visit(target, lastId + 1);
      last[current] = lastId;
      return lastId;
    };
    visit(start, 0);
  }

  find(): void {
    const start = this.#graph.start;
    if (start === null) return;
    const size = this.#graph.blocks.size;
    const number = new Map<Block, number>();
    for (const block of this.#graph.blocks.values()) number.set(block, UNVISITED);
    const nodes: UnionFind[] = [];
    const last: number[] = new Array<number>(size).fill(0);
    this.#number(start, nodes, number, last);
    const back: number[][] = [];
    const other: Set<number>[] = [];
    const header: number[] = new Array<number>(size).fill(0);
    const kind: number[] = new Array<number>(size).fill(NON_HEADER);
    for (let w = 0; w < nodes.length; w++) {
      const backs: number[] = [];
      const others = new Set<number>();
      for (const from of nodes[w]!.block.incoming) {
        const v = number.get(from)!;
        if (v === UNVISITED) continue;
        if (w <= v && v <= last[w]!) backs.push(v);
        else others.add(v);
      }
      back.push(backs);
      other.push(others);
    }
    for (let w = nodes.length - 1; w >= 0; w--) {
      const pool: UnionFind[] = [];
      for (const v of back[w]!) {
        if (v !== w) pool.push(nodes[v]!.find());
        else kind[w] = SELF;
      }
      const work = pool.slice();
      if (pool.length > 0) kind[w] = REDUCIBLE;
      while (work.length > 0) {
        const x = work.shift()!;
        for (const y of other[x.number]!) {
          const root = nodes[y]!.find();
          if (!(w <= root.number && root.number <= last[w]!)) {
            kind[w] = IRREDUCIBLE;
            other[w]!.add(root.number);
          } else if (root.number !== w && !pool.includes(root)) {
            work.push(root);
            pool.push(root);
          }
        }
      }
      if (pool.length > 0 || kind[w] === SELF) {
        const loop = new Loop(nodes[w]!.block, kind[w] !== IRREDUCIBLE);
        this.loops.push(loop);
        nodes[w]!.loop = loop;
        for (const node of pool) {
          header[node.number] = w;
          node.union(nodes[w]!);
          if (node.loop !== null) {
            node.loop.parent = loop;
            loop.children.push(node.loop);
          } else loop.blocks.add(node.block);
        }
      }
    }
  }
}

function diamond(graph: Graph, start: number): number {
  graph.edge(start, start + 1);
  graph.edge(start, start + 2);
  graph.edge(start + 1, start + 3);
  graph.edge(start + 2, start + 3);
  return start + 3;
}

function straight(graph: Graph, start: number, length: number): number {
  for (let i = 0; i < length; i++) graph.edge(start + i, start + i + 1);
  return start + length;
}

function baseLoop(graph: Graph, from: number): number {
  const header = straight(graph, from, 1);
  const diamond1 = diamond(graph, header);
  const d11 = straight(graph, diamond1, 1);
  const diamond2 = diamond(graph, d11);
  let footer = straight(graph, diamond2, 1);
  graph.edge(diamond2, d11);
  graph.edge(diamond1, header);
  graph.edge(footer, from);
  footer = straight(graph, footer, 1);
  return footer;
}

function build(outer: number): Graph {
  const graph = new Graph();
  graph.edge(0, 2);
  let n = 2;
  for (let i = 0; i < outer; i++) {
    const top = n;
    n = straight(graph, n, 1);
    for (let j = 0; j < 10; j++) {
      const inner = n;
      n = straight(graph, n, 1);
      for (let k = 0; k < 3; k++) n = baseLoop(graph, n);
      const bottom = straight(graph, n, 1);
      graph.edge(n, inner);
      n = bottom;
    }
    graph.edge(n, top);
    n = straight(graph, n, 1);
  }
  return graph;
}

export function run(): string {
  const finder = new LoopFinder(build(12));
  finder.find();
  let nested = 0;
  for (const loop of finder.loops) if (loop.parent !== null && loop.isReducible) nested++;
  return `${finder.loops.length} loops, ${nested} nested`;
}
