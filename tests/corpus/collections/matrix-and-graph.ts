// A graph in maps of sets: breadth first, components, topological order.
const edges: [string, string][] = [["a", "b"], ["a", "c"], ["b", "d"], ["c", "d"], ["d", "e"], ["x", "y"]];
const graph = new Map<string, Set<string>>();
for (const [from, to] of edges) {
  if (!graph.has(from)) graph.set(from, new Set());
  if (!graph.has(to)) graph.set(to, new Set());
  graph.get(from)!.add(to);
}
function breadthFirst(start: string): string[] {
  const seen = new Set([start]);
  for (const node of seen) for (const next of graph.get(node) ?? []) seen.add(next);
  return [...seen];
}
console.log(breadthFirst("a"), breadthFirst("d"), breadthFirst("x"));
const degree = new Map([...graph.keys()].map((key) => [key, 0]));
for (const targets of graph.values()) for (const to of targets) degree.set(to, degree.get(to)! + 1);
const order: string[] = [];
const ready = [...degree].filter(([, count]) => count === 0).map(([key]) => key);
while (ready.length > 0) {
  const node = ready.shift()!;
  order.push(node);
  for (const to of graph.get(node)!) {
    degree.set(to, degree.get(to)! - 1);
    if (degree.get(to) === 0) ready.push(to);
  }
}
console.log(order, degree, graph);
