// Maps as values: nested tables, groups, sizes while inner ones change.
const graph = new Map<string, Map<string, number>>();
const edges: [string, string, number][] = [
  ["a", "b", 4],
  ["a", "c", 1],
  ["c", "b", 2],
  ["b", "d", 5],
  ["c", "d", 8],
];
for (const [from, to, cost] of edges) {
  let targets = graph.get(from);
  if (targets === undefined) graph.set(from, (targets = new Map()));
  targets.set(to, cost);
}
const best = new Map<string, number>([["a", 0]]);
const queue = new Set(["a"]);
for (const node of queue) {
  queue.delete(node);
  for (const [to, cost] of graph.get(node) ?? []) {
    const total = best.get(node)! + cost;
    if (total < (best.get(to) ?? Infinity)) {
      best.set(to, total);
      queue.add(to);
    }
  }
}
console.log([...best].map(([k, v]) => `${k}=${v}`).join(" "));
console.log([...graph].map(([k, m]) => `${k}:${[...m.keys()].join("+")}`).join(" "));
console.log(graph);
