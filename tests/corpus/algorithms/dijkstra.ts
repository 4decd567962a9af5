// Shortest paths with a binary heap over an adjacency map; unreachable nodes stay at Infinity.
type Edge = readonly [to: string, weight: number];
const graph = new Map<string, readonly Edge[]>([
  ["a", [["b", 7], ["c", 9], ["f", 14]]],
  ["b", [["c", 10], ["d", 15]]],
  ["c", [["d", 11], ["f", 2]]],
  ["d", [["e", 6]]],
  ["f", [["e", 9]]],
  ["e", []],
  ["z", [["a", 1]]],
]);
interface Entry {
  node: string;
  distance: number;
}
function push(heap: Entry[], entry: Entry): void {
  heap.push(entry);
  let i = heap.length - 1;
  while (i > 0) {
    const parent = (i - 1) >>> 1;
    if (heap[parent]!.distance <= entry.distance) break;
    heap[i] = heap[parent]!;
    i = parent;
  }
  heap[i] = entry;
}
function pop(heap: Entry[]): Entry | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return first;
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]!.distance < heap[child]!.distance) child++;
    if (heap[child]!.distance >= last.distance) break;
    heap[i] = heap[child]!;
    i = child;
  }
  heap[i] = last;
  return first;
}
function dijkstra(source: string): { distances: Map<string, number>; previous: Map<string, string> } {
  const distances = new Map<string, number>();
  const previous = new Map<string, string>();
  for (const node of graph.keys()) distances.set(node, Infinity);
  distances.set(source, 0);
  const heap: Entry[] = [];
  push(heap, { node: source, distance: 0 });
  for (let at = pop(heap); at !== undefined; at = pop(heap)) {
    if (at.distance > distances.get(at.node)!) continue;
    for (const [to, weight] of graph.get(at.node) ?? []) {
      const next = at.distance + weight;
      if (next < (distances.get(to) ?? Infinity)) {
        distances.set(to, next);
        previous.set(to, at.node);
        push(heap, { node: to, distance: next });
      }
    }
  }
  return { distances, previous };
}
const { distances, previous } = dijkstra("a");
console.log(distances);
for (const target of graph.keys()) {
  const path: string[] = [];
  for (let node: string | undefined = target; node !== undefined; node = previous.get(node)) path.unshift(node);
  console.log(target, distances.get(target), path.join(">"));
}
