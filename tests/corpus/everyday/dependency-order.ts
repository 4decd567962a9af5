// The order in which packages are built, in layers, and the cycle that prevents it.
class CycleError extends Error {
  readonly cycle: readonly string[];
  constructor(cycle: readonly string[]) {
    super(`cycle: ${cycle.join(" -> ")}`);
    this.name = "CycleError";
    this.cycle = cycle;
  }
}

type Graph = Readonly<Record<string, readonly string[]>>;

function order(graph: Graph): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (name: string): void => {
    if (done.has(name)) return;
    const start = path.indexOf(name);
    if (start >= 0) throw new CycleError([...path.slice(start), name]);
    path.push(name);
    for (const needed of graph[name] ?? []) visit(needed);
    path.pop();
    done.add(name);
  };
  for (const name of Object.keys(graph).sort()) visit(name);
  return [...done];
}

function layers(graph: Graph): string[][] {
  const level = new Map<string, number>();
  for (const name of order(graph)) {
    const below = (graph[name] ?? []).map((needed) => level.get(needed)!);
    level.set(name, below.length === 0 ? 0 : Math.max(...below) + 1);
  }
  const result: string[][] = [];
  for (const [name, n] of level) (result[n] ??= []).push(name);
  return result;
}

const graph: Graph = {
  app: ["router", "store", "log"],
  router: ["http", "log"],
  store: ["db"],
  http: ["net"],
  db: ["net", "log"],
  net: [],
};
console.log(order(graph));
console.log(layers(graph).map((names) => names.join("+")).join(" | "));
try {
  order({ ...graph, net: ["router"] });
} catch (error) {
  if (error instanceof CycleError) console.log(error.name, error.message, error.cycle.length);
}
