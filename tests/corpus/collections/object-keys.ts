// Objects as keys by identity; nested collections.
class Node2 {
  edges: Node2[] = [];
  name: string;
  constructor(name: string) {
    this.name = name;
  }
}
const [a, b, c, d] = ["a", "b", "c", "d"].map((n) => new Node2(n)) as [Node2, Node2, Node2, Node2];
a.edges.push(b, c);
b.edges.push(d);
c.edges.push(d, a);
const dist = new Map<Node2, number>([[a, 0]]);
const queue = [a];
for (const n of queue) {
  for (const e of n.edges) {
    if (!dist.has(e)) {
      dist.set(e, dist.get(n)! + 1);
      queue.push(e);
    }
  }
}
console.log([...dist].map(([n, k]) => n.name + k).join(" "));
const groups = new Map<string, Set<number>>();
for (const [k, v] of [["x", 1], ["y", 2], ["x", 3], ["x", 1]] as [string, number][]) {
  let g = groups.get(k);
  if (!g) groups.set(k, (g = new Set()));
  g.add(v);
}
console.log(groups);
const table = new Map<string, Map<string, number[]>>([["r", new Map([["c", [1, 2]]])]]);
table.get("r")?.get("c")?.push(3);
console.log(table.get("r")?.get("c"), table.get("r")?.get("none")?.length, table.get("q")?.size);
