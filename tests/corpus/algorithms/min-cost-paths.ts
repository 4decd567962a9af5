// Grids and weighted graphs: A* with a heuristic, Bellman-Ford with negative cycles, Floyd-Warshall, and paths rebuilt.
type Point = readonly [row: number, column: number];
const maze = ["S.#.....", ".##.###.", "....#...", ".##.#.#.", "...#..#G"];
const key = ([r, c]: Point): string => `${r},${c}`;
function aStar(grid: readonly string[]): { path: Point[]; visited: number } | null {
  const find = (what: string): Point => { const r = grid.findIndex((line) => line.includes(what)); return [r, grid[r]!.indexOf(what)]; };
  const [start, goal] = [find("S"), find("G")];
  const estimate = ([r, c]: Point): number => Math.abs(r - goal[0]) + Math.abs(c - goal[1]);
  const open: { at: Point; cost: number; total: number }[] = [{ at: start, cost: 0, total: estimate(start) }];
  const from = new Map<string, Point | null>([[key(start), null]]);
  const costs = new Map<string, number>([[key(start), 0]]);
  let visited = 0;
  while (open.length > 0) {
    open.sort((a, b) => b.total - a.total || a.cost - b.cost);
    const { at, cost } = open.pop()!;
    visited++;
    if (key(at) === key(goal)) {
      const path: Point[] = [];
      for (let p: Point | null | undefined = at; p; p = from.get(key(p))) path.unshift(p);
      return { path, visited };
    }
    for (const [dr, dc] of [[0, 1], [1, 0], [0, -1], [-1, 0]] as const) {
      const next: Point = [at[0] + dr, at[1] + dc];
      const cell = grid[next[0]]?.[next[1]];
      if (cell === undefined || cell === "#" || (costs.get(key(next)) ?? Infinity) <= cost + 1) continue;
      costs.set(key(next), cost + 1);
      from.set(key(next), at);
      open.push({ at: next, cost: cost + 1, total: cost + 1 + estimate(next) });
    }
  }
  return null;
}
const answer = aStar(maze);
if (answer) {
  const marks = new Set(answer.path.map(key));
  console.log(maze.map((line, r) => [...line].map((c, i) => (c === "." && marks.has(key([r, i])) ? "*" : c)).join("")).join("\n"));
  console.log(answer.path.length - 1, answer.visited);
}
console.log(aStar(["S#", "#G"]));
type Edge = [from: string, to: string, weight: number];
function bellmanFord(edges: readonly Edge[], source: string): Record<string, number> | "negative cycle" {
  const nodes = [...new Set(edges.flatMap(([a, b]) => [a, b]))];
  const distance: Record<string, number> = Object.fromEntries(nodes.map((n) => [n, n === source ? 0 : Infinity]));
  for (let round = 0; round < nodes.length; round++) {
    let changed = false;
    for (const [a, b, w] of edges) if (distance[a]! + w < distance[b]!) { distance[b] = distance[a]! + w; changed = true; }
    if (!changed) return distance;
  }
  return "negative cycle";
}
const edges: Edge[] = [["a", "b", 4], ["a", "c", 2.5], ["c", "b", -1], ["b", "d", 3], ["x", "a", 1]];
console.log(bellmanFord(edges, "a"), bellmanFord([...edges, ["d", "c", -3]], "a"));
const n = 5;
const matrix = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 0 : (i * 3 + j * 5) % 4 === 1 ? 1 + ((i + j) % 3) : Infinity)));
for (let k = 0; k < n; k++) for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) matrix[i]![j] = Math.min(matrix[i]![j]!, matrix[i]![k]! + matrix[k]![j]!);
console.log(matrix.map((row) => [...row].map((v) => (v === Infinity ? "-" : v)).join(" ")).join("\n"));
