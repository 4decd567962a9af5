// Strongly connected components after Tarjan, the condensed graph, and cycles in a graph of modules.
type Graph<N> = ReadonlyMap<N, readonly N[]>;
function graph(text: string): Graph<string> {
  const edges = new Map<string, string[]>();
  for (const [, from = "", to = ""] of text.matchAll(/(\w+)\s*->\s*([\w,]*)/g)) {
    const targets = to.split(",").filter((t) => t !== "");
    edges.set(from, [...(edges.get(from) ?? []), ...targets]);
    for (const t of targets) if (!edges.has(t)) edges.set(t, []);
  }
  return edges;
}
function components<N>(edges: Graph<N>): N[][] {
  const index = new Map<N, number>();
  const low = new Map<N, number>();
  const stack: N[] = [];
  const onStack = new Set<N>();
  const found: N[][] = [];
  const visit = (node: N): void => {
    const i = index.size;
    index.set(node, i);
    low.set(node, i);
    stack.push(node);
    onStack.add(node);
    for (const next of edges.get(node) ?? []) {
      if (!index.has(next)) { visit(next); low.set(node, Math.min(low.get(node)!, low.get(next)!)); }
      else if (onStack.has(next)) low.set(node, Math.min(low.get(node)!, index.get(next)!));
    }
    if (low.get(node) !== i) return;
    const component: N[] = [];
    let top: N;
    do { top = stack.pop()!; onStack.delete(top); component.push(top); } while (top !== node);
    found.push(component.reverse());
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return found;
}
function condense<N>(edges: Graph<N>): Map<number, Set<number>> {
  const of = new Map<N, number>();
  components(edges).forEach((component, i) => component.forEach((n) => of.set(n, i)));
  const result = new Map<number, Set<number>>();
  for (const [from, targets] of edges) {
    const a = of.get(from)!;
    const set = result.get(a) ?? new Set<number>();
    for (const t of targets) if (of.get(t) !== a) set.add(of.get(t)!);
    result.set(a, set);
  }
  return result;
}
const g = graph("main -> http,log\nhttp -> net,router\nrouter -> http,log; net -> buffer\nbuffer -> buffer; log -> ; x->y\ny -> z; z->x; x -> log");
const found = components(g);
console.log(found);
console.log(condense(g));
console.log(found.filter((c) => c.length > 1 || g.get(c[0]!)?.includes(c[0]!)).map((c) => [...c, c[0]].join(" > ")));
const numbers = new Map(Array.from({ length: 60 }, (_, i) => [i, [(i * 7 + 3) % 60, (i * i) % 60]] as const));
console.log(components(numbers).map((c) => c.length).sort((a, b) => b - a).join(" "), components(new Map<number, number[]>()));
